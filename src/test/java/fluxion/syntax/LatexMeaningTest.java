package fluxion.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.expr.Expr;
import fluxion.function.Context;
import fluxion.print.Printer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LaTeX and plain text are two surfaces of one language: what each row's two sides mean is one expression. */
class LatexMeaningTest {
    private static Expr read(String text, Syntax syntax) {
        var reading = Reader.formula(Source.of(text), syntax, Context.EMPTY, ReadingOptions.DEFAULT);
        assertTrue(reading instanceof Reading.Read<Expr>, () -> text + ": " + reading.diagnostics());
        return ((Reading.Read<Expr>) reading).value();
    }

    private static void same(String latex, String text) {
        Expr read = read(latex, Syntax.LATEX);
        Expr meant = read(text, Syntax.TEXT);
        assertSame(meant, read, () -> Printer.text(read) + " instead of " + Printer.text(meant));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
        \\frac12x                             ; 1/2*x
        \\frac{1}{x(y - z)}                   ; 1/(x*(y - z))
        {a + 1 \\over b}                      ; (a + 1)/b
        -x^2                                  ; -(x^2)
        2^{-x} + x^{10}2                      ; 2^(-x) + x^10*2
        a/b/c                                 ; (a/b)/c
        x_1^2 + w_1 + w_{1}                   ; x1^2 + w1 + w1
        x_{ij} + x_{i,j} + \\alpha_\\beta     ; x_ij + x_{i,j} + alpha_beta
        \\hat y + \\bar{x}                    ; y_hat + x_bar
        \\theta_1 e^{-\\lambda t}             ; theta1*e^(-lambda*t)
        \\sqrt{x} + \\sqrt[3]{x}              ; sqrt(x) + cbrt(x)
        \\mathrm{loss}^2                      ; (loss)^2
        2^n! + x_1^2! + {2^n}! + 2^{n!}       ; 2^(n!) + x1^(2!) + (2^n)! + 2^(n!)
        xy + \\pi r^2                         ; x*y + pi*r^2
        \\frac{-b + \\sqrt{b^2 - 4ac}}{2a}    ; (-b + sqrt(b^2 - 4*a*c))/(2*a)
        1{,}000 + 1\\,000                     ; 1000 + 1000
        \\left|x\\right| + |y|                ; abs(x) + abs(y)
        """)
    void arithmetic(String latex, String text) {
        same(latex, text);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
        \\sin 2x                              ; sin(2*x)
        \\sin x \\cos x                       ; sin(x)*cos(x)
        \\sin x^2                             ; sin(x^2)
        \\sin^2 x + \\sin(x)^2                ; sin(x)^2 + sin(x)^2
        \\sin^{-1} x                          ; arcsin(x)
        \\log_2 x + \\ln x                    ; log(x, 2) + ln(x)
        \\arctan\\frac x2                     ; arctan(x/2)
        \\sin{x}y                             ; sin(x)*y
        \\exp\\left(-\\frac{x^2}{2}\\right)   ; exp(-x^2/2)
        \\operatorname{relu}(x - 1)           ; relu(x - 1)
        \\mathrm{sigmoid}(z)(1 - \\mathrm{sigmoid}(z)) ; sigmoid(z)*(1 - sigmoid(z))
        \\tg x                                ; tan(x)
        \\max(x, 1, y)                        ; max(x, 1, y)
        \\lfloor x \\rfloor + n!              ; floor(x) + n!
        """)
    void functions(String latex, String text) {
        same(latex, text);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
        \\frac{d}{dx} x^2                     ; d/dx(x^2)
        \\frac{d}{dx}\\left(x^2 + 1\\right)   ; d/dx(x^2 + 1)
        \\frac{\\mathrm{d}}{\\mathrm{d}x}\\sin x ; d/dx(sin x)
        \\frac{{\\rm d} (x^2)}{{\\rm d} x}    ; d/dx(x^2)
        \\frac{d^2}{dx^2} x^3                 ; d^2/dx^2(x^3)
        \\frac{\\partial}{\\partial x}(x y)   ; ∂/∂x(x*y)
        \\frac{\\partial^2}{\\partial x \\partial y}(x^2 y^2) ; ∂/∂x(∂/∂y(x^2*y^2))
        \\frac{\\mathrm{dC}}{\\mathrm{dw}_1}  ; dC/dw1
        {\\partial C}/{\\partial w_1}         ; ∂C/∂w1
        f'(x) + f''(2)                        ; f'(x) + f''(2)
        f^{\\prime}(x) + f^{(3)}(x)           ; f'(x) + f'''(x)
        """)
    void derivatives(String latex, String text) {
        same(latex, text);
    }

    /** The formulas of a text on backpropagation, as its author wrote them. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
        \\frac{1}{2}(y-y\\prime)^{2}                                   ; (1/2)*(y - y')^2
        W_2-\\alpha\\frac{\\partical C}{\\partical W_2}                ; W2 - alpha*(∂C/∂W2)
        \\hat y(1-\\hat y)(y - \\hat{y})                                ; y_hat*(1 - y_hat)*(y - y_hat)
        \\bar x(x+1) + \\tilde w(2) + \\hat{y}_1(1 - \\hat y_1)          ; x_bar*(x + 1) + 2*w_tilde + y_hat_1*(1 - y_hat_1)
        y'(1-y') + \\hat f(x + 1)                                     ; y'*(1 - y') + f_hat(x + 1)
        (y-y\\prime) \\frac{\\partical y}{\\partical W_2}              ; (y - y')*(∂y/∂W2)
        (y-y\\prime) \\frac{\\partical}{\\partical W_2}g(w_2h)         ; (y - y')*∂/∂W2(g(w2*h))
        g(x)(1-g(x))                                                   ; g(x)*(1 - g(x))
        (y-y\\prime)y(1-y) \\frac{\\partical w_2h}{\\partical W_2}     ; (y - y')*y*(1 - y)*∂/∂W2(w2*h)
        (y-y\\prime)y(1-y) \\frac{\\particalw_2h}{\\partical W_1}      ; (y - y')*y*(1 - y)*∂/∂W1(w2*h)
        (y-y\\prime)y(1-y)w_2 \\frac{\\partical h}{\\partical W_1}     ; (y - y')*y*(1 - y)*w2*(∂h/∂W1)
        """)
    void backpropagation(String latex, String text) {
        same(latex, text);
    }

