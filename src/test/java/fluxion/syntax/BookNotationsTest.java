package fluxion.syntax;

import static fluxion.syntax.Readings.doubts;
import static fluxion.syntax.Readings.errors;
import static fluxion.syntax.Readings.latex;
import static fluxion.syntax.Readings.text;
import static fluxion.syntax.Readings.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.print.Printer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notations of books that say something else than their signs do elsewhere: what they mean, and what is in doubt. */
class BookNotationsTest {
    private static void assertMeans(String meaning, Reading<fluxion.expr.Expr> reading, String warnings) {
        assertSame(value(text(meaning)), value(reading), () -> Printer.text(value(reading)));
        assertEquals(warnings, doubts(reading, Severity.WARNING));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        \\cancel{x} + 1                        → x + 1                      → ambiguous
        \\frac{\\cancel{x}\\,y}{\\bcancel{x}}  → x*y/x                      → ambiguous, ambiguous
        \\sout{2}x                             → 2*x                        → ambiguous
        x^{\\text{new}}                        → x^(new)                    → ambiguous
        e^{\\mathrm{loss}}                     → exp(loss)                  → ""
        2^{\\text{depth}}                      → 2^(depth)                  → ""
        \\operatorname{W}_{-1}(-2)             → -2*W_{-1}                  → call
        a(-1)^n                                → a*(-1)^n                   → ""
        \\frac{x}{2}^2                         → (x/2)^2                    → ambiguous
        {\\frac{x}{2}}^2 + \\frac{d}{dx}x^2    → (x/2)^2 + d/dx(x^2)        → ""
        2.5\\% x                               → 0.025*x                    → ambiguous
        x^{50\\%} + 10\\%                     → x^0.5 + 0.1                → ambiguous, ambiguous
        \\frac{dy}{dx}(5y^4 - 1)              → dy/dx*(5*y^4 - 1)          → call
        \\frac{\\partial^2 I}{\\partial^2 x}    → ∂^2 I/∂x^2                → repaired
        \\frac{d^2 y}{d^2 x}                   → d^2 y/dx^2                 → repaired
        \\frac{\\partial^3 u}{\\partial^2 x \\partial y} → ∂/∂x(∂/∂x(∂/∂y(u))) → repaired
        a\\mkern3mu b\\kern-1.5 em c           → a*b*c                      → ""
        """)
    void marksAndWords(String latex, String meaning, String warnings) {
        assertMeans(meaning, latex(latex), warnings);
    }

    /** What means something else to some readers is said. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        X_{(1)} - X_2                                  → X_1 - X_2            → ambiguous
        a_ij + b_{ij}                                  → a_i*j + b_{ij}       → ambiguous
        a_nx^n + x_iy_i + a_i j                        → a_n*x^n + x_i*y_i + a_i*j → ""
        ||x - y||                                      → abs(abs(x - y))      → ambiguous
        |x||y| + |x - |y||                             → abs(x)*abs(y) + abs(x - abs(y)) → ""
        """)
    void marksOfOthers(String latex, String meaning, String warnings) {
        assertMeans(meaning, latex(latex), warnings);
    }

