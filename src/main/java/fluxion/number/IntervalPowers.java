package fluxion.number;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Powers of intervals, with the domains of the reals: an integer exponent takes any base, an exponent p/q in lowest
 * terms with q odd is the real root, and any other exponent needs a positive base (or base 0 with a positive exponent).
 * Empty where some point of the operands has no power.
 */
public final class IntervalPowers {
    /** {@link StrictMath#pow} and {@link StrictMath#cbrt} are documented to be within 1 ulp: 3 steps are more. */
    private static final int STEPS = 3;
    private static final BigInteger MAX_EXACT_ROOT = BigInteger.valueOf(64);

    private IntervalPowers() {}

    /** uⁿ; u⁰ = 1 also for u = 0; empty if n &lt; 0 and 0 is among the bases. */
    public static Optional<Interval> pow(Interval u, int n) {
        if (n < 0) return n == Integer.MIN_VALUE ? pow(u, Rational.of(n)) : Interval.ONE.over(natural(u, -n));
        return Optional.of(natural(u, n));
    }

    /** uⁿ, n ≥ 0: the bounds of |u|ⁿ, mirrored where u is negative. */
    private static Interval natural(Interval u, int n) {
        if (n == 0) return Interval.ONE;
        if (n == 1) return u;
        if (n == 2) return u.square();
        return byParity(u, n % 2 == 0, size -> naturalOfSize(size, n));
    }

    private static Interval naturalOfSize(double x, int n) {      // two enclosures: products are exact, pow is tight
        var product = Interval.ONE;
        var square = Interval.of(Math.min(x, Double.MAX_VALUE), x);
        for (int bits = n; bits > 0; bits >>= 1, square = square.square())
            if ((bits & 1) == 1) product = product.times(square);
        return product.isPoint() ? product : product.intersection(ofSize(x, n)).orElse(product);
    }

    /** A function of x ≥ 0, increasing from f(0) = 0 or decreasing to 0; at ∞ its limit. */
    private interface OfSize {
        Interval at(double x);
    }

    /** ±f(|u|) for an increasing f that is continued to negative u evenly or oddly. */
    private static Interval byParity(Interval u, boolean even, OfSize f) {
        if (even || u.lo() >= 0) return new Interval(f.at(u.mignitude()).lo(), f.at(u.magnitude()).hi());
        double lo = -f.at(-u.lo()).hi();
        return new Interval(lo, u.hi() > 0 ? f.at(u.hi()).hi() : -f.at(-u.hi()).lo());
    }

    /** u^(p/q): the real root for odd q; for even q empty if some base is negative; for p &lt; 0 if some base is 0. */
    public static Optional<Interval> pow(Interval u, Rational exponent) {
        if (exponent.isSmallInteger() && exponent.intValue() != Integer.MIN_VALUE) return pow(u, exponent.intValue());
        if (exponent.signum() < 0) return pow(u, exponent.negate()).flatMap(Interval.ONE::over);
        if (exponent.equals(Rational.HALF)) return u.sqrt();
        boolean oddRoot = exponent.denominator().testBit(0);
        if (!oddRoot && u.lo() < 0) return Optional.empty();
        boolean even = !exponent.numerator().testBit(0);
        return Optional.of(byParity(u, even, size -> rationalOfSize(size, exponent)));
    }

    /** x^(p/q) for x ≥ 0, p/q &gt; 0: exact where the root of x is a double whose power is exact. */
    private static Interval rationalOfSize(double x, Rational exponent) {
        var exact = exactRoot(x, exponent.denominator());
        if (exact.isPresent() && exponent.numerator().bitLength() < 31)
            return naturalOfSize(exact.get(), exponent.numerator().intValueExact());
        if (exponent.equals(Rational.of(1, 3)) && !Double.isInfinite(x)) {
            double root = StrictMath.cbrt(x);
            return new Interval(Math.max(0, Rounding.down(root, STEPS)), Rounding.up(root, STEPS));
        }
        var bounds = Interval.of(exponent);
        return ofSize(x, bounds.lo()).hull(ofSize(x, bounds.hi()));
    }

    private static Optional<Double> exactRoot(double x, BigInteger q) {
        if (x == 0 || q.equals(BigInteger.ONE)) return Optional.of(x);
        if (q.compareTo(MAX_EXACT_ROOT) > 0 || Double.isInfinite(x)) return Optional.empty();
        int n = q.intValueExact();
        double near = n == 3 ? StrictMath.cbrt(x) : StrictMath.pow(x, 1.0 / n);
        for (double root : new double[] {near, Math.rint(near), (float) near}) {   // integers; few binary digits
            if (Double.isInfinite(root)) continue;                // a float is sooner than a double
            var power = Interval.ONE;
            for (int i = 0; i < n; i++) power = power.times(Interval.of(root));
            if (power.isPoint() && power.lo() == x) return Optional.of(root);
        }
        return Optional.empty();
    }

    /**
     * u^v for u &gt; 0, or u = 0 where v &gt; 0; empty if there are other points. x^y is monotone in x and in y, so its
     * bounds are at the corners.
     */
    public static Optional<Interval> pow(Interval u, Interval v) {
        if (u.lo() < 0 || u.lo() == 0 && v.lo() <= 0) return Optional.empty();
        return Optional.of(ofSize(u.lo(), v.lo()).hull(ofSize(u.lo(), v.hi()))
            .hull(ofSize(u.hi(), v.lo())).hull(ofSize(u.hi(), v.hi())));
    }

    /** x^y for x ≥ 0 and any y; limits where one is infinite. */
    private static Interval ofSize(double x, double y) {
        if (x == 1 || y == 0) return Interval.ONE;                // also 1^∞: the base is 1 on that whole edge
        double power = StrictMath.pow(x, y);
        if (x == 0 && power == 0) return Interval.ZERO;
        return new Interval(Math.max(0, Rounding.down(power, STEPS)), Rounding.up(power, STEPS));
    }
}
