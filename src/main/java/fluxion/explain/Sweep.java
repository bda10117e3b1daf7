package fluxion.explain;

import fluxion.explain.Network.Edge;
import fluxion.explain.Network.Node;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.function.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The reverse sweep through a network, as one writes it by hand: δ of a node is the derivative of the formula by it,
 * the sum over the nodes that rest on it of their δ times the edge's derivative.
 *
 * @param deltas from the formula down; the names are {@code delta_y}
 */
public record Sweep(Network network, List<Delta> deltas) {
    /**
     * δ of a node.
     *
     * @param terms what comes from each node that rests on it
     */
    public record Delta(Node node, Variable name, List<Term> terms) {
        /** δ in terms of the δ of other nodes. */
        public Expr value() {
            return terms.isEmpty() ? Exprs.ONE : Exprs.sum(terms.stream().map(Term::value).toList());
        }
    }

    /** What a node hands down to one of its inputs; the δ of the formula itself is 1, and left out. */
    public record Term(Node from, Variable delta, boolean first, Expr slope) {
        Expr value() {
            return first ? slope : Exprs.product(delta, slope);
        }
    }

    public Sweep {
        deltas = List.copyOf(deltas);
    }

    /** The sweep; nodes on which no derivative was asked for are passed over. */
    public static Sweep of(Network network) {
        var coming = new LinkedHashMap<Variable, List<Term>>();
        var deltas = new ArrayList<Delta>();
        for (Node node : network.nodes().reversed()) {
            boolean first = node == network.root();
            if (!first && !coming.containsKey(node.name())) continue;
            var delta = new Delta(node, Exprs.variable(Names.subscripted("delta", node.name().name())),
                coming.getOrDefault(node.name(), List.of()));
            deltas.add(delta);
            for (Edge edge : node.inputs())
                edge.slope().ifPresent(slope -> coming.computeIfAbsent(edge.input(), _ -> new ArrayList<>())
                    .add(new Term(node, delta.name(), first, slope)));
        }
        return new Sweep(network, deltas);
    }

    /** The nodes that are defined, then those that are not. */
    List<Delta> inwards() {
        return Stream.concat(deltas.stream().filter(delta -> delta.node().body().isPresent()),
            deltas.stream().filter(delta -> delta.node().body().isEmpty())).toList();
    }

    /** The derivative of the formula by each node, in the names of the sheet alone. */
    public Map<Variable, Expr> values() {
        var values = new LinkedHashMap<Variable, Expr>();
        for (Delta delta : deltas)
            values.put(delta.node().name(), delta.terms().isEmpty() ? Exprs.ONE : Exprs.sumOfWholes(
                delta.terms().stream().map(term -> Exprs.productOfWholes(List.of(
                    values.get(term.from().name()), term.slope()))).toList()));
        return values;
    }
}
