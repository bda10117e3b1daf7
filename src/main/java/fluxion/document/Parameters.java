package fluxion.document;

import fluxion.diff.Definitions;
import fluxion.diff.Derived.Differentiated;
import fluxion.diff.Resolver;
import fluxion.expr.Condition;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.message.Messages;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Curves that are given by a parameter: after x = t² and y = t³, dy/dx is (dy/dt)/(dx/dt) where dx/dt ≠ 0 (chain rule).
 *
 * @param sides what is claimed, in derivatives by the parameter
 * @param given that dx/dt is not 0
 * @param note  what was done
 */
record Parameters(List<Expr> sides, List<Condition> given, String note) {
    private static final List<Variable> USUAL = List.of(Exprs.variable("t"), Exprs.variable("theta"));

    /** The claim so written, if it differentiates something by a name that has a formula, and does not rest on it. */
    static Optional<Parameters> of(Expr left, Expr right, Context context) {
        var names = new LinkedHashSet<String>();
        var found = new LinkedHashSet<Along>();
        var sides = List.of(left, right).stream().map(side -> written(side, context, found)).toList();
        if (found.isEmpty()) return Optional.empty();
        var given = found.stream().flatMap(along -> along.speed(context).stream()).map(Condition::nonZero).toList();
        return Optional.of(new Parameters(sides, given, Messages.text("document.parameter",
            found.stream().map(along -> along.t().name()).distinct().collect(Collectors.joining(", ")))));
    }

    /** The left side so written, if it can be. */
    static Expr left(Expr left, Context context) {
        return of(left, Exprs.ZERO, context).map(curve -> curve.sides().getFirst()).orElse(left);
    }

    private static Expr written(Expr side, Context context, Set<Along> found) {
        return Fold.fold(side, (node, at) -> {
            if (node.children().isEmpty()) return node;
            var children = node.children().stream().map(at).toList();
            var along = node instanceof Apply(var operator, _) && operator == DerivativeOperator.TOTAL
                && children.getLast() instanceof Variable x ? along(children.getFirst(), x, context)
                : Optional.<Along>empty();
            if (along.isEmpty()) return children.equals(node.children()) ? node : Exprs.rebuild(node, children);
            found.add(along.get());
            return along.get().derivative(children.getFirst());
        });
    }

    /** What a name stands for, and the parameter. */
    private record Along(Expr x, Variable t) {
        /** dx/dt, carried out. */
        Optional<Expr> speed(Context context) {
            return Resolver.resolve(Exprs.apply(DerivativeOperator.TOTAL, x, t), context)
                instanceof Differentiated<Expr>(var slope, _, _) ? Optional.of(slope) : Optional.empty();
        }

        Expr derivative(Expr u) {
            return Exprs.quotient(Exprs.apply(DerivativeOperator.TOTAL, u, t),
                Exprs.apply(DerivativeOperator.TOTAL, x, t));
        }
    }

    /** The one name on which x and what is differentiated by it both rest; of several the usual one. */
    private static Optional<Along> along(Expr u, Variable x, Context context) {
        if (!context.definitions().containsKey(x) || context.restsOn(u, x) || u instanceof Variable y
            && !context.definitions().containsKey(y)
            || !(Definitions.expand(x, context) instanceof Differentiated<Expr>(var body, _, _)))
            return Optional.empty();
        var shared = Substitution.variables(body).stream().filter(t -> context.restsOn(u, t)).toList();
        var t = shared.size() == 1 ? Optional.of(shared.getFirst())
            : USUAL.stream().filter(shared::contains).findFirst();
        return t.map(parameter -> new Along(body, parameter));
    }
}
