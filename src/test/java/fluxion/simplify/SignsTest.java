package fluxion.simplify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.numeric.Truth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions that follow from assumptions, contradict them, or neither. */
class SignsTest {
    @ParameterizedTest(name = "{0} given {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        x^2 + 1 > 0                | | TRUE
        exp(x) > 0                 | | TRUE
        exp(x) + x^2 ≠ 0           | | TRUE
        x^2 ≥ 0                    | | TRUE
        x^2 > 0                    | | UNKNOWN
        x > 0                      | | UNKNOWN
        -x^2 - 1 < 0               | | TRUE
        x^2 + 1 = 0                | | FALSE
        sin(x) + 2 > 0             | | TRUE
        sin(x) + 1 > 0             | | UNKNOWN
        1 - sin(x) ≥ 0             | | TRUE
        cosh(x) ≠ 0                | | TRUE
        sqrt(x) ≥ 0                | | TRUE
        abs(x) ≥ 0                 | | TRUE
        x^3 > 0                    | x > 0 | TRUE
        x^2 > 0                    | x ≠ 0 | TRUE
        1/x < 0                    | x < 0 | TRUE
        x + 1 > 0                  | x ≥ 0 | TRUE
        x - 1 > 0                  | x > 1 | TRUE
        x > 1/2                    | x > 1 | TRUE
        x < 0                      | x > 1 | FALSE
        x > 0                      | 2 x - 1 ≥ 0 | TRUE
        n > 0                      | 2 n - 1 ≥ 0, n integer | TRUE
        n - 1 ≥ 0                  | 3 - 4 n < 0, n integer | TRUE
        x < 0                      | 1 - 2 x > 3 | TRUE
        x y > 0                    | x < 0, y < 0 | TRUE
        x - y > 0                  | x > y | TRUE
        y - x < 0                  | x > y | TRUE
        y > x                      | x > y | FALSE
        abs(x) > 0                 | x ≠ 0 | TRUE
        sqrt(x) ≠ 0                | x > 0 | TRUE
        pi - 3 > 0                 | | TRUE
        e - 3 < 0                  | | TRUE
        x^n > 0                    | x > 0 | TRUE
        x^n > 0                    | x < 0, n integer | UNKNOWN
        x^(2 n) > 0                | x < 0, n integer | TRUE
        2 n + m^2 integer          | n integer, m integer | TRUE
        n/2 integer                | n integer | UNKNOWN
        1/2 integer                | | FALSE
        """)
    void holds(String condition, String assumptions, Truth expected) {
        var asked = Shorthand.conditions(condition).getFirst();
        assertEquals(expected, Signs.holds(asked, Shorthand.conditions(assumptions)));
    }
}
