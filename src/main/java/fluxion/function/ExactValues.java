package fluxion.function;

import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.number.Rational;
import java.math.BigInteger;
import java.util.Optional;

/** Rational values at rational arguments. */
final class ExactValues {
    /** Larger factorials are no shorter to say exactly. */
    private static final int MOST = 300;
    private static final int MOST_POWER = 1024;

    private ExactValues() {}

    /** u − v⌊u/v⌋. */
    static Optional<Rational> mod(Rational u, Rational v) {
        return v.signum() == 0 ? Optional.empty() : Optional.of(u.minus(v.times(u.over(v).floor())));
    }

    /** The integer n with bⁿ = x, if there is one. */
    static Optional<Rational> log(Rational x, Rational b) {
        if (x.signum() <= 0 || b.signum() <= 0 || b.equals(Rational.ONE)) return Optional.empty();
        double near = Math.rint(Math.log(x.doubleValue()) / Math.log(b.doubleValue()));
        if (!(Math.abs(near) <= MOST_POWER)) return Optional.empty();
        int n = (int) near;
        return b.pow(n).equals(x) ? Optional.of(Rational.of(n)) : Optional.empty();
    }

    /** Γ(n) = (n − 1)!: DLMF 5.4.1. */
    static Optional<Rational> gamma(Rational n) {
        if (n.signum() <= 0 || !n.isSmallInteger() || n.intValue() > MOST) return Optional.empty();
        var product = BigInteger.ONE;
        for (int k = 2; k < n.intValue(); k++) product = product.multiply(BigInteger.valueOf(k));
        return Optional.of(Rational.of(product));
    }

    /** Γ(n + 1/2), a rational multiple of Γ(1/2) = √π: DLMF 5.4.6, 5.5.1. */
    static Optional<Expr> gammaAtHalf(Rational u) {
        boolean half = u.denominator().equals(BigInteger.TWO);
        if (!half || u.abs().compareTo(Rational.of(MOST)) > 0) return Optional.empty();
        var factor = Rational.ONE;
        var at = u;
        for (; at.compareTo(Rational.HALF) > 0; at = at.minus(Rational.ONE))
            factor = factor.times(at.minus(Rational.ONE));
        for (; at.compareTo(Rational.HALF) < 0; at = at.plus(Rational.ONE)) factor = factor.over(at);
        return Optional.of(Exprs.product(Exprs.num(factor), Exprs.sqrt(Exprs.PI)));
    }

    /** W(0) = 0. */
    static Optional<Rational> lambertw(Rational u) {
        return u.signum() == 0 ? Optional.of(Rational.ZERO) : Optional.empty();
    }

    /** ln Γ(1) = ln Γ(2) = 0. */
    static Optional<Rational> lgamma(Rational n) {
        return n.equals(Rational.ONE) || n.equals(Rational.TWO) ? Optional.of(Rational.ZERO) : Optional.empty();
    }

    /** (m − 1)!(n − 1)!/(m + n − 1)!: DLMF 5.12.1. */
    static Optional<Rational> beta(Rational m, Rational n) {
        return gamma(m).flatMap(u -> gamma(n).flatMap(v -> gamma(m.plus(n)).map(below -> u.times(v).over(below))));
    }

    /** 1 for the order 0, and 0 for all other integers: DLMF 10.2.2, 10.25.2. */
    static Optional<Rational> besselAtZero(Rational n, Rational x) {
        boolean known = x.signum() == 0 && (n.isInteger() || n.signum() > 0);
        return known ? Optional.of(n.signum() == 0 ? Rational.ONE : Rational.ZERO)
            : Optional.empty();
    }
}
