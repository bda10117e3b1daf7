package fluxion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas as functions of doubles, and their derivatives. */
class CompiledTest {
    private static final Fluxion FLUXION = Fluxion.create();
    private static final double CLOSE = 1e-12;

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, value = {
        "f                        | x    | y   | value             | df/dx            | df/dy",
        "x^2 y                    | 3    | 2   | 18                | 12               | 9",
        "exp(x y)/(1 + x^2)       | 0    | 5   | 1                 | 5                | 0",
        "1/(x - y)                | 2    | 2   | NaN               | NaN              | NaN",
        "abs(x) + y               | 0    | 1   | 1                 | NaN              | 1",
        "abs(x) + y               | -2   | 1   | 3                 | -1               | 1",
        "x ln(y)                  | 2    | 1   | 0                 | 0                | 2",
        "x ln(y)                  | 2    | -1  | NaN               | NaN              | NaN",
        "ln(x) + y                | -1   | 1   | NaN               | NaN              | NaN",
        "x^(1/3) + y              | -8   | 1   | -1                | 0.08333333333333 | 1",
        "max(x, y)                | 1    | 1   | 1                 | NaN              | NaN",
        "max(x, y)                | 1    | 3   | 3                 | 0                | 1",
        "piecewise(x<y: x^2, x>y: y)| 1 | 3   | 1                 | 2                | 0",
        "d/dx(x^3 y)              | 2    | 1   | 12                | 12               | 12",
        "sum(x^k y, k, 1, 4)      | 2    | 1   | 30                | 49               | 30",
        "floor(x) y               | 1.5  | 2   | 2                 | 0                | 1",
        "floor(x) y               | 1    | 2   | 2                 | NaN              | 1"})
    void valuesAndGradients(String f, double x, double y, double value, double dx, double dy) {
        var compiled = FLUXION.compile(f, "x", "y");
        assertEquals(value, compiled.function().value(x, y), CLOSE);
        assertArrayEquals(new double[] {dx, dy}, compiled.jacobian().values(x, y), CLOSE);
        assertArrayEquals(new double[] {value, dx, dy}, compiled.functionAndJacobian().values(x, y), CLOSE);
    }

    /** Points at which the formula as it stands has no value in doubles, or a wrong one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, value = {
        "f                         | x      | y      | value                  | df/dx                  | df/dy",
        "exp(x) - 1 + 0 y          | 1e-20  | 0      | 1e-20                  | 1                      | 0",
        "ln(1 + x) + 0 y           | 1e-20  | 0      | 1e-20                  | 1                      | 0",
        "ln(1 + x + y)             | 1e-20  | 1e-20  | 2e-20                  | 1                      | 1",
        "ln(1 + x) + 0 y           | -1     | 0      | NaN                    | NaN                    | NaN",
        "sqrt(x^2 + y^2)           | 3e200  | 4e200  | 5e200                  | 0.6                    | 0.8",
        "sqrt(x^2 + y^2)           | 0      | 0      | 0                      | NaN                    | NaN",
        "sqrt(x^2 + y^2 + 4)       | 1e-300 | 0      | 2                      | 5e-301                 | 0",
        "ln(exp(x) + exp(y))       | 1000   | 1000   | 1000.6931471805599     | 0.5                    | 0.5",
        "ln(exp(x) + exp(y))       | 1000   | -1000  | 1000                   | 1                      | 0",
        "ln(1 + exp(x)) + 0 y      | 800    | 0      | 800                    | 1                      | 0",
        "ln(1 + exp(x)) + 0 y      | -800   | 0      | 0                      | 0                      | 0",
        "ln(1 + exp(x)) + 0 y      | -40    | 0      | 4.248354255291589e-18  | 4.248354255291589e-18  | 0",
        "exp(x)/(1 + exp(x)) + 0 y | 800    | 0      | 1                      | 0                      | 0",
        "exp(x)/(exp(x) + exp(y))  | 800    | 800    | 0.5                    | 0.25                   | -0.25",
        "y/(1 + exp(-x))           | -800   | 1      | 0                      | 0                      | 0"})
    void stableForms(String f, double x, double y, double value, double dx, double dy) {
        var plain = FLUXION.compile(f, "x", "y");
        var compiled = plain.stable();
        assertArrayEquals(plain.functionAndJacobian().values(0.3, 0.7), compiled.functionAndJacobian().values(0.3, 0.7),
            CLOSE);
        double[] expected = {value, dx, dy};
        double[] found = compiled.functionAndJacobian().values(x, y);
        for (int i = 0; i < expected.length; i++)
            if (!(Math.abs(expected[i] - found[i]) <= 4 * Math.ulp(expected[i]))) assertEquals(expected[i], found[i]);
    }

    @Test void hessians() {
        assertArrayEquals(new double[] {12, 3, 3, 2}, FLUXION.compile("x^3 + 3 x y + y^2", "x", "y").hessian()
            .values(2, 7), CLOSE);
    }

    @Test void severalFormulas() {
        var formulas = Stream.of("r cos(t)", "r sin(t)").map(FLUXION::formula).toList();
        List<Variable> inputs = List.of(Exprs.variable("r"), Exprs.variable("t"));
        var polar = FLUXION.compile(formulas, inputs);
        assertArrayEquals(new double[] {0, 2}, polar.function().values(2, Math.PI / 2), CLOSE);
        assertArrayEquals(new double[] {0, -2, 1, 0}, polar.jacobian().values(2, Math.PI / 2), CLOSE);
    }

    @Test void manyPoints() {
        var xs = new double[] {0, 1, 2, -1};
        assertArrayEquals(Arrays.stream(xs).map(x -> x / (1 + x * x)).toArray(),
            FLUXION.compile("x/(1 + x^2)", "x").function().column(xs), CLOSE);
    }

    @Test void whatIsGivenIsPutIn() {
        var sheet = FLUXION.given("h = sin(w x)", "f(u) = u^2").assume("n integer");
        assertEquals(1, sheet.compile("f(h)", "w", "x").function().value(1, Math.PI / 2), CLOSE);
        assertEquals(-27, sheet.compile("x^n", "x", "n").function().value(-3, 3), CLOSE);
        assertArrayEquals(new double[] {27}, sheet.compile("x^3", "x").jacobian().values(-3), CLOSE);
    }

    @Test void whatHasNoNumberIsNamed() {
        var unknown = FLUXION.compile("x + a", "x");
        assertEquals("no value is given for the variable a",
            assertThrows(IllegalArgumentException.class, unknown::function).getMessage());
    }
}
