package fluxion.verify;

import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Fold;
import fluxion.expr.Substitution;
import fluxion.function.Domain;
import fluxion.number.Interval;
import fluxion.numeric.Enclosure;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Truth;
import fluxion.simplify.SideConditions;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import java.util.List;
import java.util.Map;

/** Claims that speak of no point, because what they demand of one contradicts itself. */
final class Nowhere {
    /** An interval of integration is looked at in so many parts. */
    private static final int PARTS = 64;

    private Nowhere() {}

    /** Whether it is certain that at no point satisfying the assumptions both sides have a value. */
    static boolean isEmpty(Claim claim) {
        var premises = claim.premises();
        return premises.contains(Condition.NEVER) || Signs.contradict(premises)
            || premises.stream().anyMatch(Nowhere::isFalse)
            || Fold.postOrder(List.of(claim.left(), claim.right())).stream().anyMatch(Nowhere::isWithoutIntegral);
    }

    /** The same, of premises that contradict themselves when they are simplified: x − x &gt; 0. */
    static boolean isEmptyInSimpleForm(Claim claim) {
        return SideConditions.beyond(Condition.all(claim.premises()), Condition.ALWAYS, List.of())
            .contains(Condition.NEVER);
    }

    /** Whether the premise is about numbers alone and does not hold: π is no integer. */
    private static boolean isFalse(Condition premise) {
        return premise.expressions().stream().allMatch(e -> Substitution.variables(e).isEmpty())
            && Enclosures.holdsAt(premise, Map.of()) == Truth.FALSE;
    }

    /** Whether the node is an integral over an interval on a part of which the integrand has certainly no value. */
    private static boolean isWithoutIntegral(Expr node) {
        if (!(node instanceof Apply(Binder binder, var us)) || binder.kind().isDiscrete()
            || Domain.of(binder.body()).equals(Condition.ALWAYS)) return false;
        if (Domain.of(Simplifier.simplify(node).expr()).equals(Condition.NEVER)) return true;
        var from = Enclosures.enclose(us.get(0), Map.of());
        var to = Enclosures.enclose(us.get(1), Map.of());
        if (from.isEmpty() || to.isEmpty()) return false;
        double low = Math.min(from.get().hi(), to.get().hi());
        double high = Math.max(from.get().lo(), to.get().lo());
        var t = binder.index(us);
        Expr integrand = binder.at(t, us);
        int parts = PARTS >> 3 * Math.min(Binder.depth(binder.body()), 2);         // each costs an integral within
        for (int k = 0; k < parts; k++) {
            double begin = low + (high - low) * k / parts;
            double end = low + (high - low) * (k + 1) / parts;
            if (begin < end && Double.isFinite(end - begin)
                && Enclosures.over(integrand, Map.of(t, new Interval(begin, end))) instanceof Enclosure.Undefined<?> _)
                return true;
        }
        return false;
    }
}
