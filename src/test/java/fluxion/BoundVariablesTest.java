package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.diff.Derived;
import fluxion.diff.Differentiator;
import fluxion.expr.Binder;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.expr.Size;
import fluxion.function.Context;
import fluxion.print.Printer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Σ, ∏ and ∫: derivatives with their conditions, values, and verdicts; each derivative is checked at n = 1 … 4. */
class BoundVariablesTest {
    private static final Fluxion FLUXION = Fluxion.create();

    @ParameterizedTest(name = "({0})′ by {1}")
    @CsvSource(delimiter = '|', textBlock = """
        1/n * sum((y_i - sigmoid(w x_i + b))^2, i, 1, n) | w    | 2 sum((sigmoid(w x_i + b) - y_i) sigmoid(w x_i + b) (1 - sigmoid(w x_i + b)) x_i, i, 1, n)/n |
        1/n * sum((y_i - sigmoid(w x_i + b))^2, i, 1, n) | b    | 2 sum((sigmoid(w x_i + b) - y_i) sigmoid(w x_i + b) (1 - sigmoid(w x_i + b)), i, 1, n)/n |
        sum(x_i^2, i, 1, n)                     | x_k  | 2 x_k                                 | n integer, n >= 0, k >= 1, k <= n
        sum(x_i^2, i, 1, 5)                     | x3   | 2 x3                                  |
        sum(x_i^2, i, 1, 5)                     | x6   | 0                                     |
        sum(x_i y_i, i, 1, n)                   | x_k  | y_k                                   | n integer, n >= 0, k >= 1, k <= n
        sum(x_i x_{i+1}, i, 1, n)               | x_k  | piecewise(k >= 1 and k <= n: x_{k+1}, otherwise: 0) + piecewise(k - 1 >= 1 and k - 1 <= n: x_{k-1}, otherwise: 0) | n integer, n >= 0
        sum(x_i x_{n-i}, i, 0, n)               | x_k  | 2 x_{n-k}                             | n integer, n >= -1, k >= 0, n >= k
        sum(x^k, k, 0, n)                       | x    | sum(k x^(k - 1), k, 1, n)             |
        sum(a_k x^k, k, 0, n)                   | x    | sum(k a_k x^(k - 1), k, 1, n)           |
        sum(a_k x^k, k, 0, n)                   | a_j  | x^j                                   | n integer, n >= -1, j >= 0, j <= n
        sum(sum(w_ij x_j, j, 1, m)^2, i, 1, n)  | w_kl | 2 x_l sum(w_ki x_i, i, 1, m)          | n integer, n >= 0, l >= 1, l <= m, k >= 1, k <= n
        sum(w_ij x_j, j, 1, m)                  | x_k  | w_ik                                  | m integer, m >= 0, k >= 1, k <= m
        sum(sum(a_ij x_i x_j, j, 1, n), i, 1, n) | x_k | sum(a_ki x_i, i, 1, n) + sum(a_ik x_i, i, 1, n) | k >= 1, k <= n
        sum(x^k/k, k, 1, n)                     | x    | sum(x^(k - 1), k, 1, n)               |
        sum(x^(2 k), k, 0, n)                   | x    | 2 sum(k x^(2 k - 1), k, 1, n)         |
        ln(sum(exp(z_j), j, 1, n))              | z_k  | exp(z_k)/sum(exp(z_j), j, 1, n)       | k >= 1, k <= n
        prod(x_i, i, 1, n)                      | x_k  | product(x_i, i, 1, k - 1) product(x_i, i, k + 1, n) |
        prod(x + i, i, 1, n)                    | x    | sum(product(x + j, j, 1, i - 1) product(x + j, j, i + 1, n), i, 1, n) |
        x_i^2                                   | x_k  | 2 x_i kronecker(i, k)                 |
        x_1^2                                   | x_2  | 0                                     |
        x_max^2                                 | x_min | 0                                    |
        sum(f(t x_i), i, 1, n)                  | t    | sum(f'(t x_i) x_i, i, 1, n)           |
        sum(abs(x - y_i), i, 1, n)              | x    | sum(sign(x - y_i), i, 1, n)           | x - y_i != 0 for i = 1, ..., n
        sum(ln(x + i), i, 1, n)                 | x    | sum(1/(x + i), i, 1, n)               | x + i > 0 for i = 1, ..., n
        integral(sin(x t)/t, t, x, x^2)         | x    | integral(cos(x t), t, x, x^2) + 2 sin(x^3)/x - sin(x^2)/x |
        integral(exp(-t^2), t, 0, x)            | x    | exp(-x^2)                             |
        integral(exp(-t^2), t, x, 1)            | x    | -exp(-x^2)                            |
        integral(exp(-s^2 x), s, 0, 1)          | x    | -integral(s^2 exp(-s^2 x), s, 0, 1) |
        integral(sqrt(t - x)^3, t, 0, 1)        | x    | -3 integral(sqrt(t - x), t, 0, 1)/2   | x < 0
        integral(sqrt(t - x), t, x, 1)          | x    | -integral(1/sqrt(t - x), t, x, 1)/2   | x < 1
        integral(ln(2 s + x), s, 0, 1)          | x    | integral(1/(2 s + x), s, 0, 1)        | x > 0
        x_i product(x_j, j, 1, i - 1)           | x_i  | product(x_j, j, 1, i - 1)             |
        integral(sqrt(t), t, 0, x)              | x    | sqrt(x)                               | x > 0
        integral(x sqrt(t)/t, t, 0, 1)          | x    | integral(1/sqrt(t), t, 0, 1)         |
        integral(t^2 x^3, t, 0, 1)              | x    | 3 x^2 integral(t^2, t, 0, 1)          |
        integral(x, t, 0, 1)                    | x    | 1                                     |
        integral(a x, t, 0, b)                  | x    | b a                                   |
        integral(piecewise(x < 0: t x, otherwise: t^2 x), t, 0, 1) | x | integral(piecewise(x < 0: t, x > 0: t^2), t, 0, 1) |
        sum(i, i, 1, n)                         | x    | 0                                     |
        """)
    void derivatives(String f, String x, String derivative, String conditions) {
        var found = FLUXION.derivative(f, x);
        assertEquals(derivative, found.text());
        if (conditions != null) assertEquals(conditions,
            found.conditions().stream().map(Printer::text).collect(Collectors.joining(", ")));
    }

