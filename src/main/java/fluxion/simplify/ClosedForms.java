package fluxion.simplify;

import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.function.Domain;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.numeric.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finite sums and products without Σ and ∏. A sum is F(n + 1) − F(m) where F(k + 1) − F(k) is its term (Graham, Knuth,
 * Patashnik, Concrete Mathematics, 2nd edition, §2.6): for terms Σ p(k) rᵏ with polynomials p that is a polynomial
 * times rᵏ, found from its highest coefficient down, with r ≠ 1; for a proper fraction with simple rational poles it is
 * one with such poles, if the residues at poles an integer apart add up to 0. ∏ k is a quotient of factorials, ∏ c a
 * power.
 */
final class ClosedForms {
    private static final int HIGHEST = 12;
    private static final int MOST_TERMS = 200;

    private final Context context;
    private final Set<Condition> conditions = new LinkedHashSet<>();

    private ClosedForms(Context context) {
        this.context = context;
    }

    /** The expression with what has a closed form, where the sums had a value, and where no ratio is 1. */
    static Simplified of(Expr root, Context context) {
        var closed = new ClosedForms(context);
        Expr result = Fold.fold(root, (node, at) -> {
            if (node.children().isEmpty()) return node;
            var children = node.children().stream().map(at).toList();
            if (node instanceof Apply(Binder binder, _) && binder.kind().isDiscrete()) {
                Expr whole = Exprs.apply(binder, children);
                return closed.closed(binder, children, whole).orElse(whole);
            }
            return children.equals(node.children()) ? node : Exprs.rebuild(node, children);
        });
        return new Simplified(result, () -> List.copyOf(closed.conditions), List.of(), true);
    }

    private Optional<Expr> closed(Binder binder, List<Expr> arguments, Expr whole) {
        Variable k = binder.index(arguments);
        Expr lower = arguments.get(0);
        Expr upper = arguments.get(1);
        Expr body = of(binder.at(k, arguments), context).expr();
        var demands = new ArrayList<Condition>();
        var found = binder.kind() == Binder.Kind.SUM ? difference(body, k, lower, demands).map(sum ->
            between(sum, k, lower, upper)) : product(body, k, lower, upper, demands);
        if (found.isEmpty()) return found;
        conditions.addAll(Domain.of(whole, context.assumptions()).conjuncts());
        conditions.addAll(demands);
        return found.map(value -> Forms.factored(simple(Forms.expanded(simple(value), MOST_TERMS))));
    }

    private static Expr between(Expr f, Variable k, Expr lower, Expr upper) {
        return Exprs.subtract(at(f, k, Exprs.sum(upper, Exprs.ONE)), at(f, k, lower));
    }

    private static Expr at(Expr f, Variable k, Expr place) {
        return Substitution.replace(f, Map.of(k, place));
    }

    private Expr simple(Expr e) {
        return Simplifier.simplify(e, context).expr();
    }

    /** F with F(k + 1) − F(k) = f. */
    private Optional<Expr> difference(Expr f, Variable k, Expr lower, List<Condition> demands) {
        return exponential(f, k, demands).or(() -> fraction(f, k, lower));
    }

    private Optional<Expr> exponential(Expr f, Variable k, List<Condition> demands) {
        Expr expanded = Forms.expanded(f, MOST_TERMS);
        var byRatio = new LinkedHashMap<Expr, Expr[]>();
        for (Expr term : expanded instanceof Sum(var terms) ? terms : List.of(expanded)) {
            var parts = Geometric.of(term, k, this::simple);
            if (parts.isEmpty() || parts.get().power() > HIGHEST) return Optional.empty();
            var coefficients = byRatio.computeIfAbsent(parts.get().ratio(), _ -> zeros());
            coefficients[parts.get().power()] = Exprs.sum(coefficients[parts.get().power()],
                parts.get().coefficient());
        }
        var found = new ArrayList<Expr>();
        byRatio.forEach((ratio, coefficients) -> {
            boolean plain = Signs.holds(new Condition.Compare(ratio, Relation.EQ, Exprs.ONE), context.assumptions())
                == Truth.TRUE;
            if (!plain) demands.add(Condition.nonZero(simple(Exprs.subtract(ratio, Exprs.ONE))));
            var q = plain ? summed(coefficients) : weighted(coefficients, ratio);
            for (int j = 0; j < q.length; j++)
                if (q[j] != Exprs.ZERO) found.add(Exprs.product(q[j], Exprs.power(k, Exprs.num(j)),
                    Exprs.power(ratio, k)));
        });
        return Optional.of(Exprs.sum(found));
    }

    private static Expr[] zeros() {
        var zeros = new Expr[HIGHEST + 1];
        Arrays.fill(zeros, Exprs.ZERO);
        return zeros;
    }

    /** q with q(k + 1) − q(k) = p(k): its coefficient at i + 1 is that of p at i, less what higher ones give there. */
    private Expr[] summed(Expr[] p) {
        var q = new Expr[p.length + 1];
        q[0] = Exprs.ZERO;
        for (int i = p.length - 1; i >= 0; i--) {
            var rest = new ArrayList<Expr>(List.of(p[i]));
            for (int j = i + 2; j < q.length; j++) rest.add(Exprs.product(Exprs.num(-choose(j, i)), q[j]));
            q[i + 1] = simple(Exprs.quotient(Exprs.sum(rest), Exprs.num(i + 1)));
        }
        return q;
    }

