package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.number.Rational;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Sine and cosine at rational multiples of π that have a simple root as value (DLMF Table 4.17.1). */
final class Angles {
    private static final Rational ONE_HALF = Rational.HALF;

    /** sin(r π) for 0 ≤ r ≤ 1/2. */
    private record Known(Rational r, Expr sine) {}

    private static final List<Known> SINES = List.of(
        new Known(Rational.ZERO, Exprs.ZERO),
        new Known(Rational.of(1, 6), Exprs.HALF),
        new Known(Rational.of(1, 4), root(2)),
        new Known(Rational.of(1, 3), root(3)),
        new Known(ONE_HALF, Exprs.ONE));

    private Angles() {}

    private static Expr root(int n) {
        return Exprs.quotient(Exprs.sqrt(Exprs.num(n)), Exprs.TWO);
    }

    /** The r of an angle r·π. */
    static Optional<Rational> multipleOfPi(Expr angle) {
        if (angle == Exprs.ZERO) return Optional.of(Rational.ZERO);
        var scaled = Scaled.of(angle);
        return scaled.body() == Exprs.PI ? Optional.of(scaled.coefficient()) : Optional.empty();
    }

    /** sin(r π), if it is known. */
    static Optional<Expr> sine(Rational r) {
        var turns = r.minus(Rational.TWO.times(floor(r.times(ONE_HALF))));        // 0 ≤ turns < 2
        if (turns.compareTo(Rational.ONE) >= 0) return sine(turns.minus(Rational.ONE)).map(Exprs::negate);
        var acute = turns.compareTo(ONE_HALF) > 0 ? Rational.ONE.minus(turns) : turns;
        return SINES.stream().filter(known -> known.r.equals(acute)).map(Known::sine).findFirst();
    }

    /** cos(r π) = sin((r + 1/2) π), if it is known. */
    static Optional<Expr> cosine(Rational r) {
        return sine(r.plus(ONE_HALF));
    }

    private static Rational floor(Rational r) {
        var split = r.numerator().divideAndRemainder(r.denominator());
        return Rational.of(split[1].signum() < 0 ? split[0].subtract(BigInteger.ONE) : split[0]);
    }
}
