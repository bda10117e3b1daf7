package fluxion.explain;

import fluxion.explain.Network.Edge;
import fluxion.explain.Network.Node;
import fluxion.expr.Expr.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ways from a formula down to a variable; by the chain rule each is a product of edges, and the sum is ∂f/∂x. */
public final class Chains {
    /** With more ways than this no table is written; the reverse sweep says the same in few lines. */
    public static final int MOST = 32;

    /** So many beginnings of ways are looked at. */
    private static final int MOST_BEGUN = 10_000;

    private Chains() {}

    /** A step down from a node to one of its inputs. */
    public record Link(Node node, Edge edge) {}

    /** All ways, each from the formula down; none if there are too many. */
    public static Optional<List<List<Link>>> of(Network network, Variable x) {
        var nodes = network.byName();
        var found = new ArrayList<List<Link>>();
        var todo = new ArrayDeque<List<Link>>();
        down(network.root(), List.of(), todo);
        for (int begun = 0; !todo.isEmpty(); begun++) {
            var way = todo.pop();
            var end = way.getLast().edge().input();
            if (end == x) found.add(way); else down(nodes.get(end), way, todo);
            if (found.size() > MOST || begun > MOST_BEGUN) return Optional.empty();
        }
        return Optional.of(found);
    }

    private static void down(Node node, List<Link> way, ArrayDeque<List<Link>> todo) {
        for (Edge edge : node.inputs().reversed()) {
            if (edge.slope().isEmpty()) continue;
            var longer = new ArrayList<>(way);
            longer.add(new Link(node, edge));
            todo.push(longer);
        }
    }
}
