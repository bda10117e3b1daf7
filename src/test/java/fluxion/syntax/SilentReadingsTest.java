package fluxion.syntax;

import static fluxion.syntax.Readings.doubts;
import static fluxion.syntax.Readings.errors;
import static fluxion.syntax.Readings.latex;
import static fluxion.syntax.Readings.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader would take for something else is said, or refused; what nobody doubts is read without a word. */
class SilentReadingsTest {
    /** The warnings, or the error with an exclamation mark. */
    private static String said(Reading<?> reading) {
        return Stream.of(errors(reading).stream().map(d -> "!" + d.code().label()).findFirst().orElse(""),
            doubts(reading, Severity.WARNING)).filter(part -> !part.isEmpty()).findFirst().orElse("");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        T(n/2)                  → call
        2T(n/2) + n             → call
        P(x + 1)                → call
        δ(x - y)                → call
        u(x + h)                → call
        v(t - s)                → call
        E(X + Y)                → call
        ||x - y||               → ambiguous
        |x| |y|                 → ""
        ||x| - |y||             → ""
        1 + x + O(x^2)          → !cannot-read
        O(x + 1) + O            → ""
        T(n/2) + T              → ""
        x(x + 1)                → ""
        2a(b + c)               → ""
        h(1 - h)                → ""
        p(1 - p)                → ""
        n(n + 1)/2              → ""
        k(x - a)                → ""
        A(x - 1) + B(x + 1)     → ""
        K(1 - P/K)              → ""
        λ(x - 1)                → ""
        """)
    void brackets(String text, String codes) {
        assertEquals(codes, said(text(text)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        T(n/2)                                  → call
        \\delta(x-y)                            → call
        \\Theta(x-a)                            → call
        J(\\theta + \\epsilon)                  → call
        \\frac fg(x)                            → call
        \\frac{f}{g}(x) + \\frac{f}{g}'(x)      → call, call
        \\frac{u}{v}(x)                         → call
        \\frac{x}{2}(x+1)                       → ""
        \\frac{f}{g}(x+1)(f - g)                → ""
        \\frac{a}{b}(x+1)                       → ""
        \\rho(1-\\rho)                          → ""
        \\lambda(x-1) + \\mu(y-2)               → ""
        """)
    void bracketsInLatex(String latex, String codes) {
        assertEquals(codes, said(latex(latex)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        6.02x10^23              → !ambiguous
        6.02 x 10^23            → !ambiguous
        6.02x10^-23             → !ambiguous
        3x10^2 + x9             → ""
        6.02*10^23              → ""
        2x + 10^2               → ""
        cos−1(0.5)              → !ambiguous
        sin-1 x                 → !ambiguous
        tan-1(y/x)              → !ambiguous
        sin -x                  → ""
        cos(-1)                 → ""
        f−1(x)                  → ambiguous
        x + f-1(2x)             → ambiguous
        f - 1                   → ""
        f - 2(x)                → ""
        3x2+2x+1                → word
        x2 - x                  → word
        4y3 - y                 → word
        5x2 - 1                 → word
        x1 + x2 + x             → ""
        2w1 + w2                → ""
        w1 + b1                 → ""
        e^xsinx                 → ambiguous, repaired
        e^-xsin(x)              → ambiguous, repaired
        e^sinx                  → repaired
        e^(x)sin(x)             → ""
        x[n]^2                  → !ambiguous
        x[1]^2                  → call
        e^x sin(x)              → ""
        """)
    void lostScripts(String text, String codes) {
        assertEquals(codes, said(text(text)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        i^2                     → imaginary
        e^(i*pi)                → imaginary
        e^(iπ) + 1              → imaginary
        exp(-i w t)             → imaginary
        cos(x) + i sin(x)       → imaginary
        2 + 3i                  → imaginary
        sum(i^2, i, 1, n)       → ""
        x_i + e^(i)             → ""
        2i + 1                  → ""
        i^2 R                   → ""
        """)
    void units(String text, String codes) {
        assertEquals(codes, said(text(text)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        i^2                                     → imaginary
        e^{-i\\omega t}                         → imaginary
        e^{\\frac{i x}{2}}                      → imaginary
        e^{j\\omega t}                          → imaginary
        \\exp(i x)                              → imaginary
        \\cos x + i\\sin x                      → imaginary
        \\sum_{i=1}^n i^2                       → ""
        \\sum_{i=1}^n e^{i x}                   → ""
        e^{x_i}                                 → ""
        a_{ij} e^{-x}                           → ""
        \\mathbf{A}\\mathbf{B}                  → ambiguous
        \\mathbf{A B}                           → ambiguous
        \\bm{W}\\bm{x} + \\bm{b}                → ambiguous
        \\vec a\\cdot\\vec{b}                   → ambiguous
        \\mathbf{F}\\cdot\\mathbf{v}             → ambiguous
        g_{\\mu\\nu} x^\\mu                     → ambiguous
        e^{x}y + 2^{n}n!                        → ""
        2\\mathbf{A} + t\\mathbf{B}             → ""
        \\mathbf{A}^2 x                         → ""
        """)
    void unitsAndMatricesInLatex(String latex, String codes) {
        assertEquals(codes, said(latex(latex)));
    }

    /** What would be written twice at each level is refused beyond some levels, and long products are read at once. */
    @Test void deepAndLongOnes() {
        var letters = List.of("a", "b", "c", "f", "g", "h", "j", "k", "l", "m", "p", "q", "r", "s", "u");
        String sums = letters.stream().map(index -> "\\sum_{" + index + "=1}^n").collect(Collectors.joining());
        assertEquals("!nested-too-deeply", said(latex(sums + "x")));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> said(latex("x".repeat(60_000))));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> said(latex("x^i y_i + ".repeat(3_000) + "1")));
        assertTrue(latex("x".repeat(5_000)).diagnostics().getFirst().message().length() < 1_000);
        assertEquals("call, word", said(text("u(t + s + x + z + r + q + argument)")));
    }

    /** Letters of other scripts that look like those of the Latin one. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        А + A                   → word
        x + 2х                  → word
        Χ + x                   → word
        ο + x                   → word
        масса + x               → word
        α + x + Γ               → ""
        х + у                   → ""
        """)
    void lookAlikes(String text, String codes) {
        assertEquals(codes, said(text(text)));
        if (!text.contains("масса")) assertEquals(codes, said(latex(text)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        e^xsinx                 → e^x*sin(x)
        e^-xsin(x)              → e^-x*sin(x)
        3x2+2x+1                → x^2
        6.02x10^23              → 6.02*10^23
        cos−1(0.5)              → arccos
        """)
    void hints(String text, String hint) {
        assertTrue(text(text).diagnostics().getFirst().hint().orElseThrow().contains(hint),
            text(text).diagnostics().toString());
    }
}
