package fluxion.numeric;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.number.Rational;
import java.util.List;
import java.util.Map;

/** The value of an expression at one point, in double arithmetic. For many points, compile a {@link Tape} once. */
public final class Evaluation {
    private Evaluation() {}

    /**
     * The value, NaN where the expression is not defined.
     *
     * @throws IllegalArgumentException if a variable of the expression has no value (its name is in the message), or a
     *     function is abstract
     */
    public static double value(Expr expr, Map<Variable, Rational> point) {
        var inputs = List.copyOf(point.keySet());
        return Tape.of(expr, inputs).value(inputs.stream().mapToDouble(x -> point.get(x).doubleValue()).toArray());
    }

    /** The same at a point given in doubles. */
    public static double valueAt(Expr expr, Map<Variable, Double> point) {
        var inputs = List.copyOf(point.keySet());
        return Tape.of(expr, inputs).value(inputs.stream().mapToDouble(point::get).toArray());
    }
}
