package fluxion.simplify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import java.util.List;

/**
 * A simplified expression and what it costs to use it in place of the original.
 *
 * @param expr       equal to the original at every point where the original has a value
 * @param conditions what the original demanded and the result no longer does: where the result has a value and all of
 *                   these hold, the original has a value too (x/x becomes 1 with x ≠ 0)
 * @param rules      the names of the rules applied, in the order of their first use
 * @param complete   false if the budget ran out: the result is right, but could be simpler
 */
public record Simplified(Expr expr, List<Condition> conditions, List<String> rules, boolean complete) {
    public Simplified {
        conditions = List.copyOf(conditions);
        rules = List.copyOf(rules);
    }
}
