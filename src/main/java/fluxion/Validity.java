package fluxion;

import fluxion.diff.Definitions;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.function.Context;
import fluxion.function.Domain;
import fluxion.numeric.Truth;
import fluxion.simplify.SideConditions;
import fluxion.simplify.Signs;
import fluxion.verify.Claims;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Where a result is right, as far as a reader cannot see it from the result.
 *
 * @param conditions  what the result must be told along with
 * @param exceptional points where the formula has a value, and the result is not its derivative
 */
record Validity(List<Condition> conditions, List<Condition> exceptional) {
    /**
     * The validity of results that equal what was asked for where the formulas have values and the steps' demands hold.
     */
    static Validity of(List<Expr> formulas, List<Expr> results, List<Condition> demands, Context context) {
        var assumed = context.assumptions();
        var before = Condition.all(formulas.stream().map(f -> domain(f, context)).toList());
        var after = Domain.of(expanded(results, context), assumed);
        var steps = Condition.all(demands.stream().map(demand -> demand.map(u -> expanded(u, context))).toList());
        var conditions = SideConditions.beyond(Condition.all(before, steps), after, assumed);
        return new Validity(shown(conditions), exceptions(before, Condition.all(steps, after), assumed));
    }

    /** Where the formula has a value, with its derivatives carried out and the sheet's definitions put in. */
    static Condition domain(Expr formula, Context context) {
        return Fault.derived(Claims.of(formula, Exprs.ZERO, context)).derivative().leftDomain();
    }

    private static List<Condition> exceptions(Condition domain, Condition needed, List<Condition> assumed) {
        var known = new ArrayList<>(assumed);
        known.addAll(SideConditions.beyond(domain, Condition.ALWAYS, assumed));
        var signs = new Signs(known);
        var found = new LinkedHashSet<Condition>();
        for (Condition condition : SideConditions.beyond(needed, domain, assumed))
            exception(condition.negated(), signs).ifPresent(found::add);
        return List.copyOf(found);
    }

    /** The points of the domain where a demand fails: x ≤ 0 among x ≥ 0 is x = 0. */
    private static Optional<Condition> exception(Condition failing, Signs domain) {
        if (domain.holds(failing) == Truth.FALSE) return Optional.empty();
        if (failing instanceof Compare(var u, var relation, var v)
            && (relation == Relation.LE || relation == Relation.GE)
            && domain.holds(new Compare(u, relation.mirrored(), v)) == Truth.TRUE)
            return Optional.of(new Compare(u, Relation.EQ, v));
        return Optional.of(failing);
    }

    /** Without those that always hold. */
    private static List<Condition> shown(List<Condition> conditions) {
        return conditions.stream().filter(condition -> !condition.equals(Condition.ALWAYS)).toList();
    }

    private static List<Expr> expanded(List<Expr> formulas, Context context) {
        return Fault.derived(Definitions.expand(formulas, context)).derivative();
    }

    private static Expr expanded(Expr formula, Context context) {
        return expanded(List.of(formula), context).getFirst();
    }
}
