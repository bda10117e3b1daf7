package fluxion.verify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.FunctionSymbol;
import fluxion.expr.MathFunction;
import fluxion.function.Functions;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes functions by their definitions in more basic ones (tan by sin and cos, cosh by e^u), as the table gives them.
 */
final class Basic {
    private static final int MAX_OPERANDS = 12;
    private static final int MAX_ROUNDS = 8;                        // a definition may use functions that have one

    private Basic() {}

    static List<Expr> expand(List<Expr> roots) {
        var current = ordered(roots);
        for (int round = 0; round < MAX_ROUNDS; round++) {
            var next = Fold.<Expr>foldAll(current, (node, at) -> {
                if (node.children().isEmpty()) return node;
                var children = node.children().stream().map(at).toList();
                if (node instanceof Apply(MathFunction f, _) && f.definition(children).isPresent())
                    return f.definition(children).get();
                return children.equals(node.children()) ? node : Exprs.rebuild(node, children);
            });
            if (next.equals(current)) return current;
            current = next;
        }
        return current;
    }

    /** Maxima of maxima, and minima of minima, over the same operands each once and in one order. */
    private static List<Expr> ordered(List<Expr> roots) {
        var nodes = Fold.postOrder(roots);
        if (nodes.stream().noneMatch(node -> extremum(node).isPresent())) return roots;
        var order = new HashMap<Expr, Integer>();
        var operands = new HashMap<Expr, Set<Expr>>();              // of the nodes rewritten so far
        return Fold.<Expr>foldAll(roots, (node, at) -> {
            if (node.children().isEmpty()) return numbered(node, order);
            var children = node.children().stream().map(at).toList();
            var f = extremum(node);
            if (f.isEmpty()) return numbered(Exprs.rebuild(node, children), order);
            var all = new TreeSet<Expr>(Comparator.comparing(e -> order.computeIfAbsent(e, _ -> order.size())));
            for (Expr child : children)
                if (extremum(child).equals(f) && operands.containsKey(child)) all.addAll(operands.get(child));
                else all.add(child);
            if (all.size() > MAX_OPERANDS) return numbered(Exprs.rebuild(node, children), order);
            Expr result = all.stream().reduce((u, v) -> Exprs.apply(f.get(), u, v)).orElseThrow();
            operands.put(result, all);
            return numbered(result, order);
        });
    }

    private static Expr numbered(Expr node, Map<Expr, Integer> order) {
        order.putIfAbsent(node, order.size());
        return node;
    }

    private static Optional<FunctionSymbol> extremum(Expr node) {
        return node instanceof Apply(var f, _) && (f == Functions.MAX || f == Functions.MIN) ? Optional.of(f)
            : Optional.empty();
    }
}
