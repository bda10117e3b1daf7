package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.print.Printer;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where functions with kinks, jumps and pieces within one another have a derivative by x, and where they have none. */
class KinksAndJumpsTest {
    /** Function | conditions | points, with the derivative there, "none" or "?". */
    @ParameterizedTest(name = "({0})′")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        # powers of |u|: steep, a kink or flat, by the exponent
        abs(x)^a                       | x != 0 or a > 1       | x = 0, 0 < a < 1: none, x = 0, a = 1: none
        abs(x - 2)^a                   | x != 2 or a > 1       | x = 2, 0 < a < 1: none, x = 2, a = 1: none
        x^2 + abs(sin(x))^a            | sin(x) != 0 or a > 1  | sin(x) = 0, 0 < a < 1: none, sin(x) = 0, a = 1: none
        sign(x)*abs(x)^a               | x != 0 or a > 1       | x = 0, 0 < a < 1: none, x = 0, a = 1: 1
        # choices within choices
        min(max(x, 0), 1)              | x != 0, x != 1        | x = 0: none, x = 1: none
        max(min(x, 3), -2)             | x != 3, x != -2       | x = -2: none, x = 3: none
        max(x, x^2, 1)                 | x != -1, x != 1       | x = -1: none, x = 1: none
        max(x, x^2, x^3)               | x != 0, x != 1        | x = 0: none, x = 1: none
        max(x^2, 0, x^4)               | x != -1, x != 1       | x = -1: none, x = 1: none
        min(max(x, a), b) | x != a or a > b, x != b or a > b, a != b or x > b or x < b | x = a, a < b: none, x = b, a <= b, b != a: none, a = b, x = b: 0
        clip(x, a, b)                  | x != a or a > b, x != b or b < a | x = a, a < b: none, x = b, b > a: none, x = a, b = a: 0
        # touching without crossing
        max(sin(x), x)                 | -                     | -
        max(exp(x), x + 1)             | -                     | -
        max(ln(x), x - 1)              | -                     | -
        max(ln(x), 1 - x)              | x != 1                | x = 1: none
        max(arctan(x), x)              | -                     | -
        min(sinh(x), x)                | -                     | -
        # |u| where u is 0 in several ways
        abs(x*sin(x))                  | sin(x) != 0 or x = 0  | sin(x) = 0, x != 0: none
        abs(x*cos(x))                  | x != 0, cos(x) != 0   | x = 0: none, cos(x) = 0: none
        cos(sqrt(abs(x)))              | -                     | x = 0: none
        cosh(sqrt(abs(x - 1)))         | -                     | x = 1: none
        sin(sqrt(abs(x)))              | -                     | x = 0: none
        cos(sqrt(abs(x)))^2 + abs(x)   | -                     | x = 0: 0
        # steps
        sign(x^2*(x - 1))              | x != 0, x != 1        | x = 0: none, x = 1: none
        floor(exp(x))                  | exp(x) not an integer | exp(x) integer: none
        sin(floor(x))                  | x not an integer      | x integer: none
        cos(floor(x))                  | x not an integer      | x integer: none
        exp(-floor(x))                 | x not an integer      | x integer: none
        arctan(floor(2*x))             | 2 x not an integer    | 2 x integer: none
        x^2*floor(x)                   | x not an integer or x = 0 | x integer, x != 0: none
        a*floor(x)                     | x not an integer or a = 0 | x integer, a != 0: none
        a*sign(x)                      | x != 0 or a = 0       | x = 0, a != 0: none
        f(floor(x))                    | x not an integer or f(x - 1) = f(x) | x integer, f(x - 1) != f(x): none
        abs(x - round(x))              | x + 1/2 not an integer, x not an integer | x + 1/2 integer: none, x integer: none
        abs(x - floor(x))              | x not an integer      | x integer: none
        max(frac(x), 1/2)              | x not an integer, x - 1/2 not an integer | x integer: none, x - 1/2 integer: none
        # pieces that oscillate, or grow without bounds
        piecewise(x = 0: 0, x != 0: x*sin(1/x))   | - | x = 0: none
        piecewise(x = 0: 0, x != 0: x + x*cos(2/x)) | - | x = 0: none
        piecewise(x = 0: 0, x != 0: sin(1/x))     | - | x = 0: none
        piecewise(x = 0: 0, x != 0: 1/x)          | - | x = 0: none
        piecewise(x = 0: 0, x != 0: x^2*sin(1/x)) | - | x = 0: 0
        piecewise(x = 0: 0, x != 0: 3*x + x^2*cos(1/x)) | - | x = 0: 3
        piecewise(x = 1: 0, otherwise: (x - 1)*sin(1/(x - 1)^2)) | - | x = 1: none
        # pieces that are never taken
        piecewise(x^2 < -1: x, x >= 0: x^2)       | x > 0 | x = 0: none
        piecewise(x < 0 and x > 1: x^3, x >= 0: x^2) | x > 0 | x = 0: none
        # joints of unknown values
        piecewise(x < a: x^3, x >= a: x^2) | - | x = a, a != 0, a != 1: none, x = a, a^3 - a^2 = 0: ?
        # integrals up to a jump
        integral(sign(t), t, 0, x)                | x != 0 | x = 0: none
        integral(heaviside(t - 1), t, 0, x)       | x != 1 | x = 1: none
        integral(heaviside(t - a), t, 0, x)       | x != a | x = a: none
        integral(floor(t), t, 0, x)               | x not an integer | x integer: none
        integral(abs(t), t, 0, x)                 | -      | -
        integral(t*sign(t), t, 0, x)              | -      | -
        """)
    void first(String f, String conditions, String points) {
        var found = Fluxion.create().derivative(f, "x");
        assertEquals(conditions == null ? "" : conditions,
            found.conditions().stream().map(Printer::text).collect(Collectors.joining(", ")));
        assertEquals(points == null ? "" : points,
            found.exceptional().stream().map(ExceptionalTest::written).collect(Collectors.joining(", ")));
    }
}
