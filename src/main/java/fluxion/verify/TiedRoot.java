package fluxion.verify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Exprs;
import fluxion.function.Functions;
import java.util.List;
import java.util.Optional;

/**
 * A part uᵃ or |u|ᵃ, with u = pᵏ q around a set p = 0: it grows as |p|ᵏᵃ. Which sides of the set are asked about is
 * said by 1 and −1; on the set alone it is 0.
 *
 * @param base     u
 * @param exponent a, which does not move
 * @param modulus  whether it is |u|ᵃ
 */
record TiedRoot(TiedSet set, Leading base, Expr exponent, boolean modulus) {
    /** a without 1/k: how much faster than p it grows. */
    Expr excess() {
        return set.simple(Exprs.subtract(exponent, Exprs.num(1, base.order())));
    }

    boolean isFlat(List<Integer> sides) {
        return hasValues(sides) && set.sign(excess()) > 0;
    }

    /** Whether it grows slower than p. */
    boolean isSteep(List<Integer> sides) {
        return hasValues(sides) && set.sign(exponent) > 0 && set.sign(excess()) < 0 && set.isNonZero(base.factor());
    }

    /** p qᵃ or |p| qᵃ for k a = 1. */
    Optional<Expr> straight(List<Integer> sides) {
        if (excess() != Exprs.ZERO || !hasValues(sides)) return Optional.empty();
        Expr q = modulus ? Functions.abs(base.factor()) : base.factor();
        boolean even = modulus || base.order() % 2 == 0;
        return set.distance().map(p -> Exprs.product(even ? Functions.abs(p) : p, Exprs.power(q, exponent)));
    }

    /** Whether it has values on the sides: a real root, or one of what is not negative. */
    private boolean hasValues(List<Integer> sides) {
        boolean real = exponent instanceof Num(var r) && r.denominator().testBit(0);
        return modulus || real || sides.stream().allMatch(side -> base.sign(set, side) > 0);
    }
}
