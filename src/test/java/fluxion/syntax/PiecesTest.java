package fluxion.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        assertSame(f, latex(Printer.latex(f)), Printer.latex(f));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        \\begin{cases} -x & x < 0 \\\\ x^2 & x \\ge 0 \\end{cases}                     → piecewise(x < 0: -x, x >= 0: x^2)
        \\begin{cases} -x, & \\text{if } x < 0, \\\\ x, & \\text{otherwise}. \\end{cases} → piecewise(x < 0: -x, otherwise: x)
        \\begin{dcases} 1 & \\text{if $x<0$} \\\\ \\frac12 & \\mbox{else} \\end{dcases}    → piecewise(x < 0: 1, otherwise: 1/2)
        \\left\\{ \\begin{array}{ll} 0 & x \\le 0 \\\\ x & x > 0 \\end{array} \\right.     → piecewise(x <= 0: 0, x > 0: x)
        \\left\\{\\begin{aligned} &0, && x < 0 \\\\ &1, && x \\ge 0 \\end{aligned}\\right. → piecewise(x < 0: 0, x >= 0: 1)
        \\begin{rcases} 1 & -1 \\le x < 1 \\\\ 0 & \\text{else} \\end{rcases} + x       → piecewise(-1 <= x < 1: 1, otherwise: 0) + x
        \\begin{cases} 1 \\text{ if } x > 0 \\\\ 0 \\text{ otherwise} \\end{cases}         → piecewise(x > 0: 1, otherwise: 0)
        \\begin{cases} x^2, x > 0 \\\\ 0, x \\leq 0 \\end{cases}                       → piecewise(x > 0: x^2, x <= 0: 0)
        \\begin{cases} 1 & x > 0 \\text{ and } y > 0 \\\\ 0 & x < 0 \\text{ or } y < 0 \\end{cases} → piecewise(x > 0 and y > 0: 1, x < 0 or y < 0: 0)
        \\begin{cases} 1 & x > 0, y > 0 \\\\ 0 & x < 0 \\lor y < 0 \\land z < 0 \\end{cases} → piecewise(x > 0 and y > 0: 1, x < 0 or (y < 0 and z < 0): 0)
        \\begin{cases} 1 & (x > 0 \\text{ or } y > 0) \\wedge z > 0 \\\\ 0 & \\text{else} \\end{cases} → piecewise((x > 0 or y > 0) and z > 0: 1, otherwise: 0)
        \\begin{cases} 1 & n \\in \\mathbb{Z} \\\\ 0 & \\text{otherwise} \\end{cases}     → piecewise(n integer: 1, otherwise: 0)
        \\begin{cases} 1 & n \\text{ even} \\\\ 0 & n \\text{ odd} \\end{cases}     → piecewise(n integer and n/2 integer: 1, n integer and (n + 1)/2 integer: 0)
        \\begin{cases} \\frac{\\sin x}{x} & \\text{for } x \\neq 0 \\\\ 1 & \\text{for } x = 0 \\end{cases} → piecewise(x != 0: sin(x)/x, x = 0: 1)
        \\begin{cases} x & x > 0 \\\\ \\begin{cases} 1 & y > 0 \\\\ 2 & y \\le 0 \\end{cases} & x \\le 0 \\\\ \\end{cases} → piecewise(x > 0: x, x <= 0: piecewise(y > 0: 1, y <= 0: 2))
        2\\begin{cases} 1 \\quad \\text{if} & x > 0 \\\\[2mm] 2 \\quad & \\text{else} \\end{cases}y → 2*piecewise(x > 0: 1, otherwise: 2)*y
        \\begin{cases} x & if x > 0 \\\\ 0 & otherwise \\end{cases}                   → piecewise(x > 0: x, otherwise: 0)
        """)
    void areReadAsTheyAreSet(String latex, String text) {
        assertSame(read(text), latex(latex), () -> Printer.text(latex(latex)));
    }

    /** Lines that are none, and sets that are no conditions, are refused by name. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        \\begin{cases} x + y = 1 \\\\ x - y = 0 \\end{cases}       → system of equations
        \\begin{cases} x & x > 0 \\\\ 0 \\end{cases}             → condition
        \\begin{cases} x & x \\in [0, 1] \\end{cases}            → sets
        \\begin{cases} x & n \\text{ prime} \\end{cases}         → condition
        \\begin{cases} x & y \\end{cases}                        → condition
        \\begin{cases} \\end{cases}                              → nothing
        \\begin{cases*} x & if $x > 0$ \\end{cases*}             → cases
        \\left\\{ \\begin{array}{l} x \\end{array} \\right\\}     → sets
        \\begin{array}{cc} 1 & 2 \\end{array}                    → matrices
        \\begin{cases} a \\over b & x > 0 \\end{cases}           → group
        """)
    void areRefusedWhereTheyAreNone(String latex, String word) {
        var errors = Readings.errors(Readings.latex(latex));
        assertTrue(errors.size() == 1 && errors.getFirst().message().contains(word), errors::toString);
    }

    private static Expr latex(String latex) {
        return Readings.value(Readings.latex(latex));
    }

    private static Expr read(String text) {
        return Readings.value(Readings.text(text));
    }
}
