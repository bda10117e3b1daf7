package fluxion.function;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;

/**
 * Over what a sum runs whose bounds are not written: from the lower one up to the upper one.
 *
 * @param lower a number or a name
 * @param upper a number or a name
 */
public record IndexRange(Expr lower, Expr upper) {
    public String from() {
        return written(lower);
    }

    public String to() {
        return written(upper);
    }

    private static String written(Expr bound) {
        return switch (bound) {
            case Num(var value)     -> value.toString();
            case Variable(var name) -> name;
            case Expr _             -> throw new IllegalStateException("no plain bound: " + bound);
        };
    }
}
