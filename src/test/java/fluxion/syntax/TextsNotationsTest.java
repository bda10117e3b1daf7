package fluxion.syntax;

import static fluxion.syntax.Readings.doubts;
import static fluxion.syntax.Readings.errors;
import static fluxion.syntax.Readings.latex;
import static fluxion.syntax.Readings.text;
import static fluxion.syntax.Readings.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.print.Printer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notations of texts that are copied from pages and screens: read, or refused in their place with what to do. */
class TextsNotationsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        𝑓(𝑥) + 𝛼𝐱                                → f(x) + α*x            → ""
        \\sin 30° + 45^\\circ                    → sin(30*(pi/180)) + 45*(pi/180) → ""
        ½x + \\frac¾x                            → 1/2*x + 3/4/x         → ""
        ∑_{i=1}^n i + ∏_{k=1}^3 k                → sum(i, i, 1, n) + product(k, k, 1, 3) → ""
        ∫_0^1 x^2 dx                             → integral(x^2, x, 0, 1) → ""
        \\int_0^1 x^2 {\\rm d}x                  → integral(x^2, x, 0, 1) → ""
        \\int_0^1 x^2\\,\\rm{d}x                 → integral(x^2, x, 0, 1) → ""
        \\int_1^2 \\frac{{\\rm d}x}{x}           → integral(1/x, x, 1, 2) → ""
        \\int_0^1 xdx                            → integral(x, x, 0, 1)  → ""
        T_\\infty + T_{\\infty} - T_0            → T_infinity + T_infinity - T_0 → ""
        \\left.xy\\right|_0^1                    → y                     → ambiguous
        \\left.x^2\\right|_0^1                   → 1                     → ""
        f(x)^{(2)}                               → f(x)^2                → ambiguous
        x^{(2)} y                                → x^{(2)}*y             → ambiguous
        f^{(2)}(x)                               → f''(x)                → ""
        \\Sigma x_i                              → Sigma*x_i             → ambiguous
        \\Sigma^{-1} + 2\\Sigma                  → Sigma^-1 + 2*Sigma    → ""
        """)
    void read(String latex, String meaning, String warnings) {
        assertSame(value(text(meaning)), value(latex(latex)), () -> Printer.text(value(latex(latex))));
        assertEquals(warnings, doubts(latex(latex), Severity.WARNING));
    }

    /** The place of the error, and a word of its hint. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        2½                                       → 2½                    → mixed
        \\mathbb{E}X                             → \\mathbb{E}           → integral
        \\mathbb{E}[X]                           → \\mathbb{E}           → integral
        y^{iv} + y                               → y^{iv}                → y^{(4)}
        y^{\\text{IV}}                           → y^{\\text{IV}}        → y^{(4)}
        f^{\\mathrm{vi}}(x)                      → f^{\\mathrm{vi}}      → f^{(6)}
        \\mathcal{L} = 0                         → \\mathcal{L} = 0        → sides
        x_{1:n} + 1                              → :                     → index
        (∂P/∂V)_T                                → (∂P/∂V)_T             → constant T
        \\left(\\frac{\\partial P}{\\partial V}\\right)_T → \\left(\\frac{\\partial P}{\\partial V}\\right)_T → constant T
        \\hat{xy} + 1                            → \\hat{xy}             → \\hat{x}
        \\frac{Du}{Dt} + u                       → \\frac{Du}{Dt}        → \\partial
        \\frac{D}{Dt} u                          → \\frac{D}{Dt}         → \\partial
        1,234.5                                  → 1,234.5               → 1234.5
        """)
    void refused(String latex, String place, String hint) {
        assertRefused(latex(latex), latex, place, hint);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        sum_i x_i                                → sum_i                 → sum(f, i, 1, n)
        sum_(i=1)^n i                            → sum_(i=1)^n           → sum(f, i, 1, n)
        int_0^1 x^2                              → int_0^1               → integral(f, x, a, b)
        diff x^2                                 → diff                  → diff(f, x)
        Σx                                       → Σx                    → sum(f, i, 1, n)
        Σ x_i                                    → Σ x_i                 → sum(f, i, 1, n)
        30°                                      → °                     → pi/180
        (∂P/∂V)_T                                → (∂P/∂V)_T             → constant T
        C(n, k)                                  → C                     → binomial(n, k)
        P(n, k)                                  → P                     → declare
        """)
    void refusedInText(String text, String place, String hint) {
        assertRefused(text(text), text, place, hint);
    }

    private static void assertRefused(Reading<?> reading, String input, String place, String hint) {
        var error = errors(reading).getFirst();
        assertEquals(place, input.substring(error.span().from(), error.span().to()), error.toString());
        assertTrue(error.hint().orElse("").contains(hint), error.toString());
    }
}
