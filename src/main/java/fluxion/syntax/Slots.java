package fluxion.syntax;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import java.util.ArrayList;
import java.util.List;

/** Slot derivatives that wait for their call: the ∂₁ of {@code ∂₁∂₂f(x, y)}. */
final class Slots {
    private final Scope scope;
    private final List<Integer> waiting = new ArrayList<>();

    Slots(Scope scope) {
        this.scope = scope;
    }

    /** One more, counted from 1. */
    void add(int slot) {
        waiting.add(slot);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** How the function is applied when all that waits is taken into account; nothing waits any more. */
    Task.Builder applied(Callee callee, Span span) {
        if (waiting.isEmpty()) return callee.apply();
        var slots = List.copyOf(waiting);
        waiting.clear();
        return us -> differentiated(callee.apply().of(us), slots, span);
    }

    private Expr differentiated(Expr call, List<Integer> slots, Span span) {
        Expr own = call instanceof Variable y ? scope.context().dependences().getOrDefault(y, y) : call;
        boolean fits = own instanceof Apply(AbstractFunction f, _)
            && slots.stream().allMatch(slot -> slot <= f.arity());
        if (!fits) {
            scope.problems().refuse(Code.DERIVATIVE, span, "slot", scope.written(span));
            return call;
        }
        var apply = (Apply) own;
        var derivative = (AbstractFunction) apply.function();
        for (int slot : slots) derivative = derivative.differentiated(slot - 1);
        return Exprs.apply(derivative, apply.arguments());
    }
}
