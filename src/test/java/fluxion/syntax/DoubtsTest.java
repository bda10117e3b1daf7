package fluxion.syntax;

import static fluxion.syntax.Readings.doubts;
import static fluxion.syntax.Readings.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a reader could mean something else, a warning says so; where not, nothing is said. */
class DoubtsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        1/2x              → ambiguous
        1/2 x             → ""
        1/2 (y - t)^2     → ""
        a/b(c + d)        → ambiguous
        a/b c             → ambiguous
        1/x y             → ambiguous
        a / b c           → ambiguous
        1 / 2 x           → ambiguous
        e^2x              → ambiguous
        e^2 x             → ""
        2^3x              → ambiguous
        x^2y              → ""
        x^2n              → ambiguous
        f(x)^g(x)         → ""
        e^sin x           → ambiguous
        e^sin(x)          → ""
        5 m/s             → ambiguous
        3 x/y             → ""
        Δx                → ambiguous
        d(x^2)            → call
        PI                → word
        kq1               → word
        w1                → ""
        x^1/2             → ambiguous
        x^2/2             → ""
        e^-x^2/2          → ambiguous
        e^x/2             → ambiguous
        e^(x)/2           → ""
        sin x/2           → ambiguous
        sin x / 2         → ""
        sin(x)/2          → ""
        sin x*y           → ambiguous
        √2x               → ambiguous
        √x y              → ambiguous
        √(x) y            → ""
        √x √y             → ""
        log2x             → ambiguous
        log2 x            → ""
        x^{(n)}           → ambiguous
        x[1]              → call
        3 + 4*I           → imaginary
        log(x + I*y)      → imaginary
        e^(I*t)           → imaginary
        acoth(I*x)        → imaginary
        I^2*R             → ""
        2*I*R             → ""
        V - I*R           → ""
        (V - I*R)/2       → ""
        d/dI(sin(I))      → ""
        cost              → word
        sinx              → repaired
        xsin(x)           → repaired
        sin xcos x        → repaired
        2sinxcosx         → repaired
        d + x + dx        → word
        5C2               → ambiguous
        5 C2 + 3C_n       → ""
        a/bc + b + c      → word, ambiguous
        sin x y           → ambiguous
        sin 2x            → ""
        sin 2*x           → ambiguous
        sin 2πx           → ""
        sin x cos y       → ""
        xy                → word
        xy + x + y        → word
        loss              → word
        w1                → ""
        alpha             → ""
        u(x)              → call
        u(x) + u          → ""
        x(x + 1)          → ""
        2^n!              → ambiguous
        x^2! + 2^(n!)     → ambiguous
        (2^n)!            → ""
        root(x, 3)        → ""
        root(8, 3)        → ""
        ŷ(t)              → call
        ŷ(1 - ŷ)          → ""
        y'(1 - y')        → ""
        W(x)              → call
        gamma(x)          → ""
        f(x)              → ""
        f^2(x)            → ambiguous
        sin^2 x           → ""
        sin2x             → repaired
        d/dx (x+1)(x-1)   → ambiguous
        d/dx(x^2) * x     → ""
        d/dx(x)^2         → ambiguous
        (f + g)(x)        → call
        (f + 1)(x)        → call
        f + (f + g)(x)    → call
        (u + v)(x)        → call
        (x + 1)(x)        → ""
        (f + g)(f - g)    → ""
        (σ + 1)(x - 2)    → ""
        {x}               → ambiguous
        2{x}^2            → ambiguous
        {x + 1}/{x - 1}   → ""
        e^{x} + √{x}      → ""
        2^-{x}            → ""
        [x]               → ambiguous
        [x/2] + 1         → ambiguous
        [x + 1]^2         → ""
        [2 sin(x)]        → ""
        d/dx[x^2]         → ""
        sin[x]            → ""
        Pi                → word
        D f(x)            → ambiguous
        log(2, x)         → ambiguous
        log(x, 2)         → ""
        f^(4)(x)          → ambiguous
        y(0)              → call
        x(3) + x          → ""
        psi(x)            → call
        (x^2)|_{t=1}      → ambiguous
        (x^2)|_{x=1}      → ""
        y''(x) + y(x)     → ""
        1e                → ambiguous
        2e + x            → ambiguous
        3E                → ambiguous
        2e^x + x e        → ""
        d/dx (x)^2        → ""
        """)
    void warnings(String text, String codes) {
        assertEquals(codes, doubts(text(text), Severity.WARNING));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        f(x)              → reading
        y'                → reading
        (x^2)'            → reading
        sin(x)            → ""
        """)
    void notes(String text, String codes) {
        assertEquals(codes, doubts(text(text), Severity.NOTE));
    }

    @Test void theOtherReadingIsNamed() {
        var doubt = text("1/2x").diagnostics().getFirst();
        assertEquals(new Span(0, 4), doubt.span());
        assertTrue(doubt.message().contains("(1/2)*x"), doubt.message());
        assertTrue(doubt.hint().orElseThrow().contains("1/(2*x)"), doubt.hint().orElseThrow());
    }

    @Test void aDoubtIsVoicedOnce() {
        assertEquals(1, text("f(x) + f(y) + f(z)").diagnostics().size());
    }
}
