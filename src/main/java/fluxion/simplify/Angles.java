package fluxion.simplify;

import static fluxion.expr.Exprs.subtract;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.expr.MathFunction;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.numeric.Evaluation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sine, cosine and tangent at the multiples of π/12, π/10 and π/8, which have values in square roots (DLMF Table
 * 4.17.1; of a fifth of π by sin 36° = √(10 − 2√5)/4, of an eighth by halving π/4), and back: the angles of these
 * values.
 */
final class Angles {
    private static final Rational ONE_HALF = Rational.HALF;

    /** The value of a function at r π for 0 ≤ r ≤ 1/2. */
    private record Known(Rational r, Expr value) {}

    // @formatter:off
    private static final List<Known> SINES = List.of(
        new Known(Rational.ZERO,       Exprs.ZERO),
        new Known(Rational.of(1, 12),  over(subtract(root(6), root(2)), 4)),
        new Known(Rational.of(1, 10),  over(subtract(root(5), Exprs.ONE), 4)),
        new Known(Rational.of(1, 8),   over(Exprs.sqrt(subtract(Exprs.TWO, root(2))), 2)),
        new Known(Rational.of(1, 6),   Exprs.HALF),
        new Known(Rational.of(1, 5),   over(Exprs.sqrt(subtract(Exprs.num(10), multiple(2, 5))), 4)),
        new Known(Rational.of(1, 4),   over(root(2), 2)),
        new Known(Rational.of(3, 10),  over(Exprs.sum(Exprs.ONE, root(5)), 4)),
        new Known(Rational.of(1, 3),   over(root(3), 2)),
        new Known(Rational.of(3, 8),   over(Exprs.sqrt(Exprs.sum(Exprs.TWO, root(2))), 2)),
        new Known(Rational.of(2, 5),   over(Exprs.sqrt(Exprs.sum(Exprs.num(10), multiple(2, 5))), 4)),
        new Known(Rational.of(5, 12),  over(Exprs.sum(root(6), root(2)), 4)),
        new Known(ONE_HALF,            Exprs.ONE));

    /** The tangents of the same angles, but for that of π/2. */
    private static final List<Known> TANGENTS = List.of(
        new Known(Rational.ZERO,       Exprs.ZERO),
        new Known(Rational.of(1, 12),  subtract(Exprs.TWO, root(3))),
        new Known(Rational.of(1, 10),  over(Exprs.sqrt(subtract(Exprs.num(25), multiple(10, 5))), 5)),
        new Known(Rational.of(1, 8),   subtract(root(2), Exprs.ONE)),
        new Known(Rational.of(1, 6),   over(root(3), 3)),
        new Known(Rational.of(1, 5),   Exprs.sqrt(subtract(Exprs.num(5), multiple(2, 5)))),
        new Known(Rational.of(1, 4),   Exprs.ONE),
        new Known(Rational.of(3, 10),  over(Exprs.sqrt(Exprs.sum(Exprs.num(25), multiple(10, 5))), 5)),
        new Known(Rational.of(1, 3),   root(3)),
        new Known(Rational.of(3, 8),   Exprs.sum(Exprs.ONE, root(2))),
        new Known(Rational.of(2, 5),   Exprs.sqrt(Exprs.sum(Exprs.num(5), multiple(2, 5)))),
        new Known(Rational.of(5, 12),  Exprs.sum(Exprs.TWO, root(3))));
    // @formatter:on
    private static final double NEAR = 1e-9;

    private Angles() {}

    private static Expr root(int n) {
        return Exprs.sqrt(Exprs.num(n));
    }

    private static Expr multiple(int c, int n) {
        return Exprs.product(Exprs.num(c), root(n));
    }

    private static Expr over(Expr u, int n) {
        return Exprs.quotient(u, Exprs.num(n));
    }

    /** The r of an angle r·π. */
    static Optional<Rational> multipleOfPi(Expr angle) {
        if (angle == Exprs.ZERO) return Optional.of(Rational.ZERO);
        var scaled = Scaled.of(angle);
        return scaled.body() == Exprs.PI ? Optional.of(scaled.coefficient()) : Optional.empty();
    }

    /** sin(r π), if it is known. */
    static Optional<Expr> sine(Rational r) {
        var turns = r.minus(Rational.TWO.times(r.times(ONE_HALF).floor()));        // 0 ≤ turns < 2
        if (turns.compareTo(Rational.ONE) >= 0) return sine(turns.minus(Rational.ONE)).map(Exprs::negate);
        var acute = turns.compareTo(ONE_HALF) > 0 ? Rational.ONE.minus(turns) : turns;
        return known(SINES, acute);
    }

    /** cos(r π) = sin((r + 1/2) π), if it is known. */
    static Optional<Expr> cosine(Rational r) {
        return sine(r.plus(ONE_HALF));
    }

    /** tan(r π), if it is known. */
    static Optional<Expr> tangent(Rational r) {
        var turns = r.minus(r.floor());                                              // 0 ≤ turns < 1
        return turns.compareTo(ONE_HALF) > 0 ? known(TANGENTS, Rational.ONE.minus(turns)).map(Exprs::negate)
            : known(TANGENTS, turns);
    }

    private static Optional<Expr> known(List<Known> table, Rational r) {
        return table.stream().filter(known -> known.r.equals(r)).map(Known::value).findFirst();
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
}
