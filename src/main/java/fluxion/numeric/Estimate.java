package fluxion.numeric;

/**
 * A number found by numerical means, and how far the true one may be from it. Where nothing could be found, the value
 * is NaN and the error infinite.
 */
public record Estimate(double value, double error) {
    private static final double SLACK = 4;
    static final Estimate NONE = new Estimate(Double.NaN, Double.POSITIVE_INFINITY);

    /** Whether the number lies within the error. */
    public boolean agrees(double number) {
        return Math.abs(value - number) <= error;
    }

    /** Whether there is a value at all. */
    public boolean isKnown() {
        return !Double.isNaN(value);
    }

    boolean overlaps(Estimate other) {
        return Math.abs(value - other.value) <= error + other.error;
    }

    /** Whether the two differ by so much that an underestimated noise cannot explain it. */
    boolean contradicts(Estimate other) {
        return Math.abs(value - other.value) > SLACK * (error + other.error);
    }
}
