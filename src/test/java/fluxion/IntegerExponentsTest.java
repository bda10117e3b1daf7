package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import fluxion.diff.IntegerExponents;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.function.Context;
import fluxion.function.Functions;
import fluxion.verify.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A power of a negative number with a letter for exponent has a value where the letter is an integer, and says so. */
class IntegerExponentsTest {
    private static final Fluxion FLUXION = Fluxion.create();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        (-1)^1 (-1)^k | (-1)^(k + 1)     | k taken as an integer: (-1)^k has a value only then
        cos(n pi)     | (-1)^n           | n taken as an integer: (-1)^n has a value only then
        (-x)^n        | (-1)^n x^n       | n taken as an integer: (-1)^n has a value only then
        (-2)^(m - 3)  | -(-1)^m 2^m/8    | m taken as an integer: (-2)^(m - 3) has a value only then
        sum((-1)^k, k, 0, n) | (1 + (-1)^n)/2 | n taken as an integer: (-1)^n has a value only then
        (-1)^(n (n + 1)) | 1             | n taken as an integer: (-1)^(n (n + 1)) has a value only then
        """)
    void isProved(String left, String right, String said) {
        var judgement = FLUXION.compare(left, right);
        assertInstanceOf(Verdict.Proved.class, judgement.verdict());
        assertEquals(List.of(said), judgement.warnings());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        (-1)^k   | 1
        (-1)^n a | (-1)^(n + 1) a
        cos(n pi/2) | (-1)^n
        """)
    void isRefuted(String left, String right) {
        assertInstanceOf(Verdict.Refuted.class, FLUXION.compare(left, right).verdict());
    }

    /** Halves are no integers for every integer, and what is declared or has a value is not taken for anything. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        (-1)^(n/2) | ''
        (-1)^n     | n integer
        (-1)^3     | ''
        2^n        | ''
        x^n        | ''
        sum((-1)^k, k, 0, 5) | ''
        (-1)^floor(x) | ''
        """)
    void saysNothing(String formula, String assumed) {
        var known = assumed.isEmpty() ? FLUXION : FLUXION.assume(assumed);
        assertEquals(List.of(), known.compare(formula, formula).warnings());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        (-1)^n x^n/n          | x | (-1)^n x^(n - 1)
        (-1)^k x^(2 k)/(2 k)  | x | (-1)^k x^(2 k - 1)
        (-3)^m sin(m x)       | x | m (-3)^m cos(m x)
        """)
    void isDifferentiated(String f, String x, String derivative) {
        assertEquals(derivative, FLUXION.derivative(f, x).text());
    }

    @Test void isNoIntegerByWhichIsDifferentiated() {
        var n = Exprs.variable("n");
        var power = FLUXION.formula("(-2)^n");
        var fault = assertThrows(Fault.class, () -> FLUXION.derivative(power, List.of(n), Form.SIMPLIFIED));
        assertEquals("negative-base", fault.code());
    }

    /** ((xᵃ)ᵃ …)ᵃ, and a number that is as deep. */
    @Test void depth() {
        var a = Exprs.variable("a");
        Expr tower = Exprs.variable("x");
        Expr numbers = Exprs.HALF;
        for (int i = 0; i < 100_000; i++) {
            tower = Exprs.power(tower, a);
            numbers = Functions.sin(Exprs.sum(numbers, Exprs.MINUS_ONE));
        }
        var deep = List.of(tower, Exprs.power(numbers, Exprs.num(2)));
        assertEquals(Map.of(), assertTimeout(Duration.ofSeconds(20), () ->
            IntegerExponents.of(deep, List.of(), Context.EMPTY).powers()));
    }
}
