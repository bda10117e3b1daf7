package fluxion.syntax;

import static fluxion.syntax.Readings.errors;
import static fluxion.syntax.Readings.text;
import static fluxion.syntax.Readings.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import fluxion.expr.Expr;
import fluxion.expr.Size;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Depth and length are ordinary. */
class DepthTest {
    private static final int LONG = 100_000;
    private static final int DEEP = 10_000;

    private static void assertDepth(int depth, String text) {
        assertTimeout(Duration.ofSeconds(20), () -> assertEquals(depth, Size.depth(value(text(text)))));
    }

    @Test void aSumOfAHundredThousandTerms() {
        var sum = new StringBuilder("x");
        for (int i = 1; i < LONG; i++) sum.append(i % 2 == 0 ? "+" : "-").append("x").append(i).append("*y");
        assertTimeout(Duration.ofSeconds(20), () ->
            assertEquals(LONG, ((Expr.Sum) value(text(sum.toString()))).terms().size()));
    }

    @Test void longChains() {
        assertDepth(2, "x*".repeat(LONG) + "x");
        assertDepth(2, "x ".repeat(LONG));
        assertDepth(LONG + 1, "x/".repeat(LONG) + "x");
        assertDepth(LONG + 1, "x^".repeat(LONG) + "x");
        assertDepth(1, "-".repeat(LONG) + "x");
        assertDepth(LONG + 1, "sin ".repeat(LONG) + "x");
        assertDepth(LONG + 1, "√".repeat(LONG) + "x");
        assertDepth(DEEP + 1, "d/dx ".repeat(DEEP) + "x");
        assertDepth(3, "|x|+".repeat(LONG / 4) + "x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        (        ; x ; )   ; 1
        sin(     ; x ; )   ; 10001
        2^(      ; x ; )   ; 10001
        f(1+     ; x ; )   ; 20001
        d/dx(    ; x ; )   ; 10001
        |        ; x ; |   ; 10001
        x^{      ; x ; }   ; 10001
        """)
    void deepBrackets(String open, String core, String close, int depth) {
        assertDepth(depth, open.repeat(DEEP) + core + close.repeat(DEEP));
        var deeper = text(open.repeat(DEEP + 1) + core + close.repeat(DEEP + 1));
        assertEquals(List.of(Code.NESTED_TOO_DEEPLY), errors(deeper).stream().map(Diagnostic::code).toList());
    }

    @Test void theErrorStandsWhereTheNestingIsTooDeep() {
        var error = errors(text("x+" + "(".repeat(DEEP + 5) + "x" + ")".repeat(DEEP + 5))).getFirst();
        assertEquals(new Span(DEEP + 2, DEEP + 3), error.span());
    }
}
