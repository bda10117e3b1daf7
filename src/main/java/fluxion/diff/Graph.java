package fluxion.diff;

import fluxion.diff.Derived.Why;
import fluxion.diff.Scope.Lead;
import fluxion.expr.DerivativeOperator.Kind;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A formula together with what its names and calls lead to: a node that leads somewhere has the target as its only
 * operand.
 */
final class Graph {
    private final List<Expr> order = new ArrayList<>();
    private final Map<Expr, Lead> leads = new IdentityHashMap<>();

    private Graph() {}

    /** @throws Undone if a name leads back to itself */
    static Graph of(List<Expr> roots, Scope scope, Set<Variable> cut, Kind kind) throws Undone {
        return beyond(_ -> false, roots, scope, cut, kind);
    }

    /** The same without what is known, and what only that leads to. */
    static Graph beyond(Predicate<Expr> known, List<Expr> roots, Scope scope, Set<Variable> cut, Kind kind)
        throws Undone {
        var graph = new Graph();
        var finished = new IdentityHashMap<Expr, Boolean>();     // absent: not met; false: on the path
        var path = new ArrayDeque<Expr>();
        for (Expr root : roots) {
            if (!known.test(root)) path.push(root);
            while (!path.isEmpty()) {
                Expr node = path.peek();
                if (finished.putIfAbsent(node, false) != null) {
                    path.pop();
                    if (!finished.put(node, true)) graph.order.add(node);
                    continue;
                }
                scope.lead(node, cut, kind).ifPresent(lead -> graph.leads.put(node, lead));
                var operands = graph.operands(node);
                for (int k = operands.size() - 1; k >= 0; k--) {
                    Expr next = operands.get(k);
                    Boolean state = finished.get(next);
                    if (state == null) {
                        if (!known.test(next)) path.push(next);
                    } else if (!state) throw new Undone(next, Why.CYCLIC_DEFINITION, next instanceof Variable v
                        ? v.name() : next.toString());
                }
            }
        }
        return graph;
    }

    /** Every node once, operands before what they are operands of. */
    List<Expr> order() {
        return order;
    }

    Optional<Lead> lead(Expr node) {
        return Optional.ofNullable(leads.get(node));
    }

    List<Expr> operands(Expr node) {
        Lead lead = leads.get(node);
        return lead == null ? node.children() : List.of(lead.target());
    }
}
