package fluxion.explain;

import fluxion.diff.Definitions;
import fluxion.diff.Derived;
import fluxion.diff.Derived.Differentiated;
import fluxion.diff.Derived.NoDerivative;
import fluxion.diff.Differentiator;
import fluxion.diff.Gradient;
import fluxion.diff.Trace;
import fluxion.expr.Condition;
import fluxion.expr.DerivativeOperator.Kind;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Size;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.simplify.Simplifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A formula and the definitions it rests on as a graph: a node for each name, and for each name in a body an edge with
 * the derivative of the body by that name, all others held constant.
 *
 * @param nodes      inputs before what rests on them; the last one is the formula
 * @param isNamed    whether the formula has got its name here
 * @param gradient   the derivatives of the formula by the variables asked for, in the names of the sheet
 * @param expanded   the same with the definitions put in, where that is not too long
 * @param conditions what the rules need beyond the domains
 */
public record Network(List<Node> nodes, boolean isNamed, Map<Variable, Expr> gradient, Map<Variable, Expr> expanded,
                      List<Condition> conditions) {
    /** What is longer with the definitions put in is left in names. */
    private static final long WIDEST = 2_000;
    private static final List<String> NAMES = List.of("f", "F", "L", "J", "E");

    /** A name; what is defined has a body and inputs. */
    public record Node(Variable name, Optional<Expr> body, List<Edge> inputs) {
        public Node {
            inputs = List.copyOf(inputs);
        }
    }

    /** @param slope the derivative by the input; none where the input rests on nothing asked for */
    public record Edge(Variable input, Optional<Expr> slope) {}

    public Network {
        nodes = List.copyOf(nodes);
        conditions = List.copyOf(conditions);
    }

    /** The network of a formula; a formula that is no name of the sheet gets one. */
    public static Derived<Network> of(Expr f, List<Variable> by, Context context) {
        return switch (Gradient.reverse(f, by, context)) {
            case NoDerivative<List<Expr>>(var where, var why, var names) -> new NoDerivative<>(where, why, names);
            case Differentiated<List<Expr>> found -> new Builder(context, new LinkedHashSet<>(by)).network(f, found);
        };
    }

    /** The formula. */
    public Node root() {
        return nodes.getLast();
    }

    /** The nodes by their names. */
    public Map<Variable, Node> byName() {
        var byName = new LinkedHashMap<Variable, Node>();
        nodes.forEach(node -> byName.put(node.name(), node));
        return byName;
    }

    private static final class Builder {
        private final Context context;
        private final Context bare;
        private final Set<Variable> by;
        private final Set<Variable> moving = new HashSet<>();
        private final Set<Condition> conditions = new LinkedHashSet<>();
        private final Map<Variable, Expr> bodies;

        Builder(Context context, Set<Variable> by) {
            this.context = context;
            this.by = by;
            bodies = new LinkedHashMap<>(context.definitions());
            by.forEach(bodies::remove);
            bare = new Context(Map.of(), context.functions(), context.abstracts(), context.rules(),
                context.dependences(), context.constants(), context.aliases(), context.assumptions(),
                context.conventions(), context.ranges());
        }

        Derived<Network> network(Expr f, Differentiated<List<Expr>> found) {
            Variable root = f instanceof Variable v && bodies.containsKey(v) ? v : named(f);
            bodies.putIfAbsent(root, f);
            conditions.addAll(found.conditions());
            var nodes = new ArrayList<Node>();
            for (Variable name : order(root)) {
                var node = node(name);
                if (node instanceof Differentiated<Node>(var done, _, _)) nodes.add(done);
                else if (node instanceof NoDerivative<Node>(var where, var why, var names))
                    return new NoDerivative<>(where, why, names);
            }
            var gradient = new LinkedHashMap<Variable, Expr>();
            var partials = found.derivative().iterator();
            for (Variable x : by) gradient.put(x, simple(partials.next()));
            var expanded = new LinkedHashMap<Variable, Expr>();
            gradient.forEach((x, slope) -> expanded.put(x, expanded(slope)));
            var network = new Network(nodes, root != f, gradient, expanded, List.copyOf(conditions));
            return new Differentiated<>(network, List.of(), found.notes());
        }

        private Expr expanded(Expr slope) {
            return Definitions.expand(slope, context) instanceof Differentiated<Expr>(var plain, _, _)
                && Size.isAtMost(WIDEST, plain) ? Simplifier.simplify(plain, context).expr() : slope;
        }

        private Variable named(Expr f) {
            var taken = new HashSet<>(Substitution.variables(f));
            bodies.forEach((name, body) -> { taken.add(name); taken.addAll(Substitution.variables(body)); });
            return Stream.concat(NAMES.stream(), Stream.iterate(1, k -> k + 1).map(k -> "f" + k))
                .map(Exprs::variable).filter(name -> !taken.contains(name)).findFirst().orElseThrow();
        }

        /** The names that the root rests on, inputs first. */
        private List<Variable> order(Variable root) {
            var order = new LinkedHashSet<Variable>();
            var path = new ArrayDeque<>(List.of(root));
            while (!path.isEmpty()) {
                Variable name = path.peek();
                int waiting = path.size();
                for (Variable input : inputs(name)) if (!order.contains(input)) path.push(input);
                if (path.size() > waiting) continue;
                order.add(path.pop());
            }
            return List.copyOf(order);
        }

        private Set<Variable> inputs(Variable name) {
            Expr body = bodies.get(name);
            return body == null ? Set.of() : Substitution.variables(body);
        }

        private Derived<Node> node(Variable name) {
            if (by.contains(name)) moving.add(name);
            var edges = new ArrayList<Edge>();
            for (Variable input : inputs(name)) {
                if (!moving.contains(input)) {
                    edges.add(new Edge(input, Optional.empty()));
                    continue;
                }
                moving.add(name);
                switch (Differentiator.derivative(bodies.get(name), input, bare, Kind.PARTIAL, Trace.NONE)) {
                    case NoDerivative<Expr>(var where, var why, var names) -> {
                        return new NoDerivative<>(where, why, names);
                    }
                    case Differentiated<Expr>(var slope, var needed, _) -> {
                        conditions.addAll(needed);
                        edges.add(new Edge(input, Optional.of(simple(slope))));
                    }
                }
            }
            return new Differentiated<>(new Node(name, Optional.ofNullable(bodies.get(name)), edges), List.of(),
                List.of());
        }

        /** In names; as the rules give it, unless simplifying makes it shorter. */
        private Expr simple(Expr slope) {
            Expr raw = Definitions.named(slope, context);
            var simple = Simplifier.simplify(slope, context);
            Expr shorter = Definitions.named(simple.expr(), context);
            if (Size.tree(raw) <= Size.tree(shorter)) return raw;
            conditions.addAll(simple.conditions());
            return shorter;
        }
    }
}
