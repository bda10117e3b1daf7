package fluxion;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Coverage;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Substitution;
import fluxion.numeric.Truth;
import fluxion.verify.Exact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Conditions that a result needs, once it is known to be right at more points. */
final class Needed {
    private Needed() {}

    /** The conditions without those that only exclude points at which the formula is right after all. */
    static List<Condition> of(List<Condition> conditions, List<Condition> right) {
        var needed = new ArrayList<>(conditions);
        for (Condition where : right) {
            needed.remove(where.negated());
            if (where instanceof Compare(Variable x, _, var c)) needed.replaceAll(condition ->
                fails(condition, x, c) ? Condition.any(condition, where) : condition);
        }
        return Coverage.inFewWords(needed);
    }

    private static boolean fails(Condition condition, Variable x, Expr c) {
        var here = condition.map(u -> Substitution.replace(u, Map.of(x, c)));
        return here.expressions().stream().allMatch(u -> Substitution.variables(u).isEmpty())
            && Exact.holds(here) == Truth.FALSE;
    }
}
