package fluxion.print;

import static fluxion.Structures.structure;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How expressions are written: structure, plain text, LaTeX, Unicode. */
class PrinterTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        (+ x (* -1 y))          | x - y              | x - y                           | x − y
        (+ (* -1 x) y)          | -x + y             | -x + y                          | −x + y
        (+ x (* -2 y))          | x - 2 y            | x - 2 y                         | x − 2 y
        (+ x -2/3)              | x - 2/3            | x - \\frac{2}{3}                | x − 2/3
        (+ x (* -2/3 y))        | x - 2/3 y          | x - \\frac{2}{3} y              | x − 2/3 y
        (+ 1 (* -1 (+ x y)))    | 1 - (x + y)        | 1 - (x + y)                     | 1 − (x + y)
        (+ (* -1 (+ x y)) 1)    | -(x + y) + 1       | -(x + y) + 1                    | −(x + y) + 1
        (* -1 x)                | -x                 | -x                              | −x
        (* -1 (^ x 2))          | -x^2               | -x^{2}                          | −x²
        (* -1 (/ x y))          | -x/y               | -\\frac{x}{y}                   | −x/y
        (/ (* -1 x) y)          | (-x)/y             | \\frac{-x}{y}                   | (−x)/y
        (/ -1 x)                | (-1)/x             | \\frac{-1}{x}                   | (−1)/x
        (* -1 (/ x y) z)        | -(x/y) z           | -\\frac{x}{y} z                 | −(x/y) z
        """)
    void signs(String structure, String text, String latex, String unicode) {
        check(structure, text, latex, unicode);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        (* 2 x (cos (^ x 2)))   | 2 x cos(x^2)       | 2 x \\cos(x^{2})                | 2 x cos(x²)
        (* (+ y (* -1 t)) y (+ 1 (* -1 y)) x) | (y - t) y (1 - y) x | (y - t) y (1 - y) x | (y − t) y (1 − y) x
        (* w2 h (+ 1 (* -1 h)) x) | w2 h (1 - h) x   | w_2 h \\cdot (1 - h) x          | w₂ h (1 − h) x
        (* 1/2 (^ (+ y (* -1 t)) 2)) | 1/2 (y - t)^2 | \\frac{1}{2} (y - t)^{2}        | 1/2 (y − t)²
        (* 1/2 w)               | 1/2 w              | \\frac{1}{2} w                  | 1/2 w
        (* -2/3 x)              | -2/3 x             | -\\frac{2}{3} x                 | −2/3 x
        (* 2 (^ 3 x))           | 2*3^x              | 2 \\cdot 3^{x}                  | 2·3^x
        (* 1/2 (^ 3 x))         | 1/2*3^x            | \\frac{1}{2} \\cdot 3^{x}       | 1/2·3^x
        (* x (^ 2 y))           | x*2^y              | x \\cdot 2^{y}                  | x·2^y
        (* 2 e)                 | 2 e                | 2 e                             | 2 e
        (* pi (^ r 2))          | pi r^2             | \\pi r^{2}                      | π r²
        (* x (+ x 1))           | x (x + 1)          | x (x + 1)                       | x (x + 1)
        (* h (+ x 1))           | h (x + 1)          | h \\cdot (x + 1)                | h (x + 1)
        (* (^ h 2) (+ x 1))     | h^2 (x + 1)        | h^{2} \\cdot (x + 1)            | h² (x + 1)
        (* gamma (+ x 1))       | gamma*(x + 1)      | \\gamma \\cdot (x + 1)          | γ·(x + 1)
        (* (^ gamma 2) (+ x 1)) | gamma^2*(x + 1)    | \\gamma^{2} \\cdot (x + 1)      | γ²·(x + 1)
        (* gamma x)             | gamma x            | \\gamma x                       | γ x
        (* (u x) u (+ y 1))     | u(x) u*(y + 1)     | u(x) u \\cdot (y + 1)           | u(x) u·(y + 1)
        (* d x)                 | d*x                | d \\cdot x                      | d·x
        (* x_ij y_hat alpha w1) | x_ij y_hat alpha w1 | x_{ij} \\hat{y} \\alpha w_1   | xᵢⱼ ŷ α w₁
        """)
    void products(String structure, String text, String latex, String unicode) {
        check(structure, text, latex, unicode);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        (/ x 2)                 | x/2                | \\frac{x}{2}                    | x/2
        (* (/ a b) c)           | (a/b) c            | \\frac{a}{b} c                  | (a/b) c
        (* a (/ b c))           | a (b/c)            | a \\frac{b}{c}                  | a (b/c)
        (* 2 (/ b c))           | 2 (b/c)            | 2 \\cdot \\frac{b}{c}           | 2 (b/c)
        (* 1/2 (/ 1 x))         | 1/2 (1/x)          | \\frac{1}{2} \\frac{1}{x}       | 1/2 (1/x)
        (/ (* a b) c)           | a b/c              | \\frac{a b}{c}                  | a b/c
        (/ (* 1/2 a) c)         | (1/2 a)/c          | \\frac{\\frac{1}{2} a}{c}       | (1/2 a)/c
        (/ a (* b c))           | a/(b c)            | \\frac{a}{b c}                  | a/(b c)
        (/ (/ a b) c)           | (a/b)/c            | \\frac{\\frac{a}{b}}{c}         | (a/b)/c
        (/ a (/ b c))           | a/(b/c)            | \\frac{a}{\\frac{b}{c}}         | a/(b/c)
        (/ d (* d x))           | d/(d*x)            | \\frac{d}{d \\cdot x}           | d/(d·x)
        """)
    void quotients(String structure, String text, String latex, String unicode) {
        check(structure, text, latex, unicode);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        (^ x 10)                | x^10               | x^{10}                          | x¹⁰
        (^ x -1)                | x^(-1)             | x^{-1}                          | x⁻¹
        (^ x 1/2)               | sqrt(x)            | \\sqrt{x}                       | √x
        (^ (+ x 1) 1/2)         | sqrt(x + 1)        | \\sqrt{x + 1}                   | √(x + 1)
        (^ (^ x 1/2) 3)         | sqrt(x)^3          | \\sqrt{x}^{3}                   | (√x)³
        (/ 1 (^ x 1/2))         | 1/sqrt(x)          | \\frac{1}{\\sqrt{x}}            | 1/√x
        (^ x 1/3)               | x^(1/3)            | \\sqrt[3]{x}                    | x^(1/3)
        (^ x -2/3)              | x^(-2/3)           | x^{-2/3}                        | x^(−2/3)
        (^ e (* -1 x))          | exp(-x)            | e^{-x}                          | exp(−x)
        (^ e 1/2)               | sqrt(e)            | \\sqrt{e}                       | √e
        (^ (^ x y) z)           | (x^y)^z            | (x^{y})^{z}                     | (x^y)^z
        (^ x (^ y z))           | x^(y^z)            | x^{y^{z}}                       | x^(y^z)
        (^ (* -1 x) 2)          | (-x)^2             | (-x)^{2}                        | (−x)²
        (^ 1/2 x)               | (1/2)^x            | \\left(\\frac{1}{2}\\right)^{x} | (1/2)^x
        (^ -2 x)                | (-2)^x             | (-2)^{x}                        | (−2)^x
        (^ (/ x y) 2)           | (x/y)^2            | \\left(\\frac{x}{y}\\right)^{2} | (x/y)²
        (^ 2 (* -1 x))          | 2^(-x)             | 2^{-x}                          | 2^(−x)
        (^ y' 2)                | y'^2               | {y'}^{2}                        | y′²
        """)
    void powers(String structure, String text, String latex, String unicode) {
        check(structure, text, latex, unicode);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        (sin (/ x 2))           | sin(x/2)           | \\sin\\left(\\frac{x}{2}\\right) | sin(x/2)
        (^ (sin x) 2)           | sin(x)^2           | \\sin^{2}(x)                    | sin(x)²
        (^ (sin (/ x 2)) 2)     | sin(x/2)^2         | \\sin^{2}\\left(\\frac{x}{2}\\right) | sin(x/2)²
        (^ (^ (sin x) 2) 3)     | (sin(x)^2)^3       | (\\sin^{2}(x))^{3}              | (sin(x)²)³
        (^ (sin x) -1)          | sin(x)^(-1)        | (\\sin(x))^{-1}                 | sin(x)⁻¹
        (^ (sin x) y)           | sin(x)^y           | (\\sin(x))^{y}                  | sin(x)^y
        (^ 2 (sin x))           | 2^(sin(x))         | 2^{\\sin(x)}                    | 2^(sin(x))
        (^ x (f x))             | x^(f(x))           | x^{f(x)}                        | x^(f(x))
        (abs (+ x 1))           | abs(x + 1)         | "\\left|x + 1\\right|"          | abs(x + 1)
        (^ (f x) 2)             | f(x)^2             | f(x)^{2}                        | f(x)²
        (f:1 x)                 | f'(x)              | f'(x)                           | f′(x)
        (f:2 (/ x 2))           | f''(x/2)           | f''\\left(\\frac{x}{2}\\right)  | f′′(x/2)
        (f:4 x)                 | f''''(x)           | f^{(4)}(x)                      | f′′′′(x)
        (F x y)                 | F(x, y)            | F(x, y)                         | F(x, y)
        (F:1,0 x y)             | ∂_1 F(x, y)        | \\partial_1 F(x, y)             | ∂₁ F(x, y)
        (* x (F:2,1 x y) y)     | x ∂_1 ∂_1 ∂_2 F(x, y) y | x \\partial_1 \\partial_1 \\partial_2 F(x, y) y | x ∂₁∂₁∂₂ F(x, y) y
        (/ x (F:1,0 x y))       | x/(∂_1 F(x, y))    | \\frac{x}{\\partial_1 F(x, y)}  | x/(∂₁ F(x, y))
        (^ (F:0,1 x y) 2)       | (∂_2 F(x, y))^2    | (\\partial_2 F(x, y))^{2}       | (∂₂ F(x, y))²
        (d (* x y) x)           | d/dx(x y)          | \\frac{d}{dx}(x y)              | d/dx(x y)
        (d (d (/ x y) x) x)     | d/dx(d/dx(x/y))    | \\frac{d^{2}}{dx^{2}}\\left(\\frac{x}{y}\\right) | d/dx(d/dx(x/y))
        (∂ u w1)                | ∂/∂w1(u)           | \\frac{\\partial}{\\partial w_1}(u) | ∂/∂w₁(u)
        (* 2 (d u x) v)         | 2 (d/dx(u)) v      | 2 \\cdot \\frac{d}{dx}(u) \\cdot v | 2 (d/dx(u)) v
        """)
    void calls(String structure, String text, String latex, String unicode) {
        check(structure, text, latex, unicode);
    }

    private static void check(String structure, String text, String latex, String unicode) {
        var e = structure(structure);
        assertEquals(text, Printer.text(e));
        assertEquals(latex, Printer.latex(e));
        assertEquals(unicode, Printer.unicode(e));
    }
}
