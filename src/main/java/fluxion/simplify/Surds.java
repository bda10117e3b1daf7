package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.number.Rational;
import fluxion.simplify.Term.Factor;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Roots of constants in products: denominators of two square roots made rational, 1/(2 − √3) = 2 + √3, and the roots of
 * a number and of π under one sign, √2/√π = 2/√(2π), so that 1/√π and 1/√(2π) meet.
 */
final class Surds {
    private final Session session;

    Surds(Session session) {
        this.session = session;
    }

    /** The normal form of what is constant. */
    void together(Term term) {
        radicals(term);
        underOneRoot(term);
        withinRoots(term);
        rationalize(term);
    }

    /** Roots of numbers are put together: √2·√3 = √6, √2·√2 = 2. */
    private void radicals(Term term) {
        var numbers = new ArrayList<Factor>();
        for (Factor factor : term.factors())
            if (factor.base() instanceof Num && factor.isLiteral()) numbers.add(factor);
        if (numbers.isEmpty()) return;
        var byExponent = new LinkedHashMap<Rational, Rational>();
        for (Factor factor : numbers) {
            Expr root = Radicals.of(((Num) factor.base()).value(), factor.literal());
            var parts = Scaled.of(root);
            term.remove(factor).times(parts.coefficient());
            if (parts.body() instanceof Power(Num(var n), Num(var r))) byExponent.merge(r, n, Rational::times);
            else term.times(parts.body());
        }
        byExponent.forEach((r, n) -> term.times(Radicals.of(n, r)));
    }

    /** √2/√(1 − x²/2) = 2/√(2 − x²): the root of a number goes to that of a sum if its content wants just that. */
    private void withinRoots(Term term) {
        if (!term.hasSum()) return;
        for (Factor number : List.copyOf(term.factors())) {
            if (!(number.base() instanceof Num(var n)) || number.exponent() != Exprs.HALF) continue;
            for (Factor root : List.copyOf(term.factors())) {
                if (!(root.base() instanceof Sum) || !root.isLiteral() || !isHalf(root.literal())) continue;
                var content = Content.of(root.base());
                var power = root.literal().times(Rational.TWO).numerator().intValue();
                if (content.coefficient().signum() > 0 && Radicals.of(n.times(content.coefficient().pow(power)),
                    Rational.HALF) instanceof Num(var c)) {
                    term.remove(number).remove(root).times(c).times(content.body(), root.exponent());
                    return;
                }
            }
        }
    }

    /** (p + q)⁻¹ = (p − q)/(p² − q²) for p² ≠ q², both rational, where that is no larger. */
    private void rationalize(Term term) {
        if (!term.hasSum()) return;
        for (Factor factor : List.copyOf(term.factors())) {
            if (!(factor.base() instanceof Sum(var terms)) || terms.size() != 2 || factor.exponent() != Exprs.MINUS_ONE
                || !isRoot(terms.getFirst()) || !isRoot(terms.getLast())) continue;
            var norm = squared(terms.getFirst()).minus(squared(terms.getLast()));
            if (norm.signum() == 0) continue;
            Expr conjugate = Exprs.sum(terms.getFirst(), Content.negated(terms.getLast()));
            var whole = term.copy().remove(factor).times(conjugate).times(Rational.ONE.over(norm));
            if (session.measure.of(whole.toExpr()) > session.measure.of(term.toExpr())) continue;
            term.remove(factor).times(conjugate).times(Rational.ONE.over(norm));
        }
    }

    /** A number, or one times the square root of one. */
    private static boolean isRoot(Expr u) {
        Expr body = Scaled.of(u).body();
        return body == Exprs.ONE || body instanceof Power(Num(var n), var r) && r == Exprs.HALF && n.signum() > 0;
    }

    private static Rational squared(Expr root) {
        var scaled = Scaled.of(root);
        var square = scaled.coefficient().pow(2);
        return scaled.body() instanceof Power(Num(var n), _) ? square.times(n) : square;
    }

    /** c·π^s, the square root of which is to be taken. */
    private record Constants(Rational c, Rational s) {
        Constants times(Constants other, Rational n) {
            return new Constants(c.times(other.c.pow(n.numerator().intValue())), s.plus(other.s.times(n)));
        }
    }

    /** Square roots of numbers and of multiples of π, if there are both: one root of a multiple of π. */
    private void underOneRoot(Term term) {
        var roots = new ArrayList<Factor>();
        boolean circle = false;
        for (Factor factor : term.factors()) {
            if (!factor.isLiteral() || !isHalf(factor.literal())) continue;
            var constants = constants(factor.base());
            if (constants.isEmpty()) continue;
            roots.add(factor);
            circle |= constants.get().s.signum() != 0;
        }
        if (!circle || roots.size() < 2) return;
        var all = new Constants(Rational.ONE, Rational.ZERO);
        for (Factor root : roots) {
            all = all.times(constants(root.base()).get(), root.literal().times(Rational.TWO));
            term.remove(root);
        }
        var number = Scaled.of(Radicals.of(all.c, Rational.HALF));
        term.times(number.coefficient());
        Expr c = number.body() instanceof Power(var n, _) ? n : Exprs.ONE;
        var whole = all.s.times(Rational.HALF);
        if (whole.isInteger()) term.times(Exprs.PI, Exprs.num(whole)).times(number.body());
        else {
            var half = all.s.signum() > 0 ? Rational.HALF : Rational.HALF.negate();
            term.times(Exprs.PI, Exprs.num(whole.minus(half))).times(Exprs.product(c, Exprs.PI), Exprs.num(half));
            if (all.s.signum() < 0) term.times(c);
        }
    }

    private static boolean isHalf(Rational r) {
        return r.denominator().equals(BigInteger.TWO) && r.numerator().bitLength() <= 5;
    }

    /** u as a positive number times a power of π. */
    private static Optional<Constants> constants(Expr u) {
        return switch (u) {
            case Num(var n) when n.signum() > 0 -> Optional.of(new Constants(n, Rational.ZERO));
            case Constant _ when u == Exprs.PI  -> Optional.of(new Constants(Rational.ONE, Rational.ONE));
            case Product _, Quotient _ -> {
                var scaled = Scaled.of(u);
                boolean above = scaled.body() == Exprs.PI;
                boolean below = scaled.body() == Exprs.quotient(Exprs.ONE, Exprs.PI);
                yield (above || below) && scaled.coefficient().signum() > 0
                    ? Optional.of(new Constants(scaled.coefficient(), above ? Rational.ONE : Rational.MINUS_ONE))
                    : Optional.empty();
            }
            case Num _, Constant _, Variable _, Sum _, Power _, Apply _ -> Optional.empty();
        };
    }
}
