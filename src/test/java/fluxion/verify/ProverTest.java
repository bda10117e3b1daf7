package fluxion.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fluxion.diff.Derived.Differentiated;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.function.Context;
import fluxion.syntax.Reader;
import fluxion.syntax.Reading.Read;
import fluxion.syntax.ReadingOptions;
import fluxion.syntax.Source;
import fluxion.syntax.Syntax;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is proved, family by family; and near them, what is false or has no value and must not be. */
final class ProverTest {
    private static final double SECONDS = 30;
    private static final Context INTEGER_N = Context.EMPTY.assume(new Condition.IsInteger(Exprs.variable("n")));

    private static Expr expr(String text) {
        return assertInstanceOf(Read.class,
            Reader.formula(Source.of(text), Syntax.TEXT, Context.EMPTY, ReadingOptions.DEFAULT))
            .value() instanceof Expr e ? e : null;
    }

    private static Claim claim(String left, String right, Context context) {
        var derived = Claims.of(expr(left), expr(right), context);
        return assertInstanceOf(Differentiated.class, derived).derivative() instanceof Claim c ? c : null;
    }

    private static void assertProved(String left, String right, Context context) {
        assertEquals(Optional.of(new Algebra.Outcome.Zero()), Prover.outcome(claim(left, right, context), SECONDS));
    }

    private static void assertNotProved(String left, String right, Context context) {
        var outcome = Prover.outcome(claim(left, right, context), SECONDS);
        assertFalse(outcome.orElse(null) instanceof Algebra.Outcome.Zero);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
        d/dx(3 (p x)^(7/2)/7)                                   | 3 p sqrt(p x)^5/2
        d/dx(x sqrt(k x^2))                                     | 2 sqrt(k x^2)
        d/dx(sqrt(q + r/x))                                     | -r/(2 x^2 sqrt(q + r/x))
        exp(artanh(u))                                          | (1 + u)/sqrt(1 - u^2)
        exp(-arcoth(k x))                                       | sqrt((k x - 1)/(k x + 1))
        d/dx(arcsin(k x))                                       | k/sqrt(1 - k^2 x^2)
        d/dx((k x)^m ln(k x))                                   | (k x)^m (1 + m ln(k x))/x
        d/dx(x (c x^n)^(3/n))                                   | 4 (c x^n)^(3/n)
        d/dx(ln(c (b x^n)^p))                                   | n p/x
        d/dx(tan((p + q x)/2))                                  | q/(1 + cos(p + q x))
        d/dx(sqrt(p + p sin(q + r x)))                          | p r cos(q + r x)/(2 sqrt(p + p sin(q + r x)))
        d/dx(1/(1 + cos(q + r x))^4)                            | 4 r sin(q + r x)/(1 + cos(q + r x))^5
        sinh(arsinh(x))                                         | x
        exp(a/(a - b))                                          | e exp(b/(a - b))
        x^(n/(n - 1))                                           | x x^(1/(n - 1))
        sin(x^2/(x - 1))                                        | sin(x + 1 + 1/(x - 1))
        x^(a/(a + b)) x^(b/(a + b))                             | x
        """)
    void signsOfFactorsComeFromDomains(String left, String right) {
        assertProved(left, right, Context.EMPTY);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
        sin(arcsin(x))                   | x
        cos(arcsin(x))                   | sqrt(1 - x^2)
        tan(arccos(x))                   | sqrt(1 - x^2)/x
        sec(arctan(x))                   | sqrt(1 + x^2)
        cos(3 arccos(x))                 | 4 x^3 - 3 x
        tan(arctan(x)/2)                 | (sqrt(1 + x^2) - 1)/x
        cos(arctan(x) - arctan(y))       | (1 + x y)/(sqrt(1 + x^2) sqrt(1 + y^2))
        sin(atan2(y, x))                 | y/sqrt(x^2 + y^2)
        arctan(1)                        | pi/4
        arccos(-1/2)                     | 2 pi/3
        4 arctan(1/5) - arctan(1/239)    | pi/4
        arctan(x/sqrt(1 - x^2))          | arcsin(x)
        arctan(sinh(x))                  | 2 arctan(tanh(x/2))
        ln(sqrt(x^2 + 1) + x)            | -ln(sqrt(x^2 + 1) - x)
        """)
    void inverseFunctions(String left, String right) {
        assertProved(left, right, Context.EMPTY);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
        sqrt(3 + 2 sqrt(2))                          | 1 + sqrt(2)
        (26 + 15 sqrt(3))^(1/3)                      | 2 + sqrt(3)
        sqrt(11 - 6 sqrt(2)) + sqrt(2)               | 3
        sqrt(4 + sqrt(7)) - sqrt(4 - sqrt(7))        | sqrt(2)
        cos(pi/5)                                    | (1 + sqrt(5))/4
        tan(pi/8)                                    | sqrt(2) - 1
        cos(pi/7) - cos(2*pi/7) + cos(3*pi/7)        | 1/2
        x*sqrt(7 + 4 sqrt(3))                        | 2*x + x*sqrt(3)
        """)
    void algebraicNumbers(String left, String right) {
        assertProved(left, right, Context.EMPTY);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
        factorial(5)                     | 120
        gamma(7/2)                       | 15 sqrt(pi)/8
        gamma(-1/2)                      | -2 sqrt(pi)
        gamma(x + 3)                     | (x + 2) (x + 1) x gamma(x)
        digamma(x + 2)                   | digamma(x) + 1/x + 1/(x + 1)
        polygamma(2, x + 1)              | polygamma(2, x) + 2/x^3
        beta(x + 1, y)                   | beta(x, y) x/(x + y)
        floor(x - 2) + frac(x + 5)       | x - 2
        floor(floor(x)/2)                | floor(x/2)
        floor((floor(x) + 3)/4)          | floor((x + 3)/4)
        floor(floor(x) + y)              | floor(x) + floor(y)
        ceil(x + 1)                      | ceil(x) + 1
        sign(x) abs(x)                   | x
        sinc(x) x                        | sin(x)
        softplus(x) - softplus(-x)       | x
        max(x, max(y, z))                | max(max(z, x), y)
        min(x, y)                        | -max(-x, -y)
        besselj(1/2, x)                  | sqrt(2/(pi x)) sin(x)
        besselj(1/2, 0) + x              | x
        lambertw(x) exp(lambertw(x))     | x
        lambertw(x)                      | ln(x) - ln(lambertw(x))
        d/dx(lambertw(x^2))              | 2 lambertw(x^2)/(x (1 + lambertw(x^2)))
        bessely(3/2, x)                  | -sqrt(2/(pi x)) (cos(x)/x + sin(x))
        besselk(-3/2, x)                 | sqrt(pi/(2 x)) exp(-x) (1 + 1/x)
        besseli(3, x)                    | besseli(1, x) - 4 besseli(2, x)/x
        besselj(-3, -x)                  | besselj(3, x)
        (x - 1)^6000                     | (1 - x)^6000
        """)
    void recurrences(String left, String right) {
        assertProved(left, right, Context.EMPTY);
    }

