package fluxion.syntax;

import static fluxion.syntax.Readings.assertReads;
import static fluxion.syntax.Readings.errors;
import static fluxion.syntax.Readings.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.expr.Expr;
import fluxion.function.Context;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas copied from other programs mean what they mean there, or are refused. */
class DialectTest {
    private static Reading<Expr> read(Dialect dialect, String text) {
        return Reader.formula(Source.of(text), Syntax.TEXT, Context.EMPTY, ReadingOptions.DEFAULT.in(dialect));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '→', textBlock = """
        SYMPY       → x**2*sin(x)                  → (* (^ x 2) (sin x))
        SYMPY       → E**(-x) + exp(x)             → (+ (^ e (* -1 x)) (^ e x))
        SYMPY       → Abs(x) + Max(x, 1)           → (+ (abs x) (max x 1))
        SYMPY       → pi*r**2                      → (* pi (^ r 2))
        SYMPY       → diff(f(x), x, 2)             → (d (d (f x) x) x)
        SYMPY       → Derivative(x**3, (x, 2))     → (d (d (^ x 3) x) x)
        SYMPY       → log(x, 2) + ceiling(x)       → (+ (log x 2) (ceil x))
        MATHEMATICA → x^2 Sin[x]                   → (* (^ x 2) (sin x))
        MATHEMATICA → Log[x] + ArcTan[x]           → (+ (ln x) (arctan x))
        MATHEMATICA → Log[2, x]                    → (log x 2)
        MATHEMATICA → ArcTan[x - 1, y + 2]         → (arctan2 (+ y 2) (+ x -1))
        MATHEMATICA → Log[b, Log[2, x[1]]]       → (log (log x1 2) b)
        MATHEMATICA → Gamma[a, x] + Gamma[x]       → (+ (uppergamma a x) (gamma x))
        MATHEMATICA → D[x^3, x]                    → (d (^ x 3) x)
        MATHEMATICA → D[f[x], {x, 2}]              → (d (d (f x) x) x)
        MATHEMATICA → f'[x] + E^(2 x) Pi           → (+ (f:1 x) (* (^ e (* 2 x)) pi))
        MATHEMATICA → f (x + 1)                    → (* f (+ x 1))
        MATHEMATICA → f(x + 1)                     → (* f (+ x 1))
        MATHEMATICA → Sqrt[1 - x^2];               → (^ (+ 1 (* -1 (^ x 2))) 1/2)
        MATHEMATICA → a[1] + y'[x]                 → (+ a1 (y:1 x))
        MATHEMATICA → p[2]                         → p2
        MAXIMA      → %e^x*%pi                     → (* (^ e x) pi)
        MAXIMA      → diff(f(x), x, 2);            → (d (d (f x) x) x)
        MAXIMA      → 2*'diff(y, x)                → (* 2 (d y x))
        MAXIMA      → log(x) + signum(x)           → (+ (ln x) (sign x))
        MAXIMA      → psi[1](x) + bessel_j(n, x)   → (+ (polygamma 1 x) (besselj n x))
        MAXIMA      → li[2](x) + lambert_w(x)      → (+ (polylog 2 x) (lambertw x))
        MAXIMA      → 1.5b3 + 2b-1*x               → (+ 1500 (* 1/5 x))
        MAXIMA      → x[1]^2                       → (^ x1 2)
        SYMPY       → Rational(1, 2)*x + S(3)      → (+ (* (/ 1 2) x) 3)
        SYMPY       → Function('f')(x)             → (f x)
        SYMPY       → elliptic_k(m) + assoc_laguerre(n, a, x) → (+ (EllipticK m) (laguerre n a x))
        MATHEMATICA → Derivative[2][f][x]          → (f:2 x)
        MATHEMATICA → HermiteH[n, x] + y$hat       → (+ (hermite n x) y_hat)
        """)
    void isRead(Dialect dialect, String text, String structure) {
        assertReads(structure, read(dialect, text));
    }

    /** Sums and integrals, against what they are in our own notation. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '→', textBlock = """
        SYMPY       → Sum(k**2, (k, 1, n))         → sum(k^2, k, 1, n)
        SYMPY       → Product(k, (k, 1, n))        → product(k, k, 1, n)
        SYMPY       → Integral(x, (x, 0, y))       → integral(x, x, 0, y)
        MATHEMATICA → Integrate[x, {x, 0, y}]      → integral(x, x, 0, y)
        MATHEMATICA → Sum[k^2, {k, 1, n}]          → sum(k^2, k, 1, n)
        MAXIMA      → integrate(x, x, 0, y)        → integral(x, x, 0, y)
        MAXIMA      → product(k, k, 1, n)          → product(k, k, 1, n)
        """)
    void bindsAsOursDoes(Dialect dialect, String text, String ours) {
        assertEquals(value(Readings.text(ours)), value(read(dialect, text)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '→', textBlock = """
        SYMPY       → I*x                          → cannot-read
        SYMPY       → e**x                         → ambiguous
        MATHEMATICA → Log[2, x, y]                 → arity
        MATHEMATICA → Log[2, ]                     → missing-operand
        MATHEMATICA → Sin(x)                       → missing-operand
        MATHEMATICA → Integrate[x, x]              → arity
        MATHEMATICA → u[x]                         → ambiguous
        MATHEMATICA → Power[x, 2]                  → unknown-function
        MATHEMATICA → 2 pi                         → ambiguous
        MAXIMA      → %i                           → cannot-read
        MAXIMA      → e^x                          → ambiguous
        FLUXION     → %pi                          → cannot-read
        FLUXION     → x%y                          → cannot-read
        """)
    void isRefused(Dialect dialect, String text, String code) {
        assertEquals(List.of(code), errors(read(dialect, text)).stream().map(d -> d.code().label()).toList());
    }

    @Test void aParameterMayHaveABlank() {
        var sheet = Sheet.read(Source.of("f[x_] := x^2"), Syntax.TEXT, Context.EMPTY,
            ReadingOptions.DEFAULT.in(Dialect.MATHEMATICA));
        assertEquals("f", ((Statement.FunctionDefinition) value(sheet.lines().getFirst().reading())).name());
    }

    @Test void strictReadingMakesDoubtsErrors() {
        var strict = ReadingOptions.DEFAULT.strictly();
        var doubtful = Reader.formula(Source.of("1/2x + e^2y"), Syntax.TEXT, Context.EMPTY, strict);
        assertEquals(2, errors(doubtful).size());
        assertReads("(* 1/2 x)", Reader.formula(Source.of("(1/2)x"), Syntax.TEXT, Context.EMPTY, strict));
        var sheet = Sheet.read(Source.of("y = 1/2x"), Syntax.TEXT, Context.EMPTY, strict);
        assertEquals(1, errors(sheet.lines().getFirst().reading()).size());
        assertEquals(Context.EMPTY, sheet.context());
    }

    @Test void everyNameIsExplained() {
        var context = Readings.after("constant a", "h = x^2", "y = y(x)", "p(t) = t + 1");
        var formula = value(Reader.formula(Source.of("a h y sin(x) p(2) f(z) e^π"), Syntax.TEXT, context,
            ReadingOptions.DEFAULT));
        assertEquals("a=a constant, as declared; h=the name of a formula; y=an unknown function, as declared; "
            + "x=a variable; sin=a function of the function table; p=a function that is defined; z=a variable; "
            + "f=a function of which nothing but the name is known; e=a number; pi=a number",
            String.join("; ", Glossary.of(formula, context).stream().map(l -> l.name() + "=" + l.meaning()).toList()));
    }
}
