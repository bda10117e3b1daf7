package fluxion.number;

import java.util.Optional;

/**
 * A closed interval of the extended real line that is certain to contain a value: the true value x satisfies
 * lo ≤ x ≤ hi. Every operation rounds outward, so containment is never lost (IEEE 1788 in spirit), and rounds only what
 * is not exact, so small integers and dyadic fractions stay points.
 *
 * <p>An operation that is not defined at all points of its operands gives an empty {@code Optional}. A bound may be
 * infinite, but the value is always a real number. Powers are in {@link IntervalPowers}, the elementary functions in
 * {@link ElementaryIntervals}.
 */
public record Interval(double lo, double hi) {
    /** Nothing is known but that the value is real. */
    public static final Interval REALS = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    /** x ≥ 0; also what is known of x &gt; 0, because a closed interval of doubles cannot leave out 0 alone. */
    public static final Interval NON_NEGATIVE = new Interval(0, Double.POSITIVE_INFINITY);
    /** x ≤ 0. */
    public static final Interval NON_POSITIVE = new Interval(Double.NEGATIVE_INFINITY, 0);
    public static final Interval ZERO = of(0);
    public static final Interval ONE = of(1);
    /** −1 ≤ x ≤ 1. */
    public static final Interval UNIT = new Interval(-1, 1);
    /** π = 3.14159265358979323846…; {@link Math#PI} is 3.1415926535897931160…, below it. */
    public static final Interval PI = new Interval(Math.PI, Math.nextUp(Math.PI));
    /** e = 2.71828182845904523536…; {@link Math#E} is 2.7182818284590450908…, below it. */
    public static final Interval E = new Interval(Math.E, Math.nextUp(Math.E));

    /** @throws IllegalArgumentException if lo &gt; hi, a bound is NaN, or there is no real number in between */
    public Interval {
        if (!(lo <= hi) || lo == Double.POSITIVE_INFINITY || hi == Double.NEGATIVE_INFINITY)
            throw new IllegalArgumentException("no interval: [" + lo + ", " + hi + "]");
        lo += 0.0;                                                // −0 becomes 0: equal intervals are equal records
        hi += 0.0;
    }

    /** The point. @throws IllegalArgumentException unless x is finite */
    public static Interval of(double x) {
        return new Interval(x, x);
    }

    public static Interval of(double lo, double hi) {
        return new Interval(lo, hi);
    }

    /** The point if the number is a double, else the two doubles around it. */
    public static Interval of(Rational r) {
        if (r.numerator().bitLength() <= 53 && r.denominator().bitLength() <= 53) {
            double p = r.numerator().doubleValue();
            double q = r.denominator().doubleValue();
            return new Interval(Rounding.overDown(p, q), Rounding.overUp(p, q));
        }
        double near = r.doubleValue();
        double lo = near;
        double hi = near;
        while (compare(lo, r) > 0) lo = Math.nextDown(lo);
        while (compare(hi, r) < 0) hi = Math.nextUp(hi);
        return new Interval(lo, hi);
    }

    private static int compare(double x, Rational r) {
        return Double.isInfinite(x) ? (x > 0 ? 1 : -1) : Rational.of(x).compareTo(r);
    }

    public Interval plus(Interval o) {
        return new Interval(Rounding.addDown(lo, o.lo), Rounding.addUp(hi, o.hi));
    }

    public Interval minus(Interval o) {
        return new Interval(Rounding.addDown(lo, -o.hi), Rounding.addUp(hi, -o.lo));
    }

    public Interval negate() {
        return new Interval(-hi, -lo);
    }

    public Interval times(Interval o) {
        if (lo >= 0 && o.lo >= 0) return new Interval(Rounding.timesDown(lo, o.lo), Rounding.timesUp(hi, o.hi));
        return new Interval(
            Math.min(Math.min(Rounding.timesDown(lo, o.lo), Rounding.timesDown(lo, o.hi)),
                     Math.min(Rounding.timesDown(hi, o.lo), Rounding.timesDown(hi, o.hi))),
            Math.max(Math.max(Rounding.timesUp(lo, o.lo), Rounding.timesUp(lo, o.hi)),
                     Math.max(Rounding.timesUp(hi, o.lo), Rounding.timesUp(hi, o.hi))));
    }

