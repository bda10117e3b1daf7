package fluxion.document;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.numeric.Truth;
import fluxion.simplify.Signs;
import fluxion.verify.Claim;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values that variables are assumed to have. */
record Values(Map<Variable, Expr> values) {
    static Values of(Context context) {
        var values = new LinkedHashMap<Variable, Expr>();
        for (Condition condition : context.assumptions())
            if (condition instanceof Compare(Variable x, var relation, var value) && relation == Relation.EQ
                && Subjects.isNumber(value)) values.putIfAbsent(x, value);
        return new Values(values);
    }

    /** The claim at the points where variables have these values; what is assumed about these alone is checked here. */
    Claim in(Claim claim) {
        if (values.isEmpty()) return claim;
        var moved = claim.map(this::in);
        return moved.under(moved.assumptions().stream()
            .filter(c -> Signs.holds(c, List.of()) != Truth.TRUE).toList());
    }

    Expr in(Expr e) {
        return Substitution.replace(e, values);
    }
}
