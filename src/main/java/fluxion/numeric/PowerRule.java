package fluxion.numeric;

import fluxion.expr.RealFunction;
import fluxion.number.Rational;
import java.math.BigInteger;

/**
 * u ↦ u^(p/q) for a literal p/q in lowest terms, NaN outside the domain that {@code fluxion.expr.Exprs#power} states.
 */
final class PowerRule {
    private static final BigInteger MOST_FACTORS = BigInteger.valueOf(64);

    private PowerRule() {}

    /** Whether the power is a product of few factors, roots or reciprocals; u⁰ is none, being NaN where u is. */
    static boolean isSmall(Rational exponent) {
        return exponent.signum() != 0 && exponent.denominator().bitLength() <= 2
            && exponent.denominator().intValue() <= 3 && exponent.numerator().abs().compareTo(MOST_FACTORS) <= 0;
    }

    /** The real root where q is odd; u⁰ = 1. */
    static RealFunction of(Rational exponent) {
        if (exponent.signum() == 0) return new RealFunction.Unary(_ -> 1);
        boolean oddRoot = exponent.denominator().testBit(0);
        boolean oddPower = exponent.numerator().testBit(0);
        boolean pole = exponent.signum() < 0;
        double v = exponent.doubleValue();
        return new RealFunction.Unary(u -> {
            if (u == 0) return pole ? Double.NaN : 0;
            if (u > 0) return Math.pow(u, v);
            if (!oddRoot) return Double.NaN;
            double power = Math.pow(-u, v);
            return oddPower ? -power : power;
        });
    }
}
