package fluxion.diff;

import fluxion.diff.Derived.Why;
import fluxion.expr.DerivativeOperator.Kind;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Size;
import fluxion.function.Context;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The derivative of a formula by a variable.
 *
 * <p>The names a sheet defines are followed and stay in the result; names it declares as depending ({@code y = y(x)})
 * are followed by d/dx and held constant by ∂/∂x; other names are constants, and a note says so. Time and space are
 * linear in the number of distinct nodes, for every order.
 */
public final class Differentiator {
    private Differentiator() {}

    /** df/dx. */
    public static Derived<Expr> derivative(Expr f, Variable x, Context context) {
        return derivative(f, x, context, Kind.TOTAL, Trace.NONE);
    }

    /** df/dx or ∂f/∂x, watched by the trace. */
    public static Derived<Expr> derivative(Expr f, Variable x, Context context, Kind kind, Trace trace) {
        return Undone.attempt(() -> {
            var findings = new Findings();
            var scope = Scope.of(List.of(f), context, findings, Set.of(x));
            var names = new FoldBack(scope.definitions(), Set.of(x));
            Expr result = new Forward(scope, Set.of(x), x, kind, trace, names, findings).derivative(scope.raw(f));
            return findings.with(result, List.of(result));
        });
    }

    /**
     * dⁿf/dxⁿ, one order after another.
     *
     * @param order   n ≥ 0
     * @param between applied to each derivative before it is differentiated again, and to the last; must keep values
     */
    public static Derived<Expr> derivative(Expr f, Variable x, int order, Context context,
        UnaryOperator<Expr> between) {
        return derivative(f, Collections.nCopies(order, x), context, between);
    }

    /** The derivative by one variable after the other, d/dy d/dx f for the list x, y. */
    public static Derived<Expr> derivative(Expr f, List<Variable> variables, Context context,
        UnaryOperator<Expr> between) {
        return Undone.attempt(() -> {
            var findings = new Findings();
            var scope = Scope.of(List.of(f), context, findings, variables);
            Expr result = scope.raw(f);
            var names = new FoldBack(scope.definitions(), Set.copyOf(variables));
            for (Variable x : variables) {
                result = between.apply(new Forward(scope, Set.of(x), x, Kind.TOTAL, Trace.NONE, names,
                    findings).derivative(result));
                if (Size.distinct(List.of(result)) > Scope.MAX_NODES)
                    throw new Undone(f, Why.TOO_LARGE, Integer.toString(Scope.MAX_NODES));
            }
            return findings.with(result, List.of(result));
        });
    }
}
