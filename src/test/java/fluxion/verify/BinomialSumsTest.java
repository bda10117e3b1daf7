package fluxion.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fluxion.print.Printer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums over binomial coefficients: the binomial theorem and its moments, and what is wrong about them. */
final class BinomialSumsTest {
    private static final double SECONDS = 20;

    private static Verdict verdict(String left, String right) {
        return Judge.judge(Claimed.claim(left, right), SECONDS);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
        sum(binomial(n, k), k, 0, n)                          | 2^n
        sum(binomial(n, k), k, 1, n)                          | 2^n - 1
        sum(binomial(n, k)*2^k, k, 0, n)                      | 3^n
        sum(binomial(n, k)*x^k, k, 0, n)                      | (1 + x)^n
        sum(binomial(n, k)*x^k*y^(n - k), k, 0, n)            | (x + y)^n
        sum(binomial(n, k)*x^k*y^(n - k), k, 1, n)            | (x + y)^n - y^n
        sum(binomial(n, k)*p^k*(1 - p)^(n - k), k, 0, n)      | 1
        sum(k*binomial(n, k)*p^k*(1 - p)^(n - k), k, 0, n)    | n p
        sum(k*binomial(n, k), k, 0, n)                        | n 2^(n - 1)
        sum(k^2*binomial(n, k), k, 0, n)                      | n (n + 1) 2^(n - 2)
        """)
    void proved(String left, String right) {
        assertInstanceOf(Verdict.Proved.class, verdict(left, right));
    }

    @ParameterizedTest(name = "{0} = {1} where {2}")
    @CsvSource(delimiter = '|', textBlock = """
        sum((-1)^k*binomial(n, k), k, 0, n)                   | 0                    | n != 0
        sum(k*(-1)^k*binomial(n, k), k, 0, n)                 | 0                    | n != 1
        sum(k^2*(-1)^k*binomial(n, k), k, 0, n)               | 0                    | n != 1, n != 2
        """)
    void conditional(String left, String right, String where) {
        var verdict = assertInstanceOf(Verdict.Conditional.class, verdict(left, right));
        assertEquals(where, Printer.text(verdict.condition()));
    }

    @ParameterizedTest(name = "{0} = {1} is refuted")
    @CsvSource(delimiter = '|', textBlock = """
        sum(binomial(n, k), k, 0, n)                          | 2^(n + 1)
        sum(binomial(n, k), k, 1, n)                          | 2^n
        sum(binomial(n, k)*x^k, k, 0, n)                      | (1 - x)^n
        sum(k*binomial(n, k), k, 0, n)                        | n 2^n
        sum(k*binomial(n, k)*p^k*(1 - p)^(n - k), k, 0, n)    | n p (1 - p)
        sum(binomial(n, k)*k^2, k, 0, n)                      | n^2 2^(n - 2)
        """)
    void refuted(String left, String right) {
        assertInstanceOf(Verdict.Refuted.class, verdict(left, right));
    }

    /** Each fails for some value of a parameter. */
    @ParameterizedTest(name = "{0} = {1} is not proved")
    @CsvSource(delimiter = '|', textBlock = """
        sum(binomial(n, k)*x^(n - k)*y^k, k, 0, n)            | (x + y)^n + 1 - sign(x)^2
        sum(binomial(n, k)*x^k, k, 0, n)                      | (1 + x)^n + 1 - sign(x + 1)^2
        sum(binomial(n, k)*x^k, k, 1, n)                      | (1 + x)^n - x^n
        sum(binomial(n, k)*x^k*y^(n - k), k, 0, n)            | y^n (1 + x/y)^n + 1 - sign(n)
        sum(binomial(n + 1, k), k, 0, n)                      | 2^(n + 1)
        sum(binomial(n, k)/(k + 1), k, 0, n)                  | 2^(n + 1)/(n + 1)
        """)
    void notProved(String left, String right) {
        assertFalse(verdict(left, right) instanceof Verdict.Proved);
    }
}
