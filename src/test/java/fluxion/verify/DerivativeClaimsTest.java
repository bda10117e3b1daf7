package fluxion.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.expr.MathFunction;
import fluxion.function.Context;
import fluxion.function.Context.Lambda;
import fluxion.function.Domain;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Truth;
import fluxion.print.Printer;
import fluxion.simplify.SideConditions;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A claim with a derivative is about the derivative of the function: also where the formula of the rules does not speak
 * for it.
 */
final class DerivativeClaimsTest {
    private static final double SECONDS = 20;

    /** f and y are x |x|, k and z are |x|. */
    private static Context context() {
        var x = Exprs.variable("x");
        Expr smooth = Claimed.expr("x*abs(x)");
        Expr kink = Claimed.expr("abs(x)");
        return Context.EMPTY.define("f", new Lambda(List.of(x), smooth)).define("k", new Lambda(List.of(x), kink))
            .define(Exprs.variable("y"), smooth).define(Exprs.variable("z"), kink)
            .define(Exprs.variable("s"), Claimed.expr("d/dx(x*abs(x))"));
    }

    private static Verdict verdict(String left, String right) {
        return Judge.judge(Claimed.claim(left, right, context()), SECONDS);
    }

    @ParameterizedTest(name = "{0} = {1} fails at 0, where the derivative is {2}")
    @CsvSource(delimiter = '|', textBlock = """
        d/dx(x*abs(x))             | 2 abs(x) + 1 - sign(x)^2            | 0
        d/dx(abs(x)^2)             | 2 x + 1 - sign(x)^2                 | 0
        d/dx(sqrt(x^4))            | 2 x + 1 - sign(x)^2                 | 0
        d/dx(relu(x)^2)            | 2 relu(x) + 1 - sign(x)^2           | 0
        d/dx(abs(x)^3)             | 3 x abs(x) + 1 - sign(x)^2          | 0
        d/dx(max(x^3, 0))          | 3 x^2 heaviside(x) + 1 - sign(x)^2  | 0
        d/dx(d/dx(abs(x)^3))       | 6 abs(x) + 1 - sign(x)^2            | 0
        d/dx(sinc(x))              | piecewise(x = 0: 5, otherwise: cos(x)/x - sin(x)/x^2) | 0
        d/dx(Si(x))                | piecewise(x = 0: 5, otherwise: sinc(x)) | 1
        d/dx(piecewise(x < 0: x^2, otherwise: x^3)) | piecewise(x < 0: 2 x, x > 0: 3 x^2, otherwise: 5) | 0
        x + (d/dx(x*abs(x)))^2     | x + 4 x^2 + 1 - sign(x)^2           | 0
        dy/dx                      | 2 abs(x) + 1 - sign(x)^2            | 0
        f'(x)                      | 2 abs(x) + 1 - sign(x)^2            | 0
        s                          | 2 abs(x) + 1 - sign(x)^2            | 0
        f'(x^3)                    | 2 abs(x)^3 + 1 - sign(x)^2          | 0
        """)
    void fails(String left, String right, int slope) {
        var verdict = assertInstanceOf(Verdict.Conditional.class, verdict(left, right));
        assertEquals("x != 0", Printer.text(verdict.condition()));
        assertEquals(Map.of(Exprs.variable("x"), Rational.ZERO), verdict.witness().point());
        assertEquals(Rational.of(slope), verdict.witness().left().low());
        assertEquals(Rational.of(slope), verdict.witness().left().high());
    }

