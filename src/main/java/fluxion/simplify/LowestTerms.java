package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.number.Rational;
import fluxion.simplify.Term.Factor;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Fractions of polynomials in lowest terms: (x² − 1)/(x − 1) = x + 1, (a² − b²)/(a + b)³ = (a − b)/(a + b)², where that
 * is not larger: the degrees are lower. Where the fraction has a value, what is cancelled is not 0.
 */
final class LowestTerms {
    private final Session session;
    /** Pairs of which it is known that nothing cancels. */
    private final Set<Pair> coprime = new HashSet<>();

    LowestTerms(Session session) {
        this.session = session;
    }

    /** Sums are interned: equal ones are one object. */
    private record Pair(Expr above, Expr below) {}

    /** above = common·p and below = common·q. */
    private record Split(Expr common, Expr p, Expr q) {}

    /** Cancels what makes the product no larger. */
    void cancel(Term term) {
        cancel(term, (before, after) -> session.measure.of(after) <= session.measure.of(before));
    }

    /** 1/(x − a) − 2a/(x² − a²) = 1/(x + a): the sum as one fraction, if something cancels. */
    Optional<Expr> sum(List<Expr> terms, Together together) {
        var term = RationalSums.isOf(terms, session) ? together.fraction(terms).map(one -> session.apart(one).copy())
            : Optional.<Term>empty();
        return term.filter(product -> cancel(product, (_, _) -> true)).map(Term::toExpr);
    }

    private boolean cancel(Term term, BiPredicate<Expr, Expr> isWelcome) {
        boolean changed = false;
        for (Factor above : List.copyOf(term.factors())) {
            if (!isWhole(above, 1) || !(above.base() instanceof Sum)) continue;
            for (Factor below : List.copyOf(term.factors())) {
                if (!isWhole(below, -1) || !(below.base() instanceof Sum) || !term.factors().contains(above)) continue;
                var shorter = cancelled(term.coefficient(), above, below, isWelcome);
                if (shorter.isEmpty()) continue;
                changed = true;
                term.remove(above).remove(below).times(shorter.get().coefficient().over(term.coefficient()));
                shorter.get().factors().forEach(f -> term.times(f.base(), f.exponent()));
            }
        }
        return changed;
    }

    private Optional<Term> cancelled(Rational coefficient, Factor above, Factor below,
        BiPredicate<Expr, Expr> isWelcome) {
        var pair = new Pair(above.base(), below.base());
        if (coprime.contains(pair)) return Optional.empty();
        var split = split((Sum) above.base(), (Sum) below.base());
        if (split.isEmpty()) coprime.add(pair);
        return split.flatMap(parts -> {
            var shorter = new Term(session).times(coefficient).times(parts.p, above.exponent())
                .times(parts.q, below.exponent())
                .times(parts.common, Exprs.sum(above.exponent(), below.exponent()));
            var before = new Term(session).times(coefficient).times(above.toExpr()).times(below.toExpr());
            return isWelcome.test(before.toExpr(), shorter.toExpr()) ? Optional.of(shorter) : Optional.empty();
        });
    }

    private Optional<Split> split(Sum above, Sum below) {
        var n = Polynomial.of(above, below);
        var d = Polynomial.of(below, above);
        if (n.isEmpty() || d.isEmpty()) return inSeveral(above, below);
        if (n.get().base() != d.get().base() || n.get().isZero() || d.get().isZero()) return Optional.empty();
        var gcd = n.get().gcd(d.get());
        return gcd.degree() == 0 ? Optional.empty() : Optional.of(new Split(gcd.toExpr(),
            n.get().over(gcd).quotient().toExpr(), d.get().over(gcd).quotient().toExpr()));
    }

    private Optional<Split> inSeveral(Sum above, Sum below) {
        return Kernels.polynomials(List.of(above, below), session).flatMap(both -> {
            var p = both.getFirst();
            var q = both.getLast();
            return split(p, q, above, below).or(() -> p.kernels().roots().stream().flatMap(root ->
                split(root.in(p), root.in(q), above, below).stream()).findFirst());
        });
    }

    private Optional<Split> split(Multivariate p, Multivariate q, Sum above, Sum below) {
        if (p.isZero() || q.isZero()) return Optional.empty();
        var m = p.common();
        var n = q.common();
        var a = p.over(m);
        var b = q.over(n);
        return CommonDivisors.of(a, b).map(gcd -> split(gcd, a.over(gcd).orElseThrow().toExpr(m),
            b.over(gcd).orElseThrow().toExpr(n), above, below));
    }

    /** What is left of the sums, with the divisor spelled as the one of them that it is. */
    private Split split(Multivariate gcd, Expr p, Expr q, Sum above, Sum below) {
        if (isMonomial(q)) return new Split(below, Exprs.quotient(p, q), Exprs.ONE);
        if (isMonomial(p)) return new Split(above, Exprs.ONE, Exprs.quotient(q, p));
        return new Split(gcd.toExpr(), p, q);
    }

    private static boolean isMonomial(Expr u) {
        return !(u instanceof Sum) && !(u instanceof Product(var factors) && factors.getLast() instanceof Sum);
    }

    private static boolean isWhole(Factor factor, int sign) {
        return Exponents.isInteger(factor.exponent()) && factor.literal().signum() == sign
            && factor.literal().isSmallInteger();
    }
}
