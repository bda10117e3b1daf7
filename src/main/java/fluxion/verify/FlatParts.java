package fluxion.verify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Substitution;
import fluxion.function.Functions;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/**
 * Parts of a formula whose value and slope are 0 on a whole set, though their own formulas have no slope there: |q|
 * where q and q′ are 0, for |q(x + h)| = o(h); and |q|ᵃ with a &gt; 1 where q is 0, for |q(x + h)| ≤ c|h|. By the
 * chain rule at a point (Rudin, <i>Principles of Mathematical Analysis</i>, 5.5) they add nothing to the slope of a
 * formula that moves smoothly with them. And |q|ᵃ with 0 &lt; a &lt; 1 where q crosses 0 is steep: its difference
 * quotients pass every bound.
 */
record FlatParts(TiedSet set) {
    private static final Variable STEEP = Exprs.variable("#steep");

    /** The formula with letters for its flat parts. */
    Expr lettered(Expr f) {
        return Fold.fold(f, (node, at) -> {
            if (node.children().isEmpty() || !Substitution.contains(node, set.moved())) return node;
            var children = node.children().stream().map(at).toList();
            Expr rebuilt = children.equals(node.children()) ? node : Exprs.rebuild(node, children);
            return isFlat(rebuilt) ? set.flat(rebuilt) : rebuilt;
        });
    }

    private boolean isFlat(Expr node) {
        if (node instanceof Apply(var f, var us) && f == Functions.ABS)
            return vanishes(us.getFirst()) && set.slope(us.getFirst()).filter(set::isZero).isPresent();
        return power(node).filter(a -> set.sign(Exprs.subtract(a, Exprs.ONE)) > 0).isPresent();
    }

    /** The exponent a of a part |q|ᵃ, free of what moves, where q is 0 on the set. */
    Optional<Expr> power(Expr node) {
        return node instanceof Power(Apply(var f, var us), var a) && f == Functions.ABS && !(a instanceof Num)
            && !Substitution.contains(a, set.moved()) && vanishes(us.getFirst()) ? Optional.of(a) : Optional.empty();
    }

    private boolean vanishes(Expr q) {
        return Substitution.contains(q, set.moved()) && set.isZero(q) && set.isRegular(q);
    }

    /** Whether f = G(x, |q|ᵃ) with 0 &lt; a &lt; 1 and ∂G/∂|q|ᵃ ≠ 0, where q crosses 0: the slope is infinite. */
    boolean isSteep(Expr f) {
        var steep = new HashSet<Expr>();
        for (Expr node : Fold.postOrder(f)) if (power(node).filter(this::isBelowOne).isPresent()) steep.add(node);
        if (steep.size() != 1) return false;
        var root = (Power) steep.iterator().next();
        boolean crosses = set.times(root.base().children().getFirst()).filter(set::isNonZero).isPresent();
        Variable letter = set.flat(STEEP);
        Expr outer = Substitution.replace(f, Map.of(root, letter));
        return crosses && set.isRegular(outer)
            && Slopes.derivative(outer, letter).filter(set::isNonZero).isPresent();
    }

    private boolean isBelowOne(Expr a) {
        return set.sign(a) > 0 && set.sign(Exprs.subtract(a, Exprs.ONE)) < 0;
    }
}
