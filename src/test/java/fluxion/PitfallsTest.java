package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.print.Printer;
import fluxion.syntax.Syntax;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Wrong outputs of other systems, by the numbers of a list of pitfalls, and what is right. */
class PitfallsTest {
    private static final Variable X = Exprs.variable("x");

    /** What a row asks; its word stands in the second column. */
    private enum Ask {
        /** The derivative by x, or by the variables after the semicolon, and where it holds. */
        DERIVATIVE {
            @Override String answer(String f, List<String> by) {
                var fluxion = Fluxion.create();
                var variables = (by.isEmpty() ? List.of("x") : by).stream().map(fluxion::variable).toList();
                return told(fluxion.derivative(fluxion.asking(variables).formula(f), variables, Form.SIMPLIFIED));
            }
        },
        /** The derivative of the function at a point. */
        SLOPE {
            @Override String answer(String f, List<String> at) {
                var fluxion = Fluxion.create();
                return told(fluxion.slope(fluxion.formula(f), List.of(X), Map.of(X, fluxion.formula(at.getFirst())
                    .expr())));
            }
        },
        VALUE {
            @Override String answer(String f, List<String> at) {
                var fluxion = Fluxion.create();
                return told(fluxion.evaluate(fluxion.formula(f), Map.of()));
            }
        },
        SIMPLIFIED {
            @Override String answer(String f, List<String> by) {
                var fluxion = Fluxion.create();
                return told(fluxion.simplify(fluxion.formula(f), Form.SIMPLIFIED));
            }
        },
        /** The verdict on an equation, under the assumptions after the semicolon. */
        EQUAL {
            @Override String answer(String equation, List<String> assumptions) {
                int sign = equation.indexOf(" = ");
                var judged = Fluxion.create().assume(assumptions.toArray(String[]::new))
                    .compare(equation.substring(0, sign), equation.substring(sign + 3));
                return judged.verdict() instanceof fluxion.verify.Verdict.Conditional(var where, _)
                    ? "for " + Printer.text(where) : judged.word();
            }
        },
        /** The n-th derivative. */
        ORDER_N {
            @Override String answer(String f, List<String> by) {
                var fluxion = Fluxion.create();
                return Printer.text(fluxion.calculus(Form.SIMPLIFIED).nth(fluxion.formula(f), X, Exprs.variable("n")).results()
                    .getFirst().expr());
            }
        },
        TEXT {
            @Override String answer(String text, List<String> none) {
                return Fluxion.create().formula(text).text();
            }
        },
        LATEX {
            @Override String answer(String text, List<String> none) {
                return Fluxion.create().reading(Syntax.LATEX).formula(text).text();
            }
        },
        /** What it is refused for. */
        REFUSED {
            @Override String answer(String f, List<String> none) {
                return assertThrows(Fault.class, () -> Fluxion.create().derivative(f, "x")).code();
            }
        };

        abstract String answer(String question, List<String> more);

        private static String told(Derivative d) {
            String where = d.conditions().stream().map(Printer::text).collect(Collectors.joining(", "));
            String except = d.exceptional().stream().map(set -> Printer.text(set.where()) + ": " + told(set.slope()))
                .collect(Collectors.joining(", "));
            return d.text() + (where.isEmpty() ? "" : " for " + where) + (except.isEmpty() ? "" : " except " + except);
        }

        private static String told(Value value) {
            return switch (value) {
                case Value.Known(var number, _) -> number == Math.rint(number) && Math.abs(number) < 1e9
                    ? Long.toString((long) number) : String.format(Locale.ROOT, "%.12g", number);
                case Value.Between _   -> "between";
                case Value.Undefined _ -> "none";
                case Value.Undecided _ -> "?";
            };
        }
    }