    @ParameterizedTest(name = "({0})′ by {1} where {2}")
    @CsvSource(delimiter = '|', textBlock = """
        sum(g(x_i w), i, 1, n)     | w   | g(t) = t^2                                | 2 w sum(x_i^2, i, 1, n)
        sum(h x_i, i, 1, n)        | w   | h = w^2                                   | 2 w sum(x_i, i, 1, n)
        sum(y_i s_i, i, 1, n)      | z_k | s_i = exp(z_i)                            | y_k exp(z_k)
        -sum(y_i ln(s_i), i, 1, n) | z_k | s_i = exp(z_i)/sum(exp(z_j), j, 1, n)     | sum(y_i, i, 1, n) exp(z_k)/sum(exp(z_i), i, 1, n) - y_k
        -sum(y_i ln(s_i), i, 1, n) | s_k | s_i = exp(z_i)/sum(exp(z_j), j, 1, n)     | -y_k/s_k
        sum((y_i - a_i)^2, i, 1, n) | w  | a_i = w x_i                               | 2 sum((w x_i - y_i) x_i, i, 1, n)
        """)
    void definitionsReachUnderTheSign(String f, String x, String definition, String derivative) {
        assertEquals(derivative, FLUXION.given(definition).derivative(f, x).text());
    }

    @Test void whatASheetSaysOfOneMemberOfAFamilyIsNotOverlooked() {
        for (String line : new String[] {"x_3 = t^2", "x_i = x_i(t)"}) {
            var fault = assertThrows(Fault.class, () -> FLUXION.given(line).derivative("sum(x_i^2, i, 1, n)", "t"));
            assertEquals("family-defined", fault.code());
        }
    }

