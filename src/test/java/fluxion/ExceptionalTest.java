package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.print.Printer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer says of the points at which the formula of the derivative does not speak for the function. */
class ExceptionalTest {
    /** Function | derivative | conditions | points, with the derivative there, "none" or "?". */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        abs(x)            | sign(x)                 | x != 0             | x = 0: none
        abs(x)^2          | 2 x                     | -                  | -
        sqrt(x^2)         | sign(x)                 | x != 0             | x = 0: none
        sqrt(x^4)         | 2 x                     | -                  | -
        cbrt(x^3)         | 1                       | -                  | -
        sqrt(-x^2)        | -x/sqrt(-x^2)           | never              | x = 0: none
        arcsin(x^2 + 1)   | 2 x/sqrt(1 - (x^2 + 1)^2) | -                | x = 0: none
        sqrt(x - 1) + sqrt(1 - x) | (1/sqrt(x - 1) - 1/sqrt(1 - x))/2 | - | x = 1: none
        x*abs(x)          | 2 abs(x)                | -                  | -
        abs(x)^3          | 3 x abs(x)              | -                  | -
        abs(x)^(3/2)      | 3 sqrt(abs(x)) sign(x)/2 | -                 | -
        abs(x^2-1)^3      | 6 x (x^2 - 1) abs(x^2 - 1) | -            | -
        sqrt(x)           | 1/(2 sqrt(x))           | -                  | x = 0: none
        cbrt(x)           | 1/(3 x^(2/3))           | -                  | x = 0: none
        x^(3/2)           | 3 sqrt(x)/2             | x > 0              | x = 0: none
        sqrt(x^3)         | 3 sqrt(x)/2             | x > 0              | x = 0: none
        sqrt(x)^3         | 3 sqrt(x)/2             | x > 0              | x = 0: none
        x^x               | x^x (ln(x) + 1)         | -                  | -
        floor(x)          | 0                       | x not an integer   | x integer: none
        x*floor(x)        | floor(x)                | x not an integer   | x integer: none
        sin(pi*x)*floor(x)| pi cos(pi x) floor(x)   | x not an integer   | x integer: none
        ceil(x)           | 0                       | x not an integer   | x integer: none
        round(x)          | 0                       | x + 1/2 not an integer | x + 1/2 integer: none
        mod(x,2)          | 1                       | x/2 not an integer | x/2 integer: none
        frac(x)           | 1                       | x not an integer   | x integer: none
        sign(x)           | 0                       | x != 0             | x = 0: none
        heaviside(x)      | 0                       | x != 0             | x = 0: none
        max(x^3, 0)       | 3 x^2 heaviside(x)      | -                  | -
        max(x, 0)         | heaviside(x)            | x != 0             | x = 0: none
        max(x, -x)        | sign(x)                 | x != 0             | x = 0: none
        min(x, 1)         | heaviside(1 - x)        | x != 1             | x = 1: none
        max(x, a)         | heaviside(x - a)        | x != a             | x = a: none
        relu(x)           | heaviside(x)            | x != 0             | x = 0: none
        relu(x)^2         | 2 relu(x)               | -                  | -
        elu(x)            | exp(min(x, 0))          | -                  | -
        atan2(0, x)       | 0                       | x != 0             | -
        atan2(x, 1)       | 1/(x^2 + 1)             | -                  | -
        Si(x)             | sin(x)/x                | -                  | x = 0: 1
        sinc(x)           | (x cos(x) - sin(x))/x^2 | -                  | x = 0: 0
        sinc(x)^2         | 2 sinc(x) (x cos(x) - sin(x))/x^2 | -       | x = 0: 0
        sinc(x^3)         | 3 (x^3 cos(x^3) - sin(x^3))/x^4 | -         | x = 0: 0
        (2*x^4)^(1/3)     | 8 x^3/(3 (2 x^4)^(2/3)) | -                 | x = 0: 0
        sqrt(abs(x))*sin(x) | sign(x) sin(x)/(2 sqrt(abs(x))) + sqrt(abs(x)) cos(x) | - | x = 0: 0
        sqrt(abs(x))*(1+x) | (x + 1) sign(x)/(2 sqrt(abs(x))) + sqrt(abs(x)) | - | x = 0: none
        abs(sin(x))       | sign(sin(x)) cos(x)     | sin(x) != 0        | sin(x) = 0: none
        abs(cos(x))       | -sign(cos(x)) sin(x)    | cos(x) != 0        | cos(x) = 0: none
        abs(x - a)        | sign(x - a)             | x != a             | x = a: none
        abs(x - pi)       | sign(x - pi)            | x != pi            | x = pi: none
        a*abs(x)          | a sign(x)               | x != 0 or a = 0    | x = 0, a != 0: none
        a*abs(x) + b*max(x, 0) | a sign(x) + b heaviside(x) | x != 0      | x = 0, 2 a + b != 0: none, x = 0, 2 a + b = 0: a + b
        a*abs(x) + x      | a sign(x) + 1           | x != 0 or a = 0    | x = 0, a != 0: none
        abs(x) + abs(x - a) | sign(x) + sign(x - a) | x != 0, x != a     | x = 0: none, x = a: none
        abs(x - a) + abs(x - b) | sign(x - a) + sign(x - b) | x != a, x != b | x = a: none, x = b: none
        abs(a*x - b)      | a sign(a x - b)         | a x != b or (b = 0, a = 0) | a x = b, a != 0: none
        max(a*x, b*x)     | a heaviside(x (a - b)) + b heaviside(x (b - a)) | x != 0 or a = b | x = 0, a != b: none
        max(x, y, 5)      | heaviside(max(x, y) - 5) heaviside(x - y) | x != y or y < 5, x != 5 or y > 5, y != 5 or x != 5 | x = y, y > 5: none, x = 5, y <= 5: none
        max(0, 1 - a*b*x) | -a b heaviside(1 - a b x) | a b x != 1       | a b x = 1: none
        sqrt(x + a)       | 1/(2 sqrt(x + a))       | -                  | x + a = 0: none
        a*sqrt(x)         | a/(2 sqrt(x))           | -                  | x = 0: none
        sqrt(x^2 + a^2)   | x/sqrt(x^2 + a^2)       | -                  | x = 0, a = 0: none
        sqrt(x^2 - a^2)   | x/sqrt(x^2 - a^2)       | -                  | x^2 = a^2: none
        (x^2 - a^2)^(3/2) | 3 x sqrt(x^2 - a^2)     | x^2 > a^2          | x^2 = a^2, x != 0: none, a = 0, x = 0: 0
        sqrt(2*a*x - x^2) | (a - x)/sqrt(x (2 a - x)) | -                | x = 0: none, 2 a = x: none
        (abs(x) - x^2)^(3/2) | 3 sqrt(abs(x) - x^2) (sign(x) - 2 x)/2 | x > -1, x < 1 | x = -1: none, x = 1: none
        arcsin(x/a)       | sign(a)/sqrt(a^2 - x^2) | a != 0, x/a > -1, x/a < 1 | x/a = -1, a != 0: none, x/a = 1, a != 0: none
        ln(x + sqrt(x^2 + a^2)) | 1/sqrt(x^2 + a^2) | x + sqrt(x^2 + a^2) > 0 | -
        arcsin(x)         | 1/sqrt(1 - x^2)         | -                  | x = -1: none, x = 1: none
        arcsin(sqrt(x))   | 1/(2 sqrt(x) sqrt(1 - x)) | -                | x = 0: none, x = 1: none
        sqrt(1-exp(x))    | -exp(x)/(2 sqrt(1 - exp(x))) | -             | x = 0: none
        x^2*sin(1/x)      | 2 x sin(1/x) - cos(1/x) | -                  | -
        abs(f(x))         | sign(f(x)) f'(x)        | f(x) != 0 or f'(x) = 0 | f(x) = 0, f'(x) != 0: none
        abs(f(x) - f(0))  | sign(f(x) - f(0)) f'(x) | f(x) != f(0) or f'(x) = 0 | f(x) = f(0), f'(x) != 0: none
        abs(sin(f(x)))    | sign(sin(f(x))) cos(f(x)) f'(x) | sin(f(x)) != 0 or cos(f(x)) f'(x) = 0 | sin(f(x)) = 0, cos(f(x)) != 0, f'(x) != 0: none
        sqrt(f(x)^2)      | sign(f(x)) f'(x)        | f(x) != 0          | f(x) = 0, f'(x) != 0: none, f(x) = 0, f'(x) = 0: ?
        max(f(x), 0)      | heaviside(f(x)) f'(x)   | f(x) != 0 or f'(x) = 0 | f(x) = 0, f'(x) != 0: none
        sign(f(x))        | 0                       | f(x) != 0          | f(x) = 0, f'(x) != 0: none, f(x) = 0, f'(x) = 0: ?
        floor(f(x))       | 0                       | f(x) not an integer | f(x) integer, f'(x) != 0: none, f(x) integer, f'(x) = 0: ?
        f(sqrt(x))        | f'(sqrt(x))/(2 sqrt(x)) | -                  | x = 0: none
        f(abs(x))         | f'(abs(x)) sign(x)      | x != 0 or f'(0) = 0 | x = 0, f'(0) != 0: none
        abs(x)*f(x)       | sign(x) f(x) + abs(x) f'(x) | x != 0 or f(0) = 0 | x = 0, f(0) != 0: none
        x^pi              | pi x^(pi - 1)           | x > 0              | x = 0: none
        (x - x)/floor(x)  | 0                       | floor(x) != 0, x not an integer | x integer, floor(x) != 0: ?
        relu(abs(0*x) + x) | heaviside(x)           | x != 0             | x = 0: none
        relu(abs(x - x) + x) | heaviside(x)         | x != 0             | x = 0: none
        piecewise(x < x: 1, otherwise: x) | 1       | -                  | -
        sqrt(x^6)         | 3 x abs(x)              | -                  | -
        log(x^2, x)       | 0                       | x > 0, x != 1      | -
        max(x^2, 0)       | 2 x                     | -                  | -
        relu(-x^2)        | 0                       | -                  | -
        hypot(x, 0)       | sign(x)                 | x != 0             | x = 0: none
        abs(abs(x))       | sign(x)                 | x != 0             | x = 0: none
        ln(x^2) - 2*ln(abs(x)) | 0                  | x != 0             | -
        sqrt(sqrt(x^4))   | sign(x)                 | x != 0             | x = 0: none
        arccos(1 - x^2)   | 2 sign(x)/sqrt(2 - x^2) | x != 0             | x = -sqrt(2): none, x = 0: none, x = sqrt(2): none
        sqrt(1 - sqrt(1 - x^2)) | x/(2 sqrt(1 - x^2) sqrt(1 - sqrt(1 - x^2))) | - | x = -1: none, x = 0: none, x = 1: none
        abs(x^2 - 2)      | 2 x sign(x^2 - 2)       | x != -sqrt(2), x != sqrt(2) | x = -sqrt(2): none, x = sqrt(2): none
        abs(x^2 - x - 1)  | (2 x - 1) sign(x^2 - x - 1) | x != (1 - sqrt(5))/2, x != (1 + sqrt(5))/2 | x = (1 - sqrt(5))/2: none, x = (1 + sqrt(5))/2: none
        abs(x^3 - 2)      | 3 x^2 sign(x^3 - 2)     | x != 2^(1/3)       | x = 2^(1/3): none
        abs(x^2 - 2)^3    | 6 x (x^2 - 2) abs(x^2 - 2) | -            | -
        arcsec(1/x)       | -1/sqrt(1 - x^2)        | x != 0             | x = -1: none, x = 1: none
        floor(x^2)        | 0                       | x^2 not an integer or x = 0 | x^2 integer, x != 0: none
        max(sin(x), cos(x)) | heaviside(sin(x) - cos(x)) cos(x) - heaviside(cos(x) - sin(x)) sin(x) | sin(x) != cos(x) | sin(x) = cos(x): none
        (c*x^2)^(3/2)     | 3 sqrt(c x^2) c x       | x != 0 or c > 0    | x = 0, c < 0: none, x = 0, c = 0: 0
        sqrt(x^2*y)       | x y/sqrt(x^2 y)         | -                  | x = 0, y < 0: none, x = 0, y > 0: none, y = 0: 0
        sqrt(x^2*(y + x)) | x (2 y + 3 x)/(2 sqrt(x^2 (y + x))) | -      | x = 0: none, y + x = 0: none
        sqrt(a^2*x^2)     | abs(a) sign(x)          | x != 0             | x = 0, a != 0: none, x = 0, a = 0: 0
        sqrt(c*x^4)       | 2 c x^3/sqrt(c x^4)     | -                  | c = 0: 0, x = 0, c < 0: none, x = 0, c > 0: 0
        (x - a)^(2/3)     | 2/(3 (x - a)^(1/3))     | -                  | x = a: none
        (a*x)^(1/3)       | a/(3 (a x)^(2/3))       | -                  | a = 0: 0, x = 0, a != 0: none
        relu(x)^(3/2)     | 3 sqrt(relu(x))/2       | -                  | -
        sqrt(relu(x))*relu(x) | 3 sqrt(relu(x))/2   | -                  | -
        relu(x)^a         | a relu(x)^(a - 1) heaviside(x) | x > 0       | a > 0, x < 0: 0, 0 < a < 1, x = 0: none, a > 0, x = 0, a > 1: 0, x = 0, a = 1: none
        sqrt(relu(x))     | 1/(2 sqrt(x))           | -                  | x < 0: 0, x = 0: none
        max(x - a, 0)^(3/2) | 3 sqrt(max(x - a, 0))/2 | x > a or x < a   | x = a: 0
        (max(x, y) - y)^(3/2) | 3 sqrt(max(x, y) - y) heaviside(x - y)/2 | x > y | x < y: 0, x = y: 0
        clip(x, 0, 1)^(3/2) | 3 sqrt(clip(x, 0, 1)) heaviside(x) heaviside(1 - x)/2 | x != 1 | x = 1: none
        abs(sin(x))^3     | 3 sin(x) abs(sin(x)) cos(x) | -              | -
        atan2(x, abs(x))  | 0                       | x != 0             | -
        piecewise(x < 0: -x, x >= 0: x^2) | piecewise(x < 0: -1, x > 0: 2 x) | - | x = 0: none
        piecewise(x < 0: -x^2, x >= 0: x^2) | piecewise(x < 0: -2 x, x > 0: 2 x) | - | x = 0: 0
        piecewise(x < 0: x, otherwise: sin(x)) | piecewise(x < 0: 1, x > 0: cos(x)) | - | x = 0: 1
        piecewise(x^2 < 2: 1, otherwise: x^2 - 1) | piecewise(x^2 < 2: 0, x^2 > 2: 2 x) | - | x = -sqrt(2): none, x = sqrt(2): none
        piecewise(x <= 0: x, x >= 1: x) | 1 | x < 0 or x > 1 | x = 0: none, x = 1: none
        piecewise(x < sqrt(2): x^2, otherwise: 2*sqrt(2)*x - 2) | piecewise(x < sqrt(2): 2 x, x > sqrt(2): 2 sqrt(2)) | - | x = sqrt(2): 2 sqrt(2)
        piecewise(x < a: x^2, otherwise: 2*a*x - a^2) | piecewise(x < a: 2 x, x > a: 2 a) | - | x = a: 2 a
        piecewise(x > a: x - a, otherwise: a - x) | piecewise(x > a: 1, x < a: -1) | - | x = a: none
        abs(x - 1/2)*floor(x) | sign(x - 1/2) floor(x) | x not an integer | x integer: none
        floor(x)^2        | 0                       | x not an integer   | x integer: none
        floor(exp(x))     | 0                       | exp(x) not an integer | exp(x) integer: none
        1/max(x, 1)       | -heaviside(x - 1)/max(x, 1)^2 | x != 1       | x = 1: none
        piecewise(x > 0: 1, otherwise: 0) | 0 | x != 0 | x = 0: none
        piecewise(x > 0: ln(x), x < 0: ln(-x)) | 1/x | - | -
        piecewise(x = 0: 0, otherwise: x^2*sin(1/x)) | 2 x sin(1/x) - cos(1/x) | - | x = 0: 0
        piecewise(sin(x) > 0: sin(x), otherwise: 0) | piecewise(sin(x) > 0: cos(x), sin(x) < 0: 0) | - | sin(x) = 0: none
        abs(x^3 - x - 1)  | (3 x^2 - 1) sign(x^3 - x - 1) | x^3 - x - 1 != 0 | x^3 - x - 1 = 0: none
        abs((x^3 - x - 1)^2) | 2 (x^3 - x - 1) (3 x^2 - 1) | -        | -
        lambertw(x)       | exp(-lambertw(x))/(1 + lambertw(x)) | -      | x = -1/e: none
        mod(x, -x)        | 0                       | x != 0             | -
        trunc(x)          | 0                       | x not an integer or x = 0 | x integer, x != 0: none
        atan2(x, -1)      | -1/(x^2 + 1)            | x != 0             | x = 0: none
        sqrt(1 - cos(x))  | sin(x)/(2 sqrt(1 - cos(x))) | -              | cos(x) = 1: none
        arcsin(sin(x))    | sign(cos(x))            | cos(x) != 0        | cos(x) = 0: none
        arccos(cos(x))    | sign(sin(x))            | sin(x) != 0        | sin(x) = 0: none
        """)
    void first(String f, String derivative, String conditions, String points) {
        check(f, 1, derivative, conditions, points);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        abs(x)            | 2 | 0              | x != 0 | x = 0: none
        x*abs(x)          | 2 | 2 sign(x)      | x != 0 | x = 0: none
        abs(x)^3          | 2 | 6 abs(x)       | -      | -
        sinc(x)           | 2 | (2 sin(x) - 2 x cos(x) - x^2 sin(x))/x^3 | - | x = 0: -1/3
        relu(x)^3         | 2 | 6 relu(x)      | -      | -
        abs(x)^3          | 3 | 6 sign(x)      | x != 0 | x = 0: none
        sqrt(x)           | 2 | -1/(4 x^(3/2)) | -      | x = 0: none
        """)
    void higher(String f, int order, String derivative, String conditions, String points) {
        check(f, order, derivative, conditions, points);
    }

    /** A derivative needs the function around a point: on the border of what is assumed nothing may be concluded. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        abs(x)        | x >= 0    | 1           | x > 0              | x = 0: none
        floor(x)      | floor(x) != 0 | 0       | x not an integer   | x integer: none
        abs(x)        | x = 0     | sign(x)     | x != 0             | x = 0: none
        sqrt(x^2)     | x <= 0    | -1          | x < 0              | x = 0: none
        abs(x - y)    | x >= y    | 1           | x > y              | x = y: none
        piecewise(abs(x) < d: x^2/2, otherwise: d*abs(x) - d^2/2) | d > 0 | piecewise(abs(x) < d: x, abs(x) > d: d*sign(x)) | - | abs(x) = d, x < 0: -d, abs(x) = d, x > 0: d
        relu(x)       | x >= 0    | 1           | x > 0              | x = 0: none
        x^3           | x >= 0    | 3 x^2       | -                  | -
        abs(x)        | x > 0     | 1           | -                  | -
        floor(x)      | x integer | 0           | x not an integer   | x integer: none
        floor(x^2)    | x integer | 0           | x^2 not an integer or x = 0 | x^2 integer, x != 0: none
        sin(pi*x)     | x integer | pi (-1)^x   | -                  | -
        arcsin(x/a)   | a > 0     | 1/sqrt(a^2 - x^2) | -            | abs(x) = a: none
        ln(a^2 - x^2) | a > 0     | 2 x/(x^2 - a^2) | abs(x) < a     | -
        x/2 sqrt(a^2 - x^2) + a^2/2 arcsin(x/a) | a > 0 | sqrt(a^2 - x^2) | abs(x) < a | abs(x) = a: none
        sqrt(a^2)     | x >= 0    | 0           | -                  | -
        exp(a ln(a))  | x <= 1    | 0           | a > 0              | -
        ln(sqrt(x))   | x > -2    | 1/(2 x)     | x > 0              | -
        """)
    void assumed(String f, String assumption, String derivative, String conditions, String points) {
        check(Fluxion.create().assume(assumption), f, 1, derivative, conditions, points);
    }

    private static void check(String f, int order, String derivative, String conditions, String points) {
        check(Fluxion.create(), f, order, derivative, conditions, points);
    }

    private static void check(Fluxion fluxion, String f, int order, String derivative, String conditions,
        String points) {
        var by = Collections.nCopies(order, fluxion.variable("x"));
        var d = fluxion.derivative(fluxion.formula(f), by, Form.SIMPLIFIED);
        assertEquals(derivative, d.text());
        assertEquals(conditions == null ? "" : conditions,
            d.conditions().stream().map(Printer::text).collect(Collectors.joining(", ")));
        assertEquals(points == null ? "" : points,
            d.exceptional().stream().map(ExceptionalTest::written).collect(Collectors.joining(", ")));
    }

    static String written(Exceptional points) {
        return Printer.text(points.where()) + ": " + switch (points.slope()) {
            case Value.Known known -> known.value().map(Printer::text).orElseGet(() -> "about " + known.number());
            case Value.Expressed(var value) -> Printer.text(value);
            case Value.Undefined _          -> "none";
            case Value.Between(var least, var most, _) -> least + " to " + most;
            case Value.Undecided _          -> "?";
        };
    }

    /** x^x has no value at −1 by convention: a real exponent needs a base above 0. */
    @Test
    void outsideIsNotBorder() {
        var fluxion = Fluxion.create();
        var x = fluxion.variable("x");
        var at = Map.of(x, fluxion.formula("-1").expr());
        var slope = fluxion.slope(fluxion.formula("x^x"), List.of(x), at);
        assertEquals(new Value.Undefined("the function has no value here"), slope);
    }
}
