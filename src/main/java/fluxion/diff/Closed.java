package fluxion.diff;

import static fluxion.expr.Exprs.num;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.quotient;
import static fluxion.expr.Exprs.subtract;
import static fluxion.expr.Exprs.sum;

import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.function.Functions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The n-th derivative of a formula, as a formula with {@link #N}: right for every whole number n ≥ {@code from}.
 *
 * @param conditions where it is right
 * @param backwards  under which it has a value at every negative n as well, where it is multiplied by 0 in Leibniz'
 *                   rule; empty if it may have none
 */
record Closed(Expr general, int from, List<Condition> conditions, Optional<List<Condition>> backwards) {
    /** Stands for the order; no user's name is like it. */
    static final Variable N = Exprs.variable("#n");
    private static final Variable J = Exprs.variable("#j");

    /** Right for every n ≥ 0, and with a value at negative n where the conditions hold. */
    static Closed everywhere(Expr general, Condition... backwards) {
        return new Closed(general, 0, List.of(), Optional.of(List.of(backwards)));
    }

    static Closed from(int from, Expr general) {
        return new Closed(general, from, List.of(), Optional.empty());
    }

    Closed where(Condition condition) {
        return new Closed(general, from, joined(conditions, condition.conjuncts()), backwards);
    }

    /** c u for a constant c. */
    Closed times(Expr c) {
        return c == Exprs.ONE ? this : new Closed(product(c, general), from, conditions, backwards);
    }

    /** u + v */
    Closed plus(Closed v) {
        return new Closed(sum(general, v.general), Math.max(from, v.from), joined(conditions, v.conditions),
            backwards.flatMap(mine -> v.backwards.map(other -> joined(mine, other))));
    }

    /**
     * (p u)⁽ⁿ⁾ = Σ_j C(n, j) p⁽ʲ⁾ u⁽ⁿ⁻ʲ⁾ for j up to the degree of p: beyond, p⁽ʲ⁾ is 0, and C(n, j) is 0 for j &gt; n.
     */
    Closed times(Coefficients p, Variable x) {
        var terms = new ArrayList<Expr>();
        for (int j = 0; j <= p.degree(); j++)
            terms.add(product(binomial(j), p.derivative(j).in(x), at(subtract(N, num(j)))));
        boolean known = from == 0 && backwards.isPresent();
        return new Closed(sum(terms), known ? 0 : from + p.degree(),
            p.degree() == 0 ? conditions : joined(conditions, backwards.orElse(List.of())), backwards);
    }

    /** n (n − 1) … (n − j + 1)/j! */
    private static Expr binomial(int j) {
        var factors = new ArrayList<Expr>();
        for (int i = 0; i < j; i++) factors.add(i == 0 ? N : subtract(N, num(i)));
        return quotient(product(factors), num(Coefficients.falling(j, j)));
    }

    /**
     * (u v)⁽ⁿ⁾ = Σ_{j=0}^{n} n!/(j! (n − j)!) u⁽ʲ⁾ v⁽ⁿ⁻ʲ⁾, where both are right from 0 on.
     *
     * @throws IllegalArgumentException if one is not
     */
    Closed times(Closed v) {
        if (from > 0 || v.from > 0) throw new IllegalArgumentException("orders below " + Math.max(from, v.from));
        Expr rest = subtract(N, J);
        Expr binomial = quotient(factorial(N), product(factorial(J), factorial(rest)));
        Expr body = product(binomial, at(J), v.at(rest));
        return new Closed(Binder.of(Binder.Kind.SUM, J, Exprs.ZERO, N, body), 0,
            joined(conditions, v.conditions), Optional.empty());
    }

    /** The formula with another order. */
    Expr at(Expr order) {
        return Substitution.replace(general, Map.of(N, order));
    }

    static Expr factorial(Expr u) {
        return Exprs.apply(Functions.FACTORIAL, u);
    }

    private static List<Condition> joined(List<Condition> first, List<Condition> second) {
        var all = new ArrayList<>(first);
        for (Condition condition : second) if (!all.contains(condition)) all.add(condition);
        return List.copyOf(all);
    }
}