    @Test void sharedSumsAreDifferentiatedInLinearTime() {
        Variable x = FLUXION.variable("x");
        Variable i = FLUXION.variable("i");
        Expr u = x;
        for (int k = 0; k < 300; k++)
            u = Binder.of(Binder.Kind.SUM, i, Exprs.ONE, FLUXION.variable("n"), Exprs.product(i, u, u));
        Expr f = u;
        var derived = assertTimeout(Duration.ofSeconds(60), () -> Differentiator.derivative(f, x, Context.EMPTY));
        assertTrue(Size.distinct(List.of(((Derived.Differentiated<Expr>) derived).derivative())) < 5_000);
    }

    @ParameterizedTest(name = "({0})′ by {1} at {2}")
    @CsvSource(delimiter = '|', textBlock = """
        sum((y_i - w x_i)^2, i, 1, n) | w  | n=2, w=3, x1=1, x2=2, y1=1, y2=-1     | 2 (3 - 1) + 4 (6 + 1)
        sum(x_i^3, i, 1, n)           | x2 | n=3, x1=1, x2=2, x3=3                 | 12
        sum(x_i^3, i, 1, n)           | x_k | n=3, x_k=2, k=2                      | 12
        sum(x^k, k, 0, n)             | x  | n=4, x=2                              | 1 + 4 + 12 + 32
        sum(x^k, k, 0, n)             | x  | n=4, x=0                              | 1
        sum(x^k, k, 0, n)             | x  | n=3, x=-1                             | 1 - 2 + 3
        prod(x + i, i, 1, n)          | x  | n=3, x=0                              | 11
        prod(x + i, i, 1, n)          | x  | n=3, x=-1                             | 2
        prod(x_i, i, 1, n)            | x2 | n=3, x1=2, x2=0, x3=5                 | 10
        sum(sum(x_j, j, 1, i)^2, i, 1, n) | x2 | n=2, x1=1, x2=3                   | 8
        """)
    void derivativesAtPoints(String f, String x, String at, String value) {
        var found = FLUXION.derivative(f, x);
        assertEquals(FLUXION.evaluate(FLUXION.formula(value), Map.of()),
            FLUXION.evaluate(new Formula(found.expr(), List.of()), point(at)));
    }

