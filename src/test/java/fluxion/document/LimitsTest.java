package fluxion.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chains with limits: what is said of their links. */
class LimitsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
        $\\lim_{h \\to 0} \\frac{(x+h)^2 - x^2}{h} = \\lim_{h \\to 0} \\frac{2xh + h^2}{h} = 2x$ ; proved proved
        $\\lim_{h \\to 0} 2x + h = 2x$                                             ; proved
        $\\lim_{h \\to 0} \\frac{(x+h)^3 - x^3}{h} = 3x^3$                         ; refuted
        $\\lim\\limits_{x \\to 0} \\frac{\\sin x}{x} = 1$                          ; proved
        $\\lim_{x \\to 0} \\frac{\\sin x}{x} = 2$                                  ; refuted
        $\\lim_{x \\to 0} \\frac{1 - \\cos x}{x^2} = \\lim_{x \\to 0} \\frac{\\sin x}{2x} = \\frac12$ ; proved proved
        $\\lim_{x \\to \\infty} \\frac{3x^2 - 4}{x^2 - 2} = 3$                     ; proved
        $\\lim_{x \\to -\\infty} \\frac{x}{\\sqrt{x^2 + 1}} = 1$                   ; refuted
        $\\lim_{x \\to 0^+} \\frac{|x|}{x} = 1$                                    ; proved
        $\\lim_{x \\to 0^{-}} \\frac{|x|}{x} = 1$                                  ; refuted
        $\\lim_{x \\to 0} \\frac{|x|}{x} = 1$                                      ; undecided
        $\\lim_{x \\to a} \\frac{\\sqrt{x} - \\sqrt{a}}{x - a} = \\frac{1}{2 \\sqrt a}$ ; proved
        $\\lim_{h \\to 0} \\frac{f(x + h) - f(x)}{h} = f'(x)$                      ; proved
        $2 \\lim_{x \\to 0} \\frac{\\sin x}{x} + 1 = 3$                            ; proved
        $\\lim_{x \\to 0} (x + 1) + \\lim_{x \\to 0} (x + 2) = \\lim_{x \\to 0} (2x + 3)$ ; proved
        $\\lim_{x \\to 1} x = \\lim_{x \\to 2} x$                                  ; refuted
        $\\lim_{x \\to 0} \\frac1x = 0$                                            ; undecided
        $f(x) = x^2$, $\\lim_{h \\to 0} \\frac{f(3 + h) - f(3)}{h} = 6$            ; definition proved
        $\\lim_{x \\to 0} x \\sin\\frac1x = 0$                                     ; proved
        $\\lim_{x \\to 0} \\lfloor x \\rfloor = 0$                                 ; undecided
        $\\lim_{h \\to 0} \\frac{f(x + h) - f(x)}{h} \\lim_{h \\to 0} g(x + h) = f'(x) g(x)$ ; proved
        $$x =\\mathstrut \\amp \\lim_{h \\to 0} (x + h) \\\\ =\\mathstrut \\amp 2x - x$$ ; proved proved proved
        $$f'(1) = \\lim_{h \\to 0^+} \\frac{(1 + h)^2 - 1}{h} = 2 = 1 + 1$$ ; remark proved remark proved
        $$\\frac{d}{dx} x^2 = \\lim_{h \\to 0} \\frac{(x+h)^2 - x^2}{h} = 3 x$$ ; proved refuted refuted
        $$2 f = \\lim_{x \\to 0} x = f(3) - f(1)$$ ; remark remark proved
        $\\lim_{x \\to 0} \\sqrt{x} = 1$                                           ; undecided
        """)
    void limits(String text, String words) {
        assertEquals(words, Words.of(text));
    }
}
