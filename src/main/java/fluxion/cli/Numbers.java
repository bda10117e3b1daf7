package fluxion.cli;

import fluxion.number.Decimals;
import fluxion.number.Interval;
import java.math.BigDecimal;
import java.math.MathContext;

/** Writes numbers for people. */
final class Numbers {
    /** Seventeen digits tell all doubles apart. */
    private static final int MOST_DIGITS = 17;

    private Numbers() {}

    static String written(double number) {
        return Decimals.written(number);
    }

    /** The number, if it is only one, else a range. */
    static String written(Interval range) {
        return range.lo() == range.hi() ? written(range.lo()) : "[" + written(range.lo()) + ", " + written(range.hi())
            + "]";
    }

    /** A number to as many digits as all numbers of the range round to. */
    static String rounded(Interval range) {
        if (range.lo() == range.hi()) return written(range.lo());
        var low = new BigDecimal(range.lo());
        var high = new BigDecimal(range.hi());
        for (int digits = MOST_DIGITS; digits > 1; digits--) {
            var rounding = new MathContext(digits);
            var rounded = low.round(rounding);
            if (rounded.compareTo(high.round(rounding)) == 0) return written(rounded.doubleValue());
        }
        return written(range);
    }
}
