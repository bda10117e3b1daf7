package fluxion.numeric;

import static fluxion.expr.Exprs.num;
import static fluxion.expr.Exprs.power;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.quotient;
import static fluxion.expr.Exprs.square;
import static fluxion.expr.Exprs.subtract;
import static fluxion.expr.Exprs.sum;
import static fluxion.numeric.Samples.X;
import static fluxion.numeric.Samples.Y;
import static fluxion.numeric.Samples.ln;
import static fluxion.numeric.Samples.sin;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.numeric.GradientCheck.Agreement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GradientCheckTest {
    private static Agreement check(Expr f, Expr derivative, Rational x) {
        return GradientCheck.check(f, Map.of(X, derivative), Map.of(X, x)).getFirst().agreement();
    }

    @Test void rightGradientsAgreeAndWrongOnesDiffer() {
        var f = sum(product(square(X), sin(Y)), ln(X));
        var gradient = new LinkedHashMap<Expr.Variable, Expr>();
        gradient.put(X, sum(product(num(2), X, sin(Y)), quotient(num(1), X)));
        gradient.put(Y, product(num(-1), square(X), sin(Y)));              // should be x² cos y
        var point = new LinkedHashMap<Expr.Variable, Rational>();
        point.put(X, Rational.of(3, 7));
        point.put(Y, Rational.of(-5, 3));
        var components = GradientCheck.check(f, gradient, point);
        assertEquals(List.of(Agreement.AGREES, Agreement.DIFFERS),
            components.stream().map(GradientCheck.Component::agreement).toList());
    }

    @Test void smallMistakesAreSeen() {
        assertEquals(Agreement.AGREES, check(power(X, num(3)), product(num(3), square(X)), Rational.of(1, 3)));
        assertEquals(Agreement.DIFFERS,
            check(power(X, num(3)), product(num(3000001, 1000000), square(X)), Rational.of(1, 3)));
        assertEquals(Agreement.AGREES,
            check(sin(X), sin(sum(X, product(num(1, 2), Exprs.PI))), Rational.of(1, 10).pow(8)));
        assertEquals(Agreement.AGREES,
            check(sin(X), sin(sum(X, product(num(1, 2), Exprs.PI))), Rational.of(10).pow(8)));
    }

    @Test void aRightDerivativeIsNotCalledWrongWhereDigitsAreLost() {
        var shift = Rational.of(10).pow(9);
        var lost = subtract(sum(X, sin(sum(X, num(shift)))), sin(sum(X, num(shift))));
        assertEquals(Agreement.AGREES, check(lost, num(1), Rational.of(1, 1000)));
        var cancelled = quotient(subtract(num(1), sin(sum(X, product(num(1, 2), Exprs.PI)))), square(X));
        var result = check(cancelled, product(num(-1, 12), X), Rational.of(1, 10).pow(6));
        assertEquals(true, result == Agreement.INCONCLUSIVE || result == Agreement.AGREES, result::toString);
    }

    @Test void kinksAndBordersAreNotJudged() {
        assertEquals(Agreement.INCONCLUSIVE, check(Exprs.apply(Samples.ABS, X), num(1), Rational.ZERO));
        assertEquals(Agreement.UNDEFINED,
            check(Exprs.sqrt(X), quotient(num(1), product(num(2), Exprs.sqrt(X))), Rational.ZERO));
        assertEquals(Agreement.UNDEFINED, check(ln(X), quotient(num(1), X), Rational.MINUS_ONE));
        assertEquals(Agreement.INCONCLUSIVE, check(power(X, num(3, 2)), num(0), Rational.ZERO));
    }

    @Test void anErrorLargerThanTheSlopesSaysNothing() {
        var step = sum(num(1_000_000), Exprs.apply(Functions.FLOOR, X));
        assertEquals(Agreement.INCONCLUSIVE, check(step, num(0), Rational.TWO));
    }

    /** The error is one that can be believed, also where f oscillates ever faster. */
    @Test void differencesOfOscillatingFunctionsAreWithinTheirErrors() {
        var random = new Random(47);
        for (int i = 0; i < 2_000; i++) {
            double x = Math.pow(10, random.nextDouble(-6, 0));
            int power = random.nextInt(3);
            var estimate = FiniteDifference.derivative(t -> Math.pow(t, power) * Math.sin(1 / t), x, 1);
            double slope = power * Math.pow(x, power - 1) * Math.sin(1 / x) - Math.pow(x, power - 2) * Math.cos(1 / x);
            double rounding = 1e-12 * Math.pow(x, power - 3);      // of 1/x in both
            assertEquals(slope, estimate.value(), estimate.error() + rounding, () -> x + "^" + power);
        }
    }
}
