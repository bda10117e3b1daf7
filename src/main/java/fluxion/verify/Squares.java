package fluxion.verify;

import fluxion.certificate.Advice.Summand;
import fluxion.certificate.Monomial;
import fluxion.certificate.Polynomial;
import fluxion.checker.Tower;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes polynomials as sums of squares and of what is known to be ≥ 0: a k² + b k + c = a (k + b/2a)² + c − b²/4a. */
final class Squares {
    private static final int MAX_TERMS = 30;
    private static final int MAX_STEPS = 4;

    private final Tower tower;

    Squares(Tower tower) {
        this.tower = tower;
    }

    /** The sum; empty if none is found. */
    List<Summand> of(Polynomial p) {
        if (p.terms().size() > MAX_TERMS) return List.of();
        for (int k : p.kernels()) {
            var found = from(p, k);
            if (!found.isEmpty()) return found;
        }
        var sum = byProduct(p);
        return sum.isEmpty() ? byOrder(p) : sum;
    }

    /** x − z = (x − y) + (y − z) for what is known to be ≥ 0. */
    private List<Summand> byOrder(Polynomial p) {
        for (Polynomial known : tower.signed()) {
            var sign = Rational.of(tower.sign(known));
            var rest = p.minus(known.scale(sign));
            if (!rest.isZero() && sign.signum() != 0 && tower.sign(rest) > 0)
                return List.of(new Summand(sign, Map.of(known, 1)), new Summand(Rational.ONE, Map.of(rest, 1)));
        }
        return List.of();
    }

    /** p = (p² + p q)/(p + q) where p + q is a positive number and p q is known to be ≥ 0; the same with −q for q. */
    private List<Summand> byProduct(Polynomial p) {
        var lead = p.terms().lastEntry().getValue();
        var monic = p.scale(Rational.ONE.over(lead));
        for (Polynomial q : tower.nonZero())
            for (int sign : new int[] {1, -1}) {
                var sum = p.plus(q.scale(Rational.of(sign)));
                if (q.equals(monic) || !sum.isConstant() || sum.constantTerm().signum() <= 0
                    || sign * lead.signum() * tower.sign(monic, q) <= 0) continue;
                var c = Rational.ONE.over(sum.constantTerm());
                return List.of(new Summand(c.times(lead.pow(2)), Map.of(monic, 2)),
                    new Summand(c.times(lead).times(Rational.of(sign)), Map.of(monic, 1, q, 1)));
            }
        return List.of();
    }

    private List<Summand> from(Polynomial p, int first) {
        var summands = new ArrayList<Summand>();
        var rest = p;
        int k = first;
        for (int step = 0; step < MAX_STEPS; step++) {
            var square = square(rest, k);
            if (square == null) return List.of();
            summands.add(square);
            var base = square.powers().keySet().iterator().next();
            rest = tower.reduce(rest.minus(squared(base).scale(square.coefficient())));
            if (rest.isZero()) return summands;
            if (tower.sign(rest) > 0) {
                summands.add(new Summand(Rational.ONE, Map.of(rest, 1)));
                return summands;
            }
            if (rest.isConstant()) return List.of();
            k = rest.kernels().iterator().next();
        }
        return List.of();
    }

    private static Polynomial squared(Polynomial p) {
        var total = Polynomial.constant(Rational.ZERO);
        for (var term : p.terms().entrySet()) total = total.plus(p.times(term.getKey()).scale(term.getValue()));
        return total;
    }

    /** a·(kⁿ + b/2a)² for the part of the polynomial with the even highest power 2n of k; null if there is none. */
    private static Summand square(Polynomial p, int k) {
        int degree = p.degree(k);
        if (degree <= 0 || degree % 2 != 0) return null;
        var lead = new TreeMap<Monomial, Rational>();
        var middle = new TreeMap<Monomial, Rational>();
        p.terms().forEach((m, c) -> {
            if (m.exponent(k) == degree) lead.put(m.times(Monomial.of(k, -degree)), c);
            if (m.exponent(k) == degree / 2) middle.put(m.times(Monomial.of(k, -degree / 2)), c);
        });
        var a = new Polynomial(lead);
        if (!a.isConstant() || a.constantTerm().signum() <= 0) return null;
        var half = Rational.HALF.over(a.constantTerm());
        var base = Polynomial.constant(Rational.ONE).times(Monomial.of(k, degree / 2))
            .plus(new Polynomial(middle).scale(half));
        return new Summand(a.constantTerm(), Map.of(base, 2));
    }
}
