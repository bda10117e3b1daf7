package fluxion.verify;

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
import fluxion.function.Context.Lambda;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A side of an equation as it is written: names that stand for derivatives are put in, and each derivative is set
 * apart, with a slot in its stead.
 *
 * @param frame  the side with the slots
 * @param taken  the derivatives, still in the names of the sheet
 * @param opaque whether there are derivatives in it that cannot be set apart in this way
 */
record Written(Expr frame, List<Taken> taken, boolean opaque) {
    /** Names that stand for names: no longer chain is followed. */
    private static final int MAX_NAMES = 50;

    /** Whether the side is written with derivatives. */
    boolean differentiates() {
        return opaque || !taken.isEmpty();
    }

    /** @param side whether it is the first or the second, so that no slots are the same */
    static Written of(Expr formula, int side, Context context) {
        return new Reading(context, "#d" + side + "_").read(formula);
    }

    private static final class Reading {
        private final Context context;
        private final String prefix;
        private final Map<Variable, Taken> found = new LinkedHashMap<>();
        private final Set<Variable> unclear = new HashSet<>();
        private boolean opaque;

        Reading(Context context, String prefix) {
            this.context = context;
            this.prefix = prefix;
        }

        Written read(Expr formula) {
            Expr side = named(formula);
            var frames = new IdentityHashMap<Expr, Expr>();
            for (Expr node : Fold.postOrder(side)) frames.put(node, framed(node, frames));
            Expr frame = frames.get(side);
            var slots = Substitution.variables(frame);
            var taken = found.values().stream().filter(one -> slots.contains(one.slot())).toList();
            return new Written(frame, taken, opaque || slots.stream().anyMatch(unclear::contains));
        }

        /** The formula with bodies for the names that stand for derivatives. */
        private Expr named(Expr formula) {
            Expr side = formula;
            for (int k = 0; k < MAX_NAMES; k++) {
                var bodies = new LinkedHashMap<Variable, Expr>();
                for (Variable v : Substitution.variables(side))
                    if (standsForDerivative(v)) bodies.put(v, context.definitions().get(v));
                if (bodies.isEmpty()) return side;
                side = Substitution.replace(side, bodies);
            }
            opaque = true;
            return side;
        }

        private boolean standsForDerivative(Variable v) {
            Expr body = context.definitions().get(v);
            return body != null && differentiates(body, new HashSet<>());
        }

        /** Whether there are derivatives in the formula or in what its names and functions stand for. */
        private boolean differentiates(Expr formula, Set<Object> seen) {    // recursion over names, each at most once
            for (Expr node : Fold.postOrder(formula)) {
                boolean here = switch (node) {
                    case Variable v when context.definitions().containsKey(v) && seen.add(v) ->
                        differentiates(context.definitions().get(v), seen);
                    case Apply(DerivativeOperator _, _) -> true;
                    case Apply(AbstractFunction f, _) when context.functions().containsKey(f.name()) ->
                        f.order() > 0 || seen.add(f.name())
                            && differentiates(context.functions().get(f.name()).body(), seen);
                    case Expr _ -> false;
                };
                if (here) return true;
            }
            return false;
        }

        private Expr framed(Expr node, Map<Expr, Expr> frames) {
            switch (node) {
                case Apply(DerivativeOperator _, _) -> { return set(chain(node), Map.of()); }
                case Apply(Evaluation _, var us) when us.get(1) instanceof Variable x
                    && us.getFirst() instanceof Apply(DerivativeOperator _, _) -> {
                    return set(chain(us.getFirst()), Map.of(x, us.get(2)));
                }
                case Apply(Evaluation _, var us) -> {
                    if (differentiates(us.getFirst(), new HashSet<>())) return unclear();
                    return node;
                }
                case Apply(AbstractFunction f, var us) when context.functions().containsKey(f.name()) -> {
                    var lambda = context.functions().get(f.name());
                    boolean hidden = f.order() == 0 && differentiates(lambda.body(), new HashSet<>());
                    if (hidden || f.order() > 0 && isRuled(f)) return unclear();
                    if (f.order() > 0) return set(slots(f, lambda), place(us));
                }
                case Expr _ -> { }
            }
            var children = node.children().stream().map(frames::get).toList();
            return children.equals(node.children()) ? node : Exprs.rebuild(node, children);
        }

        private boolean isRuled(AbstractFunction f) {
            return context.rules().keySet().stream().anyMatch(rule -> rule.leadsTo(f));
        }

        private Expr unclear() {
            Variable slot = slot();
            unclear.add(slot);
            return slot;
        }

        private Variable slot() {
            return Exprs.variable(prefix + (found.size() + unclear.size() + 1));
        }

        private record Chain(Expr base, List<Variable> by) {}

        private Expr set(Optional<Chain> chain, Map<Variable, Expr> place) {
            if (chain.isEmpty() || place.values().stream().anyMatch(u -> differentiates(u, new HashSet<>())))
                return unclear();
            Variable slot = slot();
            found.put(slot, new Taken(slot, chain.get().base, chain.get().by, place));
            return slot;
        }

        /** d/dx(d/dy(f)) as f by y and x; empty if f is not free of derivatives, or what moves it is not told here. */
        private Optional<Chain> chain(Expr derivative) {
            var by = new ArrayList<Variable>();
            Expr base = derivative;
            while (true) {
                if (base instanceof Apply(DerivativeOperator _, var us) && us.get(1) instanceof Variable x) {
                    by.addFirst(x);
                    base = us.getFirst();
                } else if (base instanceof Variable v && standsForDerivative(v)) base = context.definitions().get(v);
                else break;
            }
            boolean clear = by.stream().noneMatch(context.definitions()::containsKey)
                && !differentiates(base, new HashSet<>()) && context.dependences().isEmpty();
            return clear ? Optional.of(new Chain(base, List.copyOf(by))) : Optional.empty();
        }

        /** The body of f in parameters of our own. */
        private Optional<Chain> slots(AbstractFunction f, Lambda lambda) {
            if (f.arity() != lambda.parameters().size() || differentiates(lambda.body(), new HashSet<>())
                || !context.dependences().isEmpty()) return Optional.empty();
            var own = new LinkedHashMap<Variable, Expr>();
            var by = new ArrayList<Variable>();
            for (int k = 0; k < f.arity(); k++) {
                own.put(lambda.parameters().get(k), parameter(k));
                for (int n = 0; n < f.orders().get(k); n++) by.add(parameter(k));
            }
            return Optional.of(new Chain(Substitution.replace(lambda.body(), own), List.copyOf(by)));
        }

        private static Variable parameter(int k) {
            return Exprs.variable("#" + (k + 1));
        }

        private static Map<Variable, Expr> place(List<Expr> arguments) {
            var place = new LinkedHashMap<Variable, Expr>();
            for (Expr argument : arguments) place.put(parameter(place.size()), argument);
            return place;
        }
    }
}
