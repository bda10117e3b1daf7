package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.expr.MathFunction;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.numeric.Evaluation;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sine and cosine at rational multiples of π that have a simple root as value (DLMF Table 4.17.1), and back: the angles
 * of these values, and those of the tangents of π/12 and π/8 and their multiples.
 */
final class Angles {
    private static final Rational ONE_HALF = Rational.HALF;

    /** The value of a function at r π for 0 ≤ r ≤ 1/2. */
    private record Known(Rational r, Expr value) {}

    private static final List<Known> SINES = List.of(
        new Known(Rational.ZERO, Exprs.ZERO),
        new Known(Rational.of(1, 6), Exprs.HALF),
        new Known(Rational.of(1, 4), root(2)),
        new Known(Rational.of(1, 3), root(3)),
        new Known(ONE_HALF, Exprs.ONE));

    /** The r of tan(r π), with the tangent as √a + b. */
    private static final List<Known> TANGENTS = List.of(
        new Known(Rational.of(1, 12), Exprs.subtract(Exprs.TWO, Exprs.sqrt(Exprs.num(3)))),
        new Known(Rational.of(1, 8), Exprs.subtract(Exprs.sqrt(Exprs.TWO), Exprs.ONE)),
        new Known(Rational.of(1, 6), Exprs.quotient(Exprs.sqrt(Exprs.num(3)), Exprs.num(3))),
        new Known(Rational.of(1, 4), Exprs.ONE),
        new Known(Rational.of(1, 3), Exprs.sqrt(Exprs.num(3))),
        new Known(Rational.of(3, 8), Exprs.sum(Exprs.ONE, Exprs.sqrt(Exprs.TWO))),
        new Known(Rational.of(5, 12), Exprs.sum(Exprs.TWO, Exprs.sqrt(Exprs.num(3)))));
    private static final double NEAR = 1e-9;

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
        return SINES.stream().filter(known -> known.r.equals(acute)).map(Known::value).findFirst();
    }

    /** cos(r π) = sin((r + 1/2) π), if it is known. */
    static Optional<Expr> cosine(Rational r) {
        return sine(r.plus(ONE_HALF));
    }

    /** arcsin, arccos or arctan of a number, as a multiple of π, if it is known; empty for other functions. */
    static Optional<Expr> arc(MathFunction f, Expr number, Session session) {
        var r = f == Functions.ARCTAN ? multiple(TANGENTS, number, session)
            : f == Functions.ARCSIN || f == Functions.ARCCOS ? multiple(SINES, number, session)
            : Optional.<Rational>empty();
        return r.map(turns -> f == Functions.ARCCOS ? ONE_HALF.minus(turns) : turns)
            .map(turns -> new Scaled(turns, Exprs.PI).toExpr());
    }

    /** The r of the value, or its negative for that of the value with the other sign: all three tables are odd. */
    private static Optional<Rational> multiple(List<Known> table, Expr number, Session session) {
        double near = Evaluation.value(number, Map.of());
        for (Known known : table) {
            double value = Evaluation.value(known.value, Map.of());
            if (Math.abs(Math.abs(near) - value) > NEAR) continue;
            boolean negative = near < 0;
            var difference = Stream.of(number, negative ? known.value : Content.negated(known.value)).flatMap(side ->
                side instanceof Sum(var terms) ? terms.stream() : Stream.of(side)).toList();
            if (Sums.collected(difference, session) == Exprs.ZERO)
                return Optional.of(negative ? known.r.negate() : known.r);
        }
        return Optional.empty();
    }

    private static Rational floor(Rational r) {
        var split = r.numerator().divideAndRemainder(r.denominator());
        return Rational.of(split[1].signum() < 0 ? split[0].subtract(BigInteger.ONE) : split[0]);
    }
}
