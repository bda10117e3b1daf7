package fluxion.document;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.numeric.Truth;
import fluxion.simplify.Signs;
import fluxion.verify.Claim;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values that variables are assumed to have, and their derivatives: with dr/dt = 2 and r = 5 the text speaks of an
 * instant, and r is a function of t all the same.
 *
 * @param values those of variables, and of derivatives in each way in which they are written
 * @param moving the variables with such a derivative, as functions
 */
record Values(Map<Expr, Expr> values, Map<Variable, Expr> moving) {
    static Values of(Context context) {
        var values = new LinkedHashMap<Expr, Expr>();
        for (Condition condition : context.assumptions())
            if (condition instanceof Compare(Variable x, var relation, var value) && relation == Relation.EQ
                && Subjects.isNumber(value)) values.putIfAbsent(x, value);
        var moving = new LinkedHashMap<Variable, Expr>();
        for (Condition condition : context.assumptions())
            if (condition instanceof Compare(Apply rate, var relation, var value) && relation == Relation.EQ
                && Subjects.isNumber(value)) rate(rate, value, context, values, moving);
        return new Values(values, moving);
    }

    private static void rate(Apply rate, Expr value, Context context, Map<Expr, Expr> values,
        Map<Variable, Expr> moving) {
        if (rate.function() != DerivativeOperator.TOTAL || !(rate.arguments().getFirst() instanceof Variable y)
            || !(rate.arguments().getLast() instanceof Variable x) || context.knows(y.name())) return;
        var f = AbstractFunction.of(y.name(), 1);
        Expr now = moving.computeIfAbsent(y, _ -> Exprs.apply(f, x));
        values.putIfAbsent(rate, value);
        values.putIfAbsent(Exprs.apply(f.differentiated(0), x), value);
        if (values.containsKey(y)) values.putIfAbsent(now, values.get(y));
    }

    /** What is known, with the variables that move by what the sides are differentiated by, and by nothing else. */
    Context moved(Context context, Expr left, Expr right) {
        var more = context;
        var operators = Fold.postOrder(List.of(left, right)).stream().filter(node ->
            node instanceof Apply(DerivativeOperator _, _)).map(node -> node.children().getLast()).distinct().toList();
        for (var y : moving.entrySet())
            if (operators.equals(y.getValue().children())) more = more.depends(y.getKey(), y.getValue());
        return more;
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
