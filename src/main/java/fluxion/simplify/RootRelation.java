package fluxion.simplify;

import fluxion.number.Rational;
import java.util.Optional;

/**
 * P = r² for a root r = √P of a polynomial P in other kernels, by which a term of P is told by r: with r = √(x² + 1),
 * x² + 1 − x r is r² − r x, and divisible by r − x. Both have the same value wherever r has one.
 *
 * @param zero P − r²
 * @param lead the term of P that is told by the others
 */
record RootRelation(Multivariate zero, Monomial lead) {
    private static final int MOST = 64;

    /** Of a root with the number r; empty if P is a number. */
    static Optional<RootRelation> of(Multivariate p, Multivariate root) {
        if (p.isZero() || p.terms().firstKey().isOne()) return Optional.empty();
        return Optional.of(new RootRelation(p.minus(root.times(root)), p.terms().firstKey()));
    }

    /** The polynomial, no term of which the leading one divides; as it is if that takes too long. */
    Multivariate in(Multivariate p) {
        var told = p;
        for (int step = 0; step < MOST; step++) {
            var divisible = told.terms().entrySet().stream().filter(term -> term.getKey().over(lead).isWhole())
                .findFirst();
            if (divisible.isEmpty()) return told;
            var m = divisible.get().getKey().over(lead);
            Rational c = divisible.get().getValue().over(zero.terms().get(lead));
            told = told.minus(zero.times(m, c));
        }
        return p;
    }
}