    /** Number | what is asked | of what; with what | the answer. */
    private static final String TABLE = """
        1  | DERIVATIVE | abs(x) | ???
        1  | SLOPE | abs(x) ; 0 | ???
        1  | DERIVATIVE | sign(x) | ???
        2  | DERIVATIVE | floor(x) | ???
        2  | SLOPE | floor(x) ; 2 | ???
        2  | DERIVATIVE | mod(x, 3) | ???
        2  | DERIVATIVE | round(x) | ???
        2  | DERIVATIVE | heaviside(x) | ???
        3  | DERIVATIVE | max(x, x) | ???
        3  | DERIVATIVE | max(x^3, 0) | ???
        3  | DERIVATIVE | max(x, 0) | ???
        4  | DERIVATIVE | piecewise(x < 0: 0, otherwise: 1) | ???
        4  | DERIVATIVE | piecewise(x < 0: x^2, otherwise: x) | ???
        5  | DERIVATIVE | x*abs(x) | ???
        5  | DERIVATIVE | sqrt(x^4) | ???
        5  | DERIVATIVE | abs(x)^3 | ???
        5  | DERIVATIVE | piecewise(x = 0: 0, otherwise: x^2*sin(1/x)) | ???
        6  | SLOPE | sin(x)/x ; 0 | ???
        6  | DERIVATIVE | sinc(x) | ???
        6  | SLOPE | (x^2 - 1)/(x - 1) ; 1 | ???
        7  | SLOPE | arcsin(2*x/(1 + x^2)) ; 1/2 | ???
        7  | SLOPE | arcsin(2*x/(1 + x^2)) ; 2 | ???
        7  | SLOPE | arcsin(2*x/(1 + x^2)) ; 1 | ???
        8  | DERIVATIVE | x^x | ???
        9  | DERIVATIVE | 0^x | ???
        10 | SLOPE | x^2 ; 0 | ???
        10 | SLOPE | x^0 ; 0 | ???
        10 | SLOPE | x^1 ; 0 | ???
        10 | SLOPE | x^(5/3) ; 0 | ???
        11 | VALUE | 0^0 | ???
        11 | EQUAL | x^0 = 1 | ???
        11 | VALUE | 0^(1 - 1) | ???
        12 | REFUSED | (-2)^x | ???
        13 | SLOPE | x^(1/3) ; -8 | ???
        13 | VALUE | (-8)^(1/3) | ???
        14 | SLOPE | sqrt(x^2) ; -3 | ???
        14 | SLOPE | (x^4)^(1/4) ; -3 | ???
        14 | EQUAL | sqrt(x^2) = abs(x) | ???
        15 | EQUAL | ln(x^2) = 2*ln(x) | ???
        15 | EQUAL | ln(x^2) = 2*ln(abs(x)) | ???
        15 | DERIVATIVE | ln(x^2) | ???
        16 | DERIVATIVE | ln(abs(x)) | ???
        17 | EQUAL | sqrt(x)*sqrt(y) = sqrt(x*y) | ???
        17 | EQUAL | sqrt(x*y) = sqrt(x)*sqrt(y) ; x < 0 | ???
        17 | EQUAL | ln(a) + ln(b) = ln(a*b) | ???
        17 | EQUAL | ln(1/x) = -ln(x) | ???
        17 | EQUAL | (a^2)^(1/2) = a | ???
        18 | EQUAL | (x^3)^(1/3) = x | ???
        19 | EQUAL | exp(ln(x)) = x | ???
        19 | SIMPLIFIED | exp(ln(x)) | ???
        19 | SIMPLIFIED | x/x | ???
        19 | SIMPLIFIED | ln(x) - ln(x) | ???
        20 | DERIVATIVE | atan2(y, x) ; y | ???
        20 | DERIVATIVE | atan2(y, x) | ???
        21 | EQUAL | arctan(x) + arctan(1/x) = pi/2 | ???
        22 | DERIVATIVE | arcsec(x) | ???
        22 | DERIVATIVE | arccsc(x) | ???
        22 | VALUE | arccot(-1) | ???
        23 | VALUE | log(8, 2) | ???
        23 | VALUE | log(e) | ???
        23 | DERIVATIVE | log(x, y) | ???
        23 | DERIVATIVE | log(x, y) ; y | ???
        24 | TEXT | sin^{-1} x | ???
        24 | TEXT | sin^2 x | ???
        24 | VALUE | gamma(5) | ???
        24 | VALUE | sinc(0) | ???
        25 | DERIVATIVE | arcosh(x) | ???
        26 | REFUSED | diff(9, 3) | ???
        26 | DERIVATIVE | max(x, x^2) | ???
        27 | DERIVATIVE | f(2*x) | ???
        27 | DERIVATIVE | f(g(x)) | ???
        28 | DERIVATIVE | f(x, g(x)) | ???
        29 | DERIVATIVE | f(x, y) ; x ; y | ???
        30 | DERIVATIVE | a*x^2 | ???
        31 | DERIVATIVE | sum(x*i, i, 1, n) | ???
        31 | DERIVATIVE | sum(x_i^2, i, 1, n) ; x_k | ???
        31 | DERIVATIVE | product(x_i, i, 1, n) ; x_k | ???
        31 | DERIVATIVE | x_j^2 ; x_k | ???
        32 | DERIVATIVE | sum(x^k, k, 0, 3) | ???
        32 | SLOPE | sum(x^k, k, 0, 3) ; 0 | ???
        32 | DERIVATIVE | sum(x^k, k, 0, n) ; n | ???
        33 | DERIVATIVE | integral(exp(-x*t^2), t, 0, x) | ???
        33 | DERIVATIVE | integral(sin(t)/t, t, 1, x) | ???
        34 | DERIVATIVE | x^2*exp(x) ; x ; x ; x | ???
        34 | ORDER_N | x^2*exp(x) | ???
        35 | DERIVATIVE | piecewise(x > 0: 1, otherwise: 0) | ???
        35 | DERIVATIVE | piecewise(x^2 > 1: x^3, otherwise: x) | ???
        44 | LATEX | 1{,}000 | ???
        44 | LATEX | \\operatorname{ReLU}(x) | ???
        44 | LATEX | a_{ij} | ???
        44 | LATEX | \\delta_{ij} | ???
        44 | LATEX | \\frac{\\mathrm{d}}{\\mathrm{d}x} x^2 | ???
        45 | TEXT | -x^2 | ???
        45 | TEXT | 2^-x | ???
        45 | TEXT | a/b/c | ???
        45 | TEXT | a/bc | ???
        45 | TEXT | x^y^z | ???
        45 | LATEX | x^{10}2 | ???
        45 | TEXT | sin x^2 | ???
        45 | TEXT | sin^2 x | ???
        45 | TEXT | 1/2x | ???
        45 | REFUSED | |a|b|c| | ???
        46 | TEXT | d/dx(-(d/dx(f(x)))) | ???
        46 | TEXT | d/dx(f(x)*g(x)) | ???
        47 | LATEX | \\int_0^x \\frac{dt}{1+t} | ???
        47 | REFUSED | y' | ???
        51 | EQUAL | x - abs(x) = 0 | ???
        51 | EQUAL | sqrt(x^2) = x | ???
        52 | EQUAL | sin(x) = sin(x) + 10^(-12) | ???
        52 | EQUAL | exp(pi*sqrt(163)) = 262537412640768744 | ???
        """;