    /** q with r q(k + 1) − q(k) = p(k). */
    private Expr[] weighted(Expr[] p, Expr r) {
        var q = new Expr[p.length];
        for (int i = p.length - 1; i >= 0; i--) {
            var rest = new ArrayList<Expr>(List.of(p[i]));
            for (int j = i + 1; j < q.length; j++) rest.add(Exprs.product(Exprs.num(-choose(j, i)), r, q[j]));
            q[i] = simple(Exprs.quotient(Exprs.sum(rest), Exprs.subtract(r, Exprs.ONE)));
        }
        return q;
    }

    private static long choose(int n, int k) {
        long value = 1;
        for (int i = 1; i <= k; i++) value = value * (n - k + i) / i;
        return value;
    }

    /** The poles must lie before the first index, so that F has a value wherever the sum has one. */
    private Optional<Expr> fraction(Expr f, Variable k, Expr lower) {
        if (!(lower instanceof Num(var first)) || !(f instanceof Quotient(var u, var v))) return Optional.empty();
        var below = Polynomial.of(Forms.expanded(v, MOST_TERMS)).filter(p -> p.base() == k);
        Expr above = Forms.expanded(u, MOST_TERMS);
        var over = Polynomial.of(above).filter(p -> p.base() == k).map(Polynomial::degree)
            .or(() -> Substitution.contains(above, k) ? Optional.empty() : Optional.of(0));
        if (below.isEmpty() || over.isEmpty() || over.get() >= below.get().degree()) return Optional.empty();
        var zeros = Set.copyOf(RationalZeros.of(below.get()).zeros()).stream().sorted().toList();
        if (zeros.size() != below.get().degree() || zeros.getLast().compareTo(first) >= 0) return Optional.empty();
        var found = new ArrayList<Expr>();
        var totals = new LinkedHashMap<Rational, Expr>();
        for (Rational zero : zeros.reversed()) {
            Rational top = totals.keySet().stream().filter(z -> z.minus(zero).isInteger()).findFirst().orElse(zero);
            Rational slope = below.get().leading();
            for (Rational other : zeros) if (!other.equals(zero)) slope = slope.times(zero.minus(other));
            Expr residue = Exprs.quotient(at(above, k, Exprs.num(zero)), Exprs.num(slope));
            totals.merge(top, residue, Exprs::sum);
            for (Rational z = top; z.compareTo(zero) > 0; z = z.minus(Rational.ONE)) {
                if (found.size() > MOST_TERMS) return Optional.empty();
                found.add(Exprs.quotient(residue, Exprs.subtract(k, Exprs.num(z))));
            }
        }
        boolean telescopes = totals.values().stream().allMatch(total -> simple(total) == Exprs.ZERO);
        return telescopes ? Optional.of(Exprs.sum(found)) : Optional.empty();
    }

    /** ∏ of c, of k + c with a number c, and of their products and powers with numbers. */
    private Optional<Expr> product(Expr f, Variable k, Expr lower, Expr upper, List<Condition> demands) {
        Expr factored = Forms.factored(f);
        var all = new ArrayList<Expr>();
        var todo = new ArrayList<Expr>(List.of(factored));
        while (!todo.isEmpty()) {
            Expr factor = todo.removeLast();
            switch (factor) {
                case Product(var us)                          -> todo.addAll(us);
                case Quotient(var u, var v) when u != Exprs.ONE -> {
                    todo.add(u);
                    todo.add(Exprs.quotient(Exprs.ONE, v));
                }
                case Expr _ -> {
                    var one = power(factor, k, lower, upper, demands);
                    if (one.isEmpty()) return Optional.empty();
                    all.add(one.get());
                }
            }
        }
        return Optional.of(Exprs.product(all));
    }

    private static List<Condition> nonZero(Expr base, List<Condition> demands) {
        demands.add(Condition.nonZero(base));                                             // 0⁰ has no value
        return demands;
    }

    private Optional<Expr> power(Expr factor, Variable k, Expr lower, Expr upper, List<Condition> demands) {
        if (!Substitution.contains(factor, k)) {
            Expr count = simple(Exprs.sum(upper, Exprs.negate(lower), Exprs.ONE));
            if (!new Signs(context.assumptions()).isPositive(count)) nonZero(factor, demands);
            return Optional.of(Exprs.power(factor, count));
        }
        return switch (factor) {
            case Quotient(var one, var v) when one == Exprs.ONE -> power(v, k, lower, upper, demands)
                .map(u -> Exprs.quotient(Exprs.ONE, u));
            case Power(var base, Num exponent) -> power(base, k, lower, upper, demands)
                .map(u -> Exprs.power(u, exponent));
            case Power(var base, var exponent) when !Substitution.contains(base, k) ->
                difference(exponent, k, lower, nonZero(base, demands)).map(sum -> Exprs.power(base,
                    simple(between(sum, k, lower, upper))));
            case Expr u -> {
                Expr from = simple(Exprs.sum(u, Exprs.negate(k)));
                yield from instanceof Num(var c) && c.isInteger() && lower instanceof Num(var a)
                    && a.plus(c).signum() > 0 ? Optional.of(Exprs.quotient(
                        Exprs.apply(Functions.FACTORIAL, List.of(Exprs.sum(upper, from))),
                        Exprs.apply(Functions.FACTORIAL, List.of(Exprs.num(a.plus(c).minus(Rational.ONE))))))
                    : Optional.empty();
            }
        };
    }
}
