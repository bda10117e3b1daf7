package fluxion.verify;

import static cc.redberry.rings.Rings.Q;

import cc.redberry.rings.bigint.BigInteger;
import cc.redberry.rings.poly.multivar.Monomial;
import cc.redberry.rings.poly.multivar.MonomialOrder;
import cc.redberry.rings.poly.multivar.MultivariateFactorization;
import cc.redberry.rings.poly.multivar.MultivariatePolynomial;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Factors polynomials over ℚ, by the library that does it best. */
final class Factoring {
    private Factoring() {}

    /** content · Π fᵢ^eᵢ with monic irreducible fᵢ, in an order that does not depend on the run. */
    record Factors(Rational content, Map<Polynomial, Integer> powers) {}

    /** The factors of a polynomial that is not zero; exponents of kernels may be negative. */
    static Factors of(Polynomial p, Work work) {
        var powers = new LinkedHashMap<Polynomial, Integer>();
        var common = p.commonMonomial();
        for (int i = 0; i < common.kernels().length; i++)
            powers.put(Polynomial.kernel(common.kernels()[i]), common.exponents()[i]);
        var rest = p.times(common.pow(-1));
        if (rest.isConstant()) return new Factors(rest.constantTerm(), powers);
        var content = rest.leadingCoefficient();
        for (var f : irreducible(rest.monic(), work)) powers.merge(f, 1, Integer::sum);
        return new Factors(content, powers);
    }

    private static List<Polynomial> irreducible(Polynomial monic, Work work) {
        var kernels = monic.kernels();
        if (kernels.stream().anyMatch(k -> monic.degree(k) == 1 && coprimeCoefficients(monic, k)))
            return List.of(monic);
        work.spend(1000L * monic.terms().size());
        var found = new ArrayList<Polynomial>();
        var factors = MultivariateFactorization.FactorInQ(export(monic, kernels));
        for (int i = 0; i < factors.size(); i++)
            for (int n = 0; n < factors.getExponent(i); n++) found.add(read(factors.get(i), kernels).monic());
        found.sort((a, b) -> a.sorted().toString().compareTo(b.sorted().toString()));
        return found;
    }

    /** a·k + b with a or b a number different from 0 has no factor but itself: the quick case. */
    private static boolean coprimeCoefficients(Polynomial p, int kernel) {
        var with = p.terms().keySet().stream().filter(m -> m.exponent(kernel) == 1).toList();
        return with.size() == 1 && with.getFirst().kernels().length == 1;
    }

    private static MultivariatePolynomial<cc.redberry.rings.Rational<BigInteger>> export(Polynomial p,
        List<Integer> kernels) {
        var terms = new ArrayList<Monomial<cc.redberry.rings.Rational<BigInteger>>>();
        p.terms().forEach((m, c) -> {
            int[] exponents = kernels.stream().mapToInt(m::exponent).toArray();
            terms.add(new Monomial<>(exponents, Q.mkNumerator(big(c.numerator())).divide(big(c.denominator()))));
        });
        return MultivariatePolynomial.create(kernels.size(), Q, MonomialOrder.DEFAULT, terms);
    }

    private static Polynomial read(MultivariatePolynomial<cc.redberry.rings.Rational<BigInteger>> p,
        List<Integer> kernels) {
        var terms = new HashMap<fluxion.verify.Monomial, Rational>();
        for (var term : p) {
            var m = fluxion.verify.Monomial.ONE;
            for (int i = 0; i < kernels.size(); i++)
                m = m.times(fluxion.verify.Monomial.of(kernels.get(i), term.exponents[i]));
            terms.put(m, new Rational(big(term.coefficient.numerator()), big(term.coefficient.denominator())));
        }
        return new Polynomial(terms);
    }

    private static BigInteger big(java.math.BigInteger n) {
        return new BigInteger(n.toByteArray());
    }

    private static java.math.BigInteger big(BigInteger n) {
        return new java.math.BigInteger(n.toByteArray());
    }
}
