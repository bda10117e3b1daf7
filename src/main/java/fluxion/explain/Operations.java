package fluxion.explain;

import fluxion.expr.Binder;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.IndexedName;
import fluxion.expr.Pieces;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A formula taken apart into its operations, each with a name: x² sin x is v₁ v₂ with v₁ = x² and v₂ = sin x. What has
 * letters of its own inside, such as a sum, is left whole, and so is a number times a name.
 *
 * @param formula     the last operation
 * @param definitions the others, each after what it rests on
 */
public record Operations(Expr formula, Map<Variable, Expr> definitions) {
    /** More are no picture. */
    private static final int MOST = 40;

    /** Of a formula that is no name; one with too many operations is left whole. */
    public static Operations of(Expr f, Context context) {
        var builder = new Builder(taken(f, context));
        Expr last = Fold.fold(f, (node, at) -> {
            if (isWhole(node)) return node;
            return Exprs.rebuild(node, node.children().stream().map(child -> builder.named(at.apply(child))).toList());
        });
        return builder.definitions.size() > MOST ? new Operations(f, Map.of())
            : new Operations(last, builder.definitions);
    }

    /** The context in which the names are defined. */
    public Context in(Context context) {
        var all = context;
        for (var definition : definitions.entrySet()) all = all.define(definition.getKey(), definition.getValue());
        return all;
    }

    private static boolean isWhole(Expr node) {
        return node.children().isEmpty() || node instanceof Apply(var g, _) && (g instanceof Binder
            || g instanceof DerivativeOperator || g instanceof Pieces || g instanceof IndexedName);
    }

    private static Set<String> taken(Expr f, Context context) {
        var taken = new HashSet<String>();
        Stream.concat(Stream.of(f), context.definitions().values().stream()).forEach(e ->
            Substitution.variables(e).forEach(x -> taken.add(x.name())));
        context.definitions().keySet().forEach(x -> taken.add(x.name()));
        return taken;
    }

    private static final class Builder {
        private final Set<String> taken;
        private final Map<Variable, Expr> definitions = new LinkedHashMap<>();
        private final Map<Expr, Variable> names = new LinkedHashMap<>();
        private int count;

        Builder(Set<String> taken) {
            this.taken = taken;
        }

        Expr named(Expr part) {
            if (isPlain(part) || Substitution.variables(part).isEmpty()) return part;
            return names.computeIfAbsent(part, body -> {
                String name;
                do name = "v" + ++count; while (taken.contains(name));
                definitions.put(Exprs.variable(name), body);
                return Exprs.variable(name);
            });
        }

        /** A name, or a number times a name. */
        private static boolean isPlain(Expr part) {
            return part.children().isEmpty() || part instanceof Product(var us) && us.size() == 2
                && us.getFirst() instanceof Num && us.getLast() instanceof Variable;
        }
    }
}
