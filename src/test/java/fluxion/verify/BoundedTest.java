package fluxion.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fluxion.Fluxion;
import fluxion.expr.Exprs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims about Σ, ∏ and ∫, and what is to be said of them. */
final class BoundedTest {
    private static final double SECONDS = 20;

    @ParameterizedTest(name = "{0} = {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
        sum(x_i, i, 1, n)                     | sum(x_k, k, 1, n)                                  | proved
        sum(a x_i + y_i, i, 1, n)             | a sum(x_j, j, 1, n) + sum(y_i, i, 1, n)            | proved
        sum((x_i - m)^2, i, 1, n)             | sum(x_i^2, i, 1, n) - 2 m sum(x_i, i, 1, n) + n m^2 | proved
        sum(sum(x_i y_j, i, 1, n), j, 1, m)   | sum(x_i, i, 1, n) sum(y_j, j, 1, m)                | proved
        sum(x_i, i, 1, n + 1)                 | sum(x_i, i, 1, n) + x_{n+1}                        | proved
        sum(x_i, i, 1, n)                     | sum(x_i, i, 1, n - 1) + x_n                        | proved
        sum(x^k, k, 0, n)                     | 1 + sum(x^k, k, 1, n)                              | proved
        sum(k x^(k-1), k, 1, n)               | sum((k+1) x^k, k, 0, n-1)                          | proved
        sum(x_i^2, i, 1, 3)                   | x1^2 + x2^2 + x3^2                                 | proved
        prod(x_i, i, 1, 3)                    | x1 x2 x3                                           | proved
        prod(x_i y_i, i, 1, n)                | prod(x_i, i, 1, n) prod(y_j, j, 1, n)              | proved
        sum(i, i, 1, n)                       | n (n+1)/2                                          | proved
        sum(i^2, i, 1, n)                     | n (n+1) (2n+1)/6                                   | proved
        sum(i^3, i, 1, n)                     | sum(i, i, 1, n)^2                                  | proved
        sum(2 i - 1, i, 1, n)                 | n^2                                                | proved
        prod(i, i, 1, n)                      | factorial(n)                                       | proved
        prod(2, i, 1, n)                      | 2^n                                                | proved
        sum(1/(i (i+1)), i, 1, n)             | n/(n+1)                                            | proved
        sum(i 2^i, i, 1, n)                   | (n-1) 2^(n+1) + 2                                  | proved
        integral(2 t + x, t, 0, 1)            | 1 + x                                              | proved
        integral(t^2, t, 0, x)                | x^3/3                                              | proved
        integral(c f(t), t, a, b)             | c integral(f(s), s, a, b)                          | proved
        prod(1 - 1/k^2, k, 2, n)              | (n+1)/(2n)                                         | proved
        prod(k/(k+2), k, 1, n)                | 2/((n+1) (n+2))                                    | proved
        prod(1 + x^(2^k), k, 0, n)            | (1 - x^(2^(n+1)))/(1 - x)                          | proved
        prod((2k-1)/(2k), k, 1, n)            | factorial(2n)/(4^n factorial(n)^2)                 | proved
        sum(cos(x_i)/sin(x_i)^2, i, 1, n)     | sum(cot(x_i) csc(x_i), i, 1, n)                    | proved
        sum(ln(x_i y_i), i, 1, n)             | sum(ln(x_i) + ln(y_i), i, 1, n)                    | proved
        prod(e^(x_i)/(1 + e^(x_i)), i, 1, n)  | prod(sigmoid(x_i), i, 1, n)                        | proved
        sum(w sigmoid(x_i) x_i, i, 1, n)      | w sum(x_i/(1 + e^(-x_i)), i, 1, n)                 | proved
        sum(sqrt(x_i^2), i, 1, n)             | sum(abs(x_i), i, 1, n)                             | proved
        sum(sqrt(x_i^2), i, 1, n)             | sum(x_i, i, 1, n)                                  | undecided
        prod(1 - 1/k^2, k, 2, n)              | (n+1)/(3n)                                         | refuted
        prod(1 - 1/k, k, 1, n)                | 1/n                                                | refuted
        prod(1 + 1/k, k, 1, n)                | n                                                  | refuted
        sum(i^2, i, 1, n)                     | n (n+1) (2n+1)/7                                   | refuted
        sum(x_i^2, i, 1, n)                   | sum(x_i, i, 1, n)^2                                | refuted
        sum(x_i, i, 1, n)                     | n x_1                                              | refuted
        sum(x^k, k, 0, n)                     | (1 - x^n)/(1 - x)                                  | refuted
        prod(x_i, i, 1, n)                    | sum(x_i, i, 1, n)                                  | refuted
        integral(t^2, t, 0, 1)                | 1/2                                                | refuted
        sum(kronecker(i, 2), i, 1, 5)         | 1                                                  | proved
        sum(kronecker(i, 7), i, 1, 5)         | 1                                                  | refuted
        sum(sin(i x), i, 1, 2)                | sin(x) (1 + 2 cos(x))                              | proved
        kronecker(i, i)                       | 1                                                  | proved
        kronecker(i, k)                       | kronecker(k, i)                                    | proved
        sum(1/(i - 2), i, 1, 3)               | sum(1/(i - 2), i, 1, 3) + 0                        | undecided
        sum(sqrt(i - 3)^2, i, 1, 3)           | -3                                                 | undecided
        integral(ln(t) - ln(t), t, -1, 1)     | 0                                                  | undecided
        integral(1/t^2, t, -1, 1)             | -2                                                 | undecided
        sum(1/k, k, 0, n)                     | 7                                                  | refuted
        sum(k/k, k, 0, n)                     | n                                                  | refuted
        sum(k/k, k, 0, n)                     | n + 1                                              | proved
        sum(1/k, k, -3, n)                    | 1/n                                                | refuted
        sum(1/(k (k+1)), k, -5, n)            | 1                                                  | refuted
        sum(k, k, 5, n)                       | n                                                  | refuted
        sum(k, k, 3, 1)                       | -2                                                 | undecided
        sum(k, k, 1/2, 5/2)                   | 9/2                                                | undecided
        sum(k, k, 1, pi)                      | pi (pi + 1)/2                                      | undecided
        sum(f(x_i), i, 1, n)                  | n f(x_1)                                           | undecided
        exp(z_i)/sum(exp(z_j), j, 1, n) * (kronecker(i, k) - exp(z_k)/sum(exp(z_j), j, 1, n)) | (exp(z_i) kronecker(i, k) sum(exp(z_j), j, 1, n) - exp(z_i + z_k))/sum(exp(z_j), j, 1, n)^2 | proved
        exp(z_i)/sum(exp(z_j), j, 1, n) * (1 - exp(z_k)/sum(exp(z_j), j, 1, n)) | (exp(z_i) kronecker(i, k) sum(exp(z_j), j, 1, n) - exp(z_i + z_k))/sum(exp(z_j), j, 1, n)^2 | refuted
        """)
    void verdicts(String left, String right, String verdict) {
        assertEquals(verdict, Judge.judge(Claimed.claim(left, right), SECONDS).word());
    }

    @ParameterizedTest(name = "{0} has a value nowhere")
    @ValueSource(strings = {"sum(1/(i - 2), i, 1, 3)", "sum(sqrt(i - 3)^2, i, 1, 3)", "sum(k, k, 3, 1)",
        "sum(k, k, 1/2, 5/2)", "sum(k, k, 1, pi)", "integral(ln(t), t, -1, 1)",
        "integral(sqrt(-1 - t^2), t, x, x + 1) + integral(ln(-t), t, 1, 2)"})
    void claimsAboutNoPoint(String formula) {
        var verdict = assertInstanceOf(Verdict.Undecided.class, Judge.judge(Claimed.claim(formula, formula), SECONDS));
        assertEquals(Verdict.Reason.NO_COMMON_POINT, verdict.reason());
    }

    @ParameterizedTest(name = "{0} = {1} where {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
        sum(x_i kronecker(i, k), i, 1, n) | x_k   | k >= 1; k <= n               | proved
        sum(x_i kronecker(i, k), i, 1, n) | 2 x_k | k >= 1; k <= n               | refuted
        sum(x_i kronecker(i, k), i, 1, n) | x_k   |                              | undecided
        kronecker(i, k)                   | 0     | i != k; i integer; k integer | proved
        kronecker(i, k) + x_i             | 1 + x_k | i = k; i integer; k integer | proved
        diff(sum(x_i, i, 1, n), x_k)      | 1     | k integer; k >= 1; k <= n    | proved
        sum(y_i, i, 1, n) p - y_k         | p - y_k | sum(y_i, i, 1, n) = 1      | proved
        sum(a y_i/b, i, 1, n)             | a/b     | sum(y_i, i, 1, n) = 1      | proved
        sum(y_i, i, 1, n)^2               | 1       | sum(y_i, i, 1, n) = 1      | proved
        sum((y_i - m)^2, i, 1, n)         | sum(y_i^2, i, 1, n) - n m^2 | n m = sum(y_i, i, 1, n) | proved
        sum(y_i, i, 1, n)                 | 2       | sum(y_i, i, 1, n) = 1      | refuted
        sum(y_i^2, i, 1, n)               | 1       | sum(y_i, i, 1, n) = 1      | refuted
        diff(-sum(y_i ln(exp(z_i)/sum(exp(z_j),j,1,n)),i,1,n),z_k) | exp(z_k)/sum(exp(z_j),j,1,n) - y_k | \
            sum(y_i, i, 1, n) = 1; k integer; k >= 1; k <= n | proved
        sum(x^k, k, 0, n)                 | (1 - x^(n+1))/(1 - x) | n integer    | proved
        sum(x^k, k, 0, n)                 | (1 - x^(n+1))/(1 - x) | n integer; n >= 0 | proved
        sum(x^k, k, 0, n)                 | (1 - x^(n+1))/(1 - x) | n integer; n > 1/2 | proved
        sum(1/k - 1/(k+1), k, 1, n)       | 1 - 1/(n+1)   | n >= 1              | proved
        sum(1/(k (k+1)), k, 1, n)         | n/(n+1)       | n integer; n >= 0   | proved
        sum(k factorial(k), k, 1, n)      | factorial(n+1) - 1 | n integer; n >= 1 | proved
        sum(k, k, 1, n)                   | n (n+1)/2     | n integer; n <= -2  | undecided
        integral(sqrt(t^(2 n)), t, 0, x)  | integral(t^n, t, 0, x) | n integer; n > 0 | undecided
        integral(sqrt(t^(2 a)), t, 0, x)  | integral(t^a, t, 0, x) | a > 0            | proved
        sum(1/k, k, 0, n)                 | sin(n)        | n < 0               | refuted
        """)
    void verdictsUnderAssumptions(String left, String right, String assumptions, String verdict) {
        var judge = Fluxion.create().within(SECONDS);
        if (assumptions != null) judge = judge.assume(assumptions.split("; "));
        assertEquals(verdict, judge.compare(left, right).word());
    }

    @ParameterizedTest(name = "{0} = {1} is refuted at {2}")
    @CsvSource(delimiter = '|', textBlock = """
        sum(i^2, i, 1, n) | n^2                  | 2
        sum(x_i, i, 1, n) | sum(x_i^2, i, 1, n)  | 2
        """)
    void witnessesSayTheNumberOfTerms(String left, String right, String n) {
        var refuted = assertInstanceOf(Verdict.Refuted.class, Judge.judge(Claimed.claim(left, right), SECONDS));
        assertEquals(n, refuted.witness().point().get(Exprs.variable("n")).toString());
    }
}
