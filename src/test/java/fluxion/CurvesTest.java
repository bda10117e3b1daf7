package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.numeric.Evaluation;
import fluxion.print.Printer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slopes of curves: by equations, and by a parameter. */
class CurvesTest {
    private static final Fluxion FLUXION = Fluxion.create();
    private static final Variable x = Exprs.variable("x"), y = Exprs.variable("y"), t = Exprs.variable("t");

    private static Results implicit(String left, String right, int order) {
        var f = Equation.between(FLUXION.formula(left), FLUXION.formula(right));
        return FLUXION.calculus(Form.SIMPLIFIED).implicit(f, x, y, order);
    }

    private static Results parametric(String first, String second, int order) {
        return FLUXION.calculus(Form.SIMPLIFIED).parametric(FLUXION.formula(first), FLUXION.formula(second), t, order);
    }

    private static String conditions(Results results) {
        return results.conditions().stream().map(Printer::text).collect(Collectors.joining(" and "));
    }

    /** {@code left = right | solved for y | where} */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        x^2 + y^2       | 4                | sqrt(4 - x^2)     | y != 0
        x^2 + y^2       | 4                | -sqrt(4 - x^2)    | y != 0
        x y             | 1                | 1/x               | x != 0
        x               | y^3              | x^(1/3)           | y != 0
        x               | exp(y)           | ln(x)             |
        x               | tan(y)           | arctan(x)         | cos(y) != 0
        y exp(y)        | x                | lambertw(x)       | y != -1
        y^2 - 2 x y     | 1                | x + sqrt(x^2 + 1) | y != x
        ln(x) + ln(y)   | 2                | exp(2)/x          | x > 0 and y > 0
        y - x/2         | sin(x)           | x/2 + sin(x)      |
        abs(x) + abs(y) | 3                | 3 - abs(x)        | x != 0 and y != 0
        """)
    void derivativesOfTheFunctionAnEquationGives(String left, String right, String solved, String where) {
        var results = implicit(left, right, 3);
        assertEquals(where == null ? "" : where, conditions(results));
        agree(results, FLUXION.formula(solved).expr(), x, List.of("1/3", "5/4", "7/5"), y);
    }

    /** The second derivative is told in fewer words by the equation of the curve. */
    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        x^2 + y^2           | 1     | -1/y^3                     | y != 0
        x^2 + y^2           | r^2   | -r^2/y^3                   | y != 0
        x^4 + y^4           | 16    | -48 x^2/y^7                | y != 0
        x^2 + x y + y^2     | 7     | -42/(x + 2 y)^3            | x + 2 y != 0
        x^3 + y^3           | 6 x y | 16 x y/(2 x - y^2)^3       | y^2 != 2 x
        x^(2/3) + y^(2/3)   | 4     | 4/(3 x^(4/3) y^(1/3))      | y != 0
        """)
    void secondDerivatives(String left, String right, String second, String where) {
        var results = implicit(left, right, 2);
        assertEquals(second, Printer.text(results.results().getLast().expr()));
        assertEquals(where, conditions(results));
    }

    /** {@code x(t) | y(t) | y as a function of x | where} */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        cos(t)   | sin(t)     | sqrt(1 - x^2)       | sin(t) != 0
        t^2      | t^3        | x^(3/2)             | t != 0
        exp(t)   | exp(2 t)   | x^2                 |
        t^3      | t          | x^(1/3)             | t != 0
        2 t      | ln(t)      | ln(x/2)             | t > 0
        """)
    void derivativesAlongACurve(String first, String second, String graph, String where) {
        var results = parametric(first, second, 3);
        assertEquals(where == null ? "" : where, conditions(results));
        Expr g = FLUXION.formula(graph).expr();
        for (int n = 1; n <= 3; n++) {
            var derivative = FLUXION.derivative(new Formula(g, List.of()), repeated(x, n), Form.RAW).expr();
            Expr along = Substitution.replace(derivative, Map.of(x,
                FLUXION.formula(first).expr()));
            for (String point : List.of("1/3", "6/5", "2")) assertEquals(value(along, t, point),
                value(results.results().get(n - 1).expr(), t, point), 1e-9 * Math.max(1, Math.abs(value(along, t,
                    point))));
        }
    }

    /** Each result, with the function put in for y, has the value of its derivative. */
    private static void agree(Results results, Expr f, Variable by, List<String> points, Variable y) {
        for (int n = 1; n <= results.results().size(); n++) {
            var derivative = FLUXION.derivative(new Formula(f, List.of()), repeated(by, n), Form.RAW).expr();
            Expr found = Substitution.replace(results.results().get(n - 1).expr(),
                Map.of(y, f));
            for (String point : points) {
                double expected = value(derivative, by, point);
                assertEquals(expected, value(found, by, point), 1e-9 * Math.max(1, Math.abs(expected)));
            }
        }
    }

    private static double value(Expr e, Variable by, String point) {
        return Evaluation.value(e, Map.of(by, ((Expr.Num) FLUXION.formula(point).expr())
            .value()));
    }

    private static List<Variable> repeated(Variable by, int n) {
        return new ArrayList<>(Collections.nCopies(n, by));
    }

    @Test
    void curvesThatAreNoGraphsAreRefused() {
        assertEquals("not-solvable", assertThrows(Fault.class, () -> implicit("x^2", "1", 1)).code());
        assertEquals("not-solvable", assertThrows(Fault.class, () -> implicit("x + y", "y", 1)).code());
        assertEquals("stands-still", assertThrows(Fault.class, () -> parametric("2", "t", 1)).code());
        var f = FLUXION.formula("x + y");
        assertEquals("same-variable", assertThrows(Fault.class, () ->
            FLUXION.calculus(Form.SIMPLIFIED).implicit(f, x, x, 1)).code());
    }

    @Test
    void resultsAreNamed() {
        assertEquals("[dy/dx, d^2y/dx^2]", implicit("x y", "1", 2).results().stream().map(r -> r.label().text())
            .toList().toString());
        assertEquals("\\frac{d^{2} y}{d x^{2}}", parametric("t", "t^2", 2).results().getLast().label().latex());
    }
}
