package fluxion.syntax;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Fold;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Names that depend on a variable which a sum or an integral is about to bind: with h = x², the h of {@code \int_0^1 h
 * \, dx} is that x², as it is in dh/dx, and no constant.
 */
final class Dependent {
    private final Variable index;
    private final Context context;

    private Dependent(Variable index, Context context) {
        this.index = index;
        this.context = context;
    }

    /** The body with the formulas for these names, so that the binder binds what they say of its variable. */
    static Expr on(Variable index, Expr body, Context context) {
        boolean plain = context.definitions().isEmpty() && context.dependences().isEmpty()
            && context.functions().isEmpty();
        return plain ? body : new Dependent(index, context).opened(body);
    }

    private Expr opened(Expr body) {
        Expr open = body;
        for (boolean more = true; more; ) {
            Map<Expr, Expr> formulas = new HashMap<>();
            for (Expr node : Fold.postOrder(open)) {
                Expr formula = formula(node);
                if (formula != node) formulas.put(node, formula);
            }
            more = !formulas.isEmpty();
            if (more) open = Substitution.replace(open, formulas);
        }
        return open;
    }

    /** What the node stands for, if that speaks of the variable; else the node. */
    private Expr formula(Expr node) {
        if (node instanceof Variable v && v != index && context.definitions().containsKey(v) && reaches(v))
            return context.definitions().get(v);
        if (node instanceof Variable v && v != index && context.dependences().containsKey(v) && reaches(v))
            return context.dependences().get(v);
        if (!(node instanceof Apply(AbstractFunction f, var arguments)) || f.order() > 0) return node;
        var lambda = context.functions().get(f.name());
        boolean free = lambda != null && lambda.parameters().size() == arguments.size()
            && Substitution.variables(lambda.body()).stream().anyMatch(v -> !lambda.parameters().contains(v)
                && (v == index || reaches(v)));
        if (!free) return node;
        Map<Expr, Expr> values = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) values.put(lambda.parameters().get(i), arguments.get(i));
        return Substitution.replace(lambda.body(), values);
    }

    /** Whether the formula of the name speaks of the variable, perhaps by way of other names. */
    private boolean reaches(Variable name) {
        var seen = new HashSet<Variable>();
        Deque<Variable> todo = new ArrayDeque<>(List.of(name));
        while (!todo.isEmpty()) {
            Variable v = todo.pop();
            Expr formula = context.definitions().getOrDefault(v, context.dependences().get(v));
            if (!seen.add(v) || formula == null) continue;
            var inside = Substitution.variables(formula);
            if (inside.contains(index)) return true;
            inside.forEach(todo::push);
        }
        return false;
    }
}
