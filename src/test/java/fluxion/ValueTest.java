package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.numeric.GradientCheck.Agreement;
import fluxion.print.Printer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values at points: to the last bit or not at all, and why not; derivatives and gradients where formulas fail. */
class ValueTest {
    private static final Fluxion FLUXION = Fluxion.create();
    private static final Variable X = FLUXION.variable("x");

    private static Expr constant(String text) {
        return FLUXION.formula(text).expr();
    }

    private static String said(Value value) {
        return switch (value) {
            case Value.Known(var number, var range, _) -> {
                assertTrue(range.contains(number) && range.hi() <= Math.nextUp(Math.nextUp(range.lo())),
                    () -> number + " in " + range);
                yield String.valueOf(number);
            }
            case Value.Between(var least, var most, _) -> least + " to " + most;
            case Value.Expressed(var known) -> Printer.text(known);
            case Value.Undefined(var why)   -> "undefined: " + why;
            case Value.Undecided(var why)   -> "undecided: " + why;
        };
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
        Si(1)                    | 0.946083070367183
        Ci(2)                    | 0.422980828774865
        Ei(-3)                   | -0.013048381094197037
        li(2)                    | 1.045163780117493
        besselj(0, 1)            | 0.7651976865579666
        bessely(1/3, 2)          | 0.3431999662603443
        besseli(2, 5)            | 17.505614966624236
        besselk(5/2, 1/7)        | 485.79561940095454
        zeta(2)                  | 1.6449340668482264
        zeta(-3)                 | 0.008333333333333333
        gamma(-3/2)              | 2.363271801207355
        lgamma(-5/2)             | -0.056243716497674054
        digamma(1)               | -0.5772156649015329
        polygamma(1, 1)          | 1.6449340668482264
        factorial(20)            | 2.43290200817664E18
        factorial(170)           | 7.257415615307999E306
        factorial(171)           | 1.2410180702176678E+309 to 1.2410180702176679E+309
        exp(10000)               | 8.8068182256629215E+4342 to 8.8068182256629216E+4342
        exp(-10000)              | 0.0
        beta(2, 3)               | 0.08333333333333333
        erfc(10)                 | 2.088487583762545E-45
        ln(1 + 10^(-20))         | 1.0E-20
        1 - cos(10^(-9))         | 5.0E-19
        1 + 10^(-400)            | 1.0
        tanh(10^9)               | 1.0
        sin(10^30)               | -0.09011690191213806
        arctan2(1/3, -1)         | 2.819842099193151
        floor(sqrt(2)^2)         | 2.0
        floor(sin(pi))           | 0.0
        sin(pi)                  | 0.0
        ln(2) + ln(3) - ln(6)    | 0.0
        round(5/2)               | 3.0
        mod(-7/3, 2/5)           | 0.06666666666666667
        ceil(-1/2)               | 0.0
        log(8, 2)                | 3.0
        lambertw(-1/e)           | -1.0
        e^(pi sqrt(163)) - 262537412640768744 | -7.499274028018143E-13
        floor(e^(pi sqrt(163)))  | 2.6253741264076874E17
        exp(800)/(1 + exp(800))  | 1.0
        """)
    void values(String f, String expected) {
        assertEquals(expected, said(FLUXION.evaluate(FLUXION.formula(f), Map.of())));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
        zeta(1)          | undefined
        gamma(-2)        | undefined
        digamma(0)       | undefined
        Ci(-1)           | undefined
        cos(13/4)^(arctan(13/4)) | undefined
        1/(sqrt(2) + sqrt(3) - sqrt(5 + 2 sqrt(6))) | undefined
        Ei(0)            | undefined
        li(1)            | undefined
        besselk(0, 0)    | undefined
        besselj(1/2, -1) | undefined
        lambertw(-1)     | undefined
        tan(pi/2)        | undefined
        (-2)^pi          | undefined
        exp(exp(20))     | undecided: exp(exp(20)) has a value here
        """)
    void noValues(String f, String expected) {
        String said = said(FLUXION.evaluate(FLUXION.formula(f), Map.of()));
        assertTrue(said.startsWith(expected), said);
    }

