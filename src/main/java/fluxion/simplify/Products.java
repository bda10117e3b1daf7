package fluxion.simplify;

import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.simplify.Term.Factor;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Products and quotients: like factors put together, common factors cancelled, one fraction made of many. */
final class Products {
    private static final int MAX_FACTORS = 64;
    private static final int MAX_SUMS = 8;
    private static final int MAX_EXPANDED = 24;

    private final Session session;
    private final Together together;
    private final Surds surds;
    private final InnerFractions inner;
    /** A sum is a factor of many products on the way to a normal form. */
    private final Map<Expr, Expr> factored = new IdentityHashMap<>();

    Products(Session session) {
        this.session = session;
        this.together = new Together(session);
        this.surds = new Surds(session);
        this.inner = new InnerFractions(session, together);
    }

    /** Whether this is a whole number times one name or call: long sums have many such terms, all in normal form. */
    static boolean isMultiple(Expr node) {
        return node instanceof Product(var factors) && factors.size() == 2
            && factors.get(0) instanceof Num(var c) && c.isInteger() && c.signum() != 0
            && (factors.get(1) instanceof Variable || factors.get(1) instanceof Apply);
    }

    Expr simplified(Expr node) {
        if (isMultiple(node)) return node;
        var term = session.apart(node).copy();
        surds.together(term);
        Logarithms.merge(term);
        if (term.coefficient().signum() == 0) return Exprs.ZERO;
        if (term.factors().size() <= MAX_FACTORS) {
            if (term.hasSum()) {
                cancelWithin(term);
                cancelPolynomials(term);
            }
            var changed = withoutFractions(term);
            if (changed.isPresent()) return changed.get();
            if (term.hasSum()) {
                logistic(term);
                align(term);
            }
            flip(term);
        }
        return distributed(term);
    }

    private Optional<Expr> withoutFractions(Term term) {
        if (!term.hasSum()) return Roots.withoutFraction(term, session);
        var changed = multiplied(term);
        if (changed.isEmpty()) changed = inner.without(term);
        if (changed.isEmpty()) changed = SquaresOverSums.cancelled(term, session);
        if (changed.isEmpty()) changed = Roots.withoutFraction(term, session);
        return changed.isPresent() ? changed : Roots.withoutSquares(term, together, session);
    }

    /** (x² + x y)/x = x + y: what all terms of a sum have in common with the other side of the fraction. */
    private void cancelWithin(Term term) {
        if (term.factors().size() < 2) return;
        for (Factor sum : sums(term)) {
            if (!isDividedBeside(sum, term)) continue;
            Expr parts = factored.computeIfAbsent(sum.base(), s -> together.factored(s.children()));
            if (parts == sum.base()) continue;
            var inner = session.apart(parts);
            if (cancels(inner, sum, term)) term.remove(sum).times(parts, sum.exponent());
        }
    }

    /** Whether something divides on one side: else nothing that is common to all terms can cancel. */
    private boolean isDividedBeside(Factor sum, Term term) {
        for (Factor other : term.factors())
            if (other.isLiteral() && other.literal().signum() != sum.literal().signum()) return true;
        for (Expr part : sum.base().children()) if (session.apart(part).mayDivide()) return true;
        return false;
    }

    private static boolean cancels(Term inner, Factor sum, Term term) {
        for (Factor f : inner.factors()) {
            if (!f.isLiteral()) continue;
            var g = term.literal(f.base());
            if (g.isPresent() && f.literal().signum() * sum.literal().signum() * g.get().literal().signum() < 0)
                return true;
        }
        return false;
    }

