package fluxion.number;

import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * Enclosures of the elementary functions. Values come from {@link StrictMath}, the same on every machine, whose
 * documentation bounds the error: 1 ulp for sin, cos, tan, asin, acos, atan, exp, expm1, log, log1p, cbrt and hypot,
 * 2 ulp for atan2, 2.5 ulp for sinh, cosh and tanh. Bounds are moved outward by more than that. One step from a power
 * of 2 downwards is half an ulp, so k ulp are covered by 2k steps; they are covered by k steps everywhere else.
 *
 * <p>Functions that are not defined for all reals give an empty {@code Optional} where the interval reaches outside
 * their domain.
 */
public final class ElementaryIntervals {
    private static final int ONE_ULP = 3;
    private static final int THREE_ULPS = 6;
    /** Below 2π and π: an interval narrower than that has at most two zeros, at most one, of sin or of cos. */
    private static final double LESS_THAN_TWO_PI = 6.28;
    private static final double LESS_THAN_PI = 3.14;
    /** From here on √(x² ± 1) is x up to a relative error below 2⁻⁵⁹. */
    private static final double LARGE = 0x1p30;
    private static final Interval LN_2 = around(StrictMath.log(2), ONE_ULP);
    private static final Interval HALF_PI = Interval.PI.times(Interval.of(0.5));
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private ElementaryIntervals() {}

    public static Interval exp(Interval x) {
        return increasing(x, t -> atLeast(0, point(StrictMath::exp, t, 0, 1)));
    }

    public static Interval expm1(Interval x) {
        return increasing(x, t -> atLeast(-1, point(StrictMath::expm1, t, 0, 0)));
    }

    /** ln x, x &gt; 0. */
    public static Optional<Interval> ln(Interval x) {
        return x.lo() <= 0 ? Optional.empty() : Optional.of(increasing(x, t -> point(StrictMath::log, t, 1, 0)));
    }

    /** ln(1 + x), x &gt; −1. */
    public static Optional<Interval> log1p(Interval x) {
        return x.lo() <= -1 ? Optional.empty() : Optional.of(increasing(x, t -> point(StrictMath::log1p, t, 0, 0)));
    }

    /** sin′ = cos, whose zeros are the places of the extreme values. */
    public static Interval sin(Interval x) {
        return wave(x, t -> point(StrictMath::sin, t, 0, 0), StrictMath.cos(x.lo()), StrictMath.cos(x.hi()));
    }

    /** cos′ = −sin; at a bound 0 the sign inside the interval counts. */
    public static Interval cos(Interval x) {
        double slopeAtLo = x.lo() == 0 ? -1 : -StrictMath.sin(x.lo());
        double slopeAtHi = x.hi() == 0 ? 1 : -StrictMath.sin(x.hi());
        return wave(x, t -> point(StrictMath::cos, t, 0, 1), slopeAtLo, slopeAtHi);
    }

    /**
     * The range of a wave from the signs of its slope at the bounds. They are certain, with no approximation of π: no
     * double other than 0 is a zero of sin or cos, and the computed sine has an error below 1 ulp. Between the
     * bounds the slope changes its sign as often, modulo 2, as the signs differ, and less than 2π apart at most twice.
     */
    private static Interval wave(Interval x, DoubleFunction<Interval> at, double slopeAtLo, double slopeAtHi) {
        if (!(x.width() < LESS_THAN_TWO_PI)) return Interval.UNIT;
        if (x.isPoint()) return within(Interval.UNIT, at.apply(x.lo()));
        boolean sameSlope = slopeAtLo > 0 == slopeAtHi > 0;
        if (sameSlope && x.width() > LESS_THAN_PI) return Interval.UNIT;
        var ends = at.apply(x.lo()).hull(at.apply(x.hi()));
        var range = sameSlope ? ends : ends.hull(Interval.of(slopeAtLo > 0 ? 1 : -1));
        return within(Interval.UNIT, range);
    }

    /** tan x; empty if a pole may lie in the interval: if cos changes its sign or has room for two changes. */
    public static Optional<Interval> tan(Interval x) {
        if (!(x.width() < LESS_THAN_PI)) return Optional.empty();
        if (StrictMath.cos(x.lo()) > 0 != StrictMath.cos(x.hi()) > 0) return Optional.empty();
        return Optional.of(increasing(x, t -> point(StrictMath::tan, t, 0, 0)));
    }

    /** arcsin x, −1 ≤ x ≤ 1. */
    public static Optional<Interval> asin(Interval x) {
        if (!Interval.UNIT.contains(x)) return Optional.empty();
        return Optional.of(within(new Interval(-HALF_PI.hi(), HALF_PI.hi()),
            increasing(x, t -> point(StrictMath::asin, t, 0, 0))));
    }

    /** arccos x, −1 ≤ x ≤ 1. */
    public static Optional<Interval> acos(Interval x) {
        if (!Interval.UNIT.contains(x)) return Optional.empty();
        var range = increasing(x.negate(), t -> point(StrictMath::acos, -t, 1, 0));
        return Optional.of(within(new Interval(0, Interval.PI.hi()), range));
    }

    public static Interval atan(Interval x) {
        return within(new Interval(-HALF_PI.hi(), HALF_PI.hi()), increasing(x, t -> point(StrictMath::atan, t, 0, 0)));
    }

