package fluxion.diff;

import fluxion.diff.Derived.Why;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Size;
import fluxion.function.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The derivatives of a function y(x) that an equation F(x, y) = 0 gives: y′ = −F_x/F_y, and every further one by d/dx g
 * = g_x + g_y y′. They hold at the points of the curve around which F has continuous derivatives of that order, and at
 * which F_y ≠ 0: there the equation can be solved for y (implicit function theorem).
 */
public final class Implicit {
    private Implicit() {}

    /**
     * y′, y″, … up to the order, where F_y ≠ 0.
     *
     * @param order   n ≥ 1
     * @param between applied to F_x, F_y and each derivative; must keep values
     */
    public static Derived<Branch> derivatives(Expr f, Variable x, Variable y, int order, Context context,
        UnaryOperator<Expr> between) {
        return Undone.attempt(() -> {
            var both = List.of(x, y);
            var findings = new Findings();
            var scope = Scope.of(List.of(f), context, findings, both);
            var slopes = slopes(scope.raw(f), both, scope, findings, between);
            if (slopes.getLast() == Exprs.ZERO) throw new Undone(f, Why.NOT_SOLVABLE, y.name());
            var graph = Condition.nonZero(slopes.getLast());
            findings.require(graph);
            Expr first = between.apply(Exprs.quotient(Exprs.negate(slopes.getFirst()), slopes.getLast()));
            var found = new ArrayList<Expr>(List.of(first));
            while (found.size() < order) {
                var next = slopes(found.getLast(), both, scope, findings, UnaryOperator.identity());
                found.add(between.apply(Exprs.sum(next.getFirst(), Exprs.product(next.getLast(), first))));
                if (Size.distinct(List.of(found.getLast())) > Scope.MAX_NODES)
                    throw new Undone(f, Why.TOO_LARGE, Integer.toString(Scope.MAX_NODES));
            }
            return findings.with(new Branch(found, graph), found);
        });
    }

    private static List<Expr> slopes(Expr g, List<Variable> both, Scope scope, Findings findings,
        UnaryOperator<Expr> between) throws Undone {
        return Jacobian.forward(List.of(g), both, scope, findings).getFirst().stream().map(between).toList();
    }
}
