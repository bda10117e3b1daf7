package fluxion.cli;

import fluxion.number.Decimals;
import fluxion.number.Interval;

/** Writes numbers for people. */
final class Numbers {
    private Numbers() {}

    static String written(double number) {
        return Decimals.written(number);
    }

    /** The number, if it is only one, else a range. */
    static String written(Interval range) {
        return range.lo() == range.hi() ? written(range.lo()) : "[" + written(range.lo()) + ", " + written(range.hi())
            + "]";
    }

    /** A number to as many digits as the range is sure of. */
    static String rounded(Interval range) {
        double mid = range.mid();
        for (int digits = 17; digits > 1; digits--) {
            double rounded = new java.math.BigDecimal(mid).round(new java.math.MathContext(digits)).doubleValue();
            double error = Math.max(range.hi() - mid, mid - range.lo());
            if (Math.abs(rounded - mid) >= error || error == 0)
                return written(digits >= 16 && error == 0 ? mid : rounded);
        }
        return written(range);
    }
}
