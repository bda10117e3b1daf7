package fluxion.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import fluxion.expr.Expr;
import fluxion.print.Printer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions in pieces as people write them, and that what is printed is read back. */
class PiecesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        piecewise(x < 0: -x, x >= 0: x^2)                → piecewise(x < 0: -x, x >= 0: x^2)
        2 piecewise(x<0: 1, otherwise: x) + 1            → 2 piecewise(x < 0: 1, otherwise: x) + 1
        piecewise(x<0: 1, otherwise: x)^2                → piecewise(x < 0: 1, otherwise: x)^2
        piecewise(x > 0: 1, else: 2)                     → piecewise(x > 0: 1, otherwise: 2)
        piecewise(0 <= x < 1: x, otherwise: 0)           → piecewise(0 <= x < 1: x, otherwise: 0)
        piecewise(x > 0 and y > 0: x y)                  → piecewise(x > 0 and y > 0: x y)
        piecewise(x > 0 and y > 0 or x < -1: 1)          → piecewise((x > 0 and y > 0) or x < -1: 1)
        piecewise(x > 0 and (y > 0 or x < -1): 1)        → piecewise(x > 0 and (y > 0 or x < -1): 1)
        piecewise(n integer: 1, otherwise: sin(n))       → piecewise(n integer: 1, otherwise: sin(n))
        piecewise(x != 0: sin(x)/x; x = 0: 1)            → piecewise(x != 0: sin(x)/x, x = 0: 1)
        piecewise(otherwise: x)                          → x
        piecewise(x < 0: piecewise(y < 0: 1, y >= 0: 2)) → piecewise(x < 0: piecewise(y < 0: 1, y >= 0: 2))
        """)
    void areReadAndPrinted(String text, String printed) {
        Expr f = read(text);
        assertEquals(printed, Printer.text(f));
        assertSame(f, read(Printer.text(f)));
        assertSame(f, read(Printer.unicode(f)));
    }

    private static Expr read(String text) {
        return Readings.value(Readings.text(text));
    }
}
