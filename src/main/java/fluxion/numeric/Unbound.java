package fluxion.numeric;

import fluxion.expr.Expr.Variable;
import fluxion.message.Messages;

/** A variable that has no value at the point; of a family, perhaps a member that only the bounds of a sum tell. */
public final class Unbound extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String name;

    Unbound(Variable x) {
        super(Messages.text("numeric.unbound-variable", x.name()));
        this.name = x.name();
    }

    /** The variable's name. */
    public String variable() {
        return name;
    }
}