    private static List<List<String>> rows() {
        return TABLE.lines().filter(line -> !line.isBlank()).map(line -> Arrays.stream(line.split(" \\| "))
            .map(String::strip).toList()).toList();
    }

    @TestFactory Stream<DynamicTest> pitfalls() {
        return rows().stream().map(row -> DynamicTest.dynamicTest("no. %s: %s of %s is %s".formatted(row.toArray()),
            () -> {
                var parts = new ArrayList<>(List.of(row.get(2).split(" ; ")));
                String question = parts.removeFirst();
                assertEquals(row.get(3), Ask.valueOf(row.get(1)).answer(question, parts));
            }));
    }

    /** All but those of complex numbers and matrices, 36 to 43; 48 to 50 are about compiled code. */
    @Test void everyPitfallIsTested() {
        var numbers = rows().stream().map(row -> Integer.valueOf(row.getFirst())).collect(Collectors.toSet());
        var elsewhere = List.of(48, 49, 50);
        assertEquals(List.of(), IntStream.rangeClosed(1, 52).filter(k -> k < 36 || k > 43).boxed()
            .filter(k -> !numbers.contains(k) && !elsewhere.contains(k)).toList());
    }

    /** No. 48: ln(1 + eˣ) and its derivative have values at 800, and σ′ at −800. */
    @Test void stableFormsOfCode() {
        assertEquals(800, value("ln(1 + exp(x))", 800));
        assertEquals(1, slope("ln(1 + exp(x))", 800));
        assertEquals(0, slope("ln(1 + exp(x))", -800));
        assertEquals(0, slope("sigmoid(x)", -800));
    }

    private static double value(String f, double at) {
        return Fluxion.create().compile(f, "x").stable().function().values(at)[0];
    }

    private static double slope(String f, double at) {
        return Fluxion.create().compile(f, "x").stable().jacobian().values(at)[0];
    }

    /** No. 49: where the true slope is 0, and beside a kink, differences still agree with it. */
    @Test void differencesOfSmallSlopes() {
        for (String f : List.of("x^3", "cos(x)", "abs(x - 1/1000000)")) {
            var fluxion = Fluxion.create();
            var checked = fluxion.gradientCheck(fluxion.formula(f), List.of(X), Map.of(X, Exprs.ZERO)).getFirst();
            assertEquals(fluxion.numeric.GradientCheck.Agreement.AGREES, checked.agreement(), f);
        }
    }

    /** No. 50: what is no real function of real numbers is refused, by whatever means it would be differentiated. */
    @Test void complexStepsAreNotTaken() {
        for (String f : List.of("conj(x)", "Re(x)", "arg(x)"))
            assertEquals("unknown-function", assertThrows(Fault.class, () -> Fluxion.create().derivative(f, "x")).code());
    }

}
