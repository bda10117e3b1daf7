package fluxion.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.expr.Condition;
import fluxion.expr.Exprs;
import fluxion.function.Context;
import fluxion.print.Printer;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The points at which an equation holds that fails elsewhere, and their period; a dash where nothing is said. */
class ScatteredTest {
    private static final double PATIENT = 60;

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        x^2         | x           | 0, 1
        x^2 + 1     | 0           | ''
        1/x         | x           | -1, 1
        abs(x)      | 3           | -3, 3
        ln(x)       | 1           | e
        cos(x)      | sin(x)      | pi/4 + pi n
        sin(x)      | 0           | pi n
        sin(x)      | 2           | ''
        floor(x)    | x           | n
        x           | y           | -
        sqrt(x^2)   | x           | -
        x^5 - x     | 1           | -
        """)
    void pointsAreAllOrNone(String left, String right, String points) {
        var found = Scattered.of(Claimed.claim(left, right), new Work(1_000_000, PATIENT));
        assertEquals(points, found.map(ScatteredTest::written).orElse("-"));
    }

    @Test void ofIntegersNothingIsSaid() {
        var n = Exprs.variable("n");
        var claim = Claimed.claim("(-1)^n", "-1", Context.EMPTY.assume(new Condition.IsInteger(n)));
        assertEquals(Optional.empty(), Scattered.of(claim, new Work(1_000_000, PATIENT)));
    }

    private static String written(Scattered found) {
        var turns = found.period().map(period -> Printer.text(period) + " n");
        return found.points().stream().map(c -> turns.map(t -> Printer.text(c) + " + " + t).orElse(Printer.text(c)))
            .map(sum -> sum.replace("0 + ", "").replace("1 n", "n")).collect(Collectors.joining(", "));
    }
}