    /** x/y for all x and y; empty if 0 is among the divisors. */
    public Optional<Interval> over(Interval o) {
        if (o.contains(0)) return Optional.empty();
        return Optional.of(new Interval(
            Math.min(Math.min(Rounding.overDown(lo, o.lo), Rounding.overDown(lo, o.hi)),
                     Math.min(Rounding.overDown(hi, o.lo), Rounding.overDown(hi, o.hi))),
            Math.max(Math.max(Rounding.overUp(lo, o.lo), Rounding.overUp(lo, o.hi)),
                     Math.max(Rounding.overUp(hi, o.lo), Rounding.overUp(hi, o.hi)))));
    }

    /** x², which is not x·x for an x that stands for one value. */
    public Interval square() {
        double least = mignitude();
        double most = magnitude();
        return new Interval(Rounding.timesDown(least, least), Rounding.timesUp(most, most));
    }

    /** √x; empty if some x is negative. */
    public Optional<Interval> sqrt() {
        return lo < 0 ? Optional.empty() : Optional.of(new Interval(Rounding.sqrtDown(lo), Rounding.sqrtUp(hi)));
    }

    public Interval abs() {
        return new Interval(mignitude(), magnitude());
    }

    /** The sign, with sign 0 = 0. */
    public Interval sign() {
        return new Interval(Math.signum(lo), Math.signum(hi));
    }

    public Interval floor() {
        return new Interval(Math.floor(lo), Math.floor(hi));
    }

    public Interval ceil() {
        return new Interval(Math.ceil(lo), Math.ceil(hi));
    }

    /** The nearest integer; at a tie both neighbours, so this holds for every convention about ties. */
    public Interval round() {
        double down = Math.floor(lo);
        double up = Math.ceil(hi);
        return new Interval(lo - down > 0.5 ? Math.ceil(lo) : down, up - hi > 0.5 ? Math.floor(hi) : up);
    }

    public Interval min(Interval o) {
        return new Interval(Math.min(lo, o.lo), Math.min(hi, o.hi));
    }

    public Interval max(Interval o) {
        return new Interval(Math.max(lo, o.lo), Math.max(hi, o.hi));
    }

    /** The smallest interval with both in it. */
    public Interval hull(Interval o) {
        return new Interval(Math.min(lo, o.lo), Math.max(hi, o.hi));
    }

    /** What both contain; empty if they are disjoint. */
    public Optional<Interval> intersection(Interval o) {
        return intersects(o) ? Optional.of(new Interval(Math.max(lo, o.lo), Math.min(hi, o.hi))) : Optional.empty();
    }

    public boolean intersects(Interval o) {
        return lo <= o.hi && o.lo <= hi;
    }

    public boolean contains(double x) {
        return lo <= x && x <= hi;
    }

    public boolean contains(Rational r) {
        return compare(lo, r) <= 0 && compare(hi, r) >= 0;
    }

    public boolean contains(Interval o) {
        return lo <= o.lo && o.hi <= hi;
    }

    public boolean isPoint()    { return lo == hi; }

    public boolean isBounded()  { return Double.isFinite(lo) && Double.isFinite(hi); }

    public boolean isPositive() { return lo > 0; }

    public boolean isNegative() { return hi < 0; }

    /** The greatest |x|. */
    public double magnitude() {
        return Math.max(Math.abs(lo), Math.abs(hi));
    }

    /** The least |x|. */
    public double mignitude() {
        return lo > 0 ? lo : hi < 0 ? -hi : 0;
    }

    /** hi − lo, rounded up. */
    public double width() {
        return Rounding.addUp(hi, -lo);
    }

    /** A finite number of the interval, near its middle where it is bounded. */
    public double mid() {
        if (lo == Double.NEGATIVE_INFINITY) return hi >= 0 ? 0 : Math.max(-Double.MAX_VALUE, 2 * hi);
        if (hi == Double.POSITIVE_INFINITY) return lo <= 0 ? 0 : Math.min(Double.MAX_VALUE, 2 * lo);
        double mid = lo / 2 + hi / 2;
        return Math.min(hi, Math.max(lo, mid));                   // halves of subnormal bounds may round away
    }

    @Override public String toString() {
        return "[" + lo + ", " + hi + "]";
    }
}
