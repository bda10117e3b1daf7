package fluxion;

import fluxion.diff.Definitions;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import fluxion.function.Context;
import fluxion.function.Domain;
import fluxion.simplify.SideConditions;
import fluxion.verify.Claims;
import java.util.List;
import java.util.function.Supplier;

/**
 * Where a result is right, as far as a reader cannot see it from the result.
 *
 * @param conditions what the result must be told along with
 * @param failing    points where the formula has a value, and the result is not its derivative
 * @param isNowhere  whether no result has a value anywhere
 */
record Validity(List<Condition> conditions, Supplier<List<Condition>> failing, boolean isNowhere) {
    /**
     * The validity of results that equal what was asked for where the formulas have values and the steps' demands hold.
     */
    static Validity of(List<Expr> formulas, List<Expr> results, List<Condition> demands, Context context) {
        var assumed = context.assumptions();
        var before = Condition.all(formulas.stream().map(f -> domain(f, context)).toList());
        var after = Domain.of(expanded(results, context), assumed);
        var steps = Condition.all(demands.stream().map(demand -> demand.map(u -> expanded(u, context))).toList());
        var sides = new SideConditions(assumed);
        var conditions = sides.beyond(Condition.all(before, steps), after);
        return new Validity(shown(conditions), new Later<>(() -> sides.failing(Condition.all(steps, after), before)),
            after.equals(Condition.NEVER));
    }

    List<Condition> exceptional() {
        return failing.get();
    }

    /** Where the formula has a value, with its derivatives carried out and the sheet's definitions put in. */
    static Condition domain(Expr formula, Context context) {
        return isPlain(formula, context) ? Domain.of(formula, context.assumptions())
            : Fault.derived(Claims.of(formula, Exprs.ZERO, context)).derivative().leftDomain();
    }

    /** Whether nothing in the formula stands for anything else: no definitions, and functions of the table only. */
    static boolean isPlain(Expr formula, Context context) {
        boolean silent = context.definitions().isEmpty() && context.functions().isEmpty()
            && context.dependences().isEmpty() && context.rules().isEmpty();
        return silent && Fold.postOrder(formula).stream().noneMatch(node ->
            node instanceof Apply(var f, _) && !(f instanceof MathFunction));
    }

    /** Without those that always hold. */
    private static List<Condition> shown(List<Condition> conditions) {
        return conditions.stream().filter(condition -> !condition.equals(Condition.ALWAYS)).toList();
    }

    static List<Expr> expanded(List<Expr> formulas, Context context) {
        if (context.definitions().isEmpty() && context.functions().isEmpty()) return formulas;
        return Fault.derived(Definitions.expand(formulas, context)).derivative();
    }

    private static Expr expanded(Expr formula, Context context) {
        return expanded(List.of(formula), context).getFirst();
    }
}
