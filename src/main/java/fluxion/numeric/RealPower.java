package fluxion.numeric;

import fluxion.number.Rational;
import java.util.function.DoubleUnaryOperator;

/** u^v in double arithmetic, NaN outside the real domain that {@code fluxion.expr.Exprs#power} states. */
final class RealPower {
    private RealPower() {}

    /** u^v for an exponent that is no literal: u &gt; 0, or u = 0 and v &gt; 0. */
    static double of(double u, double v) {
        if (u > 0) return u == 1 && v == v ? 1 : Math.pow(u, v);
        return u == 0 && v > 0 ? 0 : Double.NaN;
    }

    /** u ↦ u^(p/q) for the literal p/q in lowest terms: the real root where q is odd, u⁰ = 1. */
    static DoubleUnaryOperator literal(Rational exponent) {
        if (exponent.signum() == 0) return u -> u == u ? 1 : Double.NaN;
        boolean oddRoot = exponent.denominator().testBit(0);
        boolean oddPower = exponent.numerator().testBit(0);
        boolean pole = exponent.signum() < 0;
        var size = ofSize(exponent);
        return u -> {
            if (u == 0) return pole ? Double.NaN : 0;
            if (u > 0) return size.applyAsDouble(u);
            if (!oddRoot) return Double.NaN;
            double power = size.applyAsDouble(-u);                // NaN stays NaN
            return oddPower ? -power : power;
        };
    }

    private static DoubleUnaryOperator ofSize(Rational exponent) {
        if (exponent.equals(Rational.MINUS_ONE)) return u -> 1 / u;
        if (exponent.equals(Rational.of(1, 3))) return Math::cbrt;
        double v = exponent.doubleValue();
        return u -> Math.pow(u, v);
    }
}
