package fluxion;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Size;
import fluxion.function.Context;
import fluxion.function.Continuity;
import fluxion.function.Domain;
import fluxion.simplify.SideConditions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Edges of domains, where a function has values on one side only, and so no derivative. The rules demand of a point not
 * to lie there for what they differentiate, but not for what a formula loses on the way: 0 √x, (√x)⁰.
 */
final class Edges {
    /** Larger derivatives have lost nothing that anybody would look for. */
    private static final int LARGEST = 2_000;

    private Edges() {}

    /**
     * That a point does not lie at an edge of the domain, as far as neither the derivatives nor the demands say so.
     *
     * @param derivatives as the rules gave them
     * @param demands     what the rules demand
     */
    static List<Condition> lost(Expr f, List<Variable> variables, List<Expr> derivatives, List<Condition> demands,
            Context context) {
        if (Size.distinct(derivatives) > LARGEST) return List.of();
        var inside = Validity.domain(f, context).conjuncts().stream()
            .flatMap(part -> Stream.of(Continuity.around(part, variables)).filter(around -> !around.equals(part)))
            .filter(around -> !around.equals(Condition.NEVER)).toList();
        if (inside.isEmpty()) return List.of();
        var known = new ArrayList<>(demands);
        known.add(Domain.of(Validity.expanded(derivatives, context), context.assumptions()));
        return SideConditions.beyond(Condition.all(inside), Condition.all(known), context.assumptions());
    }
}
