package fluxion;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Coverage;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Substitution;
import fluxion.numeric.Truth;
import fluxion.simplify.Signs;
import fluxion.verify.Exact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Conditions that a result needs, once it is known to be right at more points. */
final class Needed {
    private final List<Condition> conditions;

    Needed(List<Condition> conditions) {
        this.conditions = new ArrayList<>(conditions);
    }

    /** The conditions left. */
    List<Condition> told() {
        return Coverage.inFewWords(conditions.stream().filter(one -> !one.equals(Condition.ALWAYS)).toList());
    }

    /**
     * Lets in points at which the formula is right after all: without the conditions that only exclude these, and
     * where x ≠ 0 or a &gt; 1, if they are those of x = 0, a &gt; 1. False if a condition may still exclude them.
     */
    boolean lets(Condition where) {
        boolean fewer = conditions.remove(where.negated());
        boolean open = conditions.isEmpty();
        var signs = new Signs(where.conjuncts());
        for (int k = 0; k < conditions.size(); k++) {
            var condition = conditions.get(k);
            var either = condition instanceof Condition.Any(var parts) ? parts : List.of(condition);
            var beyond = where.without(part -> either.contains(part.negated()));
            if (beyond.equals(where) && !fails(condition, where) && signs.holds(condition) != Truth.FALSE) continue;
            conditions.set(k, inFewWords(either, Condition.all(Coverage.inFewWords(beyond.conjuncts()))));
            open = true;
        }
        return fewer || open || conditions.stream().allMatch(condition -> signs.holds(condition) == Truth.TRUE);
    }

    /** One of these or the other; x &lt; 5 or x &gt; 5 as x ≠ 5. */
    private static Condition inFewWords(List<Condition> either, Condition other) {
        var parts = new ArrayList<Condition>();
        for (Condition part : either) {
            var both = Condition.any(part, other);
            var shorter = Coverage.inFewWords(List.of(both));
            if (!shorter.equals(List.of(both))) return Condition.any(Condition.any(parts), Condition.all(shorter),
                Condition.any(either.subList(parts.size() + 1, either.size())));
            parts.add(part);
        }
        return Condition.any(Condition.any(either), other);
    }

    private static boolean fails(Condition condition, Condition where) {
        return where instanceof Compare(Variable x, _, var c) && failsAt(condition, x, c);
    }

    private static boolean failsAt(Condition condition, Variable x, Expr c) {
        var here = condition.map(u -> Substitution.replace(u, Map.of(x, c)));
        return here.expressions().stream().allMatch(u -> Substitution.variables(u).isEmpty())
            && Exact.holds(here) == Truth.FALSE;
    }
}