    /** (x² − 1)/(x − 1) = x + 1, where that is not larger: the degrees are lower. */
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
        if (!(above.base() instanceof Sum numerator) || !(below.base() instanceof Sum denominator))
            return Optional.empty();
        var n = Polynomial.of(numerator, denominator);
        var d = Polynomial.of(denominator, numerator);
        if (n.isEmpty() || d.isEmpty() || n.get().base() != d.get().base() || n.get().isZero() || d.get().isZero())
            return Optional.empty();
        var gcd = n.get().gcd(d.get());
        if (gcd.degree() == 0) return Optional.empty();
        var shorter = new Term(session).times(term.coefficient())
            .times(n.get().over(gcd).quotient().toExpr(), above.exponent())
            .times(d.get().over(gcd).quotient().toExpr(), below.exponent())
            .times(gcd.toExpr(), Exprs.sum(above.exponent(), below.exponent()));
        var before = new Term(session).times(term.coefficient()).times(above.toExpr()).times(below.toExpr());
        return session.measure.of(shorter.toExpr()) <= session.measure.of(before.toExpr()) ? Optional.of(shorter)
            : Optional.empty();
    }

    /** (a + b)(a − b) = a² − b²: two sums multiplied out, where that is no larger and leaves no more than two terms. */
    private Optional<Expr> multiplied(Term term) {
        var sums = sums(term);
        if (sums.size() > MAX_SUMS) return Optional.empty();
        for (int i = 0; i < sums.size(); i++)
            for (int j = i + 1; j < sums.size(); j++) {
                Factor sum = sums.get(i);
                boolean power = sum.isLiteral() && sum.literal().compareTo(Rational.ONE) > 0; // common with other terms
                if (power || !sum.exponent().equals(sums.get(j).exponent()) || sum.base().children().size() > 4)
                    continue;
                var pair = new Term(session).times(sums.get(i).base()).times(sums.get(j).base());
                var product = new Expansion(session, MAX_EXPANDED).expanded(pair);
                if (product.isEmpty() || product.get().children().size() > 2
                    || session.measure.of(product.get()) > session.measure.of(pair.toExpr())) continue;
                return Optional.of(replaced(term, sums.get(i), sums.get(j), product.get()));
            }
        return Optional.empty();
    }

    /** With the product where the first of the two was, but behind all names: 4 x (x² − 1). */
    private Expr replaced(Term term, Factor first, Factor second, Expr product) {
        var factors = new ArrayList<>(term.factors());
        factors.remove(second);
        int at = factors.indexOf(first);
        for (int k = at; k < factors.size(); k++) if (factors.get(k).base() instanceof Variable) at = k;
        factors.add(at + 1, new Factor(product, first.exponent()));
        factors.remove(first);
        var changed = new Term(session).times(term.coefficient());
        for (Factor factor : factors) changed.times(factor.base(), factor.exponent());
        return changed.toExpr();
    }

    /** e^u/(1 + e^u) = 1/(1 + e^−u), which has no large numbers in it for any u, and so for powers of both. */
    private void logistic(Term term) {
        for (Factor below : sums(term)) {
            if (below.literal().signum() > 0 || below.base().children().size() != 2
                || !below.base().children().contains(Exprs.ONE)) continue;
            var terms = below.base().children();
            Expr exponential = terms.get(terms.getFirst() == Exprs.ONE ? 1 : 0);
            if (!(exponential instanceof Power(var e, var u)) || e != Exprs.E) continue;
            Expr power = Exprs.exp(Content.scaled(u, below.literal().negate()));
            for (Factor above : List.copyOf(term.factors()))
                if (above.base() == Exprs.E && session.likeness.alike(above.toExpr(), power))
                    term.remove(above).replace(below, new Factor(Exprs.sum(Exprs.ONE, Exprs.exp(Content.negated(u))),
                        below.exponent()));
        }
    }

    /**
     * −(a − b)·c = (b − a)·c: a minus goes into the first difference with an odd power. Not into a denominator x − 1
     * beside a number, for −2/(x − 1) is as short as 2/(1 − x).
     */
    private void flip(Term term) {
        if (term.coefficient().signum() > 0) return;
        boolean lone = term.coefficient().equals(Rational.MINUS_ONE) && hasFactorAbove(term);
        for (Factor sum : sums(term))
            if (!Exponents.isEven(sum.literal()) && isDifference(sum.base()) && !isModulus(sum.base(), term)
                && (lone || sum.literal().signum() > 0 || !(sum.base().children().getLast() instanceof Num))) {
                term.times(Rational.MINUS_ONE).replace(sum, new Factor(Content.negated(sum.base()), sum.exponent()));
                return;
            }
        for (Factor sign : List.copyOf(term.factors()))
            if (sign.base() instanceof Apply(var f, var us) && f == Functions.SIGN && sign.exponent() == Exprs.ONE
                && us.getFirst() instanceof Sum difference && isDifference(difference)
                && term.literal(Functions.abs(difference)).isEmpty()) {
                Expr opposite = Exprs.apply(f, Content.negated(difference));
                term.times(Rational.MINUS_ONE).replace(sign, new Factor(opposite, Exprs.ONE));
                return;
            }
    }

    private static boolean hasFactorAbove(Term term) {
        for (Factor factor : term.factors())
            if (!factor.isLiteral() || factor.literal().signum() > 0) return true;
        return false;
    }

    /** Whether |sum| or sgn(sum) is a factor, with which the sum is to be put together. */
    private boolean isModulus(Expr sum, Term term) {
        for (Factor factor : term.factors()) {
            var u = argument(factor);
            if (u.isPresent() && session.likeness.alike(u.get(), sum)) return true;
        }
        return false;
    }

    /** (b − a)/|a − b| = −(a − b)/|a − b|. */
    private void align(Term term) {
        for (Factor step : List.copyOf(term.factors())) {
            if (!(argument(step).orElse(Exprs.ONE) instanceof Sum difference)) continue;
            Expr opposite = Content.negated(difference);
            for (Factor sum : sums(term))
                if (session.likeness.alike(sum.base(), opposite)) {
                    if (!Exponents.isEven(sum.literal())) term.times(Rational.MINUS_ONE);
                    term.replace(sum, new Factor(difference, sum.exponent()));
                }
        }
    }

    private static Optional<Expr> argument(Factor factor) {
        return factor.base() instanceof Apply(var f, var us) && (f == Functions.ABS || f == Functions.SIGN)
            ? Optional.of(us.getFirst()) : Optional.empty();
    }

    private static boolean isDifference(Expr sum) {
        return sum.children().size() == 2
            && Scaled.coefficient(sum.children().get(0)).signum() * Scaled.coefficient(sum.children().get(1))
                .signum() < 0;
    }

    /** A sum that is left alone with a minus is multiplied out. */
    private Expr distributed(Term term) {
        if (!term.hasSum() || term.factors().size() != 1 || !term.coefficient().equals(Rational.MINUS_ONE))
            return term.toExpr();
        var only = term.factors().iterator().next();
        return only.base() instanceof Sum && only.exponent() == Exprs.ONE ? Content.negated(only.base())
            : term.toExpr();
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
