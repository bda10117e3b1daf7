package fluxion.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.expr.Expr;
import fluxion.print.Printer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Σ, ∏ and ∫ as people write them, and that what is printed is read back as the same node. */
class BindersTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        sum(x_i^2, i, 1, n)                         → sum(x_i^2, i, 1, n)
        sum(i = 1..n, x_i^2)                        → sum(x_i^2, i, 1, n)
        sum(x_i^2, i = 1..n)                        → sum(x_i^2, i, 1, n)
        Sum(x_i^2, (i, 1, n))                       → sum(x_i^2, i, 1, n)
        sum(x_k^2, k, 1, n)                         → sum(x_i^2, i, 1, n)
        sum(k = 1 .. 5, k)                          → sum(i, i, 1, 5)
        prod(x - k, k, 0, n - 1)                    → product(x - i, i, 0, n - 1)
        product(j = 1..n, a_j)                      → product(a_i, i, 1, n)
        integral(exp(-x t^2), t, 0, x)              → integral(exp(-x t^2), t, 0, x)
        int(u^2, u, a, b)                           → integral(t^2, t, a, b)
        integrate(f, x, 0, 1)                       → integral(f, t, 0, 1)
        2 sum(i, i, 1, n) y + 1                     → 2 sum(i, i, 1, n) y + 1
        sum(i, i, 1, n)^2                           → sum(i, i, 1, n)^2
        sum(sum(w_ij x_j, j, 1, m), i, 1, n)        → sum(sum(w_ij x_j, j, 1, m), i, 1, n)
        sum(w_{i,j} x_j, j, 1, m)                   → sum(w_ij x_j, j, 1, m)
        sum(x_{i+1} - x_i, i, 1, n - 1)             → sum(x_{i+1} - x_i, i, 1, n - 1)
        sum(i x_j, i, 1, n) + j                     → sum(i x_j, i, 1, n) + j
        sum(y_i, j, 1, n)                           → sum(y_i, j, 1, n)
        sum(x_max i, i, 1, n)                       → sum(x_max i, i, 1, n)
        sum(kronecker(i, k) x_i, i, 1, n)           → sum(kronecker(i, k) x_i, i, 1, n)
        delta_{ik} x_i                              → kronecker(i, k) x_i
        sum(f(x_i), i, 1, n)                        → sum(f(x_i), i, 1, n)
        sum(x^k, k, 0, n)                           → sum(x^i, i, 0, n)
        sum(sum(i j, j, 1, i), i, 1, n)             → sum(sum(i j, j, 1, i), i, 1, n)
        """)
    void plainText(String text, String printed) {
        Expr f = read(text);
        assertEquals(printed, Printer.text(f));
        assertSame(f, read(Printer.text(f)));
        assertSame(f, read(Printer.unicode(f)));
        assertSame(f, latex(Printer.latex(f)), () -> Printer.latex(f));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        \\sum_{i=1}^{n} x_i^2                                → sum(x_i^2, i, 1, n)
        \\sum\\limits^{n}_{i=1} x_i y + z                    → sum(x_i y, i, 1, n) + z
        \\sum_{1 \\le i \\le n} i                            → sum(i, i, 1, n)
        \\frac{1}{n}\\sum_{i=1}^n (y_i - x_i) z_i            → (1/n) sum((y_i - x_i) z_i, i, 1, n)
        \\sum_{i=1}^m \\sum_{j=1}^n a_{ij} x_i x_j           → sum(sum(a_ij x_i x_j, j, 1, n), i, 1, m)
        \\left(\\sum_{i=1}^n x_i\\right)^2                   → sum(x_i, i, 1, n)^2
        \\ln \\sum_{j=1}^n e^{z_j}                           → ln(sum(exp(z_i), i, 1, n))
        \\frac{e^{z_i}}{\\sum_{j=1}^n e^{z_j}}               → exp(z_i)/sum(exp(z_j), j, 1, n)
        \\prod_{k=0}^{n-1} (x - k)                           → product(x - i, i, 0, n - 1)
        \\int_a^b f\\,dx                                     → integral(f, t, a, b)
        \\int_0^x \\frac{dt}{t}                              → integral(1/t, t, 0, x)
        \\int_0^x \\frac{\\sin t \\, dt}{t}                  → integral(sin(t)/t, t, 0, x)
        \\int_0^1 x^2 + 1 \\, dx + c                         → integral(t^2 + 1, t, 0, 1) + c
        \\int^1_0 dx                                         → integral(1, t, 0, 1)
        \\int_0^\\pi \\sin x \\, \\mathrm{d}x                → integral(sin(t), t, 0, pi)
        \\int_0^1 \\int_0^y x y \\, dx \\, dy                → integral(integral(s t, s, 0, t), t, 0, 1)
        y \\int_0^{x^2} e^{-t^2} dt                          → y integral(exp(-t^2), t, 0, x^2)
        \\sum_{i=1}^m (h - y^{(i)})^2                        → sum((h - y^{(i)})^2, i, 1, m)
        \\delta_{ij} x_j                                     → kronecker(i, j) x_j
        """)
    void inLatex(String written, String printed) {
        Expr f = latex(written);
        assertEquals(printed, Printer.text(f));
        assertSame(f, latex(Printer.latex(f)), () -> Printer.latex(f));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        sum(x_i, i)                  → "sum" needs a formula, a variable and two bounds
        sum                          → "sum" needs a formula, a variable and two bounds
        x..y                         → two dots stand between bounds only
        f(1..2)                      → two dots stand between bounds only
        sum(e^i, e, 1, n)            → "e" cannot be a bound variable
        sum(x, i + 1, 1, n)          → "i + 1" cannot be a bound variable
        sum(d/dx(x^i), i, 1, n)      → a derivative within "sum" cannot be read yet
        sum(f_i(x), i, 1, n)         → it is not clear what "i" is in one of the names here
        """)
    void refused(String text, String message) {
        var reading = Readings.text(text);
        assertTrue(reading.diagnostics().stream().anyMatch(d -> d.message().equals(message)),
            () -> reading.diagnostics().toString());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        \\sum_i x_i                   → it is not clear over what "\\sum_i" runs
        \\sum_{i=1}^n                 → "\\sum_{i=1}^n" is followed by nothing
        \\sum_{i=1}^\\infty x^i       → "\\infty" is not a number
        \\int x \\, dx                → an integral without two bounds is a family of functions, and is not read
        \\int_0^1 x^2                 → it is not clear by which variable "\\int" integrates
        \\lim_{x \\to 0} x            → limits ("\\lim") cannot be read yet
        \\prod_{i=1}^n a_i / b_i      → "\\prod_{i=1}^n" is taken to multiply all that follows
        """)
    void refusedOrDoubtedInLatex(String text, String message) {
        var reading = Readings.latex(text);
        assertTrue(reading.diagnostics().stream().anyMatch(d -> d.message().equals(message)),
            () -> reading.diagnostics().toString());
    }

    @Test void boundNamesDistinguishNothing() {
        assertSame(read("sum(x_i y_j, i, 1, n)"), read("sum(x_k y_j, k, 1, n)"));
        assertSame(read("integral(t x, t, 0, 1)"), read("integral(u x, u, 0, 1)"));
    }

    private static Expr read(String text) {
        return Readings.value(Readings.text(text));
    }

    private static Expr latex(String text) {
        return Readings.value(Readings.latex(text));
    }
}