    @ParameterizedTest(name = "{0} = {1} holds wherever there is a derivative")
    @CsvSource(delimiter = '|', textBlock = """
        d/dx(abs(x))               | x/abs(x)
        d/dx(abs(x))               | sign(x) + 7 (1 - sign(x)^2)
        d/dx(x*abs(x))             | 2 abs(x)
        d/dx(d/dx(abs(x)^3))       | 6 abs(x)
        d/dx(d/dx(x*abs(x)))       | 2 sign(x) + 7 (1 - sign(x)^2)
        d/dx(sqrt(x^4))            | 2 x
        d/dx(sinc(x))              | piecewise(x = 0: 0, otherwise: cos(x)/x - sin(x)/x^2)
        d/dx(Si(x))                | sinc(x)
        d/dx(max(x^3, 0))          | 3 x^2 heaviside(x)
        d/dx(x^(5/3))              | 5 cbrt(x)^2/3
        d/dx(0^(exp(x) - 1))       | 0
        d/dx(abs(sin(x)))          | sign(sin(x)) cos(x)
        d/dx(abs(sin(x))^3)        | 3 sin(x) abs(sin(x)) cos(x)
        d/dx(sin(pi*x)^2*floor(x)) | pi sin(2 pi x) floor(x)
        d/dx(piecewise(x < 0: x^2, otherwise: x^3)) | piecewise(x < 0: 2 x, otherwise: 3 x^2)
        d/dx(a*x*abs(x))           | 2 a abs(x)
        d/dx((x - a)*abs(x - a))   | 2 abs(x - a)
        d/dx(abs(a*x))             | a sign(a x)
        d/dx(relu(w*x + b)^2)      | 2 w relu(w x + b)
        d/dx((x^2 + a^2)^(3/2))    | 3 x sqrt(x^2 + a^2)
        d/dx(x*arcsec(c*x))        | arcsec(c x) + 1/(sqrt(1 - 1/(c^2 x^2)) c x)
        d/dx(x*sqrt(a + b/x))      | sqrt(a + b/x) - b/(2 x sqrt(a + b/x))
        d/dx((a + b*x^2)^(p + 1)/(p + 1)) | 2 b x (a + b x^2)^p
        d/dx((a + b*x)*sqrt(a^2 + 2*a*b*x + b^2*x^2)) | 2 b sqrt(a^2 + 2 a b x + b^2 x^2)
        d/dx((a + b*x)*acos(a + b*x) - sqrt(1 - (a + b*x)^2)) | b acos(a + b x)
        d/dx(sqrt(a^2 + 2*a*b*x^3 + b^2*x^6)*(a + b*x^3)) | 6 b x^2 sqrt(a^2 + 2 a b x^3 + b^2 x^6)
        d/dx((f*x)^(m - 1)*sin(x)) | (f x)^(m - 2) f ((m - 1) sin(x) + x cos(x))
        d/dx((b*tan(c + d*x))^(5/3)) | 5/3 b d (1 + tan(c + d x)^2) cbrt(b tan(c + d x))^2
        d/dx(asin(d*x)/d - x*sqrt(1 - d^2*x^2)) | 2 d^2 x^2/sqrt(1 - d^2 x^2)
        d/dx((u + v*x^3)*acosh(u + v*x^3) - sqrt(u + v*x^3 - 1)*sqrt(u + v*x^3 + 1)) | 3 v x^2 acosh(u + v x^3)
        d/dx(abs(h(x)))            | sign(h(x)) h'(x)
        dz/dx                      | sign(x) + 7 (1 - sign(x)^2)
        k'(x)                      | sign(x) + 7 (1 - sign(x)^2)
        f'(0)                      | 0
        f'(x)                      | 2 abs(x)
        f''(x)                     | 2 sign(x) + 7 (1 - sign(x)^2)
        d/dx(piecewise(x = 0: 0, otherwise: x^2 sin(1/x))) \
                                   | piecewise(x = 0: 0, otherwise: 2 x sin(1/x) - cos(1/x))
        d/dw(sum(ln(1 - 1/(1 + exp(-w x_i))), i, 1, n)) | -sum(x_i/(1 + exp(-w x_i)), i, 1, n)
        d/dw(sum(ln(1 - sigmoid(w x_i)), i, 1, n))      | -sum(x_i sigmoid(w x_i), i, 1, n)
        """)
    void proved(String left, String right) {
        assertInstanceOf(Verdict.Proved.class, verdict(left, right));
    }

    /** Each is proved elsewhere, and fails at a point with a derivative, or may. */
    @ParameterizedTest(name = "{0} = {1} is proved where {2}")
    @CsvSource(delimiter = '|', textBlock = """
        d/dx(abs(a*x))             | a sign(a x) + 1 - sign(a)^2         | a != 0, x != 0
        d/dx(abs(h(x)))            | sign(h(x)) h'(x) + 1 - sign(h(x))^2 | h(x) != 0
        d/dx((c*x - 1)*abs(c*x - 1)) | 2 c abs(c x - 1) + 1 - sign(c x - 1)^2 | c x != 1
        """)
    void open(String left, String right, String where) {
        var verdict = assertInstanceOf(Verdict.Undecided.class, verdict(left, right));
        assertEquals(Verdict.Reason.DERIVATIVE_UNKNOWN, verdict.reason());
        assertEquals(where, Printer.text(verdict.evidence().holdsIf().orElse(Condition.NEVER)));
    }

    /** Off the range of the index, the derivative of the sum is 0; so is that of what does not move. */
    @ParameterizedTest(name = "{0} = {1} where {2}")
    @CsvSource(delimiter = '|', textBlock = """
        d/dx_k(sum(x_i^2, i, 1, n))        | 2 x_k            | (k >= 1, k <= n) or x_k = 0
        d/dx_k(sum((x_i - a)^2, i, 1, n)/n) | 2 (x_k - a)/n   | (k >= 1, k <= n) or a = x_k
        d/dx_k(sum(exp(x_i), i, 1, n))     | exp(x_k)         | k >= 1, k <= n
        d/dx_k(sum(x_i*y_i, i, 1, 5))      | y_k              | (1 <= k <= 5) or y_k = 0
        d/dx_1(sum(x_i^2, i, 1, n))        | 2 x_1            | n != 0 or x1 = 0
        d/dx((c*x^2)^(3/2))                | 3 c x sqrt(c x^2) + 1 - sign(c)^2 | c != 0
        """)
    void holdsInRange(String left, String right, String where) {
        var claim = Claimed.claim(left, right, Context.EMPTY);
        var verdict = assertInstanceOf(Verdict.Conditional.class, Judge.judge(claim, SECONDS));
        assertEquals(where, Printer.text(verdict.condition()));
        assertEquals(Truth.FALSE, Enclosures.holdsAt(verdict.condition(), verdict.witness().point()));
    }

