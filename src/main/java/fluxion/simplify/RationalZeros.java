package fluxion.simplify;

import fluxion.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The rational zeros of a polynomial with whole coefficients of moderate size: p/q with p | a₀ and q | aₙ. */
final class RationalZeros {
    private static final int LARGEST = 10_000;

    private RationalZeros() {}

    /** The zeros, smallest first, each once; and the polynomial divided by all its linear factors. */
    record Split(List<Rational> zeros, Polynomial rest) {}

    static Split of(Polynomial polynomial) {
        var zeros = new ArrayList<Rational>();
        Polynomial rest = polynomial;
        for (Rational candidate : candidates(polynomial)) {
            var linear = new Polynomial(polynomial.base(), List.of(candidate.negate(), Rational.ONE));
            while (rest.degree() > 0 && rest.over(linear).remainder().isZero()) {
                rest = rest.over(linear).quotient();
                if (!zeros.contains(candidate)) zeros.add(candidate);
            }
        }
        zeros.sort(null);
        return new Split(zeros, rest);
    }

    private static List<Rational> candidates(Polynomial polynomial) {
        var common = BigInteger.ONE;
        for (Rational a : polynomial.coefficients()) common = common.multiply(a.denominator())
            .divide(common.gcd(a.denominator()));
        var scale = Rational.of(common);
        var lowest = polynomial.coefficients().stream().filter(a -> a.signum() != 0).findFirst().orElseThrow();
        var ps = divisors(lowest.times(scale).numerator().abs());
        var qs = divisors(polynomial.leading().times(scale).numerator().abs());
        var found = new ArrayList<Rational>(List.of(Rational.ZERO));
        for (long p : ps) for (long q : qs) {
            found.add(Rational.of(p, q));
            found.add(Rational.of(-p, q));
        }
        return found.stream().distinct().toList();
    }

    private static List<Long> divisors(BigInteger n) {
        if (n.compareTo(BigInteger.valueOf(LARGEST)) > 0) return List.of(1L);
        var found = new ArrayList<Long>();
        for (long d = 1; d <= n.longValue(); d++) if (n.longValue() % d == 0) found.add(d);
        return found;
    }
}
