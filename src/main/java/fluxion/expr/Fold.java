package fluxion.expr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * The one traversal: post-order, on the heap, once per distinct node (a catamorphism over the shared graph).
 * Time and space are linear in nodes and edges, whatever the depth and the size of the tree. All work on expressions
 * comes by here, so a thread that is interrupted gives its work up here, with a {@link CancellationException}.
 */
public final class Fold {
    private Fold() {}

    /** What a node becomes, given the node and the results of its children (a look-up, already computed). */
    @FunctionalInterface
    public interface Pass<R> {
        R apply(Expr node, Function<Expr, R> at);
    }

    private static final Pass<Boolean> MET = (_, _) -> true;

    /** The pass's result at the root. A pass may return {@code null} nowhere. */
    public static <R> R fold(Expr root, Pass<R> pass) {
        var done = new Results<R>();
        visit(root, pass, done);
        return done.apply(root);
    }

    /** The pass's results at several roots; what they share is visited once. */
    public static <R> List<R> foldAll(List<Expr> roots, Pass<R> pass) {
        var done = new Results<R>();
        for (Expr root : roots) visit(root, pass, done);
        var results = new ArrayList<R>(roots.size());
        for (Expr root : roots) results.add(done.apply(root));
        return Collections.unmodifiableList(results);
    }

    /** The pass's result at the last of the nodes, which stand there as {@link #postOrder(Expr)} lists them. */
    public static <R> R over(List<Expr> order, Pass<R> pass) {
        var done = new Results<R>(order.size());
        for (Expr node : order) {
            heed();
            done.put(node, pass.apply(node, done));
        }
        return done.apply(order.getLast());
    }

    /** A pass that keeps its results from one root to the next: what they share is visited once. */
    public static final class Memory<R> {
        private final Pass<R> pass;
        private final Results<R> done = new Results<>();

        public Memory(Pass<R> pass) {
            this.pass = pass;
        }

        public R at(Expr root) {
            R known = done.apply(root);
            if (known != null) return known;
            visit(root, pass, done);
            return done.apply(root);
        }

        /** Takes the result at a node for known, unless it is. */
        public void know(Expr node, R result) {
            if (done.apply(node) == null) done.put(node, result);
        }
    }

    /** All distinct nodes below and including the roots, children before parents. */
    public static List<Expr> postOrder(List<Expr> roots) {
        var done = new Results<Boolean>();
        for (Expr root : roots) visit(root, MET, done);
        return done.nodes();
    }

    /** The same, and what stands in the templates of {@linkplain Binder binders}, after what they are made of. */
    public static List<Expr> withTemplates(List<Expr> roots) {
        return withTemplatesOf(postOrder(roots));
    }

    /** Nodes in post-order, and what stands in the templates of the binders among them. */
    public static List<Expr> withTemplatesOf(List<Expr> order) {
        if (!binds(order)) return order;
        var all = new ArrayList<>(order);
        var templates = new java.util.HashSet<Binder>();
        for (int k = 0; k < all.size(); k++)                     // grows while templates are met
            if (all.get(k) instanceof Expr.Apply(Binder binder, _) && templates.add(binder))
                all.addAll(postOrder(binder.body()));
        return all;
    }

    private static boolean binds(List<Expr> nodes) {
        for (Expr node : nodes) if (node instanceof Expr.Apply(Binder _, _)) return true;
        return false;
    }

    public static List<Expr> postOrder(Expr root) {
        var done = new Results<Boolean>();
        visit(root, MET, done);
        return done.nodes();
    }

    /** For work that goes along nodes by itself: gives it up if nobody waits for it any more. */
    public static void heed() {
        if (Thread.currentThread().isInterrupted()) throw new CancellationException();
    }

    private static <R> void visit(Expr root, Pass<R> pass, Results<R> done) {
        if (done.apply(root) != null) return;
        var visit = new Visit(root, null);
        while (visit != null) {
            heed();
            Expr child = visit.next();
            if (child == null) {
                done.put(visit.node, pass.apply(visit.node, done));
                visit = visit.above;
            } else if (done.apply(child) == null) {
                if (Nodes.isLeaf(child)) done.put(child, pass.apply(child, done));
                else visit = new Visit(child, visit);
            }
        }
    }

    /** A node on the path from the root, and how many of its children are done: each is looked up once. */
    private static final class Visit {
        private final Expr node;
        /** The node of which this one is a child; null at the root. */
        private final Visit above;
        private int done;

        Visit(Expr node, Visit above) {
            this.node = node;
            this.above = above;
        }

        Expr next() {
            return Nodes.operand(node, done++);
        }
    }
}
