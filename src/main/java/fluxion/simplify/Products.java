package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.number.Rational;
import fluxion.simplify.Term.Factor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Products and quotients: like factors put together, common factors cancelled, one fraction made of many. */
final class Products {
    private static final int MAX_FACTORS = 64;
    private static final int MAX_SUMS = 8;
    private static final int MAX_EXPANDED = 24;

    private final Session session;
    private final Together together;

    Products(Session session) {
        this.session = session;
        this.together = new Together(session);
    }

    Expr simplified(Expr node) {
        var term = Term.of(node, session);
        radicals(term);
        if (term.coefficient().signum() == 0) return Exprs.ZERO;
        if (term.factors().size() <= MAX_FACTORS) {
            cancelWithin(term);
            cancelPolynomials(term);
            var changed = multiplied(term).or(() -> withoutInnerFractions(term));
            if (changed.isPresent()) return changed.get();
            flip(term);
        }
        return distributed(term);
    }

    /** Roots of numbers are put together: √2·√3 = √6, √2·√2 = 2. */
    private void radicals(Term term) {
        var numbers = term.factors().stream().filter(f -> f.base() instanceof Num && f.isLiteral()).toList();
        if (numbers.isEmpty()) return;
        var byExponent = new LinkedHashMap<Rational, Rational>();
        for (Factor factor : numbers) {
            Expr root = Radicals.of(((Num) factor.base()).value(), factor.literal());
            var parts = Scaled.of(root);
            term.remove(factor).times(parts.coefficient());
            if (parts.body() instanceof Expr.Power(Num(var n), Num(var r))) byExponent.merge(r, n, Rational::times);
            else term.times(parts.body());
        }
        byExponent.forEach((r, n) -> term.times(Radicals.of(n, r)));
    }

    /** (x² + x y)/x = x + y: what all terms of a sum have in common with the other side of the fraction. */
    private void cancelWithin(Term term) {
        for (Factor sum : sums(term)) {
            Expr factored = together.factored(sum.base().children());
            if (factored == sum.base()) continue;
            var inner = Term.of(factored, session);
            boolean cancels = inner.factors().stream().anyMatch(f -> f.isLiteral() && term.literal(f.base())
                .filter(g -> f.literal().signum() * sum.literal().signum() * g.literal().signum() < 0).isPresent());
            if (cancels) term.remove(sum).times(factored, sum.exponent());
        }
    }

    /** (x² − 1)/(x − 1) = x + 1, where that is smaller. */
    private void cancelPolynomials(Term term) {
        for (Factor above : List.copyOf(term.factors())) {
            if (!isWhole(above, 1) || !(above.base() instanceof Sum)) continue;
            for (Factor below : List.copyOf(term.factors())) {
                if (!isWhole(below, -1) || !term.factors().contains(above)) continue;
                cancelled(term, above, below).ifPresent(shorter -> {
                    term.remove(above).remove(below).times(shorter.coefficient().over(term.coefficient()));
                    shorter.factors().forEach(f -> term.times(f.base(), f.exponent()));
                });
            }
        }
    }

    private Optional<Term> cancelled(Term term, Factor above, Factor below) {
        var n = Polynomial.of(above.base());
        var d = Polynomial.of(below.base());
        if (n.isEmpty() || d.isEmpty() || n.get().base() != d.get().base() || n.get().isZero() || d.get().isZero())
            return Optional.empty();
        var gcd = n.get().gcd(d.get());
        if (gcd.degree() == 0) return Optional.empty();
        var shorter = new Term(session).times(term.coefficient())
            .times(n.get().over(gcd).quotient().toExpr(), above.exponent())
            .times(d.get().over(gcd).quotient().toExpr(), below.exponent())
            .times(gcd.toExpr(), Exprs.sum(above.exponent(), below.exponent()));
        var before = new Term(session).times(term.coefficient()).times(above.toExpr()).times(below.toExpr());
        return session.measure.of(shorter.toExpr()) < session.measure.of(before.toExpr()) ? Optional.of(shorter)
            : Optional.empty();
    }

    /** (a + b)(a − b) = a² − b²: two sums multiplied out, where that is smaller and leaves no more than two terms. */
    private Optional<Expr> multiplied(Term term) {
        var sums = sums(term);
        if (sums.size() > MAX_SUMS) return Optional.empty();
        for (int i = 0; i < sums.size(); i++)
            for (int j = i + 1; j < sums.size(); j++) {
                if (!sums.get(i).exponent().equals(sums.get(j).exponent()) || sums.get(i).base().children().size() > 4)
                    continue;
                var pair = new Term(session).times(sums.get(i).base()).times(sums.get(j).base());
                var product = new Expansion(session, MAX_EXPANDED).expanded(pair);
                if (product.isEmpty() || product.get().children().size() > 2
                    || session.measure.of(product.get()) >= session.measure.of(pair.toExpr())) continue;
                return Optional.of(replaced(term, sums.get(i), sums.get(j), product.get()));
            }
        return Optional.empty();
    }

    private Expr replaced(Term term, Factor first, Factor second, Expr product) {
        var changed = new Term(session).times(term.coefficient());
        for (Factor factor : term.factors())
            if (factor.equals(first)) changed.times(product, first.exponent());
            else if (!factor.equals(second)) changed.times(factor.base(), factor.exponent());
        return changed.toExpr();
    }

    /** 1/(1 + 1/x) = x/(x + 1), where that is smaller. */
    private Optional<Expr> withoutInnerFractions(Term term) {
        for (Factor sum : sums(term)) {
            var fraction = together.fraction(sum.base().children());
            if (fraction.isEmpty()) continue;
            var flat = term.copy().remove(sum).times(fraction.get(), sum.exponent());
            if (session.measure.of(flat.toExpr()) < session.measure.of(term.toExpr()))
                return Optional.of(flat.toExpr());
        }
        return Optional.empty();
    }

    /** −(a − b)·c = (b − a)·c: a minus goes into the first difference with an odd power. */
    private void flip(Term term) {
        if (term.coefficient().signum() > 0) return;
        for (Factor sum : sums(term))
            if (!Exponents.isEven(sum.literal()) && isDifference(sum.base())) {
                term.times(Rational.MINUS_ONE).replace(sum, new Factor(Content.negated(sum.base()), sum.exponent()));
                return;
            }
    }

    private static boolean isDifference(Expr sum) {
        return sum.children().size() == 2
            && Scaled.coefficient(sum.children().get(0)).signum() * Scaled.coefficient(sum.children().get(1))
                .signum() < 0;
    }

    /** A sum that is left alone with a minus is multiplied out. */
    private Expr distributed(Term term) {
        var factors = List.copyOf(term.factors());
        boolean minus = term.coefficient().equals(Rational.MINUS_ONE);
        return minus && factors.size() == 1 && factors.getFirst().base() instanceof Sum
            && factors.getFirst().exponent() == Exprs.ONE
            ? Content.negated(factors.getFirst().base()) : term.toExpr();
    }

    private List<Factor> sums(Term term) {
        var sums = new ArrayList<Factor>();
        for (Factor factor : term.factors()) if (factor.base() instanceof Sum
            && Exponents.isInteger(factor.exponent())) sums.add(factor);
        return sums;
    }

    private static boolean isWhole(Factor factor, int sign) {
        return Exponents.isInteger(factor.exponent()) && factor.literal().signum() == sign
            && factor.literal().isSmallInteger();
    }
}
