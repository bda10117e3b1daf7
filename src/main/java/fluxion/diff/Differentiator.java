package fluxion.diff;

import fluxion.diff.Derived.Why;
import fluxion.expr.DerivativeOperator.Kind;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Size;
import fluxion.function.Context;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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
            var names = scope.names(Set.of(x), kind);
            Expr raw = scope.raw(f);
            trace.begun(raw, x, kind);
            Expr result = new Forward(scope, Set.of(x), x, kind, trace, names, findings).derivative(raw);
            return findings.with(result, scope.unknownIn(result));
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
        return derivative(f, variables, context, between, Scope.MAX_NODES, Trace.NONE);
    }

    /**
     * The same, watched by the trace; none if one of the derivatives on the way, or the last, has more distinct nodes
     * than the limit.
     */
    public static Derived<Expr> derivative(Expr f, List<Variable> variables, Context context,
        UnaryOperator<Expr> between, int limit, Trace trace) {
        return repeated(f, variables, context, (scope, x, names, findings) -> new Forward(scope, Set.of(x), x,
            Kind.TOTAL, trace, names, findings), between, limit, trace);
    }

    /**
     * The same with like terms and like factors put together after each step, which keeps derivatives of high order
     * small: the twentieth of tan x has eleven terms.
     *
     * @param seen is shown each derivative on the way, and the last
     */
    public static Derived<Expr> collected(Expr f, List<Variable> variables, Context context, Consumer<Expr> seen) {
        return collected(f, variables, context, seen, Trace.NONE);
    }

    /** The same, watched by the trace. */
    public static Derived<Expr> collected(Expr f, List<Variable> variables, Context context, Consumer<Expr> seen,
        Trace trace) {
        var collecting = new Collected();
        return repeated(f, variables, context, (scope, x, names, findings) -> Forward.collecting(scope, x, trace,
            names, findings), derivative -> {
            Expr collected = collecting.of(derivative);
            seen.accept(collected);
            return collected;
        }, Scope.MAX_NODES, trace);
    }

    /** Differentiates by one variable. */
    @FunctionalInterface
    private interface Sweep {
        Forward of(Scope scope, Variable x, FoldBack names, Findings findings);
    }

    private static Derived<Expr> repeated(Expr f, List<Variable> variables, Context context, Sweep sweep,
        UnaryOperator<Expr> between, int limit, Trace trace) {
        int most = Math.min(limit, Scope.MAX_NODES);
        return Undone.attempt(() -> {
            var findings = new Findings();
            var scope = Scope.of(List.of(f), context, findings, variables);
            Expr result = scope.raw(f);
            var names = scope.names(Set.copyOf(variables), Kind.TOTAL);
            var sweeps = new HashMap<Variable, Forward>();
            for (Variable x : variables) {
                trace.begun(result, x, Kind.TOTAL);
                var forward = trace != Trace.NONE ? sweep.of(scope, x, names, findings)    // each step is told anew
                    : sweeps.computeIfAbsent(x, _ -> sweep.of(scope, x, names, findings));
                result = between.apply(forward.derivative(result));
                if (Size.distinct(List.of(result)) > most)
                    throw new Undone(f, Why.TOO_LARGE, Integer.toString(most));
            }
            return findings.with(result, scope.unknownIn(result));
        });
    }
}
