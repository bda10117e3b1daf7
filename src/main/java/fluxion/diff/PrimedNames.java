package fluxion.diff;

import fluxion.expr.AbstractFunction;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.function.Context.Lambda;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names with primes that have a formula: after {@code y' = k y}, where nothing else is said of y, y′ may be a name of
 * its own. Where y is differentiated by x, or called, it is the derivative of y, and its formula the rule for that: to
 * take y as constant would contradict the sheet.
 */
final class PrimedNames {
    private static final String PRIME = "'";
    private static final int HIGHEST = 9;

    private final Context context;
    /** The formulas by the name without primes, and the number of primes. */
    private final Map<String, Map<Integer, Expr>> slopes = new LinkedHashMap<>();

    private PrimedNames(Context context) {
        this.context = context;
        context.definitions().forEach((name, body) -> {
            int end = name.name().indexOf(PRIME);
            if (end > 0 && !isKnown(name.name().substring(0, end)) && !differentiates(body)) slopes.computeIfAbsent(
                name.name().substring(0, end), _ -> new LinkedHashMap<>()).put(name.name().length() - end, body);
        });
    }

    /** y' = dy/dx tells nothing of y'. */
    private boolean differentiates(Expr body) {
        return Fold.withTemplates(reached(List.of(body))).stream()
            .anyMatch(node -> node instanceof Apply(DerivativeOperator _, _));
    }

    private boolean isKnown(String name) {
        Variable v = Exprs.variable(name);
        return context.definitions().containsKey(v) || context.dependences().containsKey(v)
            || context.constants().contains(v) || context.functions().containsKey(name)
            || context.rules().keySet().stream().anyMatch(f -> f.name().equals(name));
    }

    /** The context in which such names are functions of what the formulas are differentiated by, and that is noted. */
    static Context completed(List<Expr> roots, Context context, Collection<Variable> asked, Findings findings) {
        boolean primed = context.definitions().keySet().stream().anyMatch(v -> v.name().endsWith(PRIME));
        return primed ? new PrimedNames(context).completed(roots, asked, findings) : context;
    }

    private Context completed(List<Expr> roots, Collection<Variable> asked, Findings findings) {
        if (slopes.isEmpty()) return context;
        var by = new LinkedHashSet<>(asked);
        var called = new LinkedHashSet<String>();
        var all = new LinkedHashSet<String>();
        var formulas = reached(roots);
        for (Expr node : Fold.withTemplates(formulas)) {
            if (node instanceof Apply(DerivativeOperator _, var us) && us.get(1) instanceof Variable x) by.add(x);
            if (node instanceof Apply(AbstractFunction f, var us) && us.size() == 1) called.add(f.name());
            if (node instanceof Variable v) all.add(v.name());
        }
        var more = context;
        for (String name : slopes.keySet()) {
            var x = input(name, by);
            boolean moves = all.contains(name) && by.contains(x) && !by.contains(Exprs.variable(name));
            if (moves) {
                more = more.depends(Exprs.variable(name), Exprs.apply(AbstractFunction.of(name, 1), x));
                findings.note(Note.Kind.PRIME_AS_DERIVATIVE, name, x.name());
            }
            if (moves || called.contains(name)) more = ruled(more, name, x);
        }
        return more;
    }

    /** The formulas, and those of the names and functions that they lead to. */
    private List<Expr> reached(List<Expr> roots) {
        var found = new LinkedHashSet<>(roots);
        var todo = new ArrayDeque<>(roots);
        while (!todo.isEmpty())
            for (Expr node : Fold.withTemplates(List.of(todo.pop()))) {
                Expr body = node instanceof Variable v ? context.definitions().get(v)
                    : node instanceof Apply(var f, _) && context.functions().containsKey(f.name())
                        ? context.functions().get(f.name()).body() : null;
                if (body != null && found.add(body)) todo.push(body);
            }
        return List.copyOf(found);
    }

    private Context ruled(Context known, String name, Variable x) {
        var places = new HashMap<Variable, Expr>();
        slopes.keySet().forEach(other -> {
            for (int order = 0; order <= HIGHEST; order++)
                places.put(Exprs.variable(other + PRIME.repeat(order)), Exprs.apply(slope(other, order), x));
        });
        var more = known;
        for (var entry : slopes.get(name).entrySet()) {
            var slope = slope(name, entry.getKey());
            var rule = new Lambda(List.of(x), Substitution.replace(entry.getValue(), places));
            if (!rule.restsOn(slope)) more = more.rule(slope, rule);
        }
        return more;
    }

    private static AbstractFunction slope(String name, int order) {
        return new AbstractFunction(name, List.of(order));
    }

    /** x or t, whichever the formulas speak of; else t where that is differentiated by, or x. */
    private Variable input(String name, Set<Variable> by) {
        var used = new LinkedHashSet<Variable>();
        slopes.values().forEach(bodies -> bodies.values().forEach(body -> used.addAll(Substitution.variables(body))));
        for (String usual : List.of("x", "t"))
            if (used.contains(Exprs.variable(usual)) && !usual.equals(name)) return Exprs.variable(usual);
        boolean inTime = by.contains(Exprs.variable("t")) || name.equals("x");
        return Exprs.variable(inTime ? "t" : "x");
    }
}