    @ParameterizedTest(name = "{0} at {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
        sum(x^k, k, 0, n)                   | x=1/2, n=4               | 31/16
        sum(x^k, k, 0, n)                   | x=0, n=4                 | 1
        sum(x^k, k, 0, n)                   | x=-2, n=4                | 11
        sum(x^(n-k), k, 0, n)               | x=-2, n=4                | 11
        sum(k, k, 1, n)                     | n=0                      | 0
        prod(k, k, 1, n)                    | n=5                      | 120
        prod(k, k, 1, 0)                    |                          | 1
        sum(sum(i*j, j, 1, i), i, 1, 4)     |                          | 65
        sum(x_i^2, i, 1, n)                 | x1=1, x2=2, x3=3, n=3    | 14
        sum(w_ij x_j, j, 1, 2)              | w_{3,1}=5, w_{3,2}=7, x1=1, x2=10, i=3 | 75
        sum(kronecker(i, k) i^2, i, 1, 9)   | k=3                      | 9
        sum(kronecker(i, k) i^2, i, 1, 9)   | k=12                     | 0
        integral(t, t, 1, 1)                |                          | 0
        """)
    void values(String f, String at, String value) {
        var expected = FLUXION.evaluate(FLUXION.formula(value), Map.of());
        assertEquals(expected, FLUXION.evaluate(FLUXION.formula(f), point(at)));
    }

    @Test void thereIsNoValueBetweenIntegersNorWithGaps() {
        for (String n : new String[] {"4.5", "-2"})
            assertTrue(FLUXION.evaluate(FLUXION.formula("sum(k, k, 1, n)"), point("n=" + n))
                instanceof Value.Undefined);
        assertThrows(Fault.class, () ->
            FLUXION.evaluate(FLUXION.formula("sum(x_i, i, 1, n)"), point("x1=1, n=2")));
    }

    @ParameterizedTest(name = "{0} is about {2}")
    @CsvSource(delimiter = '|', textBlock = """
        integral(exp(-t^2), t, 0, 1)    |      | 0.7468241328124271
        integral(1/t, t, 1, x)          | x=2  | 0.6931471805599453
        integral(1/t, t, x, 1)          | x=2  | -0.6931471805599453
        integral(sin(t), t, 0, pi)      |      | 2
        """)
    void integralsAreEnclosed(String f, String at, double value) {
        switch (FLUXION.evaluate(FLUXION.formula(f), point(at))) {
            case Value.Between(var least, var most, _) ->
                assertTrue(least.doubleValue() <= value && value <= most.doubleValue());
            case Value.Known(_, var range, _) -> assertTrue(range.lo() - 1e-15 <= value && value <= range.hi() + 1e-15);
            case Value other -> throw new AssertionError(other.toString());
        }
    }

    @ParameterizedTest(name = "{0} at {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
        integral(1/t, t, -1, x)             | x=2  | Undefined
        integral(1/t, t, 0, x)              | x=2  | Undefined
        integral(1/(t - x)^2, t, 0, 3)      | x=2  | Undefined
        integral(sqrt(t), t, -1, x)         | x=2  | Undefined
        integral(ln(x - t), t, 0, 3)        | x=2  | Undefined
        integral(t^(-1/3), t, -1, x)        | x=2  | Undecided
        integral(1/sqrt(t), t, 0, x)        | x=2  | Undecided
        integral(1/(t^2 - 1), t, 0, x)      | x=2  | Undefined
        d/dx(integral(1/t, t, 1, x))        | x=-1 | Undecided
        d/dx(integral(sign(t), t, -1, x))   | x=0  | Undecided
        d/dx(integral(floor(t), t, 0, x))   | x=1  | Undecided
        """)
    void anIntegralAcrossAPoleIsNotClaimedToHaveAValue(String f, String at, String value) {
        assertEquals(value, FLUXION.evaluate(FLUXION.formula(f), point(at)).getClass().getSimpleName());
    }

