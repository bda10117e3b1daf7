package fluxion.number;

import static cc.redberry.rings.Rings.Q;

import cc.redberry.rings.bigint.BigInteger;
import cc.redberry.rings.poly.multivar.Monomial;
import cc.redberry.rings.poly.multivar.MonomialOrder;
import cc.redberry.rings.poly.multivar.MultivariateFactorization;
import cc.redberry.rings.poly.multivar.MultivariateGCD;
import cc.redberry.rings.poly.multivar.MultivariatePolynomial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Greatest common divisors and factors of polynomials over ℚ in several variables, by the library Rings. It cannot be
 * stopped, so what might take it long must not be given to it; and it is not to be believed: who asks divides by what
 * it says. Touched only when it is needed, for loading it takes time.
 */
public final class PolynomialLibrary {
    private PolynomialLibrary() {}

    /** A number times a power of each variable; no exponent is negative. */
    public record Term(Rational coefficient, List<Integer> exponents) {}

    /** A common divisor, the greatest if the library finds it. */
    public static Optional<List<Term>> gcd(List<Term> p, List<Term> q, int variables) {
        return asked(() -> read(MultivariateGCD.PolynomialGCD(export(p, variables), export(q, variables))));
    }

    /** Factors, each as often as it divides, up to a number; nothing if that might take too long. */
    public static Optional<List<List<Term>>> factors(List<Term> p, int variables) {
        return factors(Deflated.of(p, variables));
    }

    private static Optional<List<List<Term>>> factors(Deflated p) {
        return !p.isFit() ? Optional.empty() : asked(() -> {
            var found = new ArrayList<List<Term>>();
            var factors = MultivariateFactorization.FactorInQ(export(p.terms(), p.steps().length));
            for (int i = 0; i < factors.size(); i++) {
                var factor = new Deflated(read(factors.get(i)), p.steps());
                var finer = factor.finer().flatMap(PolynomialLibrary::factors).orElse(List.of(factor.inflated()));
                for (int times = 0; times < factors.getExponent(i); times++) found.addAll(finer);
            }
            return found;
        });
    }

    /** What the library finds; nothing where it fails, as it sometimes does ("not divisible"). */
    private static <T> Optional<T> asked(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (RuntimeException | AssertionError | StackOverflowError _) {
            return Optional.empty();
        }
    }

    private static MultivariatePolynomial<cc.redberry.rings.Rational<BigInteger>> export(List<Term> p, int variables) {
        var terms = p.stream().map(term -> new Monomial<>(term.exponents().stream().mapToInt(n -> n).toArray(),
            Q.mkNumerator(big(term.coefficient().numerator())).divide(big(term.coefficient().denominator())))).toList();
        return MultivariatePolynomial.create(variables, Q, MonomialOrder.DEFAULT, terms);
    }

    private static List<Term> read(MultivariatePolynomial<cc.redberry.rings.Rational<BigInteger>> p) {
        var terms = new ArrayList<Term>();
        for (var term : p) terms.add(new Term(new Rational(big(term.coefficient.numerator()),
            big(term.coefficient.denominator())), Arrays.stream(term.exponents).boxed().toList()));
        return terms;
    }

    private static BigInteger big(java.math.BigInteger n) {
        return new BigInteger(n.toByteArray());
    }

    private static java.math.BigInteger big(BigInteger n) {
        return new java.math.BigInteger(n.toByteArray());
    }
}
