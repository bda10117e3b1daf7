package fluxion.print;

import static fluxion.expr.Exprs.HALF;
import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.TWO;
import static fluxion.expr.Exprs.apply;
import static fluxion.expr.Exprs.exp;
import static fluxion.expr.Exprs.negate;
import static fluxion.expr.Exprs.power;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.quotient;
import static fluxion.expr.Exprs.sum;
import static fluxion.expr.Exprs.variable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.expr.AbstractFunction;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Depth and sharing hurt no notation. */
class DepthTest {
    private static final Expr X = variable("x");
    private static final int DEEP = 100_000;

    private static final Map<String, UnaryOperator<Expr>> LEVELS = Map.of(
        "sum",        u -> power(sum(u, ONE), TWO),
        "negation",   u -> sum(ONE, negate(product(X, sum(ONE, u)))),
        "quotient",   u -> quotient(ONE, u),
        "numerator",  u -> quotient(u, X),
        "tower",      u -> power(X, u),
        "root",       u -> power(u, HALF),
        "exponential", u -> exp(u),
        "call",       u -> apply(AbstractFunction.of("f", 1).differentiated(0), u),
        "derivative", u -> apply(DerivativeOperator.TOTAL, u, X));

    @ParameterizedTest
    @ValueSource(strings = {"sum", "negation", "quotient", "numerator", "tower", "root", "exponential", "call",
        "derivative"})
    void writesDeepExpressions(String level) {
        Expr e = X;
        for (int i = 0; i < DEEP; i++) e = LEVELS.get(level).apply(e);
        Expr deep = e;
        for (Function<Expr, String> printer
            : List.<Function<Expr, String>>of(Printer::text, Printer::latex, Printer::unicode)) {
            String text = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> printer.apply(deep));
            assertEquals(count(text, '('), count(text, ')'));
            assertEquals(count(text, '{'), count(text, '}'));
            assertTrue(text.length() < 60L * DEEP, () -> text.length() + " characters");
        }
    }

    @Test void writesWideExpressions() {
        Expr wide = sum(IntStream.range(0, DEEP).mapToObj(i -> negate(variable("x" + i))).toList());
        String text = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Printer.text(wide));
        assertTrue(text.startsWith("-x0 - x1 - x2"), () -> text.substring(0, 40));
        assertEquals(DEEP, count(text, '-'));
    }

    /** A sign before more factors than the constructor splices would not read back: the factor −1 is written. */
    @Test void keepsTheSignOfALongProductInsideIt() {
        var factors = Collections.nCopies(65, X);
        assertTrue(Printer.text(negate(product(factors))).startsWith("-x x"));
        assertTrue(Printer.text(product(IntStream.range(0, 66).mapToObj(i -> i == 0 ? negate(ONE) : X).toList()))
            .startsWith("(-1) x x"));
    }

    private static long count(String text, char c) {
        return text.chars().filter(d -> d == c).count();
    }
}
