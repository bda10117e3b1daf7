package fluxion.numeric;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.message.Messages;
import fluxion.number.Ball;
import fluxion.number.Interval;
import fluxion.number.Rational;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is certain about the values of an expression: at a rational point, or at all points of a box. As long as values
 * are rational and of moderate size, they are computed exactly, so that (x² − 1)/(x − 1) at 1 is undefined and at 1/3
 * is
 * 4/3. Abstract functions are unknown.
 */
public final class Enclosures {
    /** Bounds that differ by less than this part of their size tell the value closely. */
    private static final double CLOSE = 1e-9;
    private static final Arithmetic<Interval> INTERVALS = new IntervalArithmetic();

    private Enclosures() {}

    /**
     * A range certain to contain the values at all points of the box; empty if the expression may be undefined there.
     */
    public static Optional<Interval> enclose(Expr expr, Map<Variable, Interval> box) {
        return over(expr, box).within();
    }

    /** What is certain at all points of the box. A variable that has no range there may be any real number. */
    public static Enclosure<Interval> over(Expr expr, Map<Variable, Interval> box) {
        return new Enclosing<>(INTERVALS, in(box)).at(expr).enclosure(INTERVALS);
    }

    /** What is certain at the point. @throws IllegalArgumentException naming a variable that has no value */
    public static Enclosure<Interval> at(Expr expr, Map<Variable, Rational> point) {
        return new Enclosing<>(INTERVALS, point(point, INTERVALS)).at(expr).enclosure(INTERVALS);
    }

    /**
     * What is certain at the point, with more and more bits as long as doubles cannot tell the value closely:
     * e^u/(1 + e^u) at u = 800 is 1, though e^800 is no double.
     */
    public static Enclosure<Interval> sharp(Expr expr, Map<Variable, Rational> point) {
        var coarse = at(expr, point);
        if (!(coarse instanceof Enclosure.Within<Interval>(var range, var exact)) || isClose(range)) return coarse;
        for (int bits = 128; bits <= 2048; bits *= 4)
            if (at(expr, point, bits) instanceof Enclosure.Within<Ball>(var ball, var value)
                && isClose(ball.interval()))
                return new Enclosure.Within<>(ball.interval(), value.or(() -> exact));
        return coarse;
    }

    private static boolean isClose(Interval range) {
        double size = Math.max(Math.abs(range.lo()), Math.abs(range.hi()));
        return range.isPoint() || range.isBounded() && range.hi() - range.lo() <= CLOSE * size;
    }

    /**
     * What is certain at the point, computed with that many bits: for decisions that doubles are too coarse for.
     *
     * @throws IllegalArgumentException naming a variable that has no value, or unless 64 ≤ bits ≤ 65536
     */
    public static Enclosure<Ball> at(Expr expr, Map<Variable, Rational> point, int bits) {
        var balls = BallArithmetic.of(bits);
        try {
            return new Enclosing<>(balls, point(point, balls)).at(expr).enclosure(balls);
        } catch (ArithmeticException tooLarge) {                 // a number of millions of digits
            return new Enclosure.Unknown<>(expr);
        }
    }

    /** Whether the condition holds at the point, decided with that many bits. */
    public static Truth holdsAt(Condition condition, Map<Variable, Rational> point, int bits) {
        var balls = BallArithmetic.of(bits);
        try {
            return new Conditions<>(new Enclosing<>(balls, point(point, balls))).holds(condition);
        } catch (ArithmeticException tooLarge) {
            return Truth.UNKNOWN;
        }
    }

    /** Whether the condition holds at all points of the box, at none, or neither is certain. */
    public static Truth holdsOver(Condition condition, Map<Variable, Interval> box) {
        return new Conditions<>(new Enclosing<>(INTERVALS, in(box))).holds(condition);
    }

    /**
     * Whether the condition holds at the point. @throws IllegalArgumentException naming a variable that has no value
     */
    public static Truth holdsAt(Condition condition, Map<Variable, Rational> point) {
        return new Conditions<>(new Enclosing<>(INTERVALS, point(point, INTERVALS))).holds(condition);
    }

    private static Function<Variable, Value<Interval>> in(Map<Variable, Interval> box) {
        return variable -> Value.of(box.getOrDefault(variable, Interval.REALS), INTERVALS);
    }

    private static <N> Function<Variable, Value<N>> point(Map<Variable, Rational> point, Arithmetic<N> arithmetic) {
        return variable -> {
            Rational value = point.get(variable);
            if (value == null) throw new IllegalArgumentException(Messages.text("numeric.unbound-variable",
                variable.name()));
            return Value.of(value, arithmetic);
        };
    }
}
