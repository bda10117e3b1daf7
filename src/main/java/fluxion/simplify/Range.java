package fluxion.simplify;

import fluxion.number.Interval;
import fluxion.number.Rational;
import java.util.Optional;

/**
 * What is known about the values of an expression where it has one: they lie in the interval, and are not 0 if
 * {@code nonZero}. An open end at 0 is all the openness that signs need: u &gt; 0 is [0, ∞) without 0.
 */
record Range(Interval interval, boolean nonZero) {
    static final Range REALS = new Range(Interval.REALS, false);
    static final Range POSITIVE = new Range(Interval.NON_NEGATIVE, true);
    static final Range NON_NEGATIVE = new Range(Interval.NON_NEGATIVE, false);

    Range {
        nonZero = nonZero || interval.lo() > 0 || interval.hi() < 0;
    }

    static Range of(Rational value) {
        return new Range(Interval.of(value), value.signum() != 0);
    }

    static Range of(Interval interval) {
        return new Range(interval, false);
    }

    boolean isPositive()    { return isNonNegative() && nonZero; }

    boolean isNegative()    { return isNonPositive() && nonZero; }

    boolean isNonNegative() { return interval.lo() >= 0; }

    boolean isNonPositive() { return interval.hi() <= 0; }

    boolean isZero()        { return interval.isPoint() && interval.lo() == 0; }

    /** What both say; the first where they contradict each other (then there is no point to speak of). */
    Range and(Range o) {
        return interval.intersection(o.interval).map(both -> new Range(both, nonZero || o.nonZero)).orElse(this);
    }

    /** The same for an integer: n &gt; 0 is n ≥ 1. */
    Range ofIntegers() {
        double lo = nonZero && interval.lo() == 0 ? 1 : Math.ceil(interval.lo());
        double hi = nonZero && interval.hi() == 0 ? -1 : Math.floor(interval.hi());
        return lo <= hi ? new Range(new Interval(lo, hi), nonZero) : this;
    }

    Range plus(Range o) {
        boolean same = isNonNegative() && o.isNonNegative() || isNonPositive() && o.isNonPositive();
        return new Range(interval.plus(o.interval), same && (nonZero || o.nonZero));
    }

    Range times(Range o) {
        return new Range(interval.times(o.interval), nonZero && o.nonZero);
    }

    Range negate() {
        return new Range(interval.negate(), nonZero);
    }

    Range over(Range o) {
        var quotient = interval.over(o.interval);
        if (quotient.isPresent()) return new Range(quotient.get(), nonZero);
        boolean same = isNonNegative() && o.isNonNegative() || isNonPositive() && o.isNonPositive();
        boolean opposite = isNonNegative() && o.isNonPositive() || isNonPositive() && o.isNonNegative();
        var sign = same ? Interval.NON_NEGATIVE : opposite ? Interval.NON_POSITIVE : Interval.REALS;
        return new Range(sign, nonZero);
    }

    /** The range of the square. */
    Range square() {
        return new Range(interval.square(), nonZero);
    }

    /** The range of |u|. */
    Range abs() {
        return new Range(interval.abs(), nonZero);
    }

    /** The interval if both bounds are finite. */
    Optional<Interval> bounded() {
        return interval.isBounded() ? Optional.of(interval) : Optional.empty();
    }
}
