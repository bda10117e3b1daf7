package fluxion.syntax;

import static fluxion.syntax.Readings.assertReads;
import static fluxion.syntax.Readings.latex;
import static fluxion.syntax.Readings.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way to write a derivative that is not yet carried out. */
class DerivativeNotationsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        d/dx(x^2)               → (d (^ x 2) x)
        d/dx x^2                → (d (^ x 2) x)
        d/dx f                  → (d f x)
        d/dx f(x) g(x)          → (d (* (f x) (g x)) x)
        d/dx x^2 y + 1          → (+ (d (* (^ x 2) y) x) 1)
        d/dx sin x cos x        → (d (* (sin x) (cos x)) x)
        d/dx(x) * x             → (* (d x x) x)
        d/dx (x + 1)^5          → (d (^ (+ x 1) 5) x)
        d/dx(d/dx(x^3))         → (d (d (^ x 3) x) x)
        d/dx d/dy x y           → (d (d (* x y) y) x)
        sin d/dx x^2            → (sin (d (^ x 2) x))
        d^2/dx^2(x^3)           → (d (d (^ x 3) x) x)
        dC/dw1                  → (d C w1)
        dC/dw_1                 → (d C w1)
        dy/dx dx/dt             → (* (d y x) (d x t))
        d^2y/dx^2               → (d (d y x) x)
        df(x)/dx                → (d (f x) x)
        d(x^2)/dx               → (d (^ x 2) x)
        dy/dtheta               → (d y theta)
        ∂/∂x(x*y)               → (∂ (* x y) x)
        ∂C/∂w1                  → (∂ C w1)
        ∂^2 f/∂x∂y              → (∂ (∂ f y) x)
        ∂²f/∂x²                 → (∂ (∂ f x) x)
        D(f, x)                 → (d f x)
        D_x f                   → (d f x)
        D_x^2 f                 → (d (d f x) x)
        ∂_x (x y)               → (∂ (* x y) x)
        diff(f, x, 2)           → (d (d f x) x)
        diff(x^2 y, x, y)       → (d (d (* (^ x 2) y) x) y)
        diff(f(x,y),x,1,y,1)    → (d (d (f x y) x) y)
        diff(x^2)               → (d (^ x 2) x)
        Derivative(y, (x, 2))   → (d (d y x) x)
        f'(x)                   → (f:1 x)
        f''(x)                  → (f:2 x)
        f′(2x)                  → (f:1 (* 2 x))
        f^(3)(x)                → (f:3 x)
        g(x)'                   → (d (g x) x)
        (x^2)'                  → (d (^ x 2) x)
        sin'(2x)                → (cos (* 2 x))
        ∂₁f(x, y)               → (f:1,0 x y)
        ∂₁∂₂f(x, y)             → (f:1,1 x y)
        D_2 f(x, y)             → (f:0,1 x y)
        x / ∂₂f(x, y)           → (/ x (f:0,1 x y))
        d/dx(x) * ∂₁∂₂f(x, y)   → (* (d x x) (f:1,1 x y))
        x'(t) + y'(t)           → (+ (x:1 t) (y:1 t))
        (a t^2 + b t)'          → (d (+ (* a (^ t 2)) (* b t)) t)
        ẋ(t)                    → (x:1 t)
        ẋ(mẍ + k x)             → (* x_dot (+ (* m x_ddot) (* k x)))
        y'(1 - y)               → (* y' (+ 1 (* -1 y)))
        """)
    void plainText(String text, String structure) {
        assertReads(structure, text(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', textBlock = """
        \\frac{d}{dx} x^2                                    → (d (^ x 2) x)
        \\frac{d}{dx}\\left(x^2+1\\right)^5                  → (d (^ (+ (^ x 2) 1) 5) x)
        \\frac{d}{dx} \\sin x \\cos x                        → (d (* (sin x) (cos x)) x)
        \\frac{d}{dx}[u] v                                   → (* (d u x) v)
        \\frac{dy}{dx}                                       → (d y x)
        \\left(\\frac{dy}{dx}\\right)^2                      → (^ (d y x) 2)
        \\frac{d^2 y}{dx^2}                                  → (d (d y x) x)
        \\frac{\\mathrm{d}y}{\\mathrm{d}x}                   → (d y x)
        \\frac{\\partial C}{\\partial w_1}                   → (∂ C w1)
        \\frac{\\partial^2 f}{\\partial x \\partial y}       → (∂ (∂ f y) x)
        \\frac{\\partial}{\\partial x} x y                   → (∂ (* x y) x)
        f'(x) g(x) + f(x) g'(x)                              → (+ (* (f:1 x) (g x)) (* (f x) (g:1 x)))
        f^{(3)}(x)                                           → (f:3 x)
        D_x f                                                → (d f x)
        """)
    void latexToo(String text, String structure) {
        assertReads(structure, latex(text.strip()));
    }
}