    /** An index above in brackets is part of the name. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
        W^{[1]}                               ; W^{[1]}
        W^{[l]} a^{[l-1]} + b^{[l]}           ; W^{[l]}*a^{[l-1]} + b^{[l]}
        a^{[1](i)}_j                          ; a_j^{[1](i)}
        \\hat{y}^{(i)}                         ; y_hat^{(i)}
        \\theta^{(t+1)} - \\theta^{(t)}       ; theta^{(t+1)} - theta^{(t)}
        {W^{[1]}}^2                           ; (W^{[1]})^2
        \\left(x^{(i)}\\right)^2              ; (x^{(i)})^2
        g^{[1]}(z)                            ; g^{[1]}(z)
        \\frac{\\partial L}{\\partial W^{(2)}} ; ∂/∂W^{(2)}(L)
        e^{[x+1]}                             ; exp(x + 1)
        2^{(n)}                               ; 2^n
        x^{(2n)(n+1)}                         ; x^(2*n*(n + 1))
        """)
    void indicesAbove(String latex, String text) {
        same(latex, text);
    }

    /** What is repaired or read against appearances is read with a warning. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
        \\fracc{1}{2}x    ; 1/2*x        ; repaired
        sin x             ; sin(x)       ; repaired
        \\thetax          ; theta*x      ; repaired
        x^-1              ; x^(-1)       ; ambiguous
        2^(x + 1)         ; 2^(x + 1)    ; ambiguous
        x_22^2            ; x2*2^2       ; ambiguous
        x^y^z             ; x^(y^z)      ; ambiguous
        x2                ; x*2          ; word
        \\sin{x}^2         ; sin(x^2)     ; ambiguous
        3\\frac12         ; 3*(1/2)      ; ambiguous
        2e-3              ; 0.002        ; ambiguous
        x^{(i)}           ; x^{(i)}      ; ambiguous
        W^{(2)}           ; W^{(2)}      ; ambiguous
        e^{(x)}           ; exp(x)       ; ambiguous
        a^{[n+1]}         ; a^{[n+1]}    ; ambiguous
        x^2!              ; x^(2!)       ; ambiguous
        \\lg x             ; log(x, 10)   ; ambiguous
        \\Delta x          ; Delta_x      ; ambiguous
        \\frac{\\Delta y}{\\Delta x} ; Delta_y/Delta_x ; ambiguous
        \\delta x          ; delta*x      ; ambiguous
        A^T               ; A^T          ; ambiguous
        n^{\\overline{k}}  ; n^k_bar      ; ambiguous
        2x =              ; 2*x          ; repaired
        = 2x              ; 2*x          ; repaired
        f(x)?             ; f(x)         ; repaired
        """)
    void doubtsAreVoiced(String latex, String text, String code) {
        same(latex, text);
        var reading = Reader.formula(Source.of(latex), Syntax.LATEX, Context.EMPTY, ReadingOptions.DEFAULT);
        assertEquals(code, reading.diagnostics().getFirst().code().label());
        assertEquals(Severity.WARNING, reading.diagnostics().getFirst().severity());
    }

    /** What would be a wrong formula is none: the word of the message that names what it is. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
        dx                                    ; differential
        \\mathrm{d}x                           ; differential
        \\mathrm{dx}                           ; differential
        d(x^2)                                ; differential
        dy = 2x\\,dx                           ; differential
        \\differentialD x                      ; differential
        3 + \\frac{dx}{2}                      ; differential
        \\Delta f(x)                           ; increment
        n^{\\underline{k}}                     ; falling
        n^{\\underline k}                      ; falling
        A^\\top                                ; transposed
        A^{\\mathrm{T}}                        ; transposed
        \\mathbf{w}^T \\mathbf x                ; transposed
        \\mathbf{w}^{T}                        ; transposed
        x^+                                   ; one side
        x^{-}                                 ; one side
        (a+b)^*                               ; real numbers
        W^{[2]T}                              ; index above
        x^{(i)2}                              ; index above
        f^{(n)}(x)                            ; order
        \\frac1                                ; lacks
        \\frac{x}                              ; lacks
        \\sqrt                                 ; lacks
        x^                                    ; behind
        x^{}                                  ; braces
        \\frac{1}{}                            ; braces
        x + * y                               ; between
        x +                                   ; behind
        x = = y                               ; between
        \\left( x                              ; never closed
        \\left x                               ; bracket
        |x                                    ; partner
        \\log_2                                ; argument
        \\sinn x                               ; no command
        """)
    void whatHasNoMeaningIsNamed(String latex, String word) {
        var reading = Reader.statement(Source.of(latex), Syntax.LATEX, Context.EMPTY, ReadingOptions.DEFAULT);
        var errors = Readings.errors(reading);
        assertEquals(1, errors.size(), latex);
        assertTrue(errors.getFirst().message().contains(word), errors.getFirst().message());
    }
}
