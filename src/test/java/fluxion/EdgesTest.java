package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.expr.Condition;
import fluxion.print.Printer;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At the edge of a domain there is no derivative, even where the formula loses on the way what had the edge. */
final class EdgesTest {
    private static final Fluxion FLUXION = Fluxion.create();

    @ParameterizedTest(name = "{0} by x: {1} for {2}, not at {3}")
    @CsvSource(delimiter = '|', textBlock = """
        x + 0 sqrt(x)         | 1   | x > 0  | x = 0
        sqrt(x)^0             | 0   | x > 0  | x = 0
        0 sqrt(x)             | 0   | x > 0  | x = 0
        (sqrt(x) + 1)^0 x^2   | 2 x | x > 0  | x = 0
        sqrt(x + 1)^0 x^2     | 2 x | x > -1 | x = -1
        sign(sqrt(x) + 1)     | 0   | x > 0  | x = 0
        heaviside(sqrt(x) + 1) x | 1 | x > 0 | x = 0
        sqrt(x) - sqrt(x)     | 0   | x > 0  | x = 0
        mod(x, x)             | 0   | x != 0 |
        0 sqrt(a) + x         | 1   | a >= 0 |
        """)
    void edges(String f, String expected, String where, String exceptions) {
        var derivative = FLUXION.derivative(f, "x");
        assertEquals(expected, derivative.text());
        assertEquals(where, told(derivative.conditions()));
        assertEquals(exceptions == null ? "" : exceptions, told(derivative.exceptional().stream()
            .map(Exceptional::where).toList()));
    }

    @ParameterizedTest(name = "the gradient of {0} by x and y: for {1}")
    @CsvSource(delimiter = '|', textBlock = """
        0 sqrt(x) + y         | x > 0
        0 sqrt(x y) + y       | x y > 0
        x + y                 | ''
        """)
    void gradients(String f, String where) {
        var x = FLUXION.variable("x");
        var y = FLUXION.variable("y");
        assertEquals(where, told(FLUXION.gradient(FLUXION.formula(f), List.of(x, y), Form.SIMPLIFIED).conditions()));
    }

    private static String told(List<Condition> conditions) {
        return conditions.stream().map(Printer::text).collect(Collectors.joining(", "));
    }
}
