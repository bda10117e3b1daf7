package fluxion.simplify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.function.Domain;
import fluxion.function.Functions;
import fluxion.numeric.Truth;
import java.util.ArrayList;
import java.util.List;

/**
 * What a condition says by the way: that its sides have values, and, where it says that a product is not 0, that no
 * factor is. (x − a)/(x + a) &gt; 0 says that x ≠ a and x ≠ −a, and tan u &gt; 0 that cos u ≠ 0.
 */
final class Implied {
    /** Of more conditions each is not compared with all others. */
    private static final int MOST = 12;

    private Implied() {}

    /**
     * Whether the condition says that something has a value, too. Where it fails, that may fail alone, so what follows
     * from it must not be left out where the contrary is told.
     */
    static boolean saysMore(Condition condition) {
        return condition instanceof Compare(var u, _, _) && (u instanceof Quotient || u instanceof Product
            || u instanceof Apply(var f, _) && (f == Functions.TAN || f == Functions.COT));
    }

    /** The conditions without those of the form u ≠ v, or with alternatives, that another one implies. */
    static List<Condition> without(List<Condition> conditions, Dropped dropped) {
        if (conditions.size() < 2 || conditions.size() > MOST) return conditions;
        var rest = possible(conditions);
        for (Condition condition : List.copyOf(rest))
            if (condition instanceof Condition.Any && rest.stream().anyMatch(other -> !other.equals(condition)
                && other instanceof Condition.Any(var parts) && parts.stream().allMatch(part ->
                    Signs.holds(condition, part.conjuncts()) == Truth.TRUE))) rest.remove(condition);
        for (Condition condition : List.copyOf(rest)) {
            if (!(condition instanceof Compare(_, var relation, _)) || relation != Relation.NE) continue;
            var known = new ArrayList<Condition>();
            for (Condition other : rest) if (!other.equals(condition)) known.addAll(by(other, dropped));
            if (known.contains(condition) || Signs.holds(condition, known) == Truth.TRUE) rest.remove(condition);
        }
        return rest;
    }

    /** The conditions without alternatives that another one excludes: k ≤ n beside (k > n or x ≠ 0). */
    private static List<Condition> possible(List<Condition> conditions) {
        return new ArrayList<>(conditions.stream().map(one -> one instanceof Condition.Any(var parts)
            ? Condition.any(parts.stream().filter(part -> !conditions.contains(part.negated())).toList()) : one)
            .distinct().toList());
    }

    /** Of comparisons with 0, by what is more than a name. */
    private static List<Condition> by(Condition condition, Dropped dropped) {
        if (!(condition instanceof Compare(var u, var relation, var v)) || v != Exprs.ZERO || u instanceof Variable)
            return List.of();
        Condition parts = relation.holds(0) ? Condition.ALWAYS : Condition.nonZero(u);
        return dropped.conditions(Condition.all(Domain.of(u), parts), Condition.ALWAYS);
    }
}
