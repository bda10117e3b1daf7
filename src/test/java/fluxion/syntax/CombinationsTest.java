package fluxion.syntax;

import static fluxion.syntax.Readings.after;
import static fluxion.syntax.Readings.assertReads;
import static fluxion.syntax.Readings.doubts;
import static fluxion.syntax.Readings.errors;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.expr.Expr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions combined in brackets before an argument are applied to it, and never multiplied by it. */
class CombinationsTest {
    private static final String SHEET = "f(x) = x^2;g(t) = t^3;u(x) = 1/x";

    private static Reading<Expr> read(String text) {
        var syntax = text.contains("\\") ? Syntax.LATEX : Syntax.TEXT;
        return Reader.formula(Source.of(text), syntax, after(SHEET.split(";")), ReadingOptions.DEFAULT);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        (f + g)(x)                        → (+ (f x) (g x))                      → ""
        (f - g)(2)                        → (+ (f 2) (* -1 (g 2)))               → ""
        (f g)(x + 1)                      → (* (f (+ x 1)) (g (+ x 1)))          → ""
        (f/g)(x)                          → (/ (f x) (g x))                      → ""
        (2f + 3u)(x)                      → (+ (* 2 (f x)) (* 3 (u x)))          → ""
        3(f + g)(x)^2                     → (* 3 (^ (+ (f x) (g x)) 2))          → ""
        (f + g) (x)                       → (+ (f x) (g x))                      → ""
        (f + 1)(x)                        → (+ (f x) 1)                          → ""
        (f + c)(x)                        → (+ (f x) c)                          → call
        (f' + g')(x)                      → (+ (f:1 x) (g:1 x))                  → ""
        (f + g)'(x)                       → (d (+ (f x) (g x)) x)                → ""
        (f u)''(x)                        → (d (d (* (f x) (u x)) x) x)          → ""
        (f u)'(2)                         → (at (d (* (f x) (u x)) x) x 2)       → ""
        (c f)'(x^2)                       → (at (d (* c (f x)) x) x (^ x 2))     → call
        (x f)(x)                          → (* x (f x))                          → call
        d/dx (f + g)(x)                   → (d (+ (f x) (g x)) x)                → ""
        \\left(f + g\\right)(x)           → (+ (f x) (g x))                      → ""
        \\left(\\frac{f}{g}\\right)'(x)   → (d (/ (f x) (g x)) x)                → ""
        (sin + cos)(x)                    → (+ (sin x) (cos x))                  → ""
        (f ∘ g)(x)                        → (f (g x))                            → ""
        (f ∘ g)'(2)                       → (at (d (f (g x)) x) x 2)             → ""
        (sin ∘ f ∘ g)(x + 1)^2            → (^ (sin (f (g (+ x 1)))) 2)          → ""
        (f \\circ g)'(x)                  → (d (f (g x)) x)                      → ""
        \\left(f\\circ\\ln\\right)(x)     → (f (ln x))                           → ""
        (f * g)(x)                        → (* (f x) (g x))                      → ""
        (f * g)(x) + \\alpha              → (+ (* (f x) (g x)) alpha)            → call
        (\\sin)(x) + f(x)                 → (+ (sin x) (f x))                    → ""
        """)
    void areApplied(String text, String structure, String warnings) {
        assertReads(structure, read(text));
        assertEquals(warnings, doubts(read(text), Severity.WARNING));
    }

    /** Letters of which nothing is known: a prime on the brackets tells that they are functions. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        (f g)'(x)                   → (d (* (f x) (g x)) x)                            → call
        (c f)'(x)                   → (d (* c (f x)) x)                                → call
        (2 f)'(x)                   → (d (* 2 (f x)) x)                                → call
        (1/f)'(x)                   → (d (/ 1 (f x)) x)                                → call
        (α f + β g)'(2)             → (at (d (+ (* alpha (f x)) (* beta (g x))) x) x 2) → call
        (2 f)(x)                    → (* 2 f x)                                        → call
        (e^f)(x)                    → (* (^ e f) x)                                    → call
        (f + 1)(x + 1)              → (* (+ f 1) (+ x 1))                              → ""
        """)
    void ofLetters(String text, String structure, String warnings) {
        var reading = Reader.formula(Source.of(text), Syntax.TEXT, fluxion.function.Context.EMPTY,
            ReadingOptions.DEFAULT);
        assertReads(structure, reading);
        assertEquals(warnings, doubts(reading, Severity.WARNING));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', textBlock = """
        (f^2)'(x)          → ambiguous
        (e^f)'(x)          → ambiguous
        (ln(f))'(x)        → ambiguous
        (x f)'(x)          → ambiguous
        (f - x)'(t)        → ambiguous
        """)
    void ofLettersAreRefused(String text, String code) {
        var reading = Reader.formula(Source.of(text), Syntax.TEXT, fluxion.function.Context.EMPTY,
            ReadingOptions.DEFAULT);
        assertEquals(code, errors(reading).getFirst().code().label());
    }

    /** A sign behind a function without brackets is the sign of its argument; a power may mean applying it again. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', textBlock = """
        (sin+cos)(x)       → missing-operand
        (f + g)^2(x)       → ambiguous
        (f^2 + g)(x)       → ambiguous
        (f^{-1})(x)        → ambiguous
        (x f)'(x)          → ambiguous
        (x f)(2)           → ambiguous
        (f + t)(x)         → ambiguous
        (e^f)'(x)          → ambiguous
        f ∘ g              → cannot-read
        (f ∘ x)(2)         → cannot-read
        (f ∘ g + u)(x)     → cannot-read
        f \\circ g         → cannot-read
        """)
    void areRefused(String text, String code) {
        assertEquals(code, errors(read(text)).getFirst().code().label());
    }
}
