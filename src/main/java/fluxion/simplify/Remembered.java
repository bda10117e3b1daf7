package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Fold.Pass;
import java.util.ArrayDeque;
import java.util.IdentityHashMap;

/** A {@link fluxion.expr.Fold} that remembers its results from one call to the next, so that asking again is free. */
final class Remembered<R> {
    private final IdentityHashMap<Expr, R> done = new IdentityHashMap<>();
    private final Pass<R> pass;

    Remembered(Pass<R> pass) {
        this.pass = pass;
    }

    R at(Expr root) {
        R known = done.get(root);
        if (known != null) return known;
        var path = new ArrayDeque<Expr>();
        path.push(root);
        while (!path.isEmpty()) {
            Expr node = path.peek();
            if (!done.containsKey(node)) {
                int waiting = path.size();
                for (Expr child : node.children().reversed()) if (!done.containsKey(child)) path.push(child);
                if (path.size() > waiting) continue;
                done.put(node, pass.apply(node, done::get));
            }
            path.pop();
        }
        return done.get(root);
    }
}