    @ParameterizedTest(name = "{0} = {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
        d/dx(integral(1/t, t, -1, x))       | 1/abs(x)     | refuted
        d/dx(integral(1/t, t, 1, x))        | 1/abs(x)     | proved
        d/dx(integral(sqrt(t), t, -1, x))   | 5            | undecided
        d/dx(integral(sqrt(t), t, 0, x))    | 5            | refuted
        d/dx(integral(sqrt(t), t, 0, x))    | sqrt(x)      | proved
        d/dx(integral(1/t^2, t, -1, x))     | 1/x^2        | proved
        d/dx(integral(t^(-1/3), t, -1, x))  | x^(-1/3)     | proved
        d/dx(integral(t^(-1/3), t, -1, x))  | x            | refuted
        d/dx(integral(sqrt(1-t^2), t, 0, x)) | sqrt(1-x^2) | proved
        d/dx(integral(sqrt(1-t^2), t, 0, x)) | 1           | refuted
        """)
    void derivativesOfIntegralsAreClaimedWhereThereAreIntegrals(String left, String right, String verdict) {
        var compared = FLUXION.compare(FLUXION.formula(left), FLUXION.formula(right));
        assertEquals(verdict, compared.verdict().word());
    }

    /** An integral has a value up to the next pole of its integrand only, unless it is known to be no pole. */
    @ParameterizedTest(name = "({0})′ = {1} for {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        integral(tan(t), t, 0, x)            | tan(x)            | x > -pi/2, x < pi/2
        integral(tan(3 t), t, pi, x)         | tan(3 x)          | x > 5 pi/6, x < 7 pi/6
        integral(sec(t), t, 0, x)            | sec(x)            | x > -pi/2, x < pi/2
        integral(cot(t), t, 1, x)            | cot(x)            | x > 0, x < pi
        integral(coth(t), t, 1, x)           | coth(x)           | x > 0
        integral(1/cos(t)^2, t, 0, x)        | 1/cos(x)^2        | x > -pi/2, x < pi/2
        integral(1/sin(t), t, x, 1)          | -1/sin(x)         | x > 0, x < pi
        integral(1/tan(t), t, 1, x)          | cot(x)            | x > 0, x < pi
        integral(1/ln(t), t, 2, x)           | 1/ln(x)           | x > 1
        integral(1/ln(t), t, 1/2, x)         | 1/ln(x)           | x < 1
        integral(1/(t^2 - 1), t, 0, x)       | 1/(x^2 - 1)       | x > -1, x < 1
        integral(1/(t^2 - 1), t, 2, x)       | 1/(x^2 - 1)       | x > 1
        integral(1/(t^2 - 2), t, 0, x)       | 1/(x^2 - 2)       | x > -sqrt(2), x < sqrt(2)
        integral(1/(t^3 - 2), t, 0, x)       | 1/(x^3 - 2)       | x < 2^(1/3)
        integral(1/(t (t - 1)), t, 1/2, x)   | 1/(x (x - 1))     | x > 0, x < 1
        integral(1/(exp(t) - 2), t, 0, x)    | 1/(exp(x) - 2)    | x < ln(2)
        integral(1/(t^2 + 1), t, a, x)       | 1/(x^2 + 1)       | -
        integral(exp(t)/t, t, 1, x)          | exp(x)/x          | x > 0
        integral(cos(t)/t, t, 1, x)          | cos(x)/x          | x > 0
        integral(1/t + 1/(t - 1), t, 2, x)   | 1/x + 1/(x - 1)   | x > 1
        integral(t^(-3/2) exp(-t), t, 1, x)  | exp(-x)/x^(3/2)   | -
        integral(1/(t - a), t, 0, x)         | 1/(x - a)         | a (a - x) > 0
        integral(tan(t), t, a, x)            | tan(x)            | cos(t) != 0 for all t between a and x
        integral(1/(t^3 - t - 1), t, 0, x)   | 1/(x^3 - x - 1)   | t^3 - t - 1 != 0 for all t between 0 and x
        integral(1/(1 + cos(t)), t, 0, x)    | 1/(1 + cos(x))    | 1 + cos(t) != 0 for all t between 0 and x
        integral(ln(t^2 + t), t, 1, x)       | ln(x^2 + x)       | t^2 + t > 0 for almost all t between 1 and x
        integral(gamma(t), t, 1, x)          | gamma(x)          | (t > 0 or t not an integer) for all t between 1 and x
        integral(sin(t)/t, t, 0, x)          | sin(x)/x          | -
        integral((1 - cos(t))/t, t, 0, x)    | (1 - cos(x))/x    | -
        integral(ln(1 + t)/t, t, 0, x)       | ln(x + 1)/x       | -
        integral(exp(-t)/sqrt(t), t, 0, x)   | exp(-x)/sqrt(x)   | -
        integral(t^(-1/3), t, -1, x)         | 1/x^(1/3)         | -
        """)
    void integralsReachToTheNextPole(String f, String derivative, String conditions) {
        var found = FLUXION.derivative(f, "x");
        assertEquals(derivative, found.text());
        assertEquals(conditions == null ? "" : conditions,
            found.conditions().stream().map(Printer::text).collect(Collectors.joining(", ")));
    }

