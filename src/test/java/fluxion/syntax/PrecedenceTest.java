package fluxion.syntax;

import static fluxion.syntax.Readings.assertReads;
import static fluxion.syntax.Readings.latex;
import static fluxion.syntax.Readings.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What binds tighter than what: the table of the conventions. */
class PrecedenceTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        a + b - c          → (+ a b (* -1 c))
        a - -b             → (+ a b)
        -x                 → (* -1 x)
        ----x              → x
        −x                 → (* -1 x)
        -x^2               → (* -1 (^ x 2))
        2^-x               → (^ 2 (* -1 x))
        2^-x^2             → (^ 2 (* -1 (^ x 2)))
        x^y^z              → (^ x (^ y z))
        x**y               → (^ x y)
        x^{10}2            → (* 2 (^ x 10))
        a/b/c              → (/ (/ a b) c)
        a/b*c              → (* (/ a b) c)
        a/b c              → (* (/ a b) c)
        1/2x               → (* 1/2 x)
        1/2 (y - t)^2      → (* 1/2 (^ (+ y (* -1 t)) 2))
        2*-x               → (* -2 x)
        a ÷ b · c × d      → (* (/ a b) c d)
        2x                 → (* 2 x)
        x y                → (* x y)
        2(x+1)             → (* 2 (+ x 1))
        (a)(b)             → (* a b)
        x(x+1)             → (* x (+ x 1))
        x!                 → (factorial x)
        5!                 → 120
        2^3!               → 64
        sin 2x             → (sin (* 2 x))
        sin 2πx            → (sin (* 2 pi x))
        sin x cos x        → (* (sin x) (cos x))
        x sin y            → (* x (sin y))
        sin x^2            → (sin (^ x 2))
        sin x y            → (sin (* x y))
        sin x*y            → (* (sin x) y)
        sin x/2            → (/ (sin x) 2)
        sin x + 1          → (+ (sin x) 1)
        sin -x             → (sin (* -1 x))
        sin -x - y         → (+ (sin (* -1 x)) (* -1 y))
        a - sin x          → (+ a (* -1 (sin x)))
        sin sin x          → (sin (sin x))
        sin(x) y           → (* (sin x) y)
        sin(x)^2           → (^ (sin x) 2)
        sin^2 x            → (^ (sin x) 2)
        sin^2(x)           → (^ (sin x) 2)
        sin²x              → (^ (sin x) 2)
        sin^{-1} x         → (arcsin x)
        sin^-1 x           → (arcsin x)
        sin⁻¹ x            → (arcsin x)
        log_2 x            → (log x 2)
        log_2(x)           → (log x 2)
        log(x, 2)          → (log x 2)
        log x              → (ln x)
        ln|x|              → (ln (abs x))
        ln|x| y            → (* (ln (abs x)) y)
        exp x              → (^ e x)
        e^x                → (^ e x)
        x^sqrt(2)          → (^ x (^ 2 1/2))
        e^-sin(x)^2        → (^ e (* -1 (^ (sin x) 2)))
        2^f(x)             → (^ 2 (f x))
        x^n(x+1)           → (* (^ x n) (+ x 1))
        f(x)^g(x)          → (^ (f x) (g x))
        f(x)^g(x)h(x)      → (* (^ (f x) (g x)) (h x))
        f'(x)^g'(x)        → (^ (f:1 x) (g:1 x))
        x^f(x)^g(x)        → (^ x (^ (f x) (g x)))
        x^f^2(x)           → (^ x (^ (f x) 2))
        x^f^g(x)           → (^ x (^ f (g x)))
        (x+1)^f(x)         → (^ (+ x 1) (f x))
        |x|^f(x)           → (^ (abs x) (f x))
        sin(x)^cos(x)      → (^ (sin x) (cos x))
        x^-f(x)            → (^ x (* -1 (f x)))
        2*-f(x)            → (* -2 (f x))
        x^sin y            → (^ x (sin y))
        x^sin (y)          → (^ x (sin y))
        x^sin^2 y          → (^ x (^ (sin y) 2))
        x^ln x             → (^ x (ln x))
        x^log_2 x          → (^ x (log x 2))
        e^sin x            → (^ e (sin x))
        e^-sin x           → (^ e (* -1 (sin x)))
        e^sin 2x cos x     → (* (^ e (sin (* 2 x))) (cos x))
        e^sin(x)cos x      → (* (^ e (sin x)) (cos x))
        e^ln sin x         → (^ e (ln (sin x)))
        e^sin f(x) y       → (* (^ e (sin (f x))) y)
        e^x sin x          → (* (^ e x) (sin x))
        e^xsinx            → (^ e (* x (sin x)))
        e^xsin(x)          → (^ e (* x (sin x)))
        e^-x^2             → (^ e (* -1 (^ x 2)))
        2^sqrt(x)          → (^ 2 (^ x 1/2))
        2^sqrt x           → (^ 2 (^ x 1/2))
        √f(x)              → (^ (f x) 1/2)
        √sin x             → (^ (sin x) 1/2)
        √x(x+1)            → (* (^ x 1/2) (+ x 1))
        √x + 1             → (+ (^ x 1/2) 1)
        √2x                → (* (^ 2 1/2) x)
        √x²                → (^ (^ x 2) 1/2)
        √(x)^2             → (^ (^ x 1/2) 2)
        ∛x                 → (^ x 1/3)
        x² + y³ + zⁿ       → (+ (^ x 2) (^ y 3) (^ z n))
        x²⁺ⁿ⁻¹             → (^ x (+ 2 n -1))
        x²ⁿ                → (^ x (* 2 n))
        |x| + |y|          → (+ (abs x) (abs y))
        ||x| - 1|          → (abs (+ (abs x) -1))
        |x||y|             → (* (abs x) (abs y))
        |x|+1|y|           → (+ (abs x) (abs y))
        ⌊x⌋ + ⌈y⌉          → (+ (floor x) (ceil y))
        [a + b]c           → (* (+ a b) c)
        0.1                → 1/10
        .5                 → 1/2
        1e-3               → 1/1000
        1e3x               → (* 1000 x)
        2e                 → (* 2 e)
        max(a, b, c)       → (max (max a b) c)
        """)
    void plainText(String text, String structure) {
        assertReads(structure, text(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', textBlock = """
        -x^2                            → (* -1 (^ x 2))
        \\frac{1}{x(y-z)}               → (/ 1 (* x (+ y (* -1 z))))
        \\sin 2x \\cos x                → (* (sin (* 2 x)) (cos x))
        \\sin^{-1} x                    → (arcsin x)
        \\sin\\frac{x}{2}               → (sin (/ x 2))
        \\log_2 x                       → (log x 2)
        \\sqrt[3]{x}                    → (^ x 1/3)
        e^{-x^2/2}                      → (^ e (* -1 (/ (^ x 2) 2)))
        1{,}000                         → 1000
        f{\\left(x \\right)}            → (f x)
        \\left.x^2\\right|_{x=3}        → 9
        \\left.x^2\\right|_{1}^{2}      → 3
        """)
    void latexToo(String text, String structure) {
        assertReads(structure, latex(text.strip()));
    }
}
