package fluxion.print;

import fluxion.expr.AbstractFunction;
import fluxion.function.Names;
import java.util.List;

/** Derivatives by time with dots: ẏ(t), ÿ(t). */
final class Newton {
    private static final String TIME = "t";

    private Newton() {}

    /** Whether it is a first or second derivative at t, of what has a plain name. */
    static boolean isDotted(AbstractFunction f, List<Layout> arguments, Marks marks) {
        boolean plain = f.name().length() == 1 || Names.isGreek(f.name());
        return plain && f.arity() == 1 && (f.order() == 1 || f.order() == 2)
            && arguments.getFirst().pieces().getFirst() instanceof Piece.Text(var t) && t.equals(marks.spelt(TIME));
    }

    static String name(AbstractFunction f) {
        return (f.order() == 1 ? "\\dot{" : "\\ddot{") + Names.latex(f.name()) + "}";
    }
}
