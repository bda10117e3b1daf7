package fluxion.expr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * The one traversal: post-order, on the heap, once per distinct node (a catamorphism over the shared graph).
 * Time and space are linear in nodes and edges, whatever the depth and the size of the tree. All work on expressions
 * comes by here, so a thread that is interrupted gives its work up here, with a {@link CancellationException}.
 */
public final class Fold {
    /** Most formulas are short, and many questions are asked of each. */
    private static final int FEW = 10;

    private Fold() {}

    /** What a node becomes, given the node and the results of its children (a look-up, already computed). */
    @FunctionalInterface
    public interface Pass<R> {
        R apply(Expr node, Function<Expr, R> at);
    }

    /** The pass's result at the root. A pass may return {@code null} nowhere. */
    public static <R> R fold(Expr root, Pass<R> pass) {
        return foldAll(List.of(root), pass).getFirst();
    }

    /** The pass's results at several roots; what they share is visited once. */
    public static <R> List<R> foldAll(List<Expr> roots, Pass<R> pass) {
        var done = new IdentityHashMap<Expr, R>(FEW);
        for (Expr root : roots) visit(root, pass, done);
        var results = new ArrayList<R>(roots.size());
        for (Expr root : roots) results.add(done.get(root));
        return Collections.unmodifiableList(results);
    }

    /** The pass's result at the last of the nodes, which stand there as {@link #postOrder(Expr)} lists them. */
    public static <R> R over(List<Expr> order, Pass<R> pass) {
        var done = new IdentityHashMap<Expr, R>(order.size());
        Function<Expr, R> at = done::get;
        for (Expr node : order) {
            heed();
            done.put(node, pass.apply(node, at));
        }
        return done.get(order.getLast());
    }

    /** A pass that keeps its results from one root to the next: what they share is visited once. */
    public static final class Memory<R> {
        private final Pass<R> pass;
        private final IdentityHashMap<Expr, R> done = new IdentityHashMap<>(FEW);

        public Memory(Pass<R> pass) {
            this.pass = pass;
        }

        public R at(Expr root) {
            R known = done.get(root);
            if (known != null) return known;
            visit(root, pass, done);
            return done.get(root);
        }

        /** Takes the result at a node for known, unless it is. */
        public void know(Expr node, R result) {
            done.putIfAbsent(node, result);
        }
    }

    /** All distinct nodes below and including the roots, children before parents. */
    public static List<Expr> postOrder(List<Expr> roots) {
        var order = new ArrayList<Expr>();
        Pass<Boolean> listing = (node, _) -> order.add(node);
        var done = new IdentityHashMap<Expr, Boolean>(FEW);
        for (Expr root : roots) visit(root, listing, done);
        return order;
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
        return postOrder(List.of(root));
    }

    /** For work that goes along nodes by itself: gives it up if nobody waits for it any more. */
    public static void heed() {
        if (Thread.currentThread().isInterrupted()) throw new CancellationException();
    }

    private static <R> void visit(Expr root, Pass<R> pass, IdentityHashMap<Expr, R> done) {
        if (done.get(root) != null) return;
        heed();
        Function<Expr, R> at = done::get;
        if (root.children().isEmpty()) {
            done.put(root, pass.apply(root, at));
            return;
        }
        var visit = new Visit(root, null);
        while (visit != null) {
            heed();
            Expr child = visit.next();
            if (child == null) {
                done.put(visit.node, pass.apply(visit.node, at));
                visit = visit.above;
            } else if (done.get(child) == null) {
                if (child.children().isEmpty()) done.put(child, pass.apply(child, at));
                else visit = new Visit(child, visit);
            }
        }
    }

    /** A node on the path from the root, and how many of its children are done: each is looked up once. */
    private static final class Visit {
        private final Expr node;
        private final List<Expr> children;
        /** The node of which this one is a child; null at the root. */
        private final Visit above;
        private int done;

        Visit(Expr node, Visit above) {
            this.node = node;
            this.above = above;
            children = node.children();
        }

        Expr next() {
            return done < children.size() ? children.get(done++) : null;
        }
    }
}
