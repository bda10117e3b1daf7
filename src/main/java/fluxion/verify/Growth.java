package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How a function with a root in it grows beside a point at which the root is 0. */
final class Growth {
    private Growth() {}

    /**
     * The power of the distance from the point with which a root in g grows: g = G(x, w) with w = uʳ, 0 &lt; r &lt; 1,
     * where G is smooth with ∂G/∂w ≠ 0, and u begins with the k-th power of the distance; then w grows as its power
     * k r. If k r &lt; 1, the slope of g is infinite; if k r = 1 for an even root, w has slopes of contrary signs on
     * the two sides. For an odd one k is odd, and w goes on with the same slope: nothing is said then.
     */
    static Optional<Rational> of(Expr g, OneSided side) {
        var roots = new ArrayList<Power>();
        for (Expr node : Fold.postOrder(g))
            if (node instanceof Power(var u, Num(var r)) && r.signum() > 0 && r.compareTo(Rational.ONE) < 0
                && !side.isRegular(node))
                roots.add((Power) node);
        if (roots.size() != 1 || !(roots.getFirst().exponent() instanceof Num(var r))) return Optional.empty();
        var begins = side.order(roots.getFirst().base());
        if (begins.isEmpty() || begins.get().sign() == 0 || begins.get().order() == 0) return Optional.empty();
        Variable w = Exprs.variable("#w");
        Expr outer = Substitution.replace(g, Map.of(roots.getFirst(), w));
        var corner = new LinkedHashMap<>(side.point());
        corner.put(w, Rational.ZERO);
        boolean smooth = new OneSided(w, corner, 1).isRegular(outer)
            && new OneSided(side.x(), corner, 1).isRegular(outer);
        boolean grows = smooth && Slopes.derivative(outer, w)
            .filter(slope -> Enclosures.holdsAt(Condition.nonZero(slope), corner) == Truth.TRUE).isPresent();
        boolean turns = r.denominator().testBit(0) && r.times(Rational.of(begins.get().order())).equals(Rational.ONE);
        return grows && !turns ? Optional.of(r.times(Rational.of(begins.get().order()))) : Optional.empty();
    }

    /** Whether the slope is infinite. */
    static boolean isSlow(Optional<Rational> growth) {
        return growth.isPresent() && growth.get().compareTo(Rational.ONE) < 0;
    }
}
