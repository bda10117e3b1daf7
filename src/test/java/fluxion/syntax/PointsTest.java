package fluxion.syntax;

import static fluxion.syntax.Readings.after;
import static fluxion.syntax.Readings.assertReads;
import static fluxion.syntax.Readings.doubts;
import static fluxion.syntax.Readings.errors;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.expr.Expr;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The derivative at a point is never a product, and never the derivative of a value. */
class PointsTest {
    private static Reading<Expr> read(String sheet, String text) {
        var syntax = text.contains("\\") ? Syntax.LATEX : Syntax.TEXT;
        return Reader.formula(Source.of(text), syntax, after(sheet.split(";")), ReadingOptions.DEFAULT);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        ""                     → df/dx(2)                   → (f:1 2)
        ""                     → df/dx(x + 1)               → (f:1 (+ x 1))
        ""                     → df/dx (x + 1)              → (* (d f x) (+ x 1))
        ""                     → d^2f/dx^2(2)               → (f:2 2)
        ""                     → dy/dx(2)                   → (at (d y x) x 2)
        ""                     → dy/dx(2)^2                 → (^ (at (d y x) x 2) 2)
        ""                     → dy/dx(√2)                  → (at (d y x) x (^ 2 1/2))
        ""                     → dy/dx (x + 1)              → (* (d y x) (+ x 1))
        ""                     → dy/dx*(2)                  → (* (d y x) 2)
        ""                     → ∂f/∂x(x, y)                → (f:1,0 x y)
        ""                     → ∂²f/∂x∂y(x, y)             → (f:1,1 x y)
        f = x^2                → df/dx(2)                   → (at (d f x) x 2)
        f = x^2                → f'(2)                      → (at (d f x) x 2)
        f = x^2                → 3f''(2)^2                  → (* 3 (^ (at (d (d f x) x) x 2) 2))
        f = x^2                → ∂f/∂x(2)                   → (at (∂ f x) x 2)
        f(x) = x^2             → df/dx(2)                   → (f:1 2)
        f(x) = x^2             → df/dx (t + 2)              → (f:1 (+ t 2))
        f(x, y) = x*y^2        → ∂f/∂y(2, 3)                → (f:0,1 2 3)
        f(x, y) = x*y^2        → ∂^2f/∂x∂y(2, 3)            → (f:1,1 2 3)
        y = y(x)               → dy/dx(2)                   → (y:1 2)
        ""                     → dy/dx|_{x=2}               → (at (d y x) x 2)
        ""                     → dy/dx|_2                   → (at (d y x) x 2)
        ""                     → d/dx(x^2)|_{x=2}           → (at (d (^ x 2) x) x 2)
        ""                     → d/dx x sin(x)|_{x=2}       → (at (d (* x (sin x)) x) x 2)
        ""                     → diff(x^2, x)|_{x=2}        → (at (d (^ x 2) x) x 2)
        ""                     → (x^2 y)|_{x=3}             → (* 9 y)
        f = x^2                → (3 f)|_{x=3}               → (at (* 3 f) x 3)
        ""                     → \\frac{df}{dx}(2)          → (f:1 2)
        ""                     → \\frac{dy}{dx}(2)          → (at (d y x) x 2)
        ""                     → \\frac{\\partial f}{\\partial x}(x,y) → (f:1,0 x y)
        ""                     → \\left.\\frac{dy}{dx}\\right|_{x=2} → (at (d y x) x 2)
        """)
    void isRead(String sheet, String text, String structure) {
        assertReads(structure, read(sheet, text));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        ""                     → dy/dx(x + 1)               → ambiguous
        ""                     → df/dx (2)                  → ambiguous
        ""                     → (df/dx)(2)                 → ambiguous
        ""                     → (f')(2)                    → ambiguous
        ""                     → d/dx f(2)                  → ambiguous
        ""                     → d/dx f (2)                 → ambiguous
        f(x) = x^3             → d/dx f (2)                 → ambiguous
        ""                     → d/dx(x^2)(2)               → ambiguous
        ""                     → D(x^2, x)(2)               → ambiguous
        ""                     → ∂f/∂x(2, 3)                → derivative
        ""                     → ∂²f/∂x∂y(2)                → derivative
        f(x, y) = x*y          → ∂f/∂z(2, 3)                → derivative
        f(x, y) = x*y          → df/dx(2, 3)                → derivative
        ""                     → x^2|_{x=3}                 → ambiguous
        ""                     → x y|_{x=3}                 → ambiguous
        ""                     → dy/dx|_x=2                 → ambiguous
        ""                     → (x^2)|_{x>2}               → ambiguous
        ""                     → (t dy/dx|_{x=2})|_{t=1}→ cannot-read
        """)
    void isRefused(String sheet, String text, String code) {
        assertEquals(List.of(code), errors(read(sheet, text)).stream().map(d -> d.code().label()).toList());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        ""                     → df/dx(2)                   → call
        ""                     → dy/dx(2)                   → call
        f = x^2                → f'(2)                      → call
        f(x) = x^2             → df/dx(2)                   → ""
        ""                     → dy/dx|_{x=2}               → ""
        """)
    void isSaid(String sheet, String text, String codes) {
        assertEquals(codes, doubts(read(sheet, text), Severity.WARNING));
    }
}
