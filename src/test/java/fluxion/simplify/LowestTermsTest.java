package fluxion.simplify;

import static fluxion.simplify.Simplifications.check;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fractions of polynomials in several letters, calls and roots. Tables: input | result | conditions. */
class LowestTermsTest {
    @ParameterizedTest(name = "{0} = {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
        (a^2 - b^2)/(a - b)                 | a + b                        | a ≠ b
        (a^2 - b^2)/(a + b)                 | a - b                        | a + b ≠ 0
        (x - a)/(x^2 - a^2)                 | 1/(x + a)                    | x ≠ a
        (x^3 - a^3)/(x - a)                 | x^2 + x a + a^2              | x ≠ a
        (x^4 - y^4)/(x^2 - y^2)             | x^2 + y^2                    | x^2 ≠ y^2
        (x^3 + y^3)/(x^2 + 2 x y + y^2)     | (x^2 - x y + y^2)/(x + y)    |
        (a x + a y + b x + b y)/(a c + b c + a d + b d) | (x + y)/(c + d)  | a + b ≠ 0
        (x^2 y + x y^2)/(x^2 - y^2)         | x y/(x - y)                  | x + y ≠ 0
        (a^2 + 1)/((1 - a x)^2 + (x + a)^2) | 1/(x^2 + 1)                  |
        (x^2 - 3 x y + 2 y^2)/(x^2 - x y - 2 y^2) | (x - y)/(x + y)        | x ≠ 2 y
        (x^2 - y)/(x - y)                   | (x^2 - y)/(x - y)            |
        (x^2 + y^2)/(x + y)                 | (x^2 + y^2)/(x + y)          |
        (x^5 - y^5)/(x - y)                 | (x^5 - y^5)/(x - y)          |
        """)
    void inSeveralLetters(String input, String result, String conditions) {
        check(input, result, conditions, "");
    }

    /** As the rule for quotients leaves them: the denominators stay powers, and what cancels is not multiplied out. */
    @ParameterizedTest(name = "{0} = {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
        (2 x (x + a) - (x^2 - a^2))/(x + a)^2        | 1                       | x + a ≠ 0
        (x^2 - a^2 - (x - a) 2 x)/(x^2 - a^2)^2      | -1/(x + a)^2            | x ≠ a
        (3 x^2 (x - a) - (x^3 - a^3))/(x - a)^2      | 2 x + a                 | x ≠ a
        V^2 ((R + r)^2 - R 2 (R + r))/(R + r)^4      | V^2 (r - R)/(R + r)^3   |
        (y (x + y)^2 - x y 2 (x + y))/((x + y)^2)^2  | y (y - x)/(x + y)^3     |
        ((x + a)^2 - x 2 (x + a))/(x + a)^4          | (a - x)/(x + a)^3       |
        (2 x (x^2 + a^2)^2 - x^2 4 x (x^2 + a^2))/(x^2 + a^2)^4 | 2 x (a^2 - x^2)/(x^2 + a^2)^3 |
        (a (c x + d) - (a x + b) c)/(c x + d)^2      | (a d - c b)/(c x + d)^2 |
        """)
    void afterTheQuotientRule(String input, String result, String conditions) {
        check(input, result, conditions, "");
    }

    @ParameterizedTest(name = "{0} = {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
        (sin(x)^2 - a^2)/(sin(x) + a)       | sin(x) - a                   | sin(x) + a ≠ 0
        (ln(x)^2 - ln(y)^2)/(ln(x) - ln(y)) | ln(x) + ln(y)                | ln(x) ≠ ln(y)
        (exp(2 x) - a^2)/(exp(x) - a)       | exp(x) + a                   | exp(x) ≠ a
        (exp(2 x) - exp(2 y))/(exp(x) + exp(y)) | exp(x) - exp(y)          |
        (x - y)/(sqrt(x) - sqrt(y))         | sqrt(x) + sqrt(y)            | sqrt(x) ≠ sqrt(y)
        (x - 4 y)/(sqrt(x) + 2 sqrt(y))     | sqrt(x) - 2 sqrt(y)          | sqrt(x) + 2 sqrt(y) ≠ 0
        """)
    void inCallsAndRoots(String input, String result, String conditions) {
        check(input, result, conditions, "");
    }

    /** With r = √(x² + 1), x² + 1 − x r is r (r − x). */
    @ParameterizedTest(name = "{0} = {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
        (sqrt(x^2 + 1) - x)/(x^2 + 1 - x sqrt(x^2 + 1))    | 1/sqrt(x^2 + 1)                   | x^2 + 1 - x sqrt(x^2 + 1) ≠ 0
        (x + sqrt(x^2 - a^2))/(x sqrt(x^2 - a^2) + x^2 - a^2) | 1/sqrt(x^2 - a^2)              | x sqrt(x^2 - a^2) + x^2 - a^2 ≠ 0
        (1 - x/sqrt(x^2 + 1))/(1 + (x - sqrt(x^2 + 1))^2)  | 1/(2 (x^2 + 1))                   |
        (sqrt(1 - x) + x)/(sqrt(1 - x) + 1)                | (sqrt(1 - x) + x)/(sqrt(1 - x) + 1) |
        """)
    void rootsAndWhatTheyAreRootsOf(String input, String result, String conditions) {
        check(input, result, conditions, "");
    }

