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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ∂_1 f(u,v) = u v        | ∂_2 f(u,v) = u       | u = -1
        ∂_1 f(u,v) = u v        | ∂_2 f(u,v) = u^2/2   |
        ∂_1 f(u,v) = 2 f(u,v)   | ∂_2 f(u,v) = 3 f(u,v) |
        ∂_1 f(u,v) = v          | ∂_2 f(u,v) = 2 u     | ''
        """)
    void rulesAgreeOnMixedPartials(String first, String second, String point) {
        var warnings = Fluxion.create().given("f = f(x, y)", first, second).derivative("f(x, y)", "x").warnings();
        var told = warnings.stream().filter(warning -> warning.contains("mixed")).toList();
        assertEquals(point == null ? List.of() : List.of("the rules for the derivatives of f contradict each other: "
            + "the mixed partial derivatives would differ" + (point.isEmpty() ? "" : " at " + point)), told);
    }
}
