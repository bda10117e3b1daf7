package fluxion.expr;

import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Σ, ∏ or ∫ with a bound variable. The symbol carries what is summed as a template over places: {@code #0} is the
 * bound variable, and {@code #1}, {@code #2}, … are the largest parts that are free of it. The arguments are the lower
 * and the upper bound, then those parts.
 *
 * <p>So the name of the bound variable is nowhere (formulas that differ in it only are one node), every traversal meets
 * what is free and nothing else, and nothing that is put in for a free part can be captured.
 *
 * @param places how many parts there are
 */
public record Binder(Kind kind, Expr body, int places) implements FunctionSymbol {
    /** What is done with the values of the body. */
    public enum Kind {
        /** Σ over the integers from the lower to the upper bound; 0 if there is none. */ SUM("sum"),
        /** ∏ over the integers from the lower to the upper bound; 1 if there is none. */ PRODUCT("product"),
        /** ∫ from the lower to the upper bound. */ INTEGRAL("integral");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** What it is called in plain text. */
        public String word() {
            return word;
        }

        /** Whether the bound variable runs over integers. */
        public boolean isDiscrete() {
            return this != INTEGRAL;
        }
    }

    /** The bound variable in the template. */
    public static final Variable INDEX = Pieces.place(0);
    /** Stand for the bounds where a template that is being changed speaks of them. */
    public static final Variable LOWER = Exprs.variable("#lower");
    public static final Variable UPPER = Exprs.variable("#upper");
    /** The bound variable of a body that is opened to be changed; no template and no user contains it. */
    private static final String OPEN = "#index";

    /** The binder of what the name stands for in the body. */
    public static Expr of(Kind kind, Variable index, Expr lower, Expr upper, Expr body) {
        var closing = new Closing(index);
        Expr template = closing.closed(body);
        var arguments = new ArrayList<>(List.of(lower, upper));
        arguments.addAll(closing.parts.keySet());
        return Exprs.apply(new Binder(kind, template, closing.parts.size()), arguments);
    }

    /** The body with an expression for the bound variable, and the parts in their places. */
    public Expr at(Expr index, List<Expr> arguments) {
        Map<Expr, Expr> filled = new HashMap<>(Map.of(INDEX, index));
        for (int k = 1; k <= places; k++) filled.put(Pieces.place(k), arguments.get(k + 1));
        return Substitution.replace(body, filled);
    }

    /** The same binder with a body that is changed; the change meets the bound variable under a name of its own. */
    public Expr mapped(List<Expr> arguments, UnaryOperator<Expr> change) {
        var index = index(arguments);
        return of(kind, index, arguments.get(0), arguments.get(1), change.apply(at(index, arguments)));
    }

    /** A name for the bound variable that no binder within the opened body has. */
    public Variable index(List<Expr> arguments) {
        int depth = depth(body);
        for (Expr part : arguments.subList(2, arguments.size())) depth = Math.max(depth, depth(part));
        return Exprs.variable(OPEN + depth);
    }

    /**
     * The binder of another template over the same places, with other bounds: {@code arguments} are those of a binder
     * whose places the template speaks of. What it mentions beside them is free.
     */
    public static Expr over(Kind kind, Expr template, Expr lower, Expr upper, List<Expr> arguments) {
        var closing = new Closing(INDEX);
        Expr own = closing.closed(template);
        var all = new ArrayList<>(List.of(lower, upper));
        for (Expr part : closing.parts.keySet()) all.add(filled(part, arguments));
        return Exprs.apply(new Binder(kind, own, closing.parts.size()), all);
    }

    /** An expression in places, free of the index, with the parts and the bounds in them. */
    public static Expr filled(Expr places, List<Expr> arguments) {
        Map<Expr, Expr> filled = new HashMap<>(Map.of(LOWER, arguments.get(0), UPPER, arguments.get(1)));
        for (int k = 2; k < arguments.size(); k++) filled.put(Pieces.place(k - 1), arguments.get(k));
        return Substitution.replace(places, filled);
    }

    /** How many binders stand within each other, at most: in their bodies, and in what is a part of a body. */
    // recursion over binders within binders, whose depth the reader bounds
    public static int depth(Expr root) {
        return Fold.<Integer>fold(root, (node, at) -> {
            int depth = 0;
            var children = node.children();
            boolean binds = node instanceof Apply(Binder _, _);
            for (int k = 0; k < children.size(); k++)
                depth = Math.max(depth, at.apply(children.get(k)) + (binds && k > 1 ? 1 : 0));
            return node instanceof Apply(Binder inner, _) ? Math.max(depth, 1 + depth(inner.body)) : depth;
        });
    }

    @Override public String name() {
        return kind.word;
    }

    @Override public int arity() {
        return 2 + places;
    }

    /** Finds the largest parts of a body that are free of the index, and numbers them as they come. */
    private static final class Closing {
        private final Variable index;
        private final Map<Expr, Variable> parts = new LinkedHashMap<>();

        Closing(Variable index) {
            this.index = index;
        }

        Expr closed(Expr body) {
            Map<Expr, Expr> bound = new IdentityHashMap<>();          // what depends on the index, as a template
            for (Expr node : Fold.postOrder(body))
                if (node == index) bound.put(node, INDEX);
                else if (node.children().stream().anyMatch(bound::containsKey)) bound.put(node, node(node, bound));
            return bound.containsKey(body) ? bound.get(body) : part(body);
        }

        private Expr node(Expr node, Map<Expr, Expr> bound) {
            return switch (node) {
                case Sum(var terms)       -> Exprs.sum(runs(terms, bound, Exprs::sum));
                case Product(var factors) -> Exprs.product(runs(factors, bound, Exprs::product));
                case Num _, Constant _, Variable _, Quotient _, Power _, Apply _ -> Exprs.rebuild(node,
                    node.children().stream().map(child -> bound.getOrDefault(child, part(child, bound))).toList());
            };
        }

        /** Neighbours that are free of the index are one part. */
        private List<Expr> runs(List<Expr> operands, Map<Expr, Expr> bound, Function<List<Expr>, Expr> together) {
            var closed = new ArrayList<Expr>();
            var run = new ArrayList<Expr>();
            for (Expr operand : operands) {
                if (!bound.containsKey(operand) && !isLiteral(operand)) {
                    run.add(operand);
                    continue;
                }
                if (!run.isEmpty()) closed.add(part(together.apply(List.copyOf(run))));
                run.clear();
                closed.add(bound.getOrDefault(operand, operand));
            }
            if (!run.isEmpty()) closed.add(part(together.apply(List.copyOf(run))));
            return closed;
        }

        private Expr part(Expr free, Map<Expr, Expr> bound) {
            return bound.containsKey(free) ? free : part(free);
        }

        private Expr part(Expr free) {
            return isLiteral(free) ? free : parts.computeIfAbsent(free, _ -> Pieces.place(parts.size() + 1));
        }

        private static boolean isLiteral(Expr u) {
            return u instanceof Num || u instanceof Constant;
        }
    }

    /** The places of the parts on which a predicate holds. */
    public List<Variable> placesOf(List<Expr> arguments, Predicate<Expr> holds) {
        return IntStream.rangeClosed(1, places).filter(k -> holds.test(arguments.get(k + 1)))
            .mapToObj(Pieces::place).toList();
    }

    /** The places at which the template certainly has integers: the index of Σ and ∏, and what bounds it. */
    public Set<Variable> integers(List<Expr> arguments) {
        if (!kind.isDiscrete()) return Set.of();
        var bounds = arguments.subList(0, 2).stream().flatMap(bound -> shifted(bound).stream())
            .collect(Collectors.toSet());
        var integers = IntStream.rangeClosed(1, places).filter(k -> isInteger(arguments.get(k + 1), bounds))
            .mapToObj(Pieces::place).collect(Collectors.toSet());
        integers.add(INDEX);
        return integers;
    }

    /** n, for the bound n or n + 1: it must be an integer. */
    private static Set<Variable> shifted(Expr bound) {
        if (bound instanceof Variable v) return Set.of(v);
        return bound instanceof Sum(var terms) && terms.stream().allMatch(term -> term instanceof Variable
            || term instanceof Num(var n) && n.isInteger()) && Substitution.variables(bound).size() == 1
            ? Substitution.variables(bound) : Set.of();
    }

    /** Whether the expression is built of these variables and integer literals by + and ·. */
    public static boolean isInteger(Expr root, Set<Variable> integers) {
        return Fold.fold(root, (node, at) -> switch (node) {
            case Num(var n)           -> n.isInteger();
            case Variable v           -> integers.contains(v);
            case Sum(var us)          -> us.stream().allMatch(at::apply);
            case Product(var us)      -> us.stream().allMatch(at::apply);
            case Constant _, Quotient _, Power _, Apply _ -> false;
        });
    }
}
