package fluxion.verify;

import fluxion.diff.Definitions;
import fluxion.diff.Derived;
import fluxion.diff.Derived.Differentiated;
import fluxion.diff.Derived.NoDerivative;
import fluxion.diff.Form;
import fluxion.diff.Resolver;
import fluxion.expr.Condition;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Evaluation;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.function.Domain;
import fluxion.simplify.Signs;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;

/** Turns the two sides of an equation, as written in a sheet, into a claim that speaks of the sheet's inputs only. */
public final class Claims {
    private Claims() {}

    /**
     * The claim with derivatives carried out and definitions put in. A side that differentiates has a value only where
     * what it differentiates has one, and is smooth: d/dx ln x is 1/x for x &gt; 0 only.
     */
    public static Derived<Claim> of(Expr left, Expr right, Context context) {
        var domains = new ArrayList<Expr>();
        for (Expr side : List.of(left, right)) domains.addAll(differentiated(side));
        var formulas = new ArrayList<>(List.of(left, right));
        formulas.addAll(domains);
        return switch (Resolver.resolve(formulas, context, Form.EXPANDED)) {
            case NoDerivative<List<Expr>>(var where, var why, var names) -> new NoDerivative<>(where, why, names);
            case Differentiated<List<Expr>>(var resolved, var conditions, var notes) -> {
                int bodiesOfLeft = differentiated(left).size();
                var smooth = conditions.stream().map(c -> c.map(e -> expanded(e, context))).toList();
                var bodies = resolved.subList(2, resolved.size());
                yield new Differentiated<>(new Claim(
                    resolved.get(0), domain(resolved.get(0), bodies.subList(0, bodiesOfLeft), smooth, context),
                    resolved.get(1), domain(resolved.get(1), bodies.subList(bodiesOfLeft, bodies.size()), smooth,
                        context),
                    relevant(resolved.get(0), resolved.get(1), context)), conditions, notes);
            }
        };
    }

    /**
     * The assumptions that speak, perhaps by way of others, of the variables of the sides: a point of those variables
     * can be completed to one at which the others hold, too, unless they contradict one another.
     */
    private static List<Condition> relevant(Expr left, Expr right, Context context) {
        var open = new ArrayList<>(context.assumptions().stream().map(c -> c.map(e -> expanded(e, context))).toList());
        if (open.isEmpty() || Signs.contradict(open)) return List.copyOf(open);
        var about = new HashSet<>(Substitution.variables(left));
        about.addAll(Substitution.variables(right));
        var kept = new HashSet<Condition>();
        for (boolean more = true; more; ) {
            more = false;
            for (Condition condition : open) {
                var variables = condition.expressions().stream().flatMap(e -> Substitution.variables(e).stream())
                    .toList();
                boolean near = variables.isEmpty() || variables.stream().anyMatch(about::contains);
                if (near && kept.add(condition)) more |= about.addAll(variables);
            }
        }
        open.removeIf(condition -> !kept.contains(condition));
        return List.copyOf(open);
    }

    /**
     * What stands under derivative operators anywhere in the formula, outermost operators included; at the place where
     * the derivative is evaluated, if it is.
     */
    private static List<Expr> differentiated(Expr formula) {
        var found = new LinkedHashSet<Expr>();
        var done = new HashSet<Expr>();
        var todo = new ArrayDeque<>(List.of(formula));
        while (!todo.isEmpty()) {
            Expr node = todo.pop();
            if (!done.add(node)) continue;
            if (node instanceof Apply(DerivativeOperator _, var us)) found.add(us.getFirst());
            if (node instanceof Apply(Evaluation at, var us)) {
                for (Expr body : bodies(us.getFirst())) found.add(Exprs.apply(at, body, us.get(1), us.get(2)));
                todo.push(us.get(2));
            } else node.children().reversed().forEach(todo::push);
        }
        return List.copyOf(found);
    }

    private static List<Expr> bodies(Expr formula) {
        return Fold.postOrder(formula).stream().filter(node -> node instanceof Apply(DerivativeOperator _, _))
            .map(node -> node.children().getFirst()).distinct().toList();
    }

    private static Condition domain(Expr side, List<Expr> bodies, List<Condition> smooth, Context context) {
        var parts = new ArrayList<Condition>();
        parts.add(Domain.of(side, context.assumptions()));
        for (Expr body : bodies) parts.add(Domain.of(body, context.assumptions()));
        if (!bodies.isEmpty()) parts.addAll(smooth);
        return Condition.all(parts);
    }

    private static Expr expanded(Expr e, Context context) {
        return Definitions.expand(e, context) instanceof Differentiated<Expr>(var all, _, _) ? all : e;
    }
}
