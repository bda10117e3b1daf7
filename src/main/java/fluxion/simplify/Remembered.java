package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Fold.Pass;
import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.function.Function;

/** A {@link fluxion.expr.Fold} that remembers its results from one call to the next, so that asking again is free. */
final class Remembered<R> {
    /** Most formulas are short, and many questions are asked of each. */
    private static final int FEW = 10;

    private final IdentityHashMap<Expr, R> done = new IdentityHashMap<>(FEW);
    private final Pass<R> pass;

    Remembered(Pass<R> pass) {
        this.pass = pass;
    }

    R at(Expr root) {
        R known = done.get(root);
        if (known != null) return known;
        Function<Expr, R> at = done::get;
        var path = new ArrayDeque<Expr>();
        path.push(root);
        while (!path.isEmpty()) {
            Expr node = path.peek();
            if (done.get(node) == null) {
                int waiting = path.size();
                var children = node.children();
                for (int k = children.size() - 1; k >= 0; k--)
                    if (done.get(children.get(k)) == null) path.push(children.get(k));
                if (path.size() > waiting) continue;
                done.put(node, pass.apply(node, at));
            }
            path.pop();
        }
        return done.get(root);
    }
}
