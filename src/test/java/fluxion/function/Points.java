package fluxion.function;

import fluxion.expr.Condition;
import fluxion.expr.Condition.All;
import fluxion.expr.Condition.Any;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Condition.NotInteger;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values of expressions and truth of conditions at a point, written down naively: what the laws are tested against. */
final class Points {
    private Points() {}

    /** Slots {@code u1}, {@code u2}, … for the arguments of a function. */
    static List<Expr> slots(int arity) {
        var slots = new ArrayList<Expr>();
        for (int i = 1; i <= arity; i++) slots.add(Exprs.variable("u" + i));
        return slots;
    }

    static Map<Expr, Double> at(double... point) {
        var at = new HashMap<Expr, Double>();
        for (int i = 0; i < point.length; i++) at.put(slots(point.length).get(i), point[i]);
        return at;
    }

    /** The value, or NaN. */
    static double value(Expr e, Map<Expr, Double> point) {
        return Fold.<Double>fold(e, (node, at) -> switch (node) {
            case Num(var q)               -> q.doubleValue();
            case Constant(_, var value)   -> value;
            case Variable v               -> point.get(v);
            case Sum(var us)              -> us.stream().mapToDouble(at::apply).sum();
            case Product(var us)          -> us.stream().mapToDouble(at::apply).reduce(1, (x, y) -> x * y);
            case Quotient(var u, var v)   -> at.apply(v) == 0 ? Double.NaN : at.apply(u) / at.apply(v);
            case Power(var u, Num(var q)) -> power(at.apply(u), q);
            case Power(var u, var v)      -> power(at.apply(u), at.apply(v));
            case Apply(MathFunction f, var us) -> defined(f, us.stream().mapToDouble(at::apply).toArray());
            case Apply _                  -> throw new IllegalArgumentException("no value: " + node);
        });
    }

    private static double defined(MathFunction f, double[] us) {
        return Arrays.stream(us).anyMatch(Double::isNaN) ? Double.NaN : f.value(us);
    }

    private static double power(double u, Rational r) {
        if (u == 0) return r.signum() < 0 ? Double.NaN : r.signum() == 0 ? 1 : 0;
        if (!r.denominator().testBit(0) && u < 0) return Double.NaN;
        double size = Math.pow(Math.abs(u), r.doubleValue());
        return u < 0 && r.numerator().testBit(0) ? -size : size;
    }

    private static double power(double u, double v) {
        if (u > 0) return Math.pow(u, v);
        return u == 0 && v > 0 ? 0 : Double.NaN;
    }

    static boolean holds(Condition condition, Map<Expr, Double> point) {
        return switch (condition) {
            case Compare(var u, var relation, var v) -> {
                double left = value(u, point);
                double right = value(v, point);
                yield !Double.isNaN(left) && !Double.isNaN(right)
                    && relation.holds(Double.compare(left + 0.0, right + 0.0));
            }
            case IsInteger(var u)  -> value(u, point) == Math.rint(value(u, point));
            case NotInteger(var u) -> value(u, point) != Math.rint(value(u, point));
            case All(var parts)    -> parts.stream().allMatch(part -> holds(part, point));
            case Any(var parts)    -> parts.stream().anyMatch(part -> holds(part, point));
        };
    }
}
