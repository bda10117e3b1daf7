package fluxion.diff;

import fluxion.expr.AbstractFunction;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Evaluation;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The other reading of ∂/∂x (x y) where y is defined by x, and of ∂z/∂x with z = x y beside ∂z/∂y. Beside x itself y
 * may be a slot of its own, which ∂ holds: then this is y, (∂/∂x (x s))|_{s = y}. As authors of ∂/∂w (L + λ w²) mean
 * the derivative of the loss L, too, ∂ follows definitions here as elsewhere; whoever judges what an author wrote asks
 * for both readings.
 *
 * @param formulas the formulas in that reading
 * @param names    what is held, each with the variable that moves
 */
public record Held(List<Expr> formulas, List<Names> names) {
    /** A defined name, and a variable that it rests on. */
    public record Names(String held, String moving) {}

    /** Empty if no formula has two readings. */
    public static Optional<Held> of(List<Expr> formulas, Context context) {
        if (context.definitions().isEmpty()) return Optional.empty();
        var found = new LinkedHashSet<Names>();
        var slopes = new HashSet<Expr>();
        for (Expr node : Fold.postOrder(formulas)) if (node instanceof Apply(DerivativeOperator _, _)) slopes.add(node);
        var held = formulas.stream().map(f -> read(f, context, slopes, found)).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(new Held(held, List.copyOf(found)));
    }

    /** The notes that say so; those of the usual reading if the names are followed. */
    public List<Note> notes(boolean followed) {
        return names.stream().map(one -> Note.of(followed ? Note.Kind.FOLLOWED : Note.Kind.HELD_AS_SLOT, one.held,
            one.moving)).toList();
    }

    private static Expr read(Expr formula, Context context, Set<Expr> slopes, Set<Names> found) {
        return Fold.fold(formula, (node, at) -> {
            if (node.children().isEmpty()) return node;
            var children = node.children().stream().map(at).toList();
            if (node instanceof Apply(DerivativeOperator operator, var us) && us.get(1) instanceof Variable x
                && operator.kind() == DerivativeOperator.Kind.PARTIAL) {
                Expr body = us.getFirst() instanceof Variable z ? meant(z, x, context, slopes)
                    : children.getFirst();
                if (mentions(body, x) && !isInSlots(us.getFirst())) return holding(operator, body, x, context, found);
            }
            return children.equals(node.children()) ? node : Exprs.rebuild(node, children);
        });
    }

    /** f(x, y), perhaps under ∂ again: ∂ is about its slots, and there is one reading. */
    private static boolean isInSlots(Expr operand) {
        Expr body = operand;
        while (body instanceof Apply(DerivativeOperator operator, var us)
            && operator.kind() == DerivativeOperator.Kind.PARTIAL) body = us.getFirst();
        return body instanceof Apply(AbstractFunction _, var us) && us.stream().allMatch(Variable.class::isInstance);
    }

    /**
     * What z stands for, if x and names that rest on it are in there, and z is differentiated by one of these as well:
     * in dz/dx = ∂z/∂x + ∂z/∂y dy/dx. Alone, as in ∂C/∂w = ∂L/∂w + 2 λ w with C = L + λ w², ∂ means the whole.
     */
    private static Expr meant(Variable z, Variable x, Context context, Set<Expr> slopes) {
        Expr body = context.definitions().getOrDefault(z, z);
        return mentions(body, x) && Substitution.variables(body).stream().anyMatch(y -> y != x
            && slopes.contains(Exprs.apply(DerivativeOperator.PARTIAL, z, y))
            && context.definitions().containsKey(y) && restsOn(y, x, context)) ? body : z;
    }

    /** Whether x stands in the formula itself, and not only as what a derivative in it is taken by. */
    private static boolean mentions(Expr formula, Variable x) {
        return Fold.<Boolean>fold(formula, (node, at) -> node == x
            || (node instanceof Apply(DerivativeOperator _, var us) ? at.apply(us.getFirst())
                : node.children().stream().anyMatch(at::apply)));
    }

    private static Expr holding(DerivativeOperator operator, Expr body, Variable x, Context context,
            Set<Names> found) {
        Map<Variable, Expr> slots = new HashMap<>();
        for (Variable y : Substitution.variables(body))
            if (y != x && context.definitions().containsKey(y) && restsOn(y, x, context)) {
                slots.put(y, Exprs.variable("#" + y.name() + "_" + x.name()));
                found.add(new Names(y.name(), x.name()));
            }
        Expr held = Exprs.apply(operator, Substitution.replace(body, slots), x);
        for (var slot : slots.entrySet()) held = Exprs.apply(Evaluation.AT, held, slot.getValue(), slot.getKey());
        return held;
    }

    private static boolean restsOn(Variable y, Variable x, Context context) {
        return Definitions.expand(y, context) instanceof Derived.Differentiated<Expr>(var value, _, _)
            && Substitution.contains(value, x);
    }
}
