package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.number.Rational;
import fluxion.simplify.Term.Factor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Multiplying out sums, as long as the result stays small. */
final class Expansion {
    private final Session session;
    private final int largest;

    /** @param largest the greatest number of terms to make */
    Expansion(Session session, int largest) {
        this.session = session;
        this.largest = largest;
    }

    /** The terms of the product multiplied out and collected; empty if there are too many. */
    Optional<Expr> expanded(Term product) {
        var rest = product.copy();
        List<Expr> terms = List.of(Exprs.ONE);
        for (Factor factor : new ArrayList<>(product.factors())) {
            if (!isNaturalPowerOfSum(factor)) continue;
            if (factor.literal().compareTo(Rational.of(largest)) > 0) return Optional.empty();
            rest.remove(factor);
            var more = times(terms, factor);
            if (more.isEmpty()) return Optional.empty();
            terms = more.get();
        }
        if (rest.factors().size() == product.factors().size()) return Optional.of(product.toExpr());
        Expr outer = rest.toExpr();
        return Optional.of(Sums.collected(terms.stream().map(term ->
            Term.of(outer, session).times(term).toExpr()).toList(), session));
    }

    /**
     * Whether both terms are numbers times products of powers of names and calls, and in the order in which they are
     * printed: then so are the terms of each power.
     */
    private static boolean isPlainBinomial(Expr base) {
        var terms = base.children();
        return terms.size() == 2 && terms.stream().allMatch(term -> isPlain(Scaled.of(term).body()))
            && (Sums.isPolynomial(terms) || terms.stream().allMatch(term -> Scaled.coefficient(term).signum() > 0));
    }

    private static boolean isPlain(Expr body) {
        Expr base = body instanceof Power(var u, Num(var n)) && n.isInteger() && n.signum() > 0 ? u : body;
        return body == Exprs.ONE || base instanceof Variable || base instanceof Apply;
    }

    /** (u + v)ⁿ = Σ n!/(k!(n − k)!) uⁿ⁻ᵏ vᵏ, each coefficient from the one before. */
    private List<Expr> binomial(List<Expr> terms, int n) {
        var u = Scaled.of(terms.get(0));
        var v = Scaled.of(terms.get(1));
        var all = new ArrayList<Expr>();
        var coefficient = u.coefficient().pow(n);
        for (int k = 0; k <= n; k++) {
            all.add(new Term(session).times(coefficient).times(u.body(), Exprs.num(n - k)).times(v.body(),
                Exprs.num(k)).toExpr());
            coefficient = coefficient.times(Rational.of(n - k, k + 1)).times(v.coefficient()).over(u.coefficient());
        }
        Expr sum = Sums.collected(all, session);
        return sum instanceof Sum(var collected) ? collected : List.of(sum);
    }

    /** The sum of these, each multiplied out; empty if there are too many terms. */
    Optional<Expr> expanded(List<Expr> summands) {
        var terms = new ArrayList<Expr>();
        for (Expr summand : summands) {
            var expanded = expanded(Term.of(summand, session));
            if (expanded.isEmpty() || terms.size() > largest) return Optional.empty();
            terms.add(expanded.get());
        }
        return Optional.of(Sums.collected(terms, session));
    }

    private Optional<List<Expr>> times(List<Expr> us, Factor factor) {
        int n = factor.literal().intValue();
        var vs = factor.base().children();
        if (us.equals(List.of(Exprs.ONE)) && isPlainBinomial(factor.base()))
            return Optional.of(binomial(vs, n)).filter(terms -> terms.size() <= largest);
        var terms = Optional.of(us);
        for (int i = 0; i < n && terms.isPresent(); i++) terms = times(terms.get(), vs);
        return terms;
    }

    private Optional<List<Expr>> times(List<Expr> us, List<Expr> vs) {
        if ((long) us.size() * vs.size() > 4L * largest) return Optional.empty();
        var products = new ArrayList<Expr>();
        for (Expr u : us) for (Expr v : vs) products.add(Term.of(u, session).times(v).toExpr());
        Expr sum = Sums.collected(products, session);
        List<Expr> terms = sum instanceof Sum(var collected) ? collected : List.of(sum);
        return terms.size() > largest ? Optional.empty() : Optional.of(terms);
    }

    static boolean isNaturalPowerOfSum(Factor factor) {
        return factor.base() instanceof Sum && Exponents.isInteger(factor.exponent()) && factor.literal().signum() > 0;
    }
}
