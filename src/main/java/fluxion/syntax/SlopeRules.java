package fluxion.syntax;

import fluxion.expr.AbstractFunction;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Relation;
import fluxion.function.Context;
import fluxion.function.Context.Lambda;
import fluxion.syntax.Statement.RuleStatement;
import java.util.List;
import java.util.Optional;

/** Equations for derivatives as rules: {@code f'(x) = 2 x}, and {@code y' = x y} after {@code y = y(x)}. */
public final class SlopeRules {
    private SlopeRules() {}

    /** What an equation says of the derivative on its left; empty if its right side rests on that derivative. */
    public static Optional<RuleStatement> of(Statement.Claim claim, Context known) {
        if (claim.relations().getFirst() != Relation.EQ) return Optional.empty();
        return slotted(claim.sides().getFirst(), known) instanceof Apply(AbstractFunction slope, var us)
            && slope.order() > 0 && us.stream().allMatch(Variable.class::isInstance)
            && us.stream().distinct().count() == us.size()
            ? rule(slope, us, slotted(claim.sides().get(1), known)) : Optional.empty();
    }

    /**
     * The same of a name that is declared as a function of others, if nothing more is known of it: y′ = x y after
     * y = y(x).
     */
    public static Optional<RuleStatement> ofDependence(Statement.Claim claim, Context known) {
        return claim.sides().size() != 2 ? Optional.empty() : of(claim, known).filter(rule ->
            known.undefinedDependences().contains(Exprs.variable(rule.derivative().name()))
                && known.rules().keySet().stream().noneMatch(other -> other.leadsTo(rule.derivative())));
    }

    private static Optional<RuleStatement> rule(AbstractFunction slope, List<Expr> arguments, Expr body) {
        var lambda = new Lambda(arguments.stream().map(Variable.class::cast).toList(), body);
        return lambda.restsOn(slope) ? Optional.empty() : Optional.of(new RuleStatement(slope, lambda));
    }

    /** The formula with y(x) for a declared y, and with y′(x) for d/dx y(x). */
    private static Expr slotted(Expr formula, Context known) {
        return Fold.fold(formula, (node, at) -> {
            if (node instanceof Variable y && !known.definitions().containsKey(y))
                return known.dependences().getOrDefault(y, y);
            if (node.children().isEmpty()) return node;
            var children = node.children().stream().map(at).toList();
            if (node instanceof Apply(DerivativeOperator _, _) && children.getFirst() instanceof Apply(
                AbstractFunction f, var us) && us.equals(children.subList(1, 2)))
                return Exprs.apply(f.differentiated(0), us);
            return children.equals(node.children()) ? node : Exprs.rebuild(node, children);
        });
    }
}
