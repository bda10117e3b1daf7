package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.numeric.GradientCheck;
import fluxion.print.Printer;
import fluxion.syntax.Syntax;
import fluxion.verify.Verdict.Conditional;
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
                return judged.verdict() instanceof Conditional(var where, _)
                    ? "for " + Printer.text(where) : judged.word();
            }
        },
        /** The n-th derivative. */
        ORDER_N {
            @Override String answer(String f, List<String> by) {
                var fluxion = Fluxion.create();
                var found = fluxion.calculus(Form.SIMPLIFIED).nth(fluxion.formula(f), X, Exprs.variable("n"));
                return Printer.text(found.results().getFirst().expr());
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
                case Value.Known(var number, _, _) -> number == Math.rint(number) && Math.abs(number) < 1e9
                    ? Long.toString((long) number) : String.format(Locale.ROOT, "%.12g", number);
                case Value.Expressed(var known) -> Printer.text(known);
                case Value.Between _   -> "between";
                case Value.Undefined _ -> "none";
                case Value.Undecided _ -> "?";
            };
        }
    }

    /** Number | what is asked | of what; with what | the answer. */
    private static final String TABLE = """
        1  | DERIVATIVE | abs(x) | sign(x) for x != 0 except x = 0: none
        1  | SLOPE | abs(x) ; 0 | none
        1  | DERIVATIVE | sign(x) | 0 for x != 0 except x = 0: none
        2  | DERIVATIVE | floor(x) | 0 for x not an integer except x integer: none
        2  | SLOPE | floor(x) ; 2 | none
        2  | DERIVATIVE | mod(x, 3) | 1 for x/3 not an integer except x/3 integer: none
        2  | DERIVATIVE | round(x) | 0 for x + 1/2 not an integer except x + 1/2 integer: none
        2  | DERIVATIVE | heaviside(x) | 0 for x != 0 except x = 0: none
        3  | DERIVATIVE | max(x, x) | 1
        3  | DERIVATIVE | max(x^3, 0) | 3 x^2 heaviside(x)
        3  | DERIVATIVE | max(x, 0) | heaviside(x) for x != 0 except x = 0: none
        4  | DERIVATIVE | piecewise(x < 0: 0, otherwise: 1) | 0 for x != 0 except x = 0: none
        4  | DERIVATIVE | piecewise(x < 0: x^2, otherwise: x) | piecewise(x < 0: 2 x, x > 0: 1) except x = 0: none
        5  | DERIVATIVE | x*abs(x) | 2 abs(x)
        5  | DERIVATIVE | sqrt(x^4) | 2 x
        5  | DERIVATIVE | abs(x)^3 | 3 x abs(x)
        5  | DERIVATIVE | piecewise(x = 0: 0, otherwise: x^2*sin(1/x)) | 2 x sin(1/x) - cos(1/x) except x = 0: 0
        6  | SLOPE | sin(x)/x ; 0 | none
        6  | DERIVATIVE | sinc(x) | (x cos(x) - sin(x))/x^2 except x = 0: 0
        6  | SLOPE | (x^2 - 1)/(x - 1) ; 1 | none
        7  | SLOPE | arcsin(2*x/(1 + x^2)) ; 1/2 | 1.60000000000
        7  | SLOPE | arcsin(2*x/(1 + x^2)) ; 2 | -0.400000000000
        7  | SLOPE | arcsin(2*x/(1 + x^2)) ; 1 | none
        8  | DERIVATIVE | x^x | x^x (ln(x) + 1)
        9  | DERIVATIVE | 0^x | 0 for x > 0
        10 | SLOPE | x^2 ; 0 | 0
        10 | SLOPE | x^0 ; 0 | 0
        10 | SLOPE | x^1 ; 0 | 1
        10 | SLOPE | x^(5/3) ; 0 | 0
        11 | VALUE | 0^0 | 1
        11 | EQUAL | x^0 = 1 | proved
        11 | VALUE | 0^(1 - 1) | 1
        12 | REFUSED | (-2)^x | negative-base
        13 | SLOPE | x^(1/3) ; -8 | 0.0833333333333
        13 | VALUE | (-8)^(1/3) | -2
        14 | SLOPE | sqrt(x^2) ; -3 | -1
        14 | SLOPE | (x^4)^(1/4) ; -3 | -1
        14 | EQUAL | sqrt(x^2) = abs(x) | proved
        15 | EQUAL | ln(x^2) = 2*ln(x) | proved
        15 | EQUAL | ln(x^2) = 2*ln(abs(x)) | proved
        15 | DERIVATIVE | ln(x^2) | 2/x
        16 | DERIVATIVE | ln(abs(x)) | 1/x
        17 | EQUAL | sqrt(x)*sqrt(y) = sqrt(x*y) | proved
        17 | EQUAL | sqrt(x*y) = sqrt(x)*sqrt(y) ; x < 0 | undecided
        17 | EQUAL | ln(a) + ln(b) = ln(a*b) | proved
        17 | EQUAL | ln(1/x) = -ln(x) | proved
        17 | EQUAL | (a^2)^(1/2) = a | for a >= 0
        18 | EQUAL | (x^3)^(1/3) = x | proved
        19 | EQUAL | exp(ln(x)) = x | proved
        19 | SIMPLIFIED | exp(ln(x)) | x for x > 0
        19 | SIMPLIFIED | x/x | 1 for x != 0
        19 | SIMPLIFIED | ln(x) - ln(x) | 0 for x > 0
        20 | DERIVATIVE | atan2(y, x) ; y | x/(x^2 + y^2) for y != 0 or x > 0 except y = 0, x < 0: ?
        20 | DERIVATIVE | atan2(y, x) | -y/(x^2 + y^2) for x != 0 or y != 0
        21 | EQUAL | arctan(x) + arctan(1/x) = pi/2 | for x > 0
        22 | DERIVATIVE | arcsec(x) | 1/(abs(x) sqrt(x^2 - 1)) except x = -1: none, x = 1: none
        22 | DERIVATIVE | arccsc(x) | -1/(abs(x) sqrt(x^2 - 1)) except x = -1: none, x = 1: none
        22 | VALUE | arccot(-1) | 2.35619449019
        23 | VALUE | log(8, 2) | 3
        23 | VALUE | log(e) | 1
        23 | DERIVATIVE | log(x, y) | 1/(x ln(y)) for x > 0
        23 | DERIVATIVE | log(x, y) ; y | -ln(x)/(y ln(y)^2)
        24 | TEXT | sin^{-1} x | arcsin(x)
        24 | TEXT | sin^2 x | sin(x)^2
        24 | VALUE | gamma(5) | 24
        24 | VALUE | sinc(0) | 1
        25 | DERIVATIVE | arcosh(x) | 1/sqrt(x^2 - 1) for x > 1 except x = 1: none
        26 | REFUSED | diff(9, 3) | derivative
        26 | DERIVATIVE | max(x, x^2) | heaviside(x - x^2) + 2 x heaviside(x^2 - x) for x != 0, x != 1 except x = 0: none, x = 1: none
        27 | DERIVATIVE | f(2*x) | 2 f'(2 x)
        27 | DERIVATIVE | f(g(x)) | f'(g(x)) g'(x)
        28 | DERIVATIVE | f(x, g(x)) | ∂_1 f(x, g(x)) + ∂_2 f(x, g(x)) g'(x)
        29 | DERIVATIVE | f(x, y) ; x ; y | ∂_1 ∂_2 f(x, y)
        30 | DERIVATIVE | a*x^2 | 2 a x
        31 | DERIVATIVE | sum(x*i, i, 1, n) | sum(i, i, 1, n)
        31 | DERIVATIVE | sum(x_i^2, i, 1, n) ; x_k | 2 x_k for n integer, n >= 0, k >= 1, k <= n except k < 1: 0, k > n, n integer, n >= 0: 0
        31 | DERIVATIVE | product(x_i, i, 1, n) ; x_k | product(x_i, i, 1, k - 1) product(x_i, i, k + 1, n) for n >= 0 except k < 1: 0, k not an integer: ?, n < k, n integer, n >= 0: 0
        31 | DERIVATIVE | x_j^2 ; x_k | 2 x_j kronecker(j, k)
        32 | DERIVATIVE | sum(x^k, k, 0, 3) | sum(k x^(k - 1), k, 1, 3)
        32 | SLOPE | sum(x^k, k, 0, 3) ; 0 | 1
        33 | DERIVATIVE | integral(exp(-x*t^2), t, 0, x) | exp(-x^3) - integral(t^2 exp(-x t^2), t, 0, x)
        33 | DERIVATIVE | integral(sin(t)/t, t, 1, x) | sin(x)/x except x = 0: ?
        34 | DERIVATIVE | x^2*exp(x) ; x ; x ; x | (x^2 + 6 x + 6) exp(x)
        34 | ORDER_N | x^2*exp(x) | (x^2 + 2 n x + n^2 - n) exp(x)
        35 | DERIVATIVE | piecewise(x > 0: 1, otherwise: 0) | 0 for x != 0 except x = 0: none
        35 | DERIVATIVE | piecewise(x^2 > 1: x^3, otherwise: x) | piecewise(x^2 > 1: 3 x^2, x^2 < 1: 1) except x = -1: none, x = 1: none
        44 | LATEX | 1{,}000 | 1000
        44 | LATEX | \\operatorname{ReLU}(x) | relu(x)
        44 | LATEX | a_{ij} | a_ij
        44 | LATEX | \\delta_{ij} | kronecker(i, j)
        44 | LATEX | \\frac{\\mathrm{d}}{\\mathrm{d}x} x^2 | d/dx(x^2)
        45 | TEXT | -x^2 | -x^2
        45 | TEXT | 2^-x | 2^(-x)
        45 | TEXT | a/b/c | (a/b)/c
        45 | TEXT | a/bc | a/bc
        45 | TEXT | x^y^z | x^(y^z)
        45 | LATEX | x^{10}2 | 2 x^10
        45 | TEXT | sin x^2 | sin(x^2)
        45 | TEXT | sin^2 x | sin(x)^2
        45 | TEXT | 1/2x | 1/2 x
        45 | REFUSED | |a|b|c| | ambiguous
        46 | TEXT | d/dx(-(d/dx(f(x)))) | d/dx(-d/dx(f(x)))
        46 | TEXT | d/dx(f(x)*g(x)) | d/dx(f(x) g(x))
        47 | LATEX | \\int_0^x \\frac{dt}{1+t} | integral(1/(1 + t), t, 0, x)
        51 | EQUAL | x - abs(x) = 0 | for x >= 0
        51 | EQUAL | sqrt(x^2) = x | for x >= 0
        52 | EQUAL | sin(x) = sin(x) + 10^(-12) | refuted
        52 | EQUAL | exp(pi*sqrt(163)) = 262537412640768744 | refuted
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
            assertEquals(GradientCheck.Agreement.AGREES, checked.agreement(), f);
        }
    }

    /** No. 50: what is no real function of real numbers is refused, by whatever means it would be differentiated. */
    @Test void complexStepsAreNotTaken() {
        for (String f : List.of("conj(x)", "Re(x)", "arg(x)"))
            assertEquals("unknown-function", Ask.REFUSED.answer(f, List.of()));
    }

}
