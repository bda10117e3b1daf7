package fluxion.verify;

import fluxion.expr.Exprs;
import fluxion.expr.FunctionSymbol;
import fluxion.function.Functions;
import fluxion.number.Rational;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Bessel functions whose order is a number, by the recurrences DLMF 10.6.1 and 10.29.1: those of half an odd order,
 * where u ≠ 0, from the elementary ones of orders ±1/2 (10.16.1, 10.39.1, 10.39.2), those of an integer order from the
 * orders 0 and 1.
 */
final class BesselOrders {
    private static final Rational MAX_ORDER = Rational.of(20);

    private final Tower tower;
    private final Work work;
    private final Fractions parts;
    private final Elementary elementary;
    private final Circular circular;

    BesselOrders(Tower tower, Elementary elementary, Circular circular) {
        this.tower = tower;
        this.work = tower.work;
        this.parts = new Fractions(tower);
        this.elementary = elementary;
        this.circular = circular;
    }

    /** f of that order at u; empty if f is no Bessel function, or nothing is known to write it by. */
    Optional<Fraction> of(FunctionSymbol f, List<Fraction> us) {
        boolean bessel = f == Functions.BESSELJ || f == Functions.BESSELY || f == Functions.BESSELI
            || f == Functions.BESSELK;
        var order = us.getFirst().constant().filter(n -> n.abs().compareTo(MAX_ORDER) <= 0);
        if (!bessel || order.isEmpty()) return Optional.empty();
        var n = order.get();
        var u = us.getLast();
        if (n.isInteger()) return integer(f, n.intValue(), u);
        boolean half = n.denominator().equals(BigInteger.TWO) && isNonZero(f, u);
        return half ? Optional.of(half(f, n, u)) : Optional.empty();
    }

    /** Orders −n as (−1)ⁿ times, or just as, the order n (10.4.1, 10.27.1); 2 and more, where u ≠ 0, from 0 and 1. */
    private Optional<Fraction> integer(FunctionSymbol f, int order, Fraction u) {
        int n = Math.abs(order);
        boolean alternating = f == Functions.BESSELJ || f == Functions.BESSELY;
        var value = n < 2 || !isNonZero(f, u) ? kernel(f, n, u)
            : recurred(f, Rational.ZERO, kernel(f, 0, u), kernel(f, 1, u), Rational.of(n), u);
        return Optional.of(order < 0 && alternating && n % 2 != 0 ? value.negate() : value);
    }

    private boolean isNonZero(FunctionSymbol f, Fraction u) {
        boolean singular = f == Functions.BESSELY || f == Functions.BESSELK;
        return singular || !u.numerator().isZero() && tower.nonZero(u, parts.factors(u));
    }

    /** J and I have the parity of their order. */
    private Fraction kernel(FunctionSymbol f, int n, Fraction u) {
        boolean mirrored = (f == Functions.BESSELJ || f == Functions.BESSELI) && !u.numerator().isZero()
            && u.numerator().leadingCoefficient().signum() < 0;
        var order = Fraction.of(Polynomial.constant(Rational.of(n)));
        var value = Fraction.of(tower.polynomial(new Kernel.Opaque(f, List.of(order, mirrored ? u.negate() : u))));
        return mirrored && n % 2 != 0 ? value.negate() : value;
    }

    private Fraction half(FunctionSymbol f, Rational n, Fraction u) {
        var pi = Fraction.of(tower.polynomial(new Kernel.Symbol(Exprs.PI)));
        var root = elementary.rationalPower(tower.reduce(parts.inverse(pi.times(u, work)).scale(Rational.TWO)),
            Rational.HALF);
        var start = start(f, u, pi);
        return recurred(f, Rational.HALF.negate(), tower.reduce(root.times(start.getFirst(), work)),
            tower.reduce(root.times(start.getLast(), work)), n, u);
    }

    /** f of the orders −1/2 and 1/2 over √(2/(πu)). */
    private List<Fraction> start(FunctionSymbol f, Fraction u, Fraction pi) {
        if (f == Functions.BESSELJ || f == Functions.BESSELY) {
            var angle = circular.of(u);
            return f == Functions.BESSELJ ? List.of(angle.cosine(), angle.sine())
                : List.of(angle.sine(), angle.cosine().negate());
        }
        var down = elementary.exp(u.negate());
        if (f == Functions.BESSELK) {                                // √(π/(2u)) = √(2/(πu))·π/2
            var both = down.times(pi, work).scale(Rational.HALF);
            return List.of(both, both);
        }
        var up = elementary.exp(u);
        return List.of(up.plus(down, work).scale(Rational.HALF),
            up.plus(down.negate(), work).scale(Rational.HALF));
    }

    /** f of the order n from those of the orders start and start + 1, upwards or downwards. */
    private Fraction recurred(FunctionSymbol f, Rational start, Fraction atStart, Fraction next, Rational n,
        Fraction u) {
        var low = atStart;
        var high = next;
        var at = start;                                              // the order of low
        for (; at.compareTo(n) < 0; at = at.plus(Rational.ONE)) {
            var above = step(f, high, low, at.plus(Rational.ONE), u, true);
            low = high;
            high = above;
        }
        for (; at.compareTo(n) > 0; at = at.minus(Rational.ONE)) {
            var below = step(f, low, high, at, u, false);
            high = low;
            low = below;
        }
        return low;
    }

    /** Zₙ₊₁ = (2n/u) Zₙ − Zₙ₋₁ for J and Y, Iₙ₊₁ = Iₙ₋₁ − (2n/u) Iₙ, Kₙ₊₁ = Kₙ₋₁ + (2n/u) Kₙ; and solved for Zₙ₋₁. */
    private Fraction step(FunctionSymbol f, Fraction middle, Fraction other, Rational n, Fraction u, boolean upwards) {
        var term = middle.times(parts.inverse(u), work).scale(n.times(Rational.TWO));
        if (f == Functions.BESSELJ || f == Functions.BESSELY) return tower.reduce(term.plus(other.negate(), work));
        boolean added = f == Functions.BESSELK == upwards;
        return tower.reduce(other.plus(added ? term : term.negate(), work));
    }
}
