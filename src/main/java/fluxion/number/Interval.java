package fluxion.number;

/**
 * A closed interval of the extended real line that is certain to contain a value: the true value x satisfies
 * lo ≤ x ≤ hi. Every operation rounds outward, so containment is never lost (IEEE 1788 in spirit).
 */
public record Interval(double lo, double hi) {
    /** Nothing is known but that the value is real. */
    public static final Interval REALS = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** @throws IllegalArgumentException if lo &gt; hi or a bound is NaN */
    public Interval {
        if (!(lo <= hi)) throw new IllegalArgumentException("no interval: [" + lo + ", " + hi + "]");
    }
}
