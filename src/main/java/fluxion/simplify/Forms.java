package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Size;
import fluxion.function.Context;
import fluxion.number.Rational;
import fluxion.simplify.Term.Factor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Forms that a reader asks for: multiplied out, factored, by powers of a variable. Values are kept as by {@link
 * Simplifier}.
 */
public final class Forms {
    private static final int MOST_TERMS = 5_000;
    private static final int MOST_ROUNDS = 6;

    private Forms() {}

    /**
     * Products of sums and natural powers of sums multiplied out, everywhere; a part that would have more terms than
     * the limit is left as it is.
     */
    public static Expr expanded(Expr f, int mostTerms) {
        var session = new Session(List.of(), Budget.ORDINARY);
        var expansion = new Expansion(session, mostTerms);
        return Fold.fold(f, (node, at) -> {
            Expr over = Exprs.rebuild(node, node.children().stream().map(at).toList());
            return switch (over) {
                case Sum(var terms) -> Sums.collected(terms, session);
                case Product _, Power(Sum _, Num _) -> expansion.expanded(Term.of(over, session)).orElse(over);
                case Quotient(Sum(var terms), var d) when !(d instanceof Sum) && terms.size() <= mostTerms ->
                    Sums.collected(terms.stream().map(term ->
                        Term.of(Exprs.quotient(term, d), session).toExpr()).toList(), session);
                case Expr other -> other;
            };
        });
    }

    /** The form of the form, and so on until that is the same: what one step brings to light, another may put right. */
    public static Expr settled(Expr f, UnaryOperator<Expr> form) {
        Expr last = f;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Expr next = form.apply(last);
            if (next == last) break;
            last = next;
        }
        return last;
    }

    /** Common factors of terms taken out, everywhere; polynomials taken apart into factors over ℚ. */
    public static Expr factored(Expr f) {
        return settled(f, Forms::factoredOnce);
    }

    private static Expr factoredOnce(Expr f) {
        var session = new Session(List.of(), Budget.ORDINARY);
        var together = new Together(session);
        return Fold.fold(f, (node, at) -> {
            Expr over = Exprs.rebuild(node, node.children().stream().map(at).toList());
            return switch (over) {
                case Sum(var terms) when terms.size() <= Exprs.MAX_FLAT -> {
                    var common = Term.of(together.factored(terms), session);
                    var product = new Term(session).times(common.coefficient());
                    for (Factor factor : common.factors())
                        product.times(factor.base() instanceof Sum sum && factor.exponent() == Exprs.ONE
                            ? split(sum, session) : factor.toExpr());
                    yield product.toExpr();
                }
                case Product _, Quotient _ -> Term.of(over, session).toExpr();
                case Power(Product u, Num n) when Exponents.isInteger(n) -> new Term(session).times(u, n).toExpr();
                case Expr other -> other;
            };
        });
    }

    /** Long sums with what many of their terms have in common taken out, wherever the whole gets shorter by that. */
    public static Expr nested(Expr f) {
        var nested = new Nested(new Session(List.of(), Budget.ORDINARY));
        Expr shorter = Fold.fold(f, (node, at) -> {
            Expr over = Exprs.rebuild(node, node.children().stream().map(at).toList());
            return over instanceof Sum sum ? nested.of(sum) : over;
        });
        return Size.tree(shorter) < Size.tree(f) ? shorter : f;
    }

    /** With the fewest operations. */
    public static Expr fewest(Expr f) {
        return settled(f, Fewest::of);
    }

    /** Sums and products over an index by their closed forms, where there is one. */
    public static Simplified closed(Expr f, Context context) {
        return ClosedForms.of(f, context);
    }

    /** (x − 1)(x + 1) for x² − 1: linear factors with rational zeros first, then what else divides the sum. */
    private static Expr split(Sum sum, Session session) {
        var polynomial = Polynomial.of(sum);
        boolean plain = polynomial.isPresent() && !(polynomial.get().base() instanceof Power)
            && !(polynomial.get().base() instanceof Sum);
        if (!plain) return inSeveral(sum, session);
        if (polynomial.get().degree() < 2) return sum;
        var product = new Term(session);
        var rest = polynomial.get();
        for (Rational zero : RationalZeros.of(rest).zeros()) {
            var linear = new Polynomial(rest.base(), List.of(zero.negate(), Rational.ONE));
            while (rest.degree() > 0 && rest.over(linear).remainder().isZero()) {
                product.times(linear.toExpr());
                rest = rest.over(linear).quotient();
            }
        }
        Expr last = rest.degree() == polynomial.get().degree() ? sum : rest.toExpr();
        return product.times(rest.degree() > 3 && last instanceof Sum left ? inSeveral(left, session) : last).toExpr();
    }

    /** The sum as a product, if it is one; itself if not. */
    private static Expr inSeveral(Sum sum, Session session) {
        return Kernels.factors(sum, Factorization.Effort.LIBRARY, session).map(factors -> {
            var product = new Term(session);
            factors.forEach(product::times);
            return product.toExpr();
        }).orElse(sum);
    }

    /** Multiplied out and by powers of the variable; of a fraction, what is above and what is below. */
    public static Expr byPowers(Expr f, Variable x) {
        return settled(f, once -> byPowersOnce(once, x));
    }

    private static Expr byPowersOnce(Expr f, Variable x) {
        return f instanceof Quotient(var u, var v) ? Exprs.quotient(byPowersOnce(u, x), byPowersOnce(v, x))
            : collected(expanded(f, MOST_TERMS), x);
    }

    /** The terms of a sum by powers of the variable, highest first: a x² + b x² + x as (a + b) x² + x. */
    public static Expr collected(Expr f, Variable x) {
        if (!(f instanceof Sum(var terms))) return f;
        var session = new Session(List.of(), Budget.ORDINARY);
        var byPower = new LinkedHashMap<Rational, List<Expr>>();
        for (Expr term : terms) {
            var parts = Term.of(term, session);
            var power = parts.literal(x);
            power.ifPresent(parts::remove);
            byPower.computeIfAbsent(power.map(Factor::literal).orElse(Rational.ZERO), _ ->
                new ArrayList<>()).add(parts.toExpr());
        }
        return Exprs.sum(byPower.entrySet().stream()
            .sorted((a, b) -> b.getKey().compareTo(a.getKey()))
            .map(entry -> new Term(session).times(Sums.collected(entry.getValue(), session)).times(x,
                Exprs.num(entry.getKey())).toExpr())
            .toList());
    }
}
