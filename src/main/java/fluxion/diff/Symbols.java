package fluxion.diff;

import fluxion.diff.Derived.Why;
import fluxion.expr.AbstractFunction;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Fold;
import fluxion.expr.IndexedName;
import fluxion.function.Context;
import fluxion.function.Context.Lambda;
import fluxion.function.Indices;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The defined names and functions that expressions rest on, each after those that its own body mentions. */
final class Symbols {
    /** What a sheet gives a body to. */
    sealed interface Symbol {
        record Name(Variable variable) implements Symbol {}

        record Function(String name) implements Symbol {}
    }

    private Symbols() {}

    /** @throws Undone if a definition rests on itself */
    static List<Symbol> order(List<Expr> roots, Context context) throws Undone {
        var order = new ArrayList<Symbol>();
        if (context.definitions().isEmpty() && context.functions().isEmpty()) return order;
        var finished = new HashMap<Symbol, Boolean>();           // absent: not met; false: on the path
        var path = new ArrayDeque<Symbol>();
        for (Symbol symbol : mentioned(roots, Set.of(), context)) {
            path.push(symbol);
            while (!path.isEmpty()) {
                Symbol top = path.peek();
                if (finished.putIfAbsent(top, false) != null) {
                    path.pop();
                    if (!finished.put(top, true)) order.add(top);
                    continue;
                }
                for (Symbol next : mentionedBy(top, context)) {
                    Boolean state = finished.get(next);
                    if (state == null) path.push(next);
                    else if (!state) throw new Undone(body(next, context), Why.CYCLIC_DEFINITION, name(next));
                }
            }
        }
        return order;
    }

    private static Set<Symbol> mentionedBy(Symbol symbol, Context context) {
        return switch (symbol) {
            case Symbol.Name(var v)     -> mentioned(List.of(context.definitions().get(v)), Set.of(), context);
            case Symbol.Function(var f) -> {
                Lambda lambda = context.functions().get(f);
                yield mentioned(List.of(lambda.body()), Set.copyOf(lambda.parameters()), context);
            }
        };
    }

    private static Set<Symbol> mentioned(List<Expr> roots, Set<Variable> parameters, Context context) {
        var found = new LinkedHashSet<Symbol>();
        for (Expr node : Fold.withTemplates(roots)) {
            if (node instanceof Variable v && context.definitions().containsKey(v) && !parameters.contains(v))
                found.add(new Symbol.Name(v));
            if (node instanceof Apply(AbstractFunction f, _) && hasBody(f, context))
                found.add(new Symbol.Function(f.name()));
            if (node instanceof Apply(IndexedName family, _)) for (Variable v : context.definitions().keySet())
                if (Indices.member(v).filter(member -> member.family().equals(family)).isPresent())
                    found.add(new Symbol.Name(v));
        }
        return found;
    }

    /** Whether the context gives the function a body for that number of arguments. */
    static boolean hasBody(AbstractFunction f, Context context) {
        Lambda lambda = context.functions().get(f.name());
        return lambda != null && lambda.parameters().size() == f.arity();
    }

    private static Expr body(Symbol symbol, Context context) {
        return switch (symbol) {
            case Symbol.Name(var v)     -> v;
            case Symbol.Function(var f) -> context.functions().get(f).body();
        };
    }

    private static String name(Symbol symbol) {
        return switch (symbol) {
            case Symbol.Name(var v)     -> v.name();
            case Symbol.Function(var f) -> f;
        };
    }
}
