package fluxion.simplify;

import fluxion.number.Rational;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Greatest common divisors of polynomials in several kernels. Most pairs have none, which is seen modulo a prime, with
 * numbers put for all kernels but one; and most divisors are one of the two. What is left goes to the library.
 */
final class CommonDivisors {
    /** 2³¹ − 1, so that products fit into a long. */
    private static final long PRIME = 2_147_483_647L;
    /** Kernels stand for powers of this, a primitive root of the prime. */
    private static final long ROOT = 7;

    private CommonDivisors() {}

    /** gcd(p, q), monic; empty if it is a number, or is not found. For polynomials without negative exponents. */
    static Optional<Multivariate> of(Multivariate p, Multivariate q) {
        if (p.isZero() || q.isZero() || areCoprime(p, q)) return Optional.empty();
        if (p.over(q).isPresent()) return Optional.of(q.monic());
        if (q.over(p).isPresent()) return Optional.of(p.monic());
        return Library.gcd(p, q).filter(g -> !g.isMonomial() && p.over(g).isPresent() && q.over(g).isPresent());
    }

    /**
     * Whether the two certainly have no common divisor. If both keep their degrees in a kernel when numbers are put for
     * the others, a common divisor of that degree would leave one of the images.
     */
    private static boolean areCoprime(Multivariate p, Multivariate q) {
        for (int kernel : p.occurring()) {
            if (q.degree(kernel) == 0) continue;
            var a = image(p, kernel);
            var b = image(q, kernel);
            if (a.isEmpty() || b.isEmpty() || degree(a.get()) < p.degree(kernel) || degree(b.get()) < q.degree(kernel)
                || gcdDegree(a.get(), b.get()) > 0) return false;
        }
        return true;
    }

    /** The coefficients modulo the prime by powers of the kernel; empty if it divides a denominator. */
    private static Optional<long[]> image(Multivariate p, int kernel) {
        var image = new long[p.degree(kernel) + 1];
        for (var entry : p.terms().entrySet()) {
            long c = residue(entry.getValue());
            if (c < 0) return Optional.empty();
            for (int k = 0; k < p.kernels().size(); k++)
                if (k != kernel) c = c * power(power(ROOT, 1_000 + 377 * k), entry.getKey().exponent(k)) % PRIME;
            int n = entry.getKey().exponent(kernel);
            image[n] = (image[n] + c) % PRIME;
        }
        return Optional.of(image);
    }

    private static long residue(Rational c) {
        var prime = BigInteger.valueOf(PRIME);
        if (c.denominator().mod(prime).signum() == 0) return -1;
        return c.numerator().multiply(c.denominator().modInverse(prime)).mod(prime).longValue();
    }

    private static long power(long base, int n) {
        long power = 1;
        for (long square = base, left = n; left > 0; left >>= 1, square = square * square % PRIME)
            if ((left & 1) == 1) power = power * square % PRIME;
        return power;
    }

    private static int degree(long[] p) {
        int n = p.length - 1;
        while (n >= 0 && p[n] == 0) n--;
        return n;
    }

    /** By Euclid's algorithm. */
    private static int gcdDegree(long[] p, long[] q) {
        long[] a = p.clone();
        long[] b = q.clone();
        while (degree(b) >= 0) {
            int m = degree(b);
            long inverse = power(b[m], (int) (PRIME - 2));
            for (int n = degree(a); n >= m; n = degree(a)) {
                long c = a[n] * inverse % PRIME;
                for (int i = 0; i <= m; i++) a[n - m + i] = (a[n - m + i] + (PRIME - c) * b[i]) % PRIME;
            }
            long[] rest = a;
            a = b;
            b = rest;
        }
        return degree(a);
    }
}
