package fluxion.verify;

import fluxion.expr.Expr.Variable;
import fluxion.number.Rational;
import java.util.Map;

/**
 * A point in both domains at which the claim certainly fails: the bounds of the sides do not overlap, or, where an
 * order is claimed, both are the same single number.
 */
public record Witness(Map<Variable, Rational> point, Bounds left, Bounds right) {
    private static final int MAX_DIGITS = 5_000;

    /** Whether no number lies within the bounds of both sides. */
    public boolean areApart() {
        return left.high().compareTo(right.low()) < 0 || right.high().compareTo(left.low()) < 0;
    }

    /** The least number of digits, not less than asked for, with which outward rounding keeps the sides apart. */
    public int digits(int atLeast) {
        int digits = atLeast;
        while (digits < MAX_DIGITS && left.above(digits).compareTo(right.below(digits)) >= 0
            && right.above(digits).compareTo(left.below(digits)) >= 0) digits *= 2;
        return digits;
    }
}
