package fluxion.explain;

import fluxion.diff.DiffRule;
import fluxion.diff.Trace;
import fluxion.expr.Binder;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.DerivativeOperator.Kind;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.function.Domain;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps the steps of differentiations; those that lead to the result, the outermost first. */
final class Unfolding implements Trace {
    private final Recorder recorder;
    private final Map<Expr, Trace.Entry> steps = new IdentityHashMap<>();
    /** What it takes that an operand has the derivative 0, as ⌊x⌋ has off the integers. */
    private final Map<Expr, Set<Condition>> still = new IdentityHashMap<>();
    private final Map<Expr, Recorder> inner = new IdentityHashMap<>();
    private Expr f;
    private Variable x;
    private DerivativeOperator operator;

    Unfolding(Recorder recorder) {
        this.recorder = recorder;
    }

    @Override public void begun(Expr formula, Variable by, Kind kind) {
        f = formula;
        x = by;
        operator = new DerivativeOperator(kind);
        steps.clear();
        still.clear();
        inner.clear();
    }

    @Override public Trace within(Expr binder) {
        var own = recorder.inner();
        inner.put(binder, own);
        return own.trace();
    }

    @Override public void applied(Trace.Entry step) {
        if (!recorder.spend()) return;
        steps.put(step.node(), step);
        if (step.derivative() != Exprs.ZERO) return;
        var conditions = new LinkedHashSet<>(step.conditions());
        for (Expr operand : step.node().children()) conditions.addAll(still.getOrDefault(operand, Set.of()));
        if (!conditions.isEmpty()) still.put(step.node(), conditions);
    }

    @Override public void ended(Expr derivative) {
        recorder.ended(new Phase(Phase.Kind.DIFFERENTIATING, pending(f), outermostFirst(), derivative));
        steps.clear();
    }

    private Expr pending(Expr node) {
        return Exprs.apply(operator, node, x);
    }

    /** Depth first and from the left, as they are written down; each once. */
    private List<Step> outermostFirst() {
        var order = new ArrayList<Step>();
        var met = Collections.newSetFromMap(new IdentityHashMap<Expr, Boolean>());
        var todo = new ArrayDeque<>(List.of(f));
        while (!todo.isEmpty()) {
            Expr node = todo.pop();
            var step = steps.get(node);
            if (step == null || !met.add(node)) continue;
            order.add(told(step));
            step.open().reversed().forEach(inner -> todo.push(inner.children().getFirst()));
        }
        return order;
    }

    private List<Step.Inner> within(Trace.Entry step) {
        return step.node() instanceof Apply(Binder binder, var arguments) && inner.containsKey(step.node())
            ? new Template(binder, arguments).readable(inner.get(step.node()).phases()) : List.of();
    }

    private Step told(Trace.Entry step) {
        var conditions = new LinkedHashSet<>(step.conditions());
        if (step.rule() != DiffRule.CONSTANT)
            for (Expr operand : step.node().children()) conditions.addAll(still.getOrDefault(operand, Set.of()));
        var room = Domain.of(step.node()).conjuncts();
        return new Step(new Reason.Differentiated(step), pending(step.node()), step.stated(), step.open(),
            List.of(), conditions.stream().map(condition -> strict(condition, room)).distinct().toList(), within(step));
    }

    /** u ≠ v as u &gt; v, where the function has values for u ≥ v only. */
    private static Condition strict(Condition condition, List<Condition> room) {
        return condition instanceof Compare(var u, var relation, var v) && relation == Relation.NE
            && room.contains(new Compare(u, Relation.GE, v)) ? new Compare(u, Relation.GT, v) : condition;
    }
}
