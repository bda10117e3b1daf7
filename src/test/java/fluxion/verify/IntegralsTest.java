package fluxion.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import fluxion.Fluxion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims about integrals: by their integrands, by antiderivatives and by substitution; and what is near to them. */
final class IntegralsTest {
    private static final double SECONDS = 10;

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
        int(-cos(t)^2 - (2 sin(t) - cos(t)) (-sin(t)), t, 0, pi/2) | int(2 sin(t)^2 - sin(t) cos(t) - cos(t)^2, t, 0, pi/2)
        int(2 sin(t)^2 - sin(t) cos(t) - cos(t)^2, t, 0, pi/2)     | pi/4 - 1/2
        int(sqrt((2w)^2 + (4 w^(1/2))^2 + 4^2), w, 0, t)           | int(sqrt(4w^2 + 16w + 16), w, 0, t)
        int(sqrt(x^2), x, 0, 1)                                    | int(x, x, 0, 1)
        int(sin(x)^2 exp(-x^2), x, 0, 1) + int(cos(x)^2 exp(-x^2), x, 0, 1) | int(exp(-x^2), x, 0, 1)
        int(exp(-x^2), x, 0, a)                                    | -int(exp(-x^2), x, a, 0)
        int(x arctan(x), x, 0, 1)                                  | pi/4 - 1/2
        int(t sqrt(t^2 + 2), t, 0, 8 pi)                           | ((8 pi)^2 + 2)^(3/2)/3 - 2^(3/2)/3
        int(x exp(x^2), x, 0, b)                                   | (exp(b^2) - 1)/2
        int(ln(x), x, 1, e)                                        | 1
        int(ln(x)/x, x, 1, e)                                      | 1/2
        int(x^2 exp(-3 x), x, 0, 1)                                | 2/27 - 17 exp(-3)/27
        int(exp(x) sin(x), x, 0, pi)                               | (exp(pi) + 1)/2
        int(sin(x)^2, x, 0, pi)                                    | pi/2
        int(sin(2x) cos(x), x, 0, pi/2)                            | 2/3
        int(1/sqrt(4 - x^2), x, 0, 1)                              | pi/6
        int(1/sqrt(4 + x^2), x, 0, 2)                              | ln(1 + sqrt(2))
        int(sqrt(1 - x^2), x, 0, 1)                                | pi/4
        int(1/(x^2 + 2x + 5), x, -1, 1)                            | pi/8
        int(1/(x^2 + 3x + 2), x, 0, 1)                             | ln(4/3)
        int(sec(x)^2, x, 0, pi/4)                                  | 1
        int(tan(x), x, 0, pi/4)                                    | ln(2)/2
        int(cosh(x)/sinh(x), x, 1, 2)                              | ln(sinh(2)/sinh(1))
        int(sqrt(x), x, 0, 4)                                      | 16/3
        int(1/x, x, -2, -1)                                        | -ln(2)
        int(x, x, 1, 0)                                            | -1/2
        int(cos(p x), x, 0, 1)                                     | sin(p)/p
        int(exp(-t^2), t, 0, x)                                    | sqrt(pi)/2 erf(x)
        int(exp(-t^2), t, x, 1)                                    | sqrt(pi)/2 (erf(1) - erf(x))
        int(sin(t)/t, t, 0, x)                                     | Si(x)
        int(abs(t), t, 0, x)                                       | x abs(x)/2
        d/dp(int(sin(p x), x, 0, pi))                              | d/dp((1 - cos(p pi))/p)
        int(x^3 sqrt(x^2 - 1), x, 1, 2)                            | int(1/2 (u + 1) sqrt(u), u, 0, 3)
        int(2 x exp(-x^4), x, 0, 2)                                | int(exp(-u^2), u, 0, 4)
        int(exp(-x^2), x, 0, 1)                                    | int(exp(-x^2), x, -1, 0)
        int(exp(-(2x + 1)^2), x, 0, 1)                             | int(exp(-x^2), x, 1, 3)/2
        int(f(2 x), x, 0, 1)                                       | int(f(x), x, 0, 2)/2
        int(f(1 - x), x, 0, 1)                                     | int(f(x), x, 0, 1)
        int(f'(x) exp(f(x)), x, 0, pi/2)                           | int(exp(x), x, f(0), f(pi/2))
        int(f'(x) g(f(x)), x, a, b)                                | int(g(x), x, f(a), f(b))
        int(f'(x), x, a, b)                                        | f(b) - f(a)
        int(f'(x) g(x) + f(x) g'(x), x, 0, 1)                      | f(1) g(1) - f(0) g(0)
        int(int(x^2 + y, y, x, x^2), x, 0, a)                      | 3 a^5/10 - a^4/4 - a^3/6
        int(int(int(x y z, z, 0, 1 - x - y), y, 0, 1 - x), x, 0, 1) | 1/720
        int(int(r, r, 0, sin(t)), t, 0, pi)                        | pi/4
        int(sin(n x)^2, x, 0, pi)                                  | pi/2 - sin(2 pi n)/(4 n)
        int(x f(sin(x)), x, 0, pi)                                 | pi/2 int(f(sin(x)), x, 0, pi)
        int(sqrt(sin(x)), x, 0, pi/2)                              | int(sqrt(cos(x)), x, 0, pi/2)
        int(x^3 exp(-x^2), x, -1, 1)                               | 0
        int(abs(x), x, -1, 2)                                      | 5/2
        int(abs(2 x - 1) exp(x), x, 0, 1)                          | 4 sqrt(e) - e - 3
        int(sqrt(1 + (x/2 - 1/(2x))^2), x, 1, 4)                   | int(x/2 + 1/(2x), x, 1, 4)
        int(1/(x - 1)^(2/3), x, 0, 3)                              | 3 + 3 2^(1/3)
        int(exp(sqrt(x)), x, 0, 1)                                 | 2
        """)
    void proved(String left, String right) {
        assertEquals("proved", Fluxion.create().within(SECONDS).compare(left, right).word());
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource(delimiter = '|', textBlock = """
        int(1/x^2, x, -1, 1)                   | -2
        int(sec(x)^2, x, 0, pi)                | 0
        int(2/(x - 1)^3, x, 0, 3)              | 3/4
        int(tan(x), x, 0, pi)                  | 0
        int(2 x/x^2, x, -1, 1)                 | int(1/u, u, 1, 1)
        int(cos(x)/sin(x)^2, x, 1, 4)          | 1/sin(1) - 1/sin(4)
        int(1/(2 + cos(x)), x, 0, 2 pi)        | 0
        int(sqrt(w^2), w, 0, t)                | t^2/2
        int(sqrt(x^2), x, -1, 1)               | int(x, x, -1, 1)
        int(sqrt(cos(t)^2), t, 0, x)           | sin(x)
        int(abs(t)/t, t, -1, 1)                | 2
        int(floor(t) + 1, t, 0, 2)             | 2
        int(x, x, 1, 0)                        | 1/2
        int(exp(-x^2), x, 0, a)                | int(exp(-x^2), x, a, 0)
        int(exp(-x^2), x, 0, 1)                | int(exp(-x^2), x, 1, 2)
        int(f(2 x), x, 0, 1)                   | int(f(x), x, 0, 2)
        int(f(x), x, 0, 1)                     | int(f(x), x, 0, 2)
        int(f'(x) exp(f(x)), x, 0, pi/2)       | int(exp(x), x, f(0), f(pi))
        int(f'(x) g(f(x)), x, a, b)            | int(g(x), x, a, b)
        int(f'(x), x, a, b)                    | f(b)
        int(x arctan(x), x, 0, 1)              | pi/4 - 1/3
        int(t sqrt(t^2 + 2), t, 0, 8 pi)       | ((8 pi)^2 + 2)^(3/2)/3
        int(1/2 (u + 1) sqrt(u), u, 0, 2)      | int(x^3 sqrt(x^2 - 1), x, 1, 2)
        int(2 sin(t)^2 - sin(t) cos(t) - cos(t)^2, t, 0, pi) | pi/4 - 1/2
        int(int(x^2 + y, y, x, x^2), x, 0, a)  | 3 a^5/10 - a^4/4 - a^3/5
        int(cos(p x), x, 0, 1)                 | sin(p)
        int(abs(x), x, -1, 2)                  | 3/2
        int(sign(x)/x^2, x, -1, 1)             | -2
        int(x/(x - 1)^2, x, 0, 2)              | -2
        int(tan(x), x, -2, 2)                  | 0
        int(sqrt(sin(x)), x, 0, pi/2)          | int(sqrt(cos(x)), x, 0, pi/3)
        int(exp(-t^2), t, 0, x)                | sqrt(pi)/2 erf(x) + 1
        int(exp(-t^2), t, 0, x)                | erf(x)
        int(1/(1 + t^2), t, 0, x)              | arctan((1 + x)/(1 - x)) - pi/4
        int(floor(t), t, 0, x)                 | x floor(x)
        """)
    void notProved(String left, String right) {
        var verdict = Fluxion.create().within(SECONDS).compare(left, right).word();
        assertNotEquals("proved", verdict);
        assertNotEquals("conditional", verdict);
    }
}