    @ParameterizedTest(name = "{0} = {1} is refuted, in the range of the index")
    @CsvSource(delimiter = '|', textBlock = """
        d/dx_k(sum(x_i^2, i, 1, n)) | 3 x_k
        d/dx_k(sum(x_i^2, i, 1, n)) | 0
        d/dx_k(sum(x_i^2, i, 1, n)) | x_k
        """)
    void failsInRange(String left, String right) {
        assertInstanceOf(Verdict.Refuted.class, Judge.judge(Claimed.claim(left, right, Context.EMPTY), SECONDS));
    }

    /** Each holds but for values of parameters for which the function is a constant. */
    @ParameterizedTest(name = "{0} = {1} is not proved")
    @CsvSource(delimiter = '|', textBlock = """
        d/dx((a + b*x^2)^(p + 1)/(p + 1)) | 2 b x (a + b x^2)^p + 1 - sign(a^2 + b^2)
        d/dx((a*x + b)*abs(a*x + b)) | 2 a abs(a x + b) + 1 - sign(abs(a) + abs(b))
        d/dx((a*x + b)^(5/3))      | 5/3 a cbrt(a x + b)^2 + 1 - sign(a^2 + b^2)
        d/dx((b*tan(d*x))^(5/3))   | 5/3 b d (1 + tan(d x)^2) cbrt(b tan(d x))^2 + 1 - sign(d^2)
        """)
    void neglected(String left, String right) {
        assertEquals(false, verdict(left, right) instanceof Verdict.Proved);
    }

    @ParameterizedTest(name = "{0} = {1} says nothing")
    @CsvSource(delimiter = '|', textBlock = """
        k'(0)                      | 0
        k''(0)                     | 0
        f''(0)                     | 0
        0^(x - x)                  | 1
        0^(sin(x)^2 + cos(x)^2 - 1) | 1
        (0 x)^(y - y)              | 1
        ln(-x^2)                   | ln(-x^2)
        """)
    void nothing(String left, String right) {
        var verdict = assertInstanceOf(Verdict.Undecided.class, verdict(left, right));
        assertEquals(Verdict.Reason.NO_COMMON_POINT, verdict.reason());
    }

    /** Where a function is smooth, the formula of its derivative has a value. */
    @ParameterizedTest
    @MethodSource("formulas")
    void formulasHaveValues(MathFunction f, int slot) {
        var arguments = IntStream.range(0, f.arity()).<Expr>mapToObj(k -> Exprs.variable("u" + k)).toList();
        var smooth = Condition.all(f.domain(arguments).interior(), f.smooth(slot, arguments));
        assertEquals(List.of(), SideConditions.beyond(Domain.of(f.partial(slot, arguments).orElseThrow()), smooth,
            List.of()));
    }

    /** Functions of which it is not seen: c + 1 is no pole where c is none, and W(u) ≠ −1 for u &gt; −1/e. */
    private static final Set<String> UNSEEN = Set.of("factorial", "lambertw", "hyp0f1", "hyp1f1", "hyp2f1");

    static Stream<Arguments> formulas() {
        return Functions.all().stream().filter(f -> !UNSEEN.contains(f.name()))
            .flatMap(f -> IntStream.range(0, f.arity()).filter(slot -> f.partial(slot, IntStream.range(0, f.arity())
                .<Expr>mapToObj(k -> Exprs.variable("u" + k)).toList()).isPresent())
                .mapToObj(slot -> Arguments.of(f, slot)));
    }

    /**
     * f = Σ pᵢ(x) |x − i| has a derivative at i if and only if pᵢ(i) = 0, and the claim that is false at j alone is
     * conditional just then.
     */
    @Test
    void randomKinks() {
        long seed = 20261128;
        var random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            int at = random.nextInt(3);
            boolean smooth = random.nextBoolean();
            var f = new StringBuilder("0");
            var slope = new StringBuilder("0");
            for (int i = 0; i < 3; i++) {
                int a = random.nextInt(-3, 4);
                int b = i == at && smooth ? -a * i : random.nextInt(1, 4) - a * i;
                String p = "(" + a + " x + " + b + ")";
                f.append(" + %s*abs(x - %d)".formatted(p, i));
                slope.append(" + %d*abs(x - %d) + %s*sign(x - %d)".formatted(a, i, p, i));
            }
            String claimed = slope + " + %d (1 - sign(x - %d)^2)".formatted(random.nextInt(1, 5), at);
            String about = "seed " + seed + ": d/dx(" + f + ") = " + claimed;
            var verdict = verdict("d/dx(" + f + ")", claimed);
            assertEquals(smooth ? "conditional" : "proved", verdict.word(), about);
            if (verdict instanceof Verdict.Conditional(var where, _))
                assertEquals("x != " + at, Printer.text(where), about);
        }
    }
}
