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
        return of(formulas, context, false);
    }

    /** The same, with ∂z/∂x alone, too, for z = x y: nobody can be sure that the whole is meant. */
    public static Optional<Held> alone(List<Expr> formulas, Context context) {
        return of(formulas, context, true);
    }

    private static Optional<Held> of(List<Expr> formulas, Context context, boolean alone) {
        if (context.definitions().isEmpty()) return Optional.empty();
        var found = new LinkedHashSet<Names>();
        var slopes = new HashSet<Expr>();
        for (Expr node : Fold.postOrder(formulas)) if (node instanceof Apply(DerivativeOperator _, _)) slopes.add(node);
        var held = formulas.stream().map(f -> read(f, context, alone, slopes, found)).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(new Held(held, List.copyOf(found)));
    }

    /** The notes that say so; those of the usual reading if the names are followed. */
    public List<Note> notes(boolean followed) {
        return names.stream().map(one -> Note.of(followed ? Note.Kind.FOLLOWED : Note.Kind.HELD_AS_SLOT, one.held,
            one.moving)).toList();
    }

    private static Expr read(Expr formula, Context context, boolean alone, Set<Expr> slopes, Set<Names> found) {
        return Fold.fold(formula, (node, at) -> {
            if (node.children().isEmpty()) return node;
            var children = node.children().stream().map(at).toList();
            if (node instanceof Apply(DerivativeOperator operator, var us) && us.get(1) instanceof Variable x
                && operator.kind() == DerivativeOperator.Kind.PARTIAL) {
                boolean slotted = isInSlots(us.getFirst());
                Expr body = us.getFirst() instanceof Variable z ? meant(z, x, context, alone, slopes)
                    : slotted ? inBody(us.getFirst(), context) : children.getFirst();
                var own = slotted ? us.getFirst().children() : List.<Expr>of();
                var held = mentions(body, x) ? holding(operator, body, own, x, context, found)
                    : Optional.<Expr>empty();
                if (held.isPresent()) return held.get();
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
    private static Expr meant(Variable z, Variable x, Context context, boolean alone, Set<Expr> slopes) {
        Expr body = context.definitions().getOrDefault(z, z);
        return mentions(body, x) && Substitution.variables(body).stream().anyMatch(y -> y != x
            && (alone || slopes.contains(Exprs.apply(DerivativeOperator.PARTIAL, z, y)))
            && context.definitions().containsKey(y) && restsOn(y, x, context)) ? body : z;
    }

    /** Whether x stands in the formula itself, and not only as what a derivative in it is taken by. */
    private static boolean mentions(Expr formula, Variable x) {
        return Fold.<Boolean>fold(formula, (node, at) -> node == x
            || (node instanceof Apply(DerivativeOperator _, var us) ? at.apply(us.getFirst())
                : node.children().stream().anyMatch(at::apply)));
    }

    /** What f(x, t) stands for; itself if it has no body, or is differentiated. */
    private static Expr inBody(Expr call, Context context) {
        var lambda = call instanceof Apply(AbstractFunction f, _) && f.order() == 0
            ? context.functions().get(f.name()) : null;
        if (lambda == null || lambda.parameters().size() != call.children().size()) return call;
        var places = new HashMap<Variable, Expr>();
        for (int k = 0; k < call.children().size(); k++) places.put(lambda.parameters().get(k), call.children().get(k));
        return Substitution.replace(lambda.body(), places);
    }

    /** @param own names that are slots anyway */
    private static Optional<Expr> holding(DerivativeOperator operator, Expr body, List<Expr> own, Variable x,
            Context context, Set<Names> found) {
        Map<Variable, Expr> slots = new HashMap<>();
        for (Variable y : Substitution.variables(body))
            if (y != x && !own.contains(y) && context.definitions().containsKey(y) && restsOn(y, x, context)) {
                slots.put(y, Exprs.variable("#" + y.name() + "_" + x.name()));
                found.add(new Names(y.name(), x.name()));
            }
        if (slots.isEmpty()) return Optional.empty();
        Expr held = Exprs.apply(operator, Substitution.replace(body, slots), x);
        for (var slot : slots.entrySet()) held = Exprs.apply(Evaluation.AT, held, slot.getValue(), slot.getKey());
        return Optional.of(held);
    }

    private static boolean restsOn(Variable y, Variable x, Context context) {
        return Definitions.expand(y, context) instanceof Derived.Differentiated<Expr>(var value, _, _)
            && Substitution.contains(value, x);
    }
}
