package fluxion.verify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import fluxion.expr.Substitution;
import fluxion.simplify.Simplifier;
import fluxion.verify.OneSided.Beginning;
import java.util.Optional;

/** The limit of a formula at a point, from one side. */
sealed interface Limit {
    /** The value of this expression at the point. */
    record Finite(Expr value) implements Limit {}

    /** The values pass every bound. */
    record Infinite() implements Limit {}

    /** Whether the formula is continuous in x on its domain. */
    static boolean isContinuous(Expr f, Variable x) {
        return Fold.postOrder(f).stream().allMatch(node -> !Substitution.contains(node, x)
            || !(node instanceof Apply(var g, _))
            || g instanceof MathFunction known && !known.jumps());
    }

    /**
     * The limit of the formula that holds on this side, for a quotient of functions that are smooth around the point by
     * L'Hôpital's rule: it is that of the first derivatives that are not 0 there. Empty if it is not found.
     */
    static Optional<Limit> of(Expr formula, OneSided side) {
        Expr beside = side.of(formula).orElse(formula);
        Expr simple = side.of(Simplifier.simplify(beside).expr()).orElse(beside);
        if (side.isRegular(simple)) return Optional.of(new Finite(simple));
        if (isContinuous(simple, side.x()) && side.hasValue(simple)) return Optional.of(new Finite(simple));
        if (!(simple instanceof Quotient(var above, var below))) return Optional.empty();
        var n = side.order(above);
        var d = side.order(below);
        if (n.isEmpty() || d.isEmpty() || d.get().sign() == 0) return Optional.empty();
        return limit(above, n.get(), below, d.get(), side);
    }

    private static Optional<Limit> limit(Expr above, Beginning n, Expr below, Beginning d, OneSided side) {
        if (n.sign() == 0 || n.order() > d.order()) return Optional.of(new Finite(Exprs.ZERO));
        if (n.order() < d.order()) return Optional.of(new Infinite());
        return side.derivative(above, n.order()).flatMap(u -> side.derivative(below, d.order())
            .map(v -> new Finite(Exprs.quotient(u, v))));
    }
}
