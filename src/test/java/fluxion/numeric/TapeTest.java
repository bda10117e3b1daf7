package fluxion.numeric;

import static fluxion.expr.Exprs.num;
import static fluxion.expr.Exprs.power;
import static fluxion.expr.Exprs.sum;
import static fluxion.numeric.Samples.X;
import static fluxion.numeric.Samples.Y;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.number.Rational;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TapeTest {
    @Test void agreesWithPlainRecursion() {
        var random = new Random(11);
        int defined = 0;
        for (int i = 0; i < 5_000; i++) {
            var e = Samples.random(random, 1 + random.nextInt(5));
            double x = random.nextInt(4) == 0 ? random.nextInt(-2, 3) : random.nextGaussian() * 3;
            double y = random.nextGaussian() * 3;
            double expected = Samples.value(e, Map.of(X, x, Y, y));
            double value = Tape.of(e, List.of(X, Y)).value(x, y);
            if (Double.isFinite(expected)) defined++;
            assertEquals(expected + 0.0, value + 0.0, () -> e + " at " + x + ", " + y);
        }
        assertTrue(defined > 2_500, "too few defined: " + defined);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "-8, 1, 3, -2", "-8, 2, 3, 4", "-8, -1, 3, -0.5", "-4, 1, 2, NaN", "0, -1, 1, NaN", "0, -1, 3, NaN",
            "0, 1, 2, 0", "0, 2, 3, 0",
        "-3, 2, 1, 9", "-3, 3, 1, -27", "4, -3, 2, 0.125", "9, 1, 2, 3", "-2, -2, 1, 0.25", "-32, 3, 5, -8",
            "-2, 5, 2, NaN"})
    void literalPowers(double u, long p, long q, double expected) {
        assertEquals(expected, Tape.of(power(X, num(p, q)), List.of(X)).value(u), 1e-14);
    }

    @ParameterizedTest
    @CsvSource({"2, 3, 8", "-2, 2, NaN", "0, 0, NaN", "0, 2, 0", "0, -1, NaN", "4, -0.5, 0.5", "1, 7, 1",
        "NaN, 0, NaN", "1, NaN, NaN"})
    void otherPowers(double u, double v, double expected) {
        assertEquals(expected, Tape.of(power(X, Y), List.of(X, Y)).value(u, v), 1e-14);
    }

    @Test void integerPowerOfAnUndefinedBaseIsUndefined() {
        assertTrue(Double.isNaN(Tape.of(power(Samples.ln(X), num(0)), List.of(X)).value(-1)));
        assertEquals(1, Tape.of(power(Samples.ln(X), num(0)), List.of(X)).value(1));
    }

    @Test void deepAndSharedExpressions() {
        assertTimeout(Duration.ofSeconds(5), () -> {
            Expr deep = X;
            for (int i = 0; i < 100_000; i++) deep = i % 2 == 0 ? Samples.sin(deep) : sum(deep, Y);
            var tape = Tape.of(deep, List.of(X, Y));
            assertEquals(100_000, tape.size());
            assertTrue(Double.isFinite(tape.value(1, 0.5)));

            Expr shared = Y;
            for (int i = 0; i < 1000; i++) shared = Exprs.quotient(sum(shared, Samples.sin(shared)), num(2));
            assertTrue(Tape.of(shared, List.of(Y)).size() < 4_000);
            assertEquals(0, Tape.of(shared, List.of(Y)).value(0));
        });
    }

    @Test void severalRootsShareTheirParts() {
        var u = Samples.sin(X);
        var tape = Tape.of(List.of(u, Exprs.square(u), sum(u, Y), X), List.of(X, Y));
        double sin = Math.sin(2);
        assertEquals(List.of(sin, sin * sin, sin + 3, 2.0),
            java.util.Arrays.stream(tape.values(2, 3)).boxed().toList());
    }

    @Test void whatIsMissingIsNamed() {
        var unbound = assertThrows(IllegalArgumentException.class, () ->
            Evaluation.value(sum(X, Y), Map.of(X, Rational.ONE)));
        assertTrue(unbound.getMessage().contains("variable y"), unbound.getMessage());
        var f = Exprs.apply(AbstractFunction.of("f", 1), X);
        var unknown = assertThrows(IllegalArgumentException.class, () -> Evaluation.value(f, Map.of(X, Rational.ONE)));
        assertTrue(unknown.getMessage().startsWith("f "), unknown.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Tape.of(X, List.of(X)).value(1, 2));
    }

    @Test void evaluation() {
        assertEquals(0.25, Evaluation.value(Exprs.square(X), Map.of(X, Rational.HALF)));
        assertEquals(Math.E, Evaluation.valueAt(Exprs.exp(X), Map.of(X, 1.0)));
    }
}