    /** A function in the denominator that cancels a term. */
    @ParameterizedTest(name = "{0} = {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
        (9 sin(x) + x cos(x))/(x sin(x))    | 9/x + cot(x)                 |
        cot(x) (2 tan(x) + x sec(x)^2)/x    | (2 + x sec(x) csc(x))/x      |
        (cosh(x) + x sinh(x))/(x cosh(x))   | 1/x + tanh(x)                |
        (ln(x) + 1)/(x ln(x))               | (ln(x) + 1)/(x ln(x))        |
        (sin(x) - x cos(x))/sin(x)^2        | (sin(x) - x cos(x))/sin(x)^2 |
        """)
    void termByTerm(String input, String result, String conditions) {
        check(input, result, conditions, "");
    }

    @ParameterizedTest(name = "{0} = {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
        1/(x - a) - 2 a/(x^2 - a^2)         | 1/(x + a)                    | x ≠ a
        1/(a - b) + 1/(b - a)               | 0                            | b ≠ a
        x/(x - y) - y/(x - y)               | 1                            | x ≠ y
        (1 - x^2)/(x^4 + 1) + 1/(1 + (sqrt(2) x + 1)^2) + 1/(1 + (sqrt(2) x - 1)^2) | 2/(x^4 + 1) |
        """)
    void sumsOfFractions(String input, String result, String conditions) {
        check(input, result, conditions, "");
    }

    /** Powers with letters in the exponent, and powers of e, as common factors. */
    @ParameterizedTest(name = "{0} = {1} if {2}")
    @CsvSource(delimiter = '|', textBlock = """
        n x^(n - 1) exp(-x) - x^n exp(-x)   | (n - x) x^(n - 1) exp(-x)    | x > 0
        n x^(n - 1) ln(x) + x^n/x           | x^(n - 1) (n ln(x) + 1)      |
        n x^(n - 1) exp(-x) - x^n exp(-x)   | (n - x) x^(n - 1) exp(-x)    | n integer, n > 2
        (k - 1) x^(k - 2) exp(-x) - x^(k - 1) exp(-x) | (k - 1 - x) x^(k - 2) exp(-x) | x > 0
        x^n - x                             | x^n - x                      |
        x^n + x^m                           | x^n + x^m                    |
        (exp(2 x) - exp(x))/exp(x)          | exp(x) - 1                   |
        (exp(a + b) + exp(a + c))/2         | exp(a) (exp(b) + exp(c))/2   |
        (exp(2 x) + y exp(x))/exp(3 x)      | exp(-2 x) (exp(x) + y)       |
        exp(x) - exp(-x)                    | exp(x) - exp(-x)             |
        1/(1 + exp(-x))                     | 1/(1 + exp(-x))              |
        """)
    void commonPowers(String input, String result, String assumptions) {
        check(input, result, "", assumptions);
    }

    /** Fractions within fractions, roots of numbers beside roots of sums, and forms that are read more easily. */
    @ParameterizedTest(name = "{0} = {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
        (x + 1/x)/(x + 3)                   | (x^2 + 1)/(x (x + 3))        |
        (3 x - 2 - 3/x)/(x (x + 3)^2)       | (3 x^2 - 2 x - 3)/(x^2 (x + 3)^2) |
        (a + b/x)/(x + c)                   | (a x + b)/(x (x + c))        |
        x (x y + x)                         | x^2 (y + 1)                  |
        3/(2 sqrt(x)) - 3 sqrt(x) - 1/x^2   | 3/(2 sqrt(x)) - 3 sqrt(x) - 1/x^2 |
        x^2/2 + sin(x)/2                    | (x^2 + sin(x))/2             |
        sqrt(2)/sqrt(1 - x^2/2)             | 2/sqrt(2 - x^2)              |
        sqrt(3)/sqrt(1 - x^2/3)             | 3/sqrt(3 - x^2)              |
        sqrt(6)/sqrt(1/2 - x^2/3)           | 6/sqrt(3 - 2 x^2)            |
        sqrt(2)/sqrt(1 - x^2/3)             | sqrt(2)/sqrt(1 - x^2/3)      |
        1/2 - cos(2 x)/2                    | sin(x)^2                     |
        1/2 + cos(2 x)/2                    | cos(x)^2                     |
        cosh(2 x)/2 - 1/2                   | sinh(x)^2                    |
        4 sin(x) cos(x)                     | 2 sin(2 x)                   |
        3 sin(x) cos(x)                     | 3 sin(x) cos(x)              |
        1/cos(x) + 2 sin(x)^2/cos(x)^3      | 2/cos(x)^3 - 1/cos(x)        |
        cos(x)^2 + 2 sin(x)^2               | 1 + sin(x)^2                 |
        sech(x/2)^2/(1 + tanh(x/2)^2)       | sech(x)                      |
        (exp(x) - exp(-x))/(exp(x) + exp(-x)) | tanh(x)                    |
        y x^2 sign(x)                       | y x abs(x)                   |
        (x^2 - 1)^2 sign(x^2 - 1)           | (x^2 - 1) abs(x^2 - 1)       |
        """)
    void plainForms(String input, String result, String conditions) {
        check(input, result, conditions, "");
    }
}
