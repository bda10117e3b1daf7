package fluxion.number;

import java.math.BigInteger;
import java.util.Optional;

/** Integer parts of roots, and roots that are rational. */
public final class Roots {
    private Roots() {}

    /** ⌊ⁿ√a⌋ for a ≥ 0, n ≥ 1: Newton's iteration from above, which decreases to it. */
    public static BigInteger floorRoot(BigInteger a, int n) {
        if (a.signum() < 0 || n < 1) throw new IllegalArgumentException("root " + n + " of " + a);
        if (n == 1 || a.bitLength() <= 1) return a;
        if (n == 2) return a.sqrt();
        if (n >= a.bitLength()) return BigInteger.ONE;            // 1 < a < 2ⁿ
        var root = BigInteger.ONE.shiftLeft((a.bitLength() + n - 1) / n);
        while (true) {
            var power = root.pow(n - 1);
            var next = root.multiply(BigInteger.valueOf(n - 1)).add(a.divide(power)).divide(BigInteger.valueOf(n));
            if (next.compareTo(root) >= 0) return root;
            root = next;
        }
    }

    /** ⁿ√r if it is rational: for r ≥ 0, and for r &lt; 0 if n is odd. */
    public static Optional<Rational> root(Rational r, int n) {
        if (r.signum() < 0) return n % 2 == 0 ? Optional.empty() : root(r.negate(), n).map(Rational::negate);
        var p = floorRoot(r.numerator(), n);
        var q = floorRoot(r.denominator(), n);
        boolean exact = p.pow(n).equals(r.numerator()) && q.pow(n).equals(r.denominator());
        return exact ? Optional.of(new Rational(p, q)) : Optional.empty();
    }
}
