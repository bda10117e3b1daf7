package fluxion.print;

import static fluxion.Structures.structure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.RandomExpressions;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.function.Functions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Formulas in the notations of pages and of other programs. */
class TargetTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
        (+ x (* -1 y))     ; x - y                          ; x - y
        (* 2 x alpha)      ; 2 x alpha                      ; 2 x alpha
        (* 2 (^ 3 x))      ; 2 dot 3^(x)                    ; 2 * 3^{x}
        (/ 1 (+ x 1))      ; frac(1, x + 1)                 ; frac{1}{x + 1}
        (^ x 2/3)          ; x^(2 slash 3)                  ; x^{2 // 3}
        (^ x 1/3)          ; root(3, x)                     ; root{3}{x}
        (^ (sin x) 2)      ; sin^(2)(x)                     ; sin^{2}(x)
        (abs x)            ; lr(|x|)                        ; abs(x)
        (floor x)          ; lr(⌊x⌋)                        ; floor(x)
        (arccot x)         ; upright("arccot")(x)           ; "arccot"(x)
        (besselj n x)      ; J_(n) lr((x))                  ; J_{n} (x)
        (* w1 y_hat loss)  ; w_(1) hat(y) upright("loss")   ; w_{1} hat{y} "loss"
        (f:2 x)            ; f''(x)                         ; f''(x)
        (F:1,0 x y)        ; ∂_(1) F(x, y)                  ; del_{1} F(x, y)
        (d (f x) x)        ; frac(d, d x)(f(x))             ; frac{d}{d x}(f(x))
        """)
    void markup(String structure, String typst, String asciimath) {
        assertEquals(typst, Target.TYPST.write(structure(structure)));
        assertEquals(asciimath, Target.ASCIIMATH.write(structure(structure)));
    }

    /** Names and branches that differ from ours: bases, orders of arguments, real roots, arccot, sign at 0. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
        (+ x (* -1 y))     ; x - y                ; x - y                    ; x - y
        (* 1/2 x)          ; Rational(1, 2)*x     ; 1/2*x                    ; 1/2*x
        (^ 3 -1/2)         ; S(3)**(-Rational(1, 2)) ; 3^(-1/2)              ; 3^(-1/2)
        (^ x 1/3)          ; real_root(x, 3)      ; Surd[x, 3]               ; (signum(x)*abs(x)^(1/3))
        (^ x -2/3)         ; real_root(x, 3)**(-2) ; Surd[x, 3]^(-2)         ; (signum(x)*abs(x)^(1/3))^(-2)
        (^ x 3/2)          ; x**(Rational(3, 2))  ; x^(3/2)                  ; x^(3/2)
        (^ (+ x 1) 1/2)    ; sqrt(x + 1)          ; Sqrt[x + 1]              ; sqrt(x + 1)
        (^ e x)            ; exp(x)               ; Exp[x]                   ; exp(x)
        (* pi e)           ; pi*E                 ; Pi*E                     ; %pi*%e
        (log x b)          ; log(x, b)            ; Log[b, x]                ; (log(x)/log(b))
        (atan2 y x)        ; atan2(y, x)          ; ArcTan[x, y]             ; atan2(y, x)
        (arccot x)         ; (pi/2 - atan(x))     ; (Pi/2 - ArcTan[x])       ; (%pi/2 - atan(x))
        (sign x)           ; sign(x)              ; Sign[x]                  ; signum(x)
        (heaviside x)      ; Heaviside(x, Rational(1, 2)) ; 1/2*(1 + Sign[x]) ; 1/2*(1 + signum(x))
        (round x)          ; floor(x + Rational(1, 2)) ; Floor[x + 1/2]      ; floor(x + 1/2)
        (mod x y)          ; Mod(x, y)            ; Mod[x, y]                ; mod(x, y)
        (EllipticK m)      ; elliptic_k(m)        ; EllipticK[m]             ; elliptic_kc(m)
        (lgamma x)         ; log(Abs(gamma(x)))   ; Log[Abs[Gamma[x]]]       ; log(abs(gamma(x)))
        (uppergamma a x)   ; uppergamma(a, x)     ; Gamma[a, x]              ; gamma_incomplete(a, x)
        (polygamma n x)    ; polygamma(n, x)      ; PolyGamma[n, x]          ; psi[n](x)
        (* lambda w1)      ; lambda_*w1           ; lambda*w1                ; lambda_*w1
        (* C x_ij)         ; C_*x_ij              ; C$*x$ij                  ; C*x_ij
        (f x)              ; Function('f')(x)     ; f[x]                     ; f(x)
        (d (sin x) x)      ; Derivative(sin(x), (x, 1)) ; D[Sin[x], {x, 1}]  ; 'diff(sin(x), x, 1)
        """)
    void algebra(String structure, String sympy, String mathematica, String maxima) {
        assertEquals(sympy, Target.SYMPY.write(structure(structure)));
        assertEquals(mathematica, Target.MATHEMATICA.write(structure(structure)));
        assertEquals(maxima, Target.MAXIMA.write(structure(structure)));
    }

    @Test void derivativesOfNamesAreSaidWhereTheyCanBe() {
        assertEquals("Derivative[1, 0][F][x, y]", Target.MATHEMATICA.write(structure("(F:1,0 x y)")));
        var fault = assertThrows(Unwritable.class, () -> Target.SYMPY.write(structure("(f:1 x)")));
        assertEquals("\"f'\" cannot be written in sympy, which has no words for it", fault.getMessage());
    }

    @Test void conditionsAreNotChained() {
        Expr x = Exprs.variable("x");
        var between = Condition.all(new Compare(x, Relation.GE, Exprs.ZERO), new Compare(x, Relation.LE, Exprs.ONE));
        assertEquals("(x >= 0) & (x <= 1)", Target.SYMPY.write(between));
        assertEquals("x >= 0 && x <= 1", Target.MATHEMATICA.write(between));
        assertEquals("0 <= x <= 1", Target.TYPST.write(between));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
        (arccot x)   ; <apply><csymbol>arccot</csymbol><ci>x</ci></apply>
        (^ x 1/3)    ; <apply><csymbol>real-power</csymbol><ci>x</ci><cn type="rational">1<sep/>3</cn></apply>
        (log x 2)    ; <apply><log/><logbase><cn type="integer">2</cn></logbase><ci>x</ci></apply>
        (* -1 x)     ; <apply><minus/><ci>x</ci></apply>
        (arsinh x)   ; <apply><arcsinh/><ci>x</ci></apply>
        """)
    void contentMathMl(String structure, String written) {
        assertEquals(written, Target.CONTENT_MATHML.write(structure(structure)));
    }

    /** Nothing else than a function without words keeps a formula from being written. */
    @ParameterizedTest
    @EnumSource(Target.class)
    void everyFormulaIsWrittenOrRefused(Target target) {
        var kinds = RandomExpressions.ALL_KINDS.with(Functions.all());
        RandomExpressions.forAll(kinds, 5, 500, (Expr e) -> {
            try {
                assertBalanced(target.write(e));
            } catch (Unwritable none) {
                assertTrue(List.of(Target.SYMPY, Target.MATHEMATICA, Target.MAXIMA).contains(target));
            }
        });
    }

    private static void assertBalanced(String text) {
        int depth = 0;
        for (char c : text.toCharArray()) depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
        assertEquals(0, depth, text);
    }
}
