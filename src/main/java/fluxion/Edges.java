package fluxion;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Size;
import fluxion.function.Context;
import fluxion.function.Continuity;
import fluxion.function.Domain;
import fluxion.simplify.SideConditions;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Edges of domains, where a function has values on one side only, and so no derivative. The rules demand of a point not
 * to lie there for what they differentiate, but not for what a formula loses on the way: 0 √x, (√x)⁰.
 *
 * @param areSeen whether what is known says word for word that a point does not lie at an edge
 * @param lost    that a point does not lie at an edge, as far as it is not known
 */
record Edges(BooleanSupplier areSeen, Supplier<List<Condition>> lost) {
    /** Larger derivatives have lost nothing that anybody would look for. */
    private static final int LARGEST = 2_000;

    /**
     * The edges of the domain of the function that is differentiated.
     *
     * @param domain      where the function has a value
     * @param derivatives as the rules gave them
     * @param demands     what the rules demand
     */
    static Edges of(Condition domain, List<Variable> variables, List<Expr> derivatives, List<Condition> demands,
            Context context, SideConditions sides) {
        if (domain == Condition.ALWAYS || Size.distinct(derivatives) > LARGEST)
            return new Edges(() -> true, List::of);
        var inside = domain.conjuncts().stream()
            .flatMap(part -> Stream.of(Continuity.around(part, variables)).filter(around -> !around.equals(part)))
            .filter(around -> !around.equals(Condition.NEVER)).toList();
        if (inside.isEmpty()) return new Edges(() -> true, List::of);
        var whole = Condition.all(inside);
        var known = Condition.all(Condition.all(demands),
            Domain.of(Validity.expanded(derivatives, context), context.assumptions()));
        return new Edges(() -> SideConditions.isWithin(whole, known),
            () -> sides.beyond(whole, known));
    }

    /** Those of the domain of a function for which another formula is differentiated. */
    static Edges beside(Condition domain, List<Variable> variables, SideConditions sides) {
        return new Edges(() -> false, () -> sides.beyond(domain, Condition.ALWAYS).stream()
            .map(condition -> Continuity.around(condition, variables)).toList());
    }
}
