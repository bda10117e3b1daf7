package fluxion.simplify;

import static cc.redberry.rings.Rings.Q;

import cc.redberry.rings.bigint.BigInteger;
import cc.redberry.rings.poly.multivar.MonomialOrder;
import cc.redberry.rings.poly.multivar.MultivariateFactorization;
import cc.redberry.rings.poly.multivar.MultivariateGCD;
import cc.redberry.rings.poly.multivar.MultivariatePolynomial;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What the library of polynomials is asked for: greatest common divisors, and factors over ℚ. It cannot be stopped, so
 * what might take it long is not given to it; and it is not believed: who asks divides by what it says. Touched only
 * when nothing shorter helps, for loading it takes time.
 */
final class Library {
    private static final int MAX_SIZE = 500;
    /** Modulo a prime, x⁴⁰ + 1 has so many factors that putting them together again takes for ever. */
    private static final int MAX_DEGREE = 30;

    private Library() {}

    /** A common divisor, the greatest if the library finds it. */
    static Optional<Multivariate> gcd(Multivariate p, Multivariate q) {
        return isFit(p) && isFit(q) ? asked(() -> read(MultivariateGCD.PolynomialGCD(export(p), export(q)), p))
            : Optional.empty();
    }

    /** Monic factors, each as often as it divides, in an order that does not depend on the run; itself if none. */
    static List<Multivariate> factors(Multivariate p) {
        return isFit(p) ? asked(() -> {
            var found = new ArrayList<Multivariate>();
            var factors = MultivariateFactorization.FactorInQ(export(p));
            for (int i = 0; i < factors.size(); i++)
                found.addAll(Collections.nCopies(factors.getExponent(i), read(factors.get(i), p).monic()));
            return found;
        }).orElse(new ArrayList<>(List.of(p))) : List.of(p);
    }

    private static boolean isFit(Multivariate p) {
        long size = p.terms().size();
        for (int k : p.occurring()) {
            if (p.degree(k) > MAX_DEGREE) return false;
            size *= 1 + p.degree(k) / 4;
        }
        return size <= MAX_SIZE;
    }

    /** What the library finds; nothing where it fails, as it sometimes does ("not divisible"). */
    private static <T> Optional<T> asked(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (RuntimeException | AssertionError | StackOverflowError _) {
            return Optional.empty();
        }
    }

    private static MultivariatePolynomial<cc.redberry.rings.Rational<BigInteger>> export(Multivariate p) {
        var terms = new ArrayList<cc.redberry.rings.poly.multivar.Monomial<cc.redberry.rings.Rational<BigInteger>>>();
        p.terms().forEach((m, c) -> terms.add(new cc.redberry.rings.poly.multivar.Monomial<>(m.exponents().clone(),
            Q.mkNumerator(big(c.numerator())).divide(big(c.denominator())))));
        return MultivariatePolynomial.create(p.kernels().size(), Q, MonomialOrder.DEFAULT, terms);
    }

    private static Multivariate read(MultivariatePolynomial<cc.redberry.rings.Rational<BigInteger>> p,
        Multivariate like) {
        var terms = new TreeMap<Monomial, Rational>();
        for (var term : p) terms.put(new Monomial(term.exponents.clone()),
            new Rational(big(term.coefficient.numerator()), big(term.coefficient.denominator())));
        return new Multivariate(like.kernels(), terms);
    }

    private static BigInteger big(java.math.BigInteger n) {
        return new BigInteger(n.toByteArray());
    }

    private static java.math.BigInteger big(BigInteger n) {
        return new java.math.BigInteger(n.toByteArray());
    }
}
