package fluxion.verify;

import fluxion.number.PolynomialLibrary;
import fluxion.number.PolynomialLibrary.Term;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Factors polynomials over ℚ, by the library that does it best. That the factors multiply to the polynomial is checked;
 * that they have no factors themselves is not, and nothing depends on it but that more is proved.
 */
final class Factoring {
    private static final int MAX_SIZE = 6_000;
    private static final int MAX_DEGREE = 1_000;
    /** Modulo a prime, x⁴⁰ + 1 has so many factors that putting them together again takes for ever. */
    private static final int MAX_FACTORED = 30;

    private Factoring() {}

    /** Kernels as the library sees them: the variable number i is the power steps[i] of the kernel number i. */
    private record Variables(List<Integer> kernels, int[] steps) {
        /** The kernels themselves. */
        static Variables plain(List<Integer> kernels) {
            return new Variables(kernels, kernels.stream().mapToInt(_ -> 1).toArray());
        }

        /** The least powers of which the degree can be factored; empty if there is none. */
        static Optional<Variables> of(Polynomial p, List<Integer> kernels) {
            int[] steps = kernels.stream().mapToInt(k -> step(p, k)).toArray();
            return Arrays.stream(steps).allMatch(step -> step > 0) ? Optional.of(new Variables(kernels, steps))
                : Optional.empty();
        }

        private static int step(Polynomial p, int kernel) {
            int common = p.terms().keySet().stream().mapToInt(m -> m.exponent(kernel)).reduce(0,
                (a, b) -> java.math.BigInteger.valueOf(a).gcd(java.math.BigInteger.valueOf(b)).intValue());
            int degree = p.degree(kernel);
            for (int step = 1; step <= common; step++)
                if (common % step == 0 && degree / step <= MAX_FACTORED) return step;
            return degree <= MAX_FACTORED ? 1 : 0;
        }
    }

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
        var variables = Variables.plain(kernels);
        return PolynomialLibrary.gcd(terms(a, variables), terms(b, variables), kernels.size())
            .map(g -> read(g, variables)).filter(g -> a.dividedBy(g, work).isPresent()).orElse(Polynomial.ONE);
    }

    private static List<Polynomial> split(Polynomial monic, List<Integer> kernels, Work work) {
        if (!isFit(monic, work)) return List.of(monic);
        return Stream.of(kernels, kernels.reversed()).flatMap(order -> Variables.of(monic, order).stream())
            .flatMap(variables -> factors(monic, variables).stream())
            .filter(found -> isProduct(monic, found, work)).findFirst().orElse(List.of(monic));
    }

    private static Optional<List<Polynomial>> factors(Polynomial monic, Variables variables) {
        return PolynomialLibrary.factors(terms(monic, variables), variables.kernels().size()).map(all -> all.stream()
            .map(factor -> read(factor, variables).monic())
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

    private static List<Term> terms(Polynomial p, Variables variables) {
        return p.terms().entrySet().stream().map(term -> new Term(term.getValue(), IntStream.range(0,
            variables.kernels().size()).mapToObj(i -> term.getKey().exponent(variables.kernels().get(i))
                / variables.steps()[i]).toList())).toList();
    }

    private static Polynomial read(List<Term> p, Variables variables) {
        var terms = new HashMap<Monomial, Rational>();
        for (Term term : p) {
            var m = Monomial.ONE;
            for (int i = 0; i < variables.kernels().size(); i++)
                m = m.times(Monomial.of(variables.kernels().get(i), term.exponents().get(i) * variables.steps()[i]));
            terms.put(m, term.coefficient());
        }
        return new Polynomial(terms);
    }
}
