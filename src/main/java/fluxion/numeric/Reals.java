package fluxion.numeric;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * The arithmetic of doubles as {@link Tape} and compiled code both do it: NaN where there is no real value. Each
 * method is short enough for the JIT to put it in the place of its call.
 */
final class Reals {
    private Reals() {}

    /** u/v; NaN, and not ±∞, where v is 0. */
    static double quotient(double u, double v) {
        return v == 0 ? Double.NaN : u / v;
    }

    static double reciprocal(double u) {
        return u == 0 ? Double.NaN : 1 / u;
    }

    /**
     * uⁿ for n ≥ 1 by squaring and multiplying, from the leading bit of n down. The error is at most that of changing u
     * by one unit in the last place: of the n − 1 roundings, each is at most half a unit, and uⁿ magnifies a change of
     * u by n (Higham, Accuracy and Stability of Numerical Algorithms, §3.1).
     */
    static double power(double u, int n) {
        double power = u;
        for (int bit = Integer.highestOneBit(n) >> 1; bit != 0; bit >>= 1) {
            power *= power;
            if ((n & bit) != 0) power *= u;
        }
        return power;
    }

    /** u^v for an exponent that is no literal: u &gt; 0, or u = 0 and v &gt; 0. */
    static double power(double u, double v) {
        if (u > 0) return u == 1 && v == v ? 1 : Math.pow(u, v);
        return u == 0 && v > 0 ? 0 : Double.NaN;
    }

    /** u^v where v is certain to be an integer. */
    static double integerPower(double u, double v) {
        if (v == 0) return u == u ? 1 : Double.NaN;
        return u == 0 && v < 0 ? Double.NaN : Math.pow(u, v);
    }

    /** A function of the table; it is not asked for its value at NaN. */
    static double call(DoubleUnaryOperator f, double u) {
        return u == u ? f.applyAsDouble(u) : Double.NaN;
    }

    static double call(DoubleBinaryOperator f, double u, double v) {
        return u == u && v == v ? f.applyAsDouble(u, v) : Double.NaN;
    }

    static double call(ToDoubleFunction<double[]> f, double[] us) {
        for (double u : us) if (u != u) return Double.NaN;
        return f.applyAsDouble(us);
    }
}
