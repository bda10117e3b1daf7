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
 * The derivatives of y as a function of x along a curve x(t), y(t), as formulas in t: dy/dx = y′(t)/x′(t), and every
 * further one is the derivative by t of the one before, divided by x′(t). They hold where x′(t) ≠ 0, for there x can be
 * solved for t (inverse function theorem).
 */
public final class Parametric {
    private Parametric() {}

    /**
     * dy/dx, d²y/dx², … up to the order, where x′(t) ≠ 0.
     *
     * @param order   n ≥ 1
     * @param between applied to x′(t) and to each derivative; must keep values
     */
    public static Derived<Branch> derivatives(Expr x, Expr y, Variable t, int order, Context context,
        UnaryOperator<Expr> between) {
        return Undone.attempt(() -> {
            var findings = new Findings();
            var scope = Scope.of(List.of(x, y), context, findings, List.of(t));
            Expr speed = between.apply(slope(scope.raw(x), t, scope, findings));
            if (speed == Exprs.ZERO) throw new Undone(x, Why.STANDS_STILL, t.name());
            var graph = Condition.nonZero(speed);
            findings.require(graph);
            var found = new ArrayList<Expr>();
            for (Expr last = scope.raw(y); found.size() < order; last = found.getLast()) {
                found.add(between.apply(Exprs.quotient(slope(last, t, scope, findings), speed)));
                if (Size.distinct(List.of(found.getLast())) > Scope.MAX_NODES)
                    throw new Undone(y, Why.TOO_LARGE, Integer.toString(Scope.MAX_NODES));
            }
            return findings.with(new Branch(found, graph), found);
        });
    }

    private static Expr slope(Expr g, Variable t, Scope scope, Findings findings) throws Undone {
        return Jacobian.forward(List.of(g), List.of(t), scope, findings).getFirst().getFirst();
    }
}
