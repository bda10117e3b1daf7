package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.number.Rational;
import java.math.BigInteger;

/**
 * Powers of numbers. The normal form of a root is c·n^(p/q) with a rational c, a whole n without a q-th power in it
 * (as far as small primes show) and 0 &lt; p/q &lt; 1: √12 = 2√3, 1/√2 = √2/2.
 */
final class Radicals {
    private static final int LARGEST_TRIAL = 1000;
    private static final int LARGEST_BITS = 256;
    private static final int LARGEST_EXPONENT = 64;

    private Radicals() {}

    /** base^exponent in normal form, or as it stands if it has no value or is too large to be worked out. */
    static Expr of(Rational base, Rational exponent) {
        Expr asIs = Exprs.power(Exprs.num(base), Exprs.num(exponent));
        if (exponent.isInteger()) return asIs;
        int q = small(exponent.denominator());
        if (q < 0 || exponent.abs().compareTo(Rational.of(LARGEST_EXPONENT)) > 0 || size(base) > LARGEST_BITS)
            return asIs;
        if (base.signum() == 0) return exponent.signum() > 0 ? Exprs.ZERO : asIs;
        if (base.signum() < 0 && q % 2 == 0) return asIs;
        boolean negative = base.signum() < 0 && !Exponents.isEven(exponent);
        int whole = floor(exponent);
        int p = exponent.minus(Rational.of(whole)).numerator().intValue();
        Rational size = base.abs();
        // (a/b)^(k + p/q) = (a/b)^k · (a^p b^(q−p))^(1/q) / b
        var inside = size.numerator().pow(p).multiply(size.denominator().pow(q - p));
        var out = size.pow(whole).over(Rational.of(size.denominator()));
        return assembled(inside, q, negative ? out.negate() : out);
    }

    private static Expr assembled(BigInteger inside, int q, Rational out) {
        var root = largestRoot(inside, q);
        var rest = inside.divide(root.pow(q));
        int p = 1;
        while (q % 2 == 0 && isPower(rest, 2)) { rest = rest.sqrt(); q /= 2; }
        for (int k = 3; k <= q; k += 2) while (q % k == 0 && isPower(rest, k)) { rest = root(rest, k); q /= k; }
        Expr radical = rest.equals(BigInteger.ONE) ? Exprs.ONE
            : Exprs.power(Exprs.num(Rational.of(rest)), Exprs.num(p, q));
        return Scaled.fraction(out.times(Rational.of(root)), radical, Exprs.ONE);
    }

    /** The largest rational c such that c^(1/root) is a rational divisor of the number: the part of √12 that is 2. */
    static Rational outside(Rational number, Rational root) {
        int q = small(root.denominator());
        if (q < 0 || !root.numerator().abs().equals(BigInteger.ONE) || number.signum() == 0
            || size(number) > LARGEST_BITS) return Rational.ONE;
        if (number.signum() < 0 && q % 2 == 0) return Rational.ONE;
        var c = new Rational(largestRoot(number.numerator().abs(), q), largestRoot(number.denominator(), q));
        if (number.signum() < 0) c = c.negate();
        return root.signum() < 0 ? Rational.ONE.over(c) : c;
    }

    /** c^n for a whole n. */
    static Rational power(Rational c, Rational n) {
        return c.pow(n.intValue());
    }

    /** The largest r whose q-th power divides n, as far as small primes show, or all of n is a q-th power. */
    private static BigInteger largestRoot(BigInteger n, int q) {
        if (isPower(n, q)) return root(n, q);
        var found = BigInteger.ONE;
        for (int prime = 2; prime < LARGEST_TRIAL; prime++) {
            var power = BigInteger.valueOf(prime).pow(q);
            if (power.compareTo(n) > 0) break;
            for (var split = n.divideAndRemainder(power); split[1].signum() == 0; split = n.divideAndRemainder(power)) {
                n = split[0];
                found = found.multiply(BigInteger.valueOf(prime));
            }
        }
        return found;
    }

    static boolean isPower(BigInteger n, int q) {
        return root(n, q).pow(q).equals(n);
    }

    /** ⌊n^(1/q)⌋ by bisection. */
    static BigInteger root(BigInteger n, int q) {
        if (q == 2) return n.sqrt();
        var lo = BigInteger.ZERO;
        var hi = BigInteger.ONE.shiftLeft(n.bitLength() / q + 1);
        while (hi.subtract(lo).compareTo(BigInteger.ONE) > 0) {
            var mid = lo.add(hi).shiftRight(1);
            if (mid.pow(q).compareTo(n) <= 0) lo = mid; else hi = mid;
        }
        return lo;
    }

    private static int floor(Rational r) {
        var split = r.numerator().divideAndRemainder(r.denominator());
        return split[0].intValue() - (split[1].signum() < 0 ? 1 : 0);
    }

    private static int small(BigInteger q) {
        return q.bitLength() <= 4 ? q.intValue() : -1;
    }

    private static int size(Rational r) {
        return Math.max(r.numerator().bitLength(), r.denominator().bitLength());
    }
}