    @ParameterizedTest(name = "{0} = {1} for an integer n")
    @CsvSource(delimiter = '|', textBlock = """
        sin(pi n)             | 0
        cos(pi n)             | (-1)^n
        tan(x + n pi)         | tan(x)
        (-1)^n (-1)^n         | 1
        (-1)^(n (n + 1))      | 1
        (-1)^(n^2)            | (-1)^n
        (-1)^(n^3 + n)        | 1
        (-1)^(2 n^2 + 1)      | -1
        (-x)^(2 n)            | x^(2 n)
        abs(x)^(n^2 + n)      | x^(n^2 + n)
        cos(pi n (n + 1))     | 1
        floor(x + n)          | floor(x) + n
        x^n x^2               | x^(n + 2)
        """)
    void integers(String left, String right) {
        assertProved(left, right, INTEGER_N);
    }

    /** Each is false at some point, or speaks of no point. */
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
        sign(x)^2 x^n                    | x^n
        cos(pi n/2)                      | 0
        0^n                              | 0
        2 arctan(x)                      | arctan(2 x/(1 - x^2))
        2 arctan(x)                      | arcsin(2 x/(1 + x^2))
        arctan(x) + arctan(1/x)          | pi/2
        atan2(y, x)                      | arctan(y/x)
        sqrt(2) + sqrt(3)                | sqrt(5 + 2 sqrt(6)) + 10^(-40)
        cos(pi/7)                        | 9009688679/10000000000
        sqrt(x y) sqrt(-x z)             | x sqrt(-y z)
        arsinh(1)                        | ln(1 - sqrt(2))
        arcsin(2) - arctan(1)            | pi/4
        max(x, max(y, z))                | max(max(x, y), y)
        besselj(2, x)                    | besselj(1, x)/x - besselj(0, x)
        d/dx(sqrt(k x^2))                | k x
        exp(a/(a - b))                   | exp(b/(a - b))
        x^(n/(n - 1))                    | x^(1/(n - 1))
        sin(x^2/(x - 1))                 | sin(x + 1/(x - 1))
        """)
    void notProved(String left, String right) {
        assertNotProved(left, right, INTEGER_N);
    }
}
