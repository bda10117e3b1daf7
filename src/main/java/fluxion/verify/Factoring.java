package fluxion.verify;

import fluxion.number.PolynomialLibrary;
import fluxion.number.PolynomialLibrary.Term;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Factors polynomials over ℚ, by the library that does it best. That the factors multiply to the polynomial is checked;
 * that they have no factors themselves is not, and nothing depends on it but that more is proved.
 */
final class Factoring {
    private static final int MAX_SIZE = 6_000;
    private static final int MAX_DEGREE = 1_000;

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

    /** The factors of a monic polynomial that no kernel divides. */
    private static List<Polynomial> irreducible(Polynomial monic, Work work) {
        var kernels = monic.kernels();
        for (int k : kernels) if (monic.degree(k) == 1) return linear(monic, k, work);
        return split(monic, kernels, work);
    }

    /** a·k + b with neither in k is gcd(a, b) times what has no factor but itself. */
    private static List<Polynomial> linear(Polynomial monic, int kernel, Work work) {
        var parts = monic.coefficients(kernel);
        var a = parts.get(1);
        var b = parts.get(0);
        if (a.isConstant() || b.isConstant()) return List.of(monic);
        var common = common(a, b, work);
        if (common.isConstant()) return List.of(monic);
        var rest = monic.dividedBy(common, work);
        if (rest.isEmpty()) return List.of(monic);
        var found = new ArrayList<Polynomial>();
        of(common, work).powers().forEach((f, e) -> found.addAll(Collections.nCopies(e, f)));
        found.add(rest.get().monic());
        return found;
    }

    /** A common divisor of two polynomials, the greatest if the library finds it. */
    private static Polynomial common(Polynomial a, Polynomial b, Work work) {
        var kernels = new ArrayList<>(a.kernels());
        b.kernels().stream().filter(k -> !kernels.contains(k)).forEach(kernels::add);
        if (!isFit(a, work) || !isFit(b, work)) return Polynomial.ONE;
        return PolynomialLibrary.gcd(terms(a, kernels), terms(b, kernels), kernels.size())
            .map(g -> read(g, kernels)).filter(g -> a.dividedBy(g, work).isPresent()).orElse(Polynomial.ONE);
    }

    private static List<Polynomial> split(Polynomial monic, List<Integer> kernels, Work work) {
        if (!isFit(monic, work)) return List.of(monic);
        return Stream.of(kernels, kernels.reversed()).flatMap(order -> factors(monic, order).stream())
            .filter(found -> isProduct(monic, found, work)).findFirst().orElse(List.of(monic));
    }

    private static Optional<List<Polynomial>> factors(Polynomial monic, List<Integer> kernels) {
        return PolynomialLibrary.factors(terms(monic, kernels), kernels.size()).map(all -> all.stream()
            .map(factor -> read(factor, kernels).monic())
            .sorted(Comparator.comparing(factor -> factor.sorted().toString())).toList());
    }

    /** The library is not believed, but checked. */
    private static boolean isProduct(Polynomial monic, List<Polynomial> factors, Work work) {
        var product = Polynomial.ONE;
        for (Polynomial factor : factors) product = product.times(factor, work);
        return product.equals(monic);
    }

    /** The library cannot be stopped: what might take it long is not given to it. */
    private static boolean isFit(Polynomial p, Work work) {
        long size = p.terms().size();
        // the library fills in all lower powers
        if (p.kernels().stream().anyMatch(k -> p.degree(k) > MAX_DEGREE)) return false;
        for (int k : p.kernels()) size *= 1 + Math.min(p.degree(k), 8) / 4;
        if (size > MAX_SIZE) return false;
        work.spend(100 * size);
        return true;
    }

    /** Terms as the library sees them: its variable number i is the kernel kernels[i]. */
    private static List<Term> terms(Polynomial p, List<Integer> kernels) {
        return p.terms().entrySet().stream().map(term -> new Term(term.getValue(),
            kernels.stream().map(k -> term.getKey().exponent(k)).toList())).toList();
    }

    private static Polynomial read(List<Term> p, List<Integer> kernels) {
        var terms = new HashMap<Monomial, Rational>();
        for (Term term : p) {
            var m = Monomial.ONE;
            for (int i = 0; i < kernels.size(); i++)
                m = m.times(Monomial.of(kernels.get(i), term.exponents().get(i)));
            terms.put(m, term.coefficient());
        }
        return new Polynomial(terms);
    }
}