    /**
     * arctan2(y, x), in (−π, π]; empty if both may be 0. Off the cut y = 0 &gt; x, the angles of a box are between
     * those of
     * its corners.
     */
    public static Optional<Interval> atan2(Interval y, Interval x) {
        if (y.contains(0) && x.contains(0)) return Optional.empty();
        var turn = new Interval(-Interval.PI.hi(), Interval.PI.hi());
        if (x.lo() < 0 && y.lo() < 0 && y.hi() >= 0) return Optional.of(turn);
        var low = angle(y.lo(), x.lo()).hull(angle(y.lo(), x.hi()));
        var high = angle(y.hi(), x.lo()).hull(angle(y.hi(), x.hi()));
        return Optional.of(within(turn, low.hull(high)));
    }

    private static Interval angle(double y, double x) {
        return y == 0 && x > 0 ? Interval.ZERO : around(StrictMath.atan2(y, x), THREE_ULPS);
    }

    public static Interval sinh(Interval x) {
        return increasing(x, t -> t == 0 ? Interval.ZERO : around(StrictMath.sinh(t), THREE_ULPS));
    }

    public static Interval cosh(Interval x) {
        return increasing(x.abs(), t -> t == 0 ? Interval.ONE : atLeast(1, around(StrictMath.cosh(t), THREE_ULPS)));
    }

    public static Interval tanh(Interval x) {
        return within(Interval.UNIT,
            increasing(x, t -> t == 0 ? Interval.ZERO : around(StrictMath.tanh(t), THREE_ULPS)));
    }

    /** arsinh x = ln(1 + x + x²/(1 + √(1 + x²))) for x ≥ 0, and odd; DLMF §4.37. */
    public static Interval asinh(Interval x) {
        return increasing(x, t -> t < 0 ? asinhOfSize(-t).negate() : asinhOfSize(t));
    }

    private static Interval asinhOfSize(double t) {               // for large t: ln 2t < arsinh t < ln 2t + 1/(4t²)
        if (t > LARGE) return lnOfTwice(t).plus(new Interval(0, 0x1p-62));
        var x = Interval.of(t);
        var square = x.square();
        var root = square.plus(Interval.ONE).sqrt().orElseThrow();
        return log1p(atLeast(0, x.plus(square.over(root.plus(Interval.ONE)).orElseThrow()))).orElseThrow();
    }

    /** arcosh x = ln(1 + t + √(2t + t²)) with t = x − 1, x ≥ 1; DLMF §4.37. */
    public static Optional<Interval> acosh(Interval x) {
        return x.lo() < 1 ? Optional.empty() : Optional.of(increasing(x, ElementaryIntervals::acoshAt));
    }

    private static Interval acoshAt(double x) {                   // for large x: ln 2x − 1/(2x²) < arcosh x < ln 2x
        if (x > LARGE) return lnOfTwice(x).plus(new Interval(-0x1p-61, 0));
        var t = Interval.of(x).minus(Interval.ONE);
        var root = t.plus(t).plus(t.square()).sqrt().orElseThrow();
        return log1p(t.plus(root)).orElseThrow();
    }

    private static Interval lnOfTwice(double t) {
        return t == INFINITY ? new Interval(Double.MAX_VALUE, INFINITY) : point(StrictMath::log, t, 1, 0).plus(LN_2);
    }

    /** artanh x = ½ ln(1 + 2x/(1 − x)), −1 &lt; x &lt; 1, and odd; DLMF §4.37. */
    public static Optional<Interval> atanh(Interval x) {
        if (x.lo() <= -1 || x.hi() >= 1) return Optional.empty();
        return Optional.of(increasing(x, t -> t < 0 ? atanhOfSize(-t).negate() : atanhOfSize(t)));
    }

    private static Interval atanhOfSize(double t) {
        var x = Interval.of(t);
        var ratio = x.plus(x).over(Interval.ONE.minus(x)).orElseThrow();
        return log1p(ratio).orElseThrow().times(Interval.of(0.5));
    }

    /** √(x² + y²). */
    public static Interval hypot(Interval x, Interval y) {
        return new Interval(length(x.mignitude(), y.mignitude()).lo(), length(x.magnitude(), y.magnitude()).hi());
    }

    private static Interval length(double x, double y) {
        if (x == 0 || y == 0) return new Interval(Math.min(x + y, Double.MAX_VALUE), x + y);
        return atLeast(0, around(StrictMath.hypot(x, y), ONE_ULP));
    }

    /** The enclosure of an increasing function at the bounds. */
    private static Interval increasing(Interval x, DoubleFunction<Interval> f) {
        return new Interval(f.apply(x.lo()).lo(), f.apply(x.hi()).hi());
    }

    /** f(t) within 1 ulp, or exactly its value at the one point where that is rational. */
    private static Interval point(DoubleUnaryOperator f, double t, double where, double exact) {
        return t == where ? Interval.of(exact) : around(f.applyAsDouble(t), ONE_ULP);
    }

    private static Interval around(double value, int steps) {
        return new Interval(Rounding.down(value, steps), Rounding.up(value, steps));
    }

    private static Interval atLeast(double least, Interval x) {
        return new Interval(Math.max(least, x.lo()), Math.max(least, x.hi()));
    }

    private static Interval within(Interval bounds, Interval x) {
        return x.intersection(bounds).orElseThrow();
    }
}
