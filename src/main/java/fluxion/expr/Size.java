package fluxion.expr;

import java.util.ArrayDeque;
import java.util.List;

/**
 * How large an expression is: as a tree, which is what it costs to read, and as a graph, which is what it costs to
 * keep.
 */
public final class Size {
    private Size() {}

    /** Whether it has at most so many nodes when written out; the time is that of so many. */
    public static boolean isAtMost(long limit, Expr root) {
        var todo = new ArrayDeque<Expr>();
        todo.push(root);
        for (long met = 0; !todo.isEmpty(); met++) {
            if (met >= limit) return false;
            todo.pop().children().forEach(todo::push);
        }
        return true;
    }

    /** The number of nodes of the written-out tree; {@link Long#MAX_VALUE} if it is larger than that. */
    public static long tree(Expr root) {
        return Fold.fold(root, (node, at) -> {
            var children = node.children();
            long size = 1;
            for (int k = 0; k < children.size(); k++) {
                size += at.apply(children.get(k));
                if (size < 0) return Long.MAX_VALUE;
            }
            return size;
        });
    }

    /** The number of distinct nodes. */
    public static int distinct(List<Expr> roots) {
        return Fold.postOrder(roots).size();
    }

    /** The longest path from the root to a leaf, counted in nodes. */
    public static int depth(Expr root) {
        return Fold.fold(root, (node, at) -> 1 + node.children().stream().mapToInt(at::apply).max().orElse(0));
    }
}
