package fluxion.expr;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * What became of each node, in the order in which that was found. Most formulas are short, and many questions are asked
 * of each: few nodes are looked through, the last ones first, and only more are looked up.
 */
final class Results<R> implements Function<Expr, R> {
    private static final int FEW = 12;

    private Expr[] nodes;
    private Object[] results;
    private int size;
    /** Places among the nodes, each one more than it is, by hash with open addressing; empty as long as it is few. */
    private int[] places = {};

    Results() {
        this(FEW);
    }

    /** With room for so many at once. */
    Results(int expected) {
        nodes = new Expr[expected];
        results = new Object[expected];
    }

    /** The result at a node, {@code null} if it is not known yet. */
    @SuppressWarnings("unchecked")
    @Override public R apply(Expr node) {
        int at = place(node);
        return at < 0 ? null : (R) results[at];
    }

    private int place(Expr node) {
        int at = size - 1;
        if (size <= FEW) while (at >= 0 && nodes[at] != node) at--;
        else {
            int slot = slot(node);
            while (places[slot] != 0 && nodes[places[slot] - 1] != node) slot = slot + 1 & places.length - 1;
            at = places[slot] - 1;
        }
        return at;
    }

    private int slot(Expr node) {
        int hash = System.identityHashCode(node) * 0x9E3779B9;   // spreads what differs in few bits (Fibonacci hashing)
        return hash >>> Integer.numberOfLeadingZeros(places.length) + 1;
    }

    /** Notes the result at a node of which none is known. */
    void put(Expr node, R result) {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * size);
            results = Arrays.copyOf(results, 2 * size);
        }
        nodes[size] = node;
        results[size] = result;
        size++;
        if (size <= FEW) return;
        if (2 * size > places.length) lookUp();
        else enter(size - 1);
    }

    /** A table at most half full when there are as many nodes as there is room for. */
    private void lookUp() {
        places = new int[Integer.highestOneBit(nodes.length) * 4];
        for (int at = 0; at < size; at++) enter(at);
    }

    private void enter(int at) {
        int slot = slot(nodes[at]);
        while (places[slot] != 0) slot = slot + 1 & places.length - 1;
        places[slot] = at + 1;
    }

    /** The nodes in the order in which their results were found. */
    List<Expr> nodes() {
        return Arrays.asList(Arrays.copyOf(nodes, size));
    }
}
