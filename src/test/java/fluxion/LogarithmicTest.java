package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import fluxion.numeric.Evaluation;
import fluxion.print.Printer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Derivatives by way of the logarithm, and of inverse functions. */
class LogarithmicTest {
    private static final Fluxion FLUXION = Fluxion.create();
    private static final Variable x = Exprs.variable("x"), n = Exprs.variable("n");

    private static Expr logarithmic(String f, Form form) {
        return FLUXION.calculus(form).logarithmic(FLUXION.formula(f), x).results().getFirst().expr();
    }

    /** Wherever it has a value, it is the derivative: for negative factors, too. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "x^2", "-x^3", "x^x", "x^x sin(x)", "sqrt(x) (x - 1)^3/(x^2 + 1)", "sin(x)/cos(x)",
        "exp(x) (x - 3)", "2^x x", "(x^2 - 2)^(1/3) (x - 5)^5", "7", "x + 1", "(1 + 1/x)^x", "abs(x) x^2",
        "product(x - k, k, 1, 4)", "product(x + k, k, 1, n)", "product(x^k + product(x + j, j, 1, k), k, 1, 3)",
        "x^sin(x)", "(-2 x) (x - 9)/(x - 10)"})
    void isTheDerivative(String f) {
        for (Form form : List.of(Form.RAW, Form.SIMPLIFIED)) {
            Expr found = logarithmic(f, form);
            int compared = 0;
            Expr plain = FLUXION.derivative(FLUXION.formula(f), List.of(x), Form.SIMPLIFIED).expr();
            for (String point : List.of("-7/3", "-1/2", "2/5", "3/2", "11/3")) {
                double value = value(found, point);
                double expected = value(plain, point);
                if (Double.isNaN(value)) continue;
                compared++;
                assertEquals(expected, value, 1e-9 * Math.max(1, Math.abs(expected)), f + " at " + point);
            }
            assertTrue(compared >= 3, f);
        }
    }

    private static double value(Expr e, String point) {
        var at = ((Expr.Num) FLUXION.formula(point).expr()).value();
        return Evaluation.value(Substitution.replace(e, Map.of(n, Exprs.num(3))), Map.of(x, at));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        x^x sin(x)              | x^x sin(x) (ln(x) + 1 + cot(x))
        product(x + k, k, 1, n) | product(x + i, i, 1, n) sum(1/(x + i), i, 1, n)
        x^2 exp(x)              | x^2 exp(x) (2/x + 1)
        """)
    void keepsProductsWhole(String f, String expected) {
        assertEquals(expected, Printer.text(logarithmic(f, Form.SIMPLIFIED)));
    }

    /** The derivatives of the inverse at f(a), by formulas in a. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        exp(x)     | ln(x)
        x^3        | x^(1/3)
        tan(x)     | arctan(x)
        2 x + 1    | (x - 1)/2
        x exp(x)   | lambertw(x)
        sinh(x)    | arsinh(x)
        1/x        | 1/x
        """)
    void inverseFunctions(String f, String inverse) {
        var results = FLUXION.calculus(Form.SIMPLIFIED).inverse(FLUXION.formula(f), x, 3).results();
        for (int order = 1; order <= 3; order++) {
            Expr expected = FLUXION.derivative(FLUXION.formula(inverse), List.of(x, x, x).subList(0, order), Form.RAW)
                .expr();
            for (Rational at : List.of(Rational.of(2, 5), Rational.of(5, 4))) {
                double y = Evaluation.value(FLUXION.formula(f).expr(), Map.of(x, at));
                double value = Evaluation.valueAt(expected, Map.of(x, y));
                assertEquals(value, Evaluation.value(results.get(order - 1).expr(), Map.of(x, at)),
                    1e-9 * Math.max(1, Math.abs(value)));
            }
        }
    }
}
