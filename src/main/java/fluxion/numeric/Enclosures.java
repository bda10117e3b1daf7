package fluxion.numeric;

import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Fold;
import fluxion.expr.Size;
import fluxion.number.Ball;
import fluxion.number.Interval;
import fluxion.number.Rational;
import java.util.List;
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
    private static final int LEAST_BITS = 128;
    private static final int MOST_BITS = 4096;
    /** More bits times nodes than this would take seconds. */
    private static final long MOST_WORK = 1L << 25;
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

    /** What is certain at the point, as closely as doubles can tell: {@link #closely} in doubles. */
    public static Enclosure<Interval> sharp(Expr expr, Map<Variable, Rational> point) {
        return switch (closely(expr, point)) {
            case Enclosure.Within<Ball>(var ball, var exact) ->
                new Enclosure.Within<>(exact.map(Interval::of).orElseGet(ball::interval), exact);
            case Enclosure.Undefined<Ball>(var part) -> new Enclosure.Undefined<>(part);
            case Enclosure.Unknown<Ball>(var part)   -> new Enclosure.Unknown<>(part);
        };
    }

    /**
     * What is certain at the point, with more and more bits until the value is known to the last bit of a double or
     * beyond: e^u/(1 + e^u) at u = 800 is 1, though e^800 is no double. A value that is exactly 0, or integer inside
     * ⌊u⌋, may never be told from its neighbours; then what is known with the most bits is given.
     */
    public static Enclosure<Ball> closely(Expr expr, Map<Variable, Rational> point) {
        int nodes = Size.distinct(List.of(expr));
        Enclosure<Ball> best = at(expr, point, LEAST_BITS);
        for (int bits = LEAST_BITS; !isDecided(best); ) {
            if (bits == LEAST_BITS && hasIntegral(expr)) break;
            bits = Math.min(4 * bits, MOST_BITS);
            if ((long) bits * nodes > MOST_WORK) break;
            best = better(best, at(expr, point, bits));
            if (bits == MOST_BITS) break;
        }
        return best instanceof Enclosure.Unknown<Ball> ? better(coarsely(expr, point), best) : best;
    }

    /** Whether the expression has an integral in it, of which more bits tell no more. */
    static boolean hasIntegral(Expr expr) {
        return Fold.withTemplates(List.of(expr)).stream().anyMatch(node ->
            node instanceof Apply(Binder binder, _) && !binder.kind().isDiscrete());
    }

    /** By doubles, which know that e^u is large where balls would not fit. */
    private static Enclosure<Ball> coarsely(Expr expr, Map<Variable, Rational> point) {
        return switch (at(expr, point)) {
            case Enclosure.Within<Interval>(var range, var exact) when range.isBounded() ->
                new Enclosure.Within<>(Ball.of(range), exact);
            case Enclosure.Undefined<Interval>(var part) -> new Enclosure.Undefined<>(part);
            case Enclosure<Interval> _                   -> new Enclosure.Unknown<>(expr);
        };
    }

    private static boolean isDecided(Enclosure<Ball> known) {
        return switch (known) {
            case Enclosure.Within<Ball>(var ball, var exact) -> exact.isPresent() || isClose(ball);
            case Enclosure.Undefined<Ball> _                 -> true;
            case Enclosure.Unknown<Ball> _                   -> false;
        };
    }

    /** Whether the ball tells a double but for its last bit, or as many digits beyond their range. */
    private static boolean isClose(Ball ball) {
        var range = ball.interval();
        return range.hi() <= Math.nextUp(Math.nextUp(range.lo())) && range.isBounded()
            || ball.sign() != 0 && ball.spread().magnitude() < ball.magnitude() - Double.PRECISION;
    }

    private static Enclosure<Ball> better(Enclosure<Ball> before, Enclosure<Ball> now) {
        return now instanceof Enclosure.Unknown<Ball> && !(before instanceof Enclosure.Unknown<Ball>) ? before : now;
    }

    /**
     * Two values that certainly differ: their enclosures at the number of bits that tells them apart, doubled from 64
     * up to 4096. Empty if they were not told apart.
     */
    public static Optional<Gap> apart(Expr left, Expr right, Map<Variable, Rational> point) {
        int nodes = Size.distinct(List.of(left, right));
        for (int bits = 64; bits <= MOST_BITS && (long) bits * nodes <= MOST_WORK; bits *= 2) {
            var u = at(left, point, bits).within();
            var v = at(right, point, bits).within();
            if (u.isPresent() && v.isPresent() && u.get().minus(v.get(), bits).sign() != 0)
                return Optional.of(new Gap(u.get(), v.get(), bits));
            if (bits == 64 && (hasIntegral(left) || hasIntegral(right))) break;
        }
        return Optional.empty();
    }

    /** Enclosures of two values that have no number in common. */
    public record Gap(Ball left, Ball right, int bits) {}

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
            if (value == null) throw new Unbound(variable);
            return Value.of(value, arithmetic);
        };
    }
}