    @ParameterizedTest(name = "{0} is {2} at x = {1}, with slope {3}, for n = 3 and an integer n")
    @CsvSource(delimiter = '|', textBlock = """
        x^n         | -2 | -8.0      | 12.0
        x^n         | 0  | 0.0       | 0.0
        x^(n - 3)   | 0  | 1.0       | 0.0
        (x - x)^(n - 3) | 5 | 1.0    | 0.0
        x^(n - 4)   | 0  | undefined | undefined
        x^(n + 1/3) | -8 | undecided | undefined
        """)
    void integerExponents(String f, String at, String value, String slope) {
        var fluxion = Fluxion.create().assume("n integer");
        var point = Map.of(X, constant(at), fluxion.variable("n"), constant("3"));
        assertEquals(value, said(fluxion.evaluate(fluxion.formula(f), point)).split(":")[0]);
        assertEquals(slope, said(fluxion.slope(fluxion.formula(f), List.of(X), point)).split(":")[0]);
    }

    @ParameterizedTest(name = "d/dx {0} at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        abs(x)          | 0    | undefined
        floor(x)        | 2    | undefined
        round(x)        | 1/2  | undefined
        mod(x, 2)       | 4    | undefined
        sign(x)         | 0    | undefined
        heaviside(x)    | 0    | undefined
        max(x, 1)       | 1    | undefined
        max(x, x)       | 0    | 1.0
        max(x^3, 0)     | 0    | 0.0
        x abs(x)        | 0    | 0.0
        sqrt(x^4)       | 0    | 0.0
        abs(x)^3        | 0    | 0.0
        x^(1/3)         | 0    | undefined
        x^(1/3)         | -8   | 0.08333333333333333
        sqrt(x^2)       | -3   | -1.0
        (x^2 - 1)/(x - 1) | 1  | undefined
        arcsin(2 x/(1 + x^2)) | 2 | -0.4
        arctan(1/x)     | -1   | -0.5
        arcsec(x)       | -2   | 0.28867513459481287
        arccot(x)       | -1   | -0.5
        arcosh(x)       | 2    | 0.5773502691896258
        x^x             | 1    | 1.0
        ln(1 + exp(x))  | 800  | 1.0
        sigmoid(x)      | -800 | 0.0
        Si(x)           | 1    | 0.8414709848078965
        gamma(x)        | -3/2 | 1.6617502606685965
        besselj(2, x)   | 3    | 0.014998118135342409
        Ei(x)           | -2   | -0.06766764161830635
        li(x)           | 3    | 0.9102392266268373
        polygamma(1, x) | 1/2  | -16.828796644234323
        erfc(x)         | 10   | -4.197656231354417E-44
        """)
    void slopes(String f, String at, String expected) {
        String said = said(FLUXION.slope(FLUXION.formula(f), List.of(X), Map.of(X, constant(at))));
        if (expected.equals("undefined")) assertTrue(said.startsWith(expected), said);
        else assertEquals(Double.parseDouble(expected), Double.parseDouble(said), Math.ulp(Double.parseDouble(said)));
    }

    @ParameterizedTest(name = "gradient check of {0} at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        abs(x)                         | 0       | UNDEFINED
        floor(x)                       | 2       | UNDEFINED
        1000000 + floor(x)             | 2       | UNDEFINED
        1000000 + abs(x)               | 0       | UNDEFINED
        max(x, 1)                      | 1       | UNDEFINED
        relu(x)                        | 0       | UNDEFINED
        sqrt(x)                        | 0       | UNDEFINED
        ln(x)                          | -1      | UNDEFINED
        sin(x) + 100 abs(x - 1/3)      | 1/3     | UNDEFINED
        x abs(x)                       | 0       | AGREES
        cos(x)                         | 0       | AGREES
        x sin(1/x)                     | 1/1000  | AGREES
        x^2 sin(1/x)                   | 1/10000 | AGREES
        floor(x)                       | 5/2     | AGREES
        besselj(2, x)                  | 3       | AGREES
        """)
    void gradientChecks(String f, String at, String expected) {
        var components = FLUXION.gradientCheck(FLUXION.formula(f), List.of(X), Map.of(X, constant(at)));
        assertEquals(List.of(Agreement.valueOf(expected)), components.stream().map(c -> c.agreement()).toList());
    }
}