    /** A macro stands for one token, and is one argument. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        \\newcommand{\\s}{12} \\sqrt\\s             → sqrt(12)          → ""
        \\newcommand{\\s}{ab} \\sqrt[3]\\s          → (a*b)^(1/3)       → ""
        \\newcommand{\\s}{ab} \\frac\\s c           → a*b/c             → ""
        \\newcommand{\\s}{2h} \\frac{x}\\s          → x/(2*h)           → ""
        \\newcommand{\\s}{2h} \\frac1\\s            → 1/(2*h)           → ""
        \\newcommand{\\s}{ab} \\frac12\\s^2         → 1/2*a*b^2         → ""
        \\newcommand{\\s}{ab} \\frac{1}{2}\\s^2     → 1/2*a*b^2         → ""
        \\newcommand{\\s}{12} \\frac\\s3            → 4                 → ""
        """)
    void macrosAsArguments(String latex, String meaning, String warnings) {
        assertMeans(meaning, latex(latex), warnings);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        x \\bmod 2\\pi                 → mod(x, 2*pi)              → ""
        7 \\mod 3                      → mod(7, 3)                 → ""
        7 \\bmod -3                    → mod(7, -3)                → ""
        a \\cdot b \\bmod c \\bmod d   → mod(mod(a*b, c), d)       → ""
        a \\bmod b + c                 → mod(a, b) + c             → ""
        a + b \\bmod c                 → a + mod(b, c)             → ambiguous
        -5 \\bmod 3                    → -mod(5, 3)                → ambiguous
        12 \\mod 9 * 4                 → mod(12, 9)*4              → ambiguous
        \\sin x \\bmod 1               → mod(sin(x), 1)            → ambiguous
        \\frac{x \\operatorname{mod} 2}{3} → mod(x, 2)/3           → ""
        3\\operatorname{mod}(x, 2)     → 3*mod(x, 2)               → ""
        """)
    void remainders(String latex, String meaning, String warnings) {
        assertMeans(meaning, latex(latex), warnings);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        x mod 2π                       → mod(x, 2*pi)              → ""
        f(x mod 1)                     → f(mod(x, 1))              → ""
        x mod (y + 1)                  → mod(x, y + 1)             → ""
        3 mod(x, 2)                    → 3*mod(x, 2)               → ""
        1 + x mod 2                    → 1 + mod(x, 2)             → ambiguous
        """)
    void remaindersInPlainText(String text, String meaning, String warnings) {
        assertMeans(meaning, text(text), warnings);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        {}_nC_k                        → binomial(n, k)            → ""
        {}_{n+1}C_{2} + 1              → binomial(n + 1, 2) + 1    → ""
        {}^nC_k                        → binomial(n, k)            → ""
        _nC_k                          → binomial(n, k)            → ""
        2\\,{}_nC_k                    → 2*binomial(n, k)          → ""
        {}_nP_k                        → n!/(n - k)!               → ""
        {}_7P_2                        → 42                        → ""
        x_nC_k                         → x_n*C_k                   → ""
        C_n^k                          → C_n^k                     → ambiguous
        C^k_n                          → C_n^k                     → ambiguous
        C_5^2                          → C_5^2                     → ambiguous
        A_n^k + P_n^k                  → A_n^k + P_n^k             → ambiguous, ambiguous
        C_1^2 + C_k^2                  → C_1^2 + C_k^2             → ""
        """)
    void choices(String latex, String meaning, String warnings) {
        assertSame(value(text(meaning)), value(latex(latex)));
        assertEquals(warnings, doubts(latex(latex), Severity.WARNING));
    }

    /** An index that looks like what is differentiated by is part of a name, unless the function is declared. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        f_x                            → ambiguous
        f_{xy}                         → ambiguous
        u_{xx} + u_{tt}                → ambiguous, ambiguous
        f_x(a, b)                      → ambiguous
        u_x + a_x + F_1 + f_n          → ""
        x_{ij} + \\sigma_x + g_{\\max} → ""
        """)
    void partialDerivatives(String latex, String warnings) {
        assertEquals(warnings, doubts(latex(latex), Severity.WARNING));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        u_x                            → ∂/∂x(u)
        u_xt                           → ∂/∂t(∂/∂x(u))
        2 u_tt                         → 2*∂/∂t(∂/∂t(u))
        """)
    void partialDerivativesOfDeclaredFunctions(String text, String meaning) {
        var sheet = Readings.after("u = u(x, t)");
        var read = value(Reader.formula(Source.of(text), Syntax.TEXT, sheet, ReadingOptions.DEFAULT));
        var meant = value(Reader.formula(Source.of(meaning), Syntax.TEXT, sheet, ReadingOptions.DEFAULT));
        assertSame(resolved(meant, sheet), resolved(read, sheet));
    }

    private static fluxion.expr.Expr resolved(fluxion.expr.Expr formula, fluxion.function.Context sheet) {
        return fluxion.diff.Resolver.resolve(formula, sheet) instanceof fluxion.diff.Derived.Differentiated<
            fluxion.expr.Expr>(var result, _, _) ? result : formula;
    }

    /** d is a coefficient beside the other letters of the alphabet, and before what a sum runs over. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        a + bx + cx^2 + dx^3                      → a + b*x + c*x^2 + d*x^3            → ambiguous
        \\frac{a + bx}{c + dx}                    → (a + b*x)/(c + d*x)                → ambiguous
        \\frac{d}{dx}(bx + c - dx^2)              → d/dx(b*x + c - d*x^2)              → ambiguous
        \\sum_{n=0}^{m} (b + dn)                  → sum(b + d*n, n, 0, m)              → ambiguous
        d^2 x                                     → d^2*x                              → ambiguous
        d^2 x + d                                 → d^2*x + d                          → ambiguous
        \\frac{d}{dx}(ax^3 + bx^2 + cx + d)       → d/dx(a*x^3 + b*x^2 + c*x + d)      → ""
        """)
    void coefficients(String latex, String meaning, String warnings) {
        assertMeans(meaning, latex(latex), warnings);
    }

    /** A Greek letter whose name begins with d is no differential. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', textBlock = """
        delta_1/delta_2       → (δ₁)/(δ₂)
        delta/delta_x         → (δ)/(δₓ)
        2 delta1/(3 delta)    → (2*δ₁)/(3*δ)
        dalpha/ddelta         → d/ddelta(α)
        """)
    void deltaIsALetter(String text, String meaning) {
        assertMeans(meaning, text(text), "");
    }

    /** Letters of any script are names in both syntaxes, whether they were typed in one character or in two. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        é^2                            → ""
        e\u0301 + 1                    → ""
        ñ + x̂                          → ""
        ж^2 + Я                        → ""
        ß + ð + א                      → ""
        日^2                           → ""
        sin(é)                         → ""
        """)
    void lettersOfEveryScript(String text, String warnings) {
        var latex = latex(text.replace("sin", "\\sin"));
        assertMeans(text, latex, warnings);
        assertSame(value(latex), value(text(Printer.text(value(latex)))));
        assertSame(value(latex), value(latex(Printer.latex(value(latex)))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        損失 + 1                       → 損失 + 1        → word
        \\mathrm{損失}^2              → 損失^2          → ""
        \\mathrm{naïve}               → naïve           → ""
        ẋ + 1                          → x_dot + 1       → ""
        """)
    void wordsOfOtherScripts(String latex, String meaning, String warnings) {
        assertMeans(meaning, latex(latex), warnings);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', textBlock = """
        \\cancelto{0}{x}               → crossed out
        a\\%                           → no meaning
        \\frac{dy}{dx}(x + 1)          → product
        1^{\\text{St}}                 → ordinal
        \\operatorname{not} p          → joins statements
        a \\equiv b \\mod n            → integers
        a \\equiv b \\bmod n           → integers
        a \\equiv b \\pmod{n}          → integers
        x \\bmod                       → behind
        \\bmod 3                       → before
        c + dx                         → differential
        f(x + dx)                      → differential
        \\sin(c + dx)                  → differential
        \\mathrm{d}^2 x                → differential
        """)
    void refusedByName(String latex, String word) {
        var error = errors(Reader.statement(Source.of(latex), Syntax.LATEX, fluxion.function.Context.EMPTY,
            ReadingOptions.DEFAULT)).getFirst();
        assertTrue(error.message().contains(word), error.message());
    }
}
