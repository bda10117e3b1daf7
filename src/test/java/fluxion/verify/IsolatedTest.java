package fluxion.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.expr.Exprs;
import fluxion.function.Context;
import fluxion.print.Printer;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Zeros along a line: isolated ones, unless parameters have certain values, and those that fill an interval. */
final class IsolatedTest {
    private static final double SECONDS = 20;

    @ParameterizedTest(name = "{0} = 0 at isolated x, unless {1}")
    @CsvSource(delimiter = '|', textBlock = """
        a + b x + c x^2                       | a = 0, b = 0, c = 0
        a + b sqrt(x)                         | a = 0, b = 0
        x - sqrt(a + x^2)                     | a = 0
        1 - sqrt(x) - x                       |
        sqrt(x) - sqrt(x + 1) + 1             |
        sqrt(x) sqrt(x + 1) - x               |
        x^(1/3) + a x^(2/3)                   |
        a + b x^(1/3) + c x^(2/3)             | a = 0, b = 0, c = 0
        x^(1/4) + sqrt(x) + a                 |
        a + b tan(c + d x)^2                  | d = 0; a = 0, b = 0
        a + a sin(c + d x)                    | d = 0; a = 0
        sin(2 c + 2 d x) - sin(c + d x)       | d = 0
        cos(x) - sin(x) + a                   |
        sqrt(a) abs(sin(x)) - sqrt(a + a cos(x)) | a = 0
        a + b x^n + c x^(2 n)                 | n = 0; a = 0, b = 0, c = 0
        a + b F^(c + d x)                     | F = 1; d = 0; a = 0, b = 0
        a + b*(c x^3)^(3/2)                   | c = 0; a = 0, b = 0
        a + b cosh(x)                         | b = 0, a = 0
        """)
    void isolated(String u, String strata) {
        var found = new Strata(List.of());
        assertTrue(new Isolated(Exprs.variable("x"), found, new Work(1_000_000, SECONDS)).zeros(Claimed.expr(u)), u);
        assertEquals(strata == null ? "" : strata, found.found().stream().map(values ->
            Printer.text(Strata.where(values))).collect(Collectors.joining("; ")));
    }

    @ParameterizedTest(name = "{0} = 0 on intervals")
    @ValueSource(strings = {"x - abs(x)", "x - sqrt(x^2)", "abs(x) - sqrt(x^2)", "sin(x)^2 + cos(x)^2 - 1",
        "x - abs(x - 1) - 1",
        "arctan(x) + arctan(1/x) - pi/2", "sqrt(x^2 - 2 x + 1) - x + 1", "floor(x)",
        "sign(x) - 1", "relu(x)", "sin(2 x) - 2 sin(x) cos(x)", "sqrt(1 - cos(x)^2) - sin(x)", "x^(1/3) + abs(x)^(1/3)",
        "arcsin(sin(x)) - x", "sqrt(x)^2 - x", "x^(2/3) - (x^2)^(1/3)", "cosh(x)^2 - sinh(x)^2 - 1"})
    void filled(String u) {
        assertFalse(new Isolated(Exprs.variable("x"), new Strata(List.of()), new Work(1_000_000, SECONDS))
            .zeros(Claimed.expr(u)));
    }

    /** Where c = 0, the left sides are 0 for all x, and the right sides are 1. */
    @ParameterizedTest(name = "d/dx {0} = {1} fails for c = 0")
    @CsvSource(delimiter = '|', textBlock = """
        (c x^2)^1.5         | 3 c x sqrt(c x^2) + 1 - sign(c)^2
        (c x^n)^(3/2)       | 3 n (c x^n)^(3/2)/(2 x) + 1 - sign(c)^2
        (c + c sin(x))^2.5  | 5 c cos(x) (c + c sin(x))^1.5/2 + 1 - sign(c)^2
        (c - c sqrt(x))^2.5 | -5 c (c - c sqrt(x))^1.5/(4 sqrt(x)) + 1 - sign(c)^2
        """)
    void failsForSome(String f, String claimed) {
        var verdict = Judge.judge(Claimed.claim("d/dx(" + f + ")", claimed, Context.EMPTY), SECONDS);
        assertFalse(verdict instanceof Verdict.Proved, f);
    }

    @ParameterizedTest(name = "d/dx {0} = {1}, also where the root is 0")
    @CsvSource(delimiter = '|', textBlock = """
        (a + b tan(c + d x)^2)^2.5 | 5 b d (a + b tan(c + d x)^2)^1.5 tan(c + d x) sec(c + d x)^2
        (a + b sqrt(x))^2.5        | 5 b (a + b sqrt(x))^1.5/(4 sqrt(x))
        a^3 x + b x (c x^n)^(2/n)  | a^3 + 3 b (c x^n)^(2/n)
        (a + a sin(c + d x))^2.5   | 5 a d (a + a sin(c + d x))^1.5 cos(c + d x)/2
        """)
    void holdsWhereRootsVanish(String f, String claimed) {
        assertInstanceOf(Verdict.Proved.class,
            Judge.judge(Claimed.claim("d/dx(" + f + ")", claimed, Context.EMPTY), SECONDS));
    }
}
