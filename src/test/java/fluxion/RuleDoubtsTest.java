package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule for a derivative is believed; where it contradicts the definition, a point says so. */
class RuleDoubtsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        g' = 2 g            | g(x) = exp(2 x)          |
        g' = g (1 - g)      | g(x) = 1/(1 + exp(-x))   |
        g' = 1 - g^2        | g(x) = tanh(x)           |
        g' = g (1 - g)      | g(x) = tanh(x)           | x = 1
        g'(x) = 3 x^2       | g(x) = x^2               | x = 1
        g'(x) = x/abs(x)    | g(x) = abs(x)            |
        g'(x) = x^2/x^2     | g(x) = abs(x)            | x = -1
        """)
    void contradictionsAreTold(String rule, String definition, String point) {
        var fluxion = Fluxion.create().given(rule, definition);
        var warnings = fluxion.derivative("g(x)", "x").warnings();
        var expected = point == null ? List.of()
            : List.of("the rule for the derivative of g contradicts its definition, as " + point + " shows");
        assertEquals(expected, warnings);
    }
}
