package fluxion.verify;

import fluxion.certificate.Advice;
import fluxion.number.Rational;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.TreeMap;

/** Polynomials of certificates as those of the prover, and back. */
final class Polynomials {
    private Polynomials() {}

    private static Polynomial read(fluxion.certificate.Polynomial p) {
        var terms = new HashMap<Monomial, Rational>();
        p.terms().forEach((m, c) -> terms.put(new Monomial(
            m.powers().keySet().stream().mapToInt(Integer::intValue).toArray(),
            m.powers().values().stream().mapToInt(Integer::intValue).toArray()), c));
        return new Polynomial(terms);
    }

    private static fluxion.certificate.Polynomial written(Polynomial p) {
        var terms = new TreeMap<fluxion.certificate.Monomial, Rational>();
        p.terms().forEach((m, c) -> {
            var powers = new TreeMap<Integer, Integer>();
            for (int i = 0; i < m.kernels().length; i++) powers.put(m.kernels()[i], m.exponents()[i]);
            terms.put(new fluxion.certificate.Monomial(powers), c);
        });
        return new fluxion.certificate.Polynomial(terms);
    }

    static Advice.Factors factors(fluxion.certificate.Polynomial p, Work work) {
        var factors = Factoring.of(read(p), work);
        var powers = new LinkedHashMap<fluxion.certificate.Polynomial, Integer>();
        factors.powers().forEach((f, e) -> powers.put(written(f), e));
        return new Advice.Factors(factors.content(), powers);
    }

    static Optional<fluxion.certificate.Polynomial> quotient(fluxion.certificate.Polynomial p,
        fluxion.certificate.Polynomial divisor, Work work) {
        return read(p).dividedBy(read(divisor), work).map(Polynomials::written);
    }

    /** A quotient, and what is left. */
    record Division(fluxion.certificate.Polynomial quotient, fluxion.certificate.Polynomial remainder) {}

    static Division division(fluxion.certificate.Polynomial p, fluxion.certificate.Polynomial divisor, Work work) {
        var parts = read(p).over(read(divisor), work);
        return new Division(written(parts.quotient()), written(parts.remainder()));
    }
}
