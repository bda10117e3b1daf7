package fluxion.simplify;

import static org.junit.jupiter.api.Assertions.assertSame;

import fluxion.expr.Exprs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms on demand. */
class FormsTest {
    @ParameterizedTest(name = "{0} expanded: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        (x + 1)^2              | x^2 + 2 x + 1
        (x + y) (x - y)        | x^2 - y^2
        x (x + 1) (x + 2)      | x^3 + 3 x^2 + 2 x
        sin(x) (1 + cos(x))    | sin(x) + sin(x) cos(x)
        (x^2 + x)/y            | x^2/y + x/y
        (2 x - 1/3)^3          | 8 x^3 - 4 x^2 + 2 x/3 - 1/27
        (2 - x)^3              | 8 - 12 x + 6 x^2 - x^3
        (a + 2 sin(x)^2)^3     | a^3 + 6 a^2 sin(x)^2 + 12 a sin(x)^4 + 8 sin(x)^6
        (x - y)^3              | x^3 - 3 x^2 y + 3 x y^2 - y^3
        (1 + y z) (x + 1)^2    | x^2 + 2 x + 1 + y z x^2 + 2 y z x + y z
        ((x + 1)^2 + 1)^2      | x^4 + 4 x^3 + 8 x^2 + 8 x + 4
        """)
    void expanded(String input, String result) {
        var form = Forms.expanded(Shorthand.read(input), 100);
        assertSame(Shorthand.read(result), form, () -> Shorthand.write(form));
        Points.check(Shorthand.read(input), form, List.of(), List.of());
    }

    @Test void whatWouldExplodeStays() {
        var f = Shorthand.read("(a + b + c + d)^100000000");
        assertSame(f, Forms.expanded(f, 1000));
        var g = Shorthand.read("(a + b) (c + d) (x + y)");
        assertSame(g, Forms.expanded(g, 7));
    }

    @ParameterizedTest(name = "{0} factored: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        x^2 + x                | x (x + 1)
        x^2 - 1                | (x + 1) (x - 1)
        6 x^2 y - 4 x y        | 2 x y (3 x - 2)
        x^3 - 2 x^2 - x + 2    | (x + 1) (x - 1) (x - 2)
        exp(x) + x exp(x)      | exp(x) (1 + x)
        x^2 + 1                | x^2 + 1
        """)
    void factored(String input, String result) {
        var form = Forms.factored(Shorthand.read(input));
        assertSame(Simplifier.simplify(Shorthand.read(result)).expr(), Simplifier.simplify(form).expr(), () ->
            Shorthand.write(form));
        Points.check(Shorthand.read(input), form, List.of(), List.of());
    }

    /** Over ℚ, in any number of letters; a second time changes nothing. */
    @ParameterizedTest(name = "{0} factored: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        a^2 + 2 a b + b^2                | (a + b)^2
        a x + a y + b x + b y            | (x + y) (a + b)
        x^2 - a^2                        | (x + a) (x - a)
        x^2 - 2 a^2                      | x^2 - 2 a^2
        3 x^2 y - 12 y^3                 | 3 y (x + 2 y) (x - 2 y)
        x^5 - a^5                        | (x - a) (x^4 + x^3 a + x^2 a^2 + x a^3 + a^4)
        x^4 + 4                          | (x^2 + 2 x + 2) (x^2 - 2 x + 2)
        x^4 + 4 y^4                      | (x^2 + 2 x y + 2 y^2) (x^2 - 2 x y + 2 y^2)
        x^6 - y^6                        | (x + y) (x - y) (x^2 + x y + y^2) (x^2 - x y + y^2)
        x^2 + y^2                        | x^2 + y^2
        exp(2 x) - 1                     | (exp(x) + 1) (exp(x) - 1)
        exp(2 x) - exp(2 y)              | (exp(x) + exp(y)) (exp(x) - exp(y))
        1/(x^2 - a^2)                    | 1/((x + a) (x - a))
        sin(x)^2 - cos(y)^2              | (sin(x) + cos(y)) (sin(x) - cos(y))
        ((x^2 + 1)/x)/(x + 3)            | (x^2 + 1)/(x (x + 3))
        (3 + 2 x - x^2)/(1 - x)^2        | -((x + 1) (x - 3)/(1 - x)^2)
        (2 + x - x^2)^3                  | -((x + 1)^3 (x - 2)^3)
        x^(5/2)/(1 - x^2)^2 + x/2        | x (2 x^(3/2) + (x + 1)^2 (x - 1)^2)/(2 (x + 1)^2 (x - 1)^2)
        """)
    void factoredOverTheRationals(String input, String result) {
        var form = Forms.factored(Shorthand.read(input));
        assertSame(Shorthand.read(result), form, () -> Shorthand.write(form));
        assertSame(form, Forms.factored(form));
        Points.check(Shorthand.read(input), form, List.of(), List.of());
    }

    /** Modulo a prime these have so many factors that putting them together again takes for ever. */
    @Test void whatWouldTakeTooLongStays() {
        for (var text : List.of("x^40 + 1", "x^64 + y^64")) {
            var f = Shorthand.read(text);
            assertSame(f, Forms.factored(f));
        }
    }

    @ParameterizedTest(name = "{0} nested: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        (a + b + c)^2 (sin(x) + ln(x)) | (a^2 + 2 a b + 2 a c + b^2 + 2 b c + c^2) (sin(x) + ln(x))
        (ln(x) + 2)^3 (y^2 + 4 y + 1)  | (y^2 + 4 y + 1) (ln(x)^3 + 6 ln(x)^2 + 12 ln(x) + 8)
        (x + 1)^12                     | x^12 + 12 x^11 + 66 x^10 + 220 x^9 + 495 x^8 + 792 x^7 + 924 x^6 + 792 x^5 + \
                                         495 x^4 + 220 x^3 + 66 x^2 + 12 x + 1
        (x^2 + 1) sin(x)               | x^2 sin(x) + sin(x)
        """)
    void nested(String input, String result) {
        var f = Forms.expanded(Shorthand.read(input), 100);
        var form = Forms.nested(f);
        assertSame(Shorthand.read(result), form, () -> Shorthand.write(form));
        Points.check(f, form, List.of(), List.of());
    }

    @Test void collectedByPowers() {
        var form = Forms.collected(Shorthand.read("x + a x^2 + b x^2 + c"), Exprs.variable("x"));
        assertSame(Shorthand.read("(a + b) x^2 + x + c"), form, () -> Shorthand.write(form));
    }
}
