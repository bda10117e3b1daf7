package fluxion.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The error says what is true: it covers the actual one, and it is small where f can be differentiated well. */
class FiniteDifferenceTest {
    private static Arguments row(String f, DoubleUnaryOperator value, double x, double first, double second,
        double precision) {
        return Arguments.of(f, value, x, first, second, precision);
    }

    static Stream<Arguments> derivatives() {
        return Stream.of(
            row("sin x", Math::sin, 1, Math.cos(1), -Math.sin(1), 1e-11),
            row("sin x, huge x", Math::sin, 1e8, Math.cos(1e8), -Math.sin(1e8), 1e-5),
            row("exp x", Math::exp, 50, Math.exp(50), Math.exp(50), 1e-8),
            row("x^20", x -> Math.pow(x, 20), 1e-3, 20e-57, 380e-54, 1e-11),
            row("sqrt x", Math::sqrt, 1e-8, 5e3, -0.25e12, 1e-10),
            row("1/x", x -> 1 / x, 1e-6, -1e12, 2e18, 1e-10),
            row("1/x, far", x -> 1 / x, -1e8, -1e-16, -2e-24, 1e-10),
            row("sin 10⁴x", x -> Math.sin(1e4 * x), 1, 1e4 * Math.cos(1e4), -1e8 * Math.sin(1e4), 1e-8),
            row("ln x", Math::log, 1e-10, 1e10, -1e20, 1e-9),
            row("|x| off the kink", Math::abs, -1e-9, -1, 0, 1e-11),
            row("⌊x⌋", Math::floor, 5.3, 0, 0, 1e-12),
            row("(x + 10⁸) − 10⁸", x -> (x + 1e8) - 1e8, 1e-3, 1, 0, 1e-6),
            row("1 − cos x", x -> 1 - Math.cos(x), 1e-3, Math.sin(1e-3), Math.cos(1e-3), 1e-8),
            row("1 − cos x, all digits lost", x -> 1 - Math.cos(x), 1e-9, 1e-9, 1, 2),
            row("sin 2πx: no aliasing", x -> Math.sin(2 * Math.PI * x), 0, 2 * Math.PI, 0, 1e-12),
            row("arctan 10⁶x", x -> Math.atan(1e6 * x), 0, 1e6, 0, 1e-12),
            row("tan x near its pole", Math::tan, 1.5707, 1 / Math.pow(Math.cos(1.5707), 2),
                2 * Math.tan(1.5707) / Math.pow(Math.cos(1.5707), 2), 1e-8),
            row("x²", x -> x * x, 1e150, 2e150, 2, 1e-12),
            row("x², tiny", x -> x * x, 1e-150, 2e-150, 2, 1e-12),
            row("e^(−1/x²)", x -> Math.exp(-1 / (x * x)), 0.05, 16e3 * Math.exp(-400), Math.exp(-400) * (256e6 - 96e4),
                1e-7),
            row("7", _ -> 7, 3, 0, 0, 1e-12));
    }

    @ParameterizedTest(name = "{0} at {2}")
    @MethodSource("derivatives")
    void table(String name, DoubleUnaryOperator f, double x, double first, double second, double precision) {
        var one = FiniteDifference.derivative(f, x, 1);
        assertTrue(Math.abs(one.value() - first) <= one.error() + 1e-15 * Math.abs(first), () -> one + " for " + first);
        assertTrue(one.error() <= precision * Math.max(Math.abs(first), first == 0 ? 1 : 0), () -> one
            + " is not precise");
        var two = FiniteDifference.derivative(f, x, 2);
        assertTrue(Math.abs(two.value() - second) <= two.error() + 1e-15 * Math.abs(second), () -> two + " for "
            + second);
    }

    @Test void kinksHaveLargeErrors() {
        assertTrue(FiniteDifference.derivative(Math::abs, 0, 1).error() > 0.5);
        assertTrue(FiniteDifference.derivative(x -> Math.max(x, 2 - x), 1, 1).error() > 0.5);
        assertTrue(FiniteDifference.derivative(x -> x * Math.abs(x), 0, 2).error() > 0.5);
    }

    @Test void thereIsNoneAtTheBorderOfTheDomain() {
        assertFalse(FiniteDifference.derivative(Math::sqrt, 0, 1).isKnown());
        assertFalse(FiniteDifference.derivative(Math::asin, 1, 1).isKnown());
        assertFalse(FiniteDifference.derivative(Math::log, -1, 1).isKnown());
        assertEquals(Double.POSITIVE_INFINITY, FiniteDifference.derivative(Math::log, -1, 1).error());
        assertThrows(IllegalArgumentException.class, () -> FiniteDifference.derivative(Math::sin, 0, 5));
    }

    @Test void higherOrders() {
        var third = FiniteDifference.derivative(Math::sin, 0.7, 3);
        assertTrue(third.agrees(-Math.cos(0.7)) && third.error() < 1e-4, third::toString);
        var fourth = FiniteDifference.derivative(x -> x * x * x * x, 2, 4);
        assertTrue(fourth.agrees(24) && fourth.error() < 1e-6, fourth::toString);
    }

    @Test void errorsAreHonestOnRandomPolynomials() {
        var random = new Random(13);
        for (int i = 0; i < 1_000; i++) {
            double[] c = random.doubles(6, -5, 5).toArray();
            double x = Math.exp(random.nextDouble(-8, 5));
            DoubleUnaryOperator f = t -> c[0] + t * (c[1] + t * (c[2] + t * (c[3] + t * (c[4] + t * c[5]))));
            double slope = c[1] + x * (2 * c[2] + x * (3 * c[3] + x * (4 * c[4] + x * 5 * c[5])));
            var estimate = FiniteDifference.derivative(f, x, 1);
            double rounding = 1e-14 * (Math.abs(c[1]) + 30 * Math.max(x, Math.pow(x, 4)));
            assertTrue(Math.abs(estimate.value() - slope) <= estimate.error() + rounding, () -> estimate + " for "
                + slope + " at " + x);
        }
    }
}
