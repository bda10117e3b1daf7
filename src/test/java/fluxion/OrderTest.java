package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fluxion.diff.Differentiator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.number.Rational;
import fluxion.numeric.Evaluation;
import fluxion.print.Printer;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Derivatives whose order is a letter, against repeated differentiation at every order from 0 to 12. */
class OrderTest {
    private static final int HIGHEST = 12;
    private static final Variable x = Exprs.variable("x"), n = Exprs.variable("n");
    private static final Map<Variable, Rational> AT = Map.of(x, Rational.of(7, 5), Exprs.variable("a"),
        Rational.of(3, 2), Exprs.variable("b"), Rational.of(2, 3), Exprs.variable("c"), Rational.of(5, 4),
        Exprs.variable("m"), Rational.of(4));

    private static Expr nth(Fluxion fluxion, String f, Form form) {
        return fluxion.calculus(form).nth(fluxion.formula(f), x, n).results().getFirst().expr();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "7", "0", "x", "c x", "3 x^2 - x + 5", "x^3", "x^7 - 2 x^4 + x", "x^12", "x^15 + x", "(2 x - 1)^5", "(x + a)^9",
        "x^2 (x - 1)^3", "x^m", "x^a", "x^(5/2)", "sqrt(x)", "x^(1/3)", "x^(7/3)", "(3 x + 1)^(-1/2)", "1/x",
        "1/x^3", "1/(2 x + 3)", "c/(a x + b)^2", "x/(x + 1)", "x^3/(2 x - 1)", "(x^2 + 1)/(x + 2)^2", "x^2/(a x + b)",
        "exp(x)", "exp(a x)", "exp(-x)", "exp(a x + b)", "2^x", "a^(3 x)", "1/exp(2 x)", "exp(x) exp(2 x)", "2^x 3^x",
        "sin(x)", "cos(3 x)", "sin(a x + b)", "sinh(2 x)", "cosh(x - 1)", "sin(x)^2", "cos(2 x)^2", "sin(x) cos(x)",
        "ln(x)", "ln(a x + b)", "3 ln(2 x)", "x ln(x)", "(x^2 + 1) ln(x)", "ln(x)/x", "ln(x)^2",
        "x exp(x)", "x^2 exp(3 x)", "(x^2 - x) exp(a x)", "x^14 exp(x)", "x sin(x)", "x^3 cos(2 x)", "x^2 sinh(x)",
        "x^a exp(x)", "exp(x) sin(x)", "exp(-x) cos(2 x)", "exp(a x) sin(b x + c)", "x exp(-x) sin(x)", "sqrt(x) ln(x)",
        "exp(x)/x", "x + exp(x)", "x^2 + sin(x) - ln(x)", "a x^2 + exp(b x)/2", "sin(x) sin(2 x)", "5 - (x - 1)/x",
        "x/x sin(x)", "x^3/(x - 1) exp(x)", "x sqrt(x + 1)", "x^2 sqrt(x)", "x^2 x^a", "x/sqrt(1 - x/9)"})
    void everyOrderIsRepeatedDifferentiation(String f) {
        var fluxion = f.contains("m") ? Fluxion.create().assume("m integer") : Fluxion.create();
        var derivatives = derivatives(f);
        for (Form form : List.of(Form.RAW, Form.SIMPLIFIED)) {
            Expr closed = nth(fluxion, f, form);
            for (int k = 0; k <= HIGHEST; k++) {
                double expected = value(derivatives.get(k), k);
                assertEquals(expected, value(closed, k), 1e-8 * Math.max(1, Math.abs(expected)), f + " at n = " + k);
            }
        }
    }

    /** At 0 as well, where powers of x may lack a value. */
    @ParameterizedTest
    @ValueSource(strings = {"x^3", "x^12", "x^5 - x", "x exp(x)", "x^2 sin(x)", "x^14 exp(x)", "x/(x + 1)",
        "x sinh(x)"})
    void alsoAtTheOrigin(String f) {
        var derivatives = derivatives(f);
        for (Form form : List.of(Form.RAW, Form.SIMPLIFIED)) {
            Expr closed = nth(Fluxion.create(), f, form);
            for (int k = 0; k <= HIGHEST; k++) {
                Expr at = Substitution.replace(closed, Map.of(n, Exprs.num(k)));
                double expected = Evaluation.value(derivatives.get(k), Map.of(x, Rational.ZERO));
                assertEquals(expected, Evaluation.value(at, Map.of(x, Rational.ZERO)), 1e-9 * Math.max(1,
                    Math.abs(expected)), f + " at n = " + k);
            }
        }
    }

    /** f, f′, f″, …, each simplified before it is differentiated again. */
    private static List<Expr> derivatives(String f) {
        var all = new ArrayList<>(List.of(Fluxion.create().formula(f).expr()));
        while (all.size() <= HIGHEST) {
            var next = Fault.derived(Differentiator.derivative(all.getLast(), x, Context.EMPTY)).derivative();
            all.add(Simplifier.simplify(next).expr());
        }
        return all;
    }

    /** With the order as a number, and the integers that stand for letters as such. */
    private static double value(Expr e, int order) {
        var numbers = new HashMap<Expr, Expr>(Map.of(n, Exprs.num(order)));
        numbers.put(Exprs.variable("m"), Exprs.num(4));
        return Evaluation.value(Substitution.replace(e, numbers), AT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        exp(a x)      | a^n exp(a x)                                                          |
        x^2 exp(3 x)  | (9 x^2 + 6 n x + n^2 - n)*3^n exp(3 x)/9                              |
        sin(3 x)      | 3^n sin(3 x + pi n/2)                                                 |
        x^5           | piecewise(n <= 5: 120 x^(5 - n)/factorial(5 - n), otherwise: 0)       |
        1/x           | (-1)^n factorial(n) x^(-n - 1)                                        |
        ln(x)         | piecewise(n = 0: ln(x), otherwise: (-1)^(n - 1) factorial(n - 1) x^(-n)) | x > 0
        x^a           | product(a - i, i, 0, n - 1) x^(a - n)                                 | x > 0
        exp(x) sin(x) | 2^(n/2) exp(x) sin(x + pi n/4)                                        |
        """)
    void readsWell(String f, String expected, String where) {
        var results = Fluxion.create().calculus(Form.SIMPLIFIED).nth(Fluxion.create().formula(f), x, n);
        assertEquals(expected, Printer.text(results.results().getFirst().expr()));
        assertEquals(where == null ? "[]" : "[" + where + "]", results.conditions().stream()
            .map(Printer::text).toList().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tan(x)", "exp(x^2)", "sin(x^2)", "f(x)", "abs(x)", "x^x",
        "ln(x^2 + 1)", "sum(x^k, k, 1, 3)"})
    void withoutAClosedFormItIsSaidSo(String f) {
        assertEquals("no-closed-form", assertThrows(Fault.class, () -> nth(Fluxion.create(), f, Form.RAW)).code());
    }
}