    /** An integrand without a value at a bound that moves is reflected, so that it has its singularity at the other. */
    @ParameterizedTest(name = "({0})′ = {1}")
    @CsvSource(delimiter = '|', textBlock = """
        integral(1/sqrt(x - t), t, 0, x)      | 1/sqrt(x)
        integral(ln(x - t), t, 0, x)          | ln(x)
        integral((x - t)^(-1/3), t, 0, x)     | 1/x^(1/3)
        integral(ln(t - x), t, x, 1)          | -ln(1 - x)
        integral(1/sqrt(2 x - t), t, 0, 2 x)  | 2/sqrt(2 x)
        d/dx(integral(sqrt(x - t), t, 0, x))  | 1/(2 sqrt(x))
        """)
    void singularitiesAtMovingBounds(String f, String derivative) {
        assertEquals(derivative, FLUXION.derivative(f, "x").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"integral(1/sqrt(x^2 - t^2), t, 0, x)", "integral(f(t)/sqrt(x - t), t, 0, x)",
        "integral(x/sqrt(x - t), t, 0, x)"})
    void aSingularityThatMovesIsNotDifferentiatedAcross(String f) {
        assertEquals("singular-bound", assertThrows(Fault.class, () -> FLUXION.derivative(f, "x")).code());
    }

    /** ∫₀¹ sign(t − x) dt is 1 − 2x, though the derivative of the integrand is 0 wherever it exists. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        integral(sign(t - x), t, 0, 1)                     | 1
        integral(floor(t + x), t, 0, 1)                    | 1
        integral(heaviside(t - x) y, t, 0, 1)              | 1
        integral(piecewise(t < x: 1, otherwise: 0), t, 0, 1) | 1
        integral(abs(t - x), t, 0, 1)                      | 2
        """)
    void jumpsThatMoveAreNotDifferentiatedWithin(String integral, int order) {
        var once = order == 2 ? "d/dx(" + integral + ")" : integral;
        var fault = assertThrows(Fault.class, () -> FLUXION.derivative(once, "x"));
        assertEquals("moving-jump", fault.code());
    }

    @ParameterizedTest(name = "{0} = {1} if {2}")
    @CsvSource(delimiter = '|', textBlock = """
        sum(i, i, 1, 3)                   | 6                    |
        sum(1/i, i, 1, 4)                 | 25/12                |
        product(i, i, 1, 5)               | 120                  |
        product(k^k, k, 1, 40)            | product(k^k, k, 1, 40) |
        sum(1/i, i, 0, 4)                 | sum(1/i, i, 0, 4)    |
        sum(i, i, 3, 1)                   | sum(i, i, 3, 1)      |
        sum(sum(i j, j, 1, i), i, 1, 4)   | 65                   |
        sum(x^i, i, 0, 3)                 | sum(x^i, i, 0, 3)    |
        sum(sqrt(i), i, 1, 3)             | sum(sqrt(i), i, 1, 3) |
        sum(5, i, 1, n)                   | 5 n                  | n integer, n >= 0
        sum(c, i, 1, 5)                   | 5 c                  |
        sum(c/m, i, m, n)                 | c (n - m + 1)/m      | m integer, n integer, n - m + 1 >= 0
        """)
    void shortSums(String f, String simple, String conditions) {
        var found = FLUXION.simplify(FLUXION.formula(f), Form.SIMPLIFIED);
        assertEquals(simple, found.text());
        if (conditions != null) assertEquals(conditions,
            found.conditions().stream().map(Printer::text).collect(Collectors.joining(", ")));
    }

    @Test void aBoundOfASumHasNoDerivative() {
        var fault = assertThrows(Fault.class, () -> FLUXION.derivative("sum(x^k, k, 0, n)", "n"));
        assertEquals("discrete-bound", fault.code());
    }

    private static Map<Variable, Expr> point(String values) {
        var point = new LinkedHashMap<Variable, Expr>();
        if (values != null) for (String value : values.split(", ")) {
            var sides = value.split("=");
            point.put(FLUXION.variable(sides[0]), FLUXION.formula(sides[1]).expr());
        }
        return point;
    }
}
