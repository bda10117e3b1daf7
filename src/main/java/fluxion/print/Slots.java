package fluxion.print;

import fluxion.expr.AbstractFunction;
import fluxion.function.Names;
import java.util.List;

/** The marks of derivatives of abstract functions: f′, f⁽⁴⁾, ẏ(t) by time, ∂₁∂₂ g(x, y) by slots. */
final class Slots {
    /** The largest order that is shown by primes. */
    static final int MAX_PRIMES = 3;
    private static final String TIME = "t";

    private Slots() {}

    /** Whether it is a first or second derivative at t, of what has a plain name. */
    static boolean isDotted(AbstractFunction f, List<Layout> arguments, Marks marks) {
        boolean plain = f.name().length() == 1 || Names.isGreek(f.name());
        return plain && f.arity() == 1 && (f.order() == 1 || f.order() == 2)
            && arguments.getFirst().pieces().getFirst() instanceof Piece.Text(var t) && t.equals(marks.spelt(TIME));
    }

    static String dotted(AbstractFunction f) {
        return (f.order() == 1 ? "\\dot{" : "\\ddot{") + Names.latex(f.name()) + "}";
    }

    static String primed(AbstractFunction f) {
        return Names.latex(f.name()) + (f.arity() > 1 ? ""
            : f.order() <= MAX_PRIMES ? "'".repeat(f.order()) : "^{(" + f.order() + ")}");
    }

    /** What stands before the name of a function with several arguments. */
    static String operators(AbstractFunction f, Marks marks) {
        var operators = new StringBuilder();
        for (int slot = 0; slot < f.arity(); slot++)
            operators.append((marks.spelt("\\partial_" + index(slot + 1)) + " ").repeat(f.orders().get(slot)));
        return operators.toString();
    }

    private static String index(int slot) {
        return slot < 10 ? "" + slot : "{" + slot + "}";
    }
}
