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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parts of a formula whose value and slope are 0 on a whole set, though their own formulas have no slope there: |q|
 * where q and q′ are 0, for |q(x + h)| = o(h); and roots that grow faster than p, for |uᵃ| ≤ c|h|ᵇ with b &gt; 1. By
 * the chain rule at a point (Rudin, <i>Principles of Mathematical Analysis</i>, 5.5) they add nothing to the slope of a
 * formula that moves smoothly with them. And a root that grows slower is steep where p crosses 0: its difference
 * quotients pass every bound.
 */
record FlatParts(TiedSet set) {
    /** The sides of the set. */
    static final List<Integer> BOTH = List.of(1, -1);

    private static final Variable STEEP = Exprs.variable("#steep");

    /** The formula, equal to it on these sides and on the set, with letters for its flat parts. */
    Expr lettered(Expr f, List<Integer> sides) {
        return Fold.fold(f, (node, at) -> {
            if (node.children().isEmpty() || !Substitution.contains(node, set.moved())) return node;
            var children = node.children().stream().map(at).toList();
            Expr rebuilt = children.equals(node.children()) ? node : Exprs.rebuild(node, children);
            return isFlat(rebuilt, sides) ? set.flat(rebuilt)
                : root(rebuilt).flatMap(root -> root.straight(sides)).orElse(rebuilt);
        });
    }

    private boolean isFlat(Expr node, List<Integer> sides) {
        if (node instanceof Apply(var f, var us) && f == Functions.ABS)
            return vanishes(us.getFirst()) && set.slope(us.getFirst()).filter(set::isZero).isPresent();
        return root(node).filter(root -> root.isFlat(sides)).isPresent();
    }

    private boolean vanishes(Expr q) {
        return Substitution.contains(q, set.moved()) && set.isZero(q) && set.isRegular(q);
    }

    /** The node as a root of what is 0 on the set. */
    Optional<TiedRoot> root(Expr node) {
        if (!(node instanceof Power(var u, var a)) || a instanceof Num(var r) && r.isInteger()
            || Substitution.contains(a, set.moved()) || !Substitution.contains(u, set.moved())
            || !set.isSmooth()) return Optional.empty();
        boolean even = u instanceof Apply(var f, _) && f == Functions.ABS;
        return Leading.of(even ? u.children().getFirst() : u, set).map(lead -> new TiedRoot(set, lead, a, even));
    }

    /** Whether f = G(x, w) with a steep root w and ∂G/∂w ≠ 0, on these sides: the slope is infinite. */
    boolean isSteep(Expr f, List<Integer> sides) {
        var steep = new HashSet<Expr>();
        for (Expr node : Fold.postOrder(f))
            if (root(node).filter(root -> root.isSteep(sides)).isPresent()) steep.add(node);
        if (steep.size() != 1) return false;
        Variable letter = set.flat(STEEP);
        Expr outer = Substitution.replace(f, Map.of(steep.iterator().next(), letter));
        return set.isRegular(outer) && Slopes.derivative(outer, letter).filter(set::isNonZero).isPresent();
    }
}
