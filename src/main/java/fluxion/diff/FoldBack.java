package fluxion.diff;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts names back: a node that is the body of a defined name becomes the name, so that g(w h)(1 − g(w h)) is shown as
 * y (1 − y). A body that is a mere number or name is left alone. Remembers what it has seen: many results that share
 * parts cost no more than one.
 */
final class FoldBack {
    private final Map<Expr, Variable> names = new HashMap<>();
    private final Map<Expr, Expr> done = new IdentityHashMap<>();

    /** Puts nothing back. */
    static FoldBack none() {
        return new FoldBack(Map.of(), Set.of());
    }

    /** @param variables names never put back: what is differentiated by them must not get to depend on them so */
    FoldBack(Map<Variable, Expr> definitions, Set<Variable> variables) {
        var usable = new LinkedHashMap<>(definitions);
        usable.keySet().removeAll(variables);
        usable.values().removeIf(body -> body.children().isEmpty());
        usable.forEach((name, body) -> names.putIfAbsent(body, name));
        // found also when its parts became names
        usable.forEach((name, body) -> names.putIfAbsent(withNamedParts(body), name));
        done.clear();
    }

    Expr of(Expr root) {
        if (names.isEmpty()) return root;
        var path = new ArrayDeque<Expr>();
        path.push(root);
        while (!path.isEmpty()) {
            Expr node = path.peek();
            if (!done.containsKey(node)) {
                boolean ready = true;
                for (Expr child : node.children().reversed())
                    if (!done.containsKey(child)) { path.push(child); ready = false; }
                if (!ready) continue;
                done.put(node, named(rebuilt(node)));
            }
            path.pop();
        }
        return done.get(root);
    }

    private Expr withNamedParts(Expr body) {
        body.children().forEach(this::of);
        return rebuilt(body);
    }

    private Expr named(Expr node) {
        Expr name = names.get(node);
        return name == null ? node : name;
    }

    private Expr rebuilt(Expr node) {
        List<Expr> children = node.children().stream().map(done::get).toList();
        if (children.equals(node.children())) return node;
        return switch (node) {
            case Sum _     -> Exprs.sumOfWholes(children);       // what was shared stays shared
            case Product _ -> Exprs.productOfWholes(children);
            case Expr.Num _, Expr.Constant _, Variable _, Expr.Quotient _, Expr.Power _, Expr.Apply _ ->
                Exprs.rebuild(node, children);
        };
    }
}
