package fluxion.simplify;

import fluxion.number.PolynomialLibrary;
import fluxion.number.PolynomialLibrary.Term;
import fluxion.number.Rational;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What the {@link PolynomialLibrary} is asked for while a reader waits: small polynomials only. */
final class Library {
    private static final int MAX_SIZE = 500;
    private static final int MAX_DEGREE = 30;

    private Library() {}

    /** A common divisor, the greatest if the library finds it. */
    static Optional<Multivariate> gcd(Multivariate p, Multivariate q) {
        return isFit(p) && isFit(q) ? PolynomialLibrary.gcd(terms(p), terms(q), p.kernels().size())
            .map(found -> read(found, p)) : Optional.empty();
    }

    /** Monic factors, each as often as it divides; itself if none. */
    static List<Multivariate> factors(Multivariate p) {
        var found = isFit(p) ? PolynomialLibrary.factors(terms(p), p.kernels().size())
            : Optional.<List<List<Term>>>empty();
        return found.map(all -> all.stream().map(factor -> read(factor, p).monic()).toList()).orElse(List.of(p));
    }

    private static boolean isFit(Multivariate p) {
        long size = p.terms().size();
        for (int k : p.occurring()) {
            if (p.degree(k) > MAX_DEGREE) return false;
            size *= 1 + p.degree(k) / 4;
        }
        return size <= MAX_SIZE;
    }

    private static List<Term> terms(Multivariate p) {
        return p.terms().entrySet().stream().map(term -> new Term(term.getValue(),
            Arrays.stream(term.getKey().exponents()).boxed().toList())).toList();
    }

    private static Multivariate read(List<Term> p, Multivariate like) {
        var terms = new TreeMap<Monomial, Rational>();
        for (Term term : p)
            terms.put(new Monomial(term.exponents().stream().mapToInt(n -> n).toArray()), term.coefficient());
        return new Multivariate(like.kernels(), terms);
    }
}
