package fluxion.diff;

import fluxion.diff.Derived.NoDerivative;
import fluxion.diff.Derived.Why;
import fluxion.expr.Expr;
import fluxion.expr.MathFunction;
import fluxion.message.Messages;
import java.util.List;

/** Carries a reason out of the package's inner loops; every public method turns it into a {@link NoDerivative}. */
final class Undone extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Expr where;
    private final Why why;
    private final String[] names;

    Undone(Expr where, Why why, String... names) {
        super(why.id(), null, false, false);
        this.where = where;
        this.why = why;
        this.names = names;
    }

    /** The table has no formula for the partial derivative of the function by this slot. */
    static Undone noPartial(Expr where, MathFunction g, int slot) {
        String role = Messages.text("diff.slot." + g.role(slot).label(), slot + 1);
        return new Undone(where, Why.NO_PARTIAL, g.name(), role);
    }

    <T> Derived<T> result() {
        return new NoDerivative<>(where, why, List.of(names));
    }

    /** Something that may turn out not to be doable. */
    @FunctionalInterface
    interface Attempt<T> {
        Derived<T> run() throws Undone;
    }

    static <T> Derived<T> attempt(Attempt<T> attempt) {
        try {
            return attempt.run();
        } catch (Undone undone) {
            return undone.result();
        }
    }
}
