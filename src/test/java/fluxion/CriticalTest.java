package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.print.Printer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Critical points, exactly: all of them, or none are told. */
class CriticalTest {
    private static String told(String f, String names) {
        var by = Stream.of(names.split(" ")).<Variable>map(Exprs::variable).toList();
        var fluxion = Fluxion.create();
        var results = fluxion.calculus(Form.SIMPLIFIED).critical(fluxion.formula(f), by);
        return Stream.concat(results.results().stream().map(r -> r.label().text() + ": " + Printer.text(r.expr())),
            results.remarks().stream()).collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        x^2                     | x   | minimum at x = 0: 0
        x^3                     | x   | no extremum at x = 0: 0
        -x^4                    | x   | maximum at x = 0: 0
        x^3 - 3 x               | x   | maximum at x = -1: 2; minimum at x = 1: -2
        x + 1/x                 | x   | maximum at x = -1: -2; minimum at x = 1: 2
        x exp(x)                | x   | minimum at x = -1: -1/e
        ln(x) - x               | x   | maximum at x = 1: -1
        x ln(x)                 | x   | minimum at x = 1/e: -1/e
        exp(x)                  | x   | no point at which the derivative is 0
        abs(x)                  | x   | no point at which the derivative is 0; no derivative at x = 0
        sqrt(x^4)               | x   | undecided at x = 0: 0
        x abs(x)                | x   | undecided at x = 0: 0
        (x^2 - 1) abs(x^2 - 1)  | x   | undecided at x = -1: 0; minimum at x = 0: -1; undecided at x = 1: 0
        abs(x)^3 + abs(y)^3     | x y | undecided at x = 0, y = 0: 0
        abs(x^2 - 1)            | x   | maximum at x = 0: 1; no derivative at x = -1; no derivative at x = 1
        x^2 - 2 x + y^2         | x y | minimum at x = 1, y = 0: -1
        x y                     | x y | no extremum at x = 0, y = 0: 0
        1 - x^2 - y^2 - z^2     | x y z | maximum at x = 0, y = 0, z = 0: 1
        x^2 + x y + y^2 - 3 x   | x y | minimum at x = 2, y = -1: -3
        x^3 + y^3 - 3 x y       | x y | no extremum at x = 0, y = 0: 0; minimum at x = 1, y = 1: -1
        x^4 + y^4               | x y | undecided at x = 0, y = 0: 0
        (x^2 + y^2) exp(-x)     | x y | minimum at x = 0, y = 0: 0; no extremum at x = 2, y = 0: 4/exp(2)
        x exp(2 - 2 x^2 - y^2)  | x y | minimum at x = -1/2, y = 0: -exp(3/2)/2; maximum at x = 1/2, y = 0: exp(3/2)/2
        """)
    void points(String f, String variables, String expected) {
        assertEquals(expected, told(f, variables));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x^5 - x^2 + x^3", "a x^2", "x^2 + cos(x) + sin(x)", "sin(x) + x^2", "floor(x) x"})
    void whatIsNotFoundIsSaidSo(String f) {
        assertEquals("no-critical-points", assertThrows(Fault.class, () -> told(f, "x")).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x y z", "x^2 y^2", "(x - y)^2", "x"})
    void setsThatAreNoPointsAreNotTold(String f) {
        if (f.equals("x")) assertEquals("no point at which the derivative is 0", told(f, "x y"));
        else assertEquals("no-critical-points", assertThrows(Fault.class, () -> told(f, "x y z")).code());
    }
}
