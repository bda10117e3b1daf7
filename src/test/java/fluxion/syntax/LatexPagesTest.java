package fluxion.syntax;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LaTeX as it stands on the page: what belongs to what, before anything has a meaning. */
class LatexPagesTest {
    private static final Duration A_WHILE = Duration.ofSeconds(20);

    private static Page page(String latex) {
        return LatexPages.read(Source.of(latex), new Span(0, latex.length()), ReadingOptions.DEFAULT);
    }

    private static String shown(String latex) {
        return page(latex).surface().map(SurfaceNotation::of).orElseGet(() -> "refused: " + page(latex).diagnostics());
    }

    /** {@code [a b]} is a product, {@code <+a -b>} a sum, {@code □} a gap. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
        \\frac12x                      ; [(1)/(2) x]
        \\frac1234                     ; [(1)/(2) 34]
        \\dfrac{a}{b} \\tfrac ab       ; [(a)/(b) (a)/(b)]
        \\frac\\pi2                    ; (pi)/(2)
        {a + 1 \\over b}               ; (<+a +1>)/(b)
        {n \\choose k}                 ; [binomial round{n, k}]
        \\sqrt[3]{x} + \\sqrt x        ; <+root[3](x) +root(x)>
        \\sqrt\\frac12                 ; root((1)/(2))
        x_1^2 + x^2_1                  ; <+x_1^2 +x_1^2>
        y''_1 + y_1''                  ; <+y_1'' +y_1''>
        {x'}^2 + f'^2                  ; <+brace{x'}^2 +f'^2>
        y\\prime + y^\\prime           ; <+y' +y'>
        y^{\\prime} + y^{'} + y^{''}   ; <+y' +y' +y''>
        f'_1(x)                        ; [f_1' round{x}]
        f^{(n)}(x)                     ; [f^brace{round{n}} round{x}]
        x!! + (x + 1)!                 ; <+x!! +round{<+x +1>}!>
        W^* + \\theta^{\\ast}          ; <+star(W) +star(theta)>
        \\sin^2 2x                     ; [sin^2 2 x]
        \\sin^{-1} x                   ; [sin^<-1> x]
        \\log_2 x + \\ln x             ; <+[log_2 x] +[ln x]>
        \\arctan\\frac x2              ; [arctan (x)/(2)]
        \\operatorname{relu}(x)        ; [relu round{x}]
        \\sin -a                       ; [sin <-a>]
        \\sin^2 -a - b                 ; <+[sin^2 <-a>] -b>
        a \\cdot -b                    ; [a *<-b>]
        \\mathrm{loss} + \\text{loss}  ; <+loss +loss>
        \\mathrm{d}x + {\\rm d}x       ; <+[d x] +[d x]>
        \\mathrm{dx}                   ; [d x]
        \\hat{y}_i + \\bar x + \\vec v ; <+hat(y)_i +bar(x) +vec(v)>
        \\dot y + \\ddot{y}            ; <+y˙ +y˙˙>
        \\alpha_\\beta                 ; alpha_beta
        x_{i,j} + w_{12}               ; <+x_brace{i, j} +w_12>
        """)
    void whatBelongsToWhat(String latex, String surface) {
        assertEquals(surface, shown(latex));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
        \\left[ x + \\{y\\} \\right]   ; square{<+x +curly{y}>}
        \\bigl( \\tfrac12 \\bigr)^2    ; round{(1)/(2)}^2
        \\lfloor x \\rfloor\\lceil y \\rceil ; [floor{x} ceil{y}]
        |x| + \\lvert y \\rvert        ; <+abs{x} +abs{y}>
        |x||y|                         ; [abs{x} abs{y}]
        |x - a||x - b||x - c|          ; [abs{<+x -a>} abs{<+x -b>} abs{<+x -c>}]
        2|x - |y|| - 1                 ; <+[2 abs{<+x -abs{y}>}] -1>
        ||x||                          ; abs{abs{x}}
        \\|x\\|                        ; norm{x}
        \\pi^{|xy|}                    ; pi^abs{[x y]}
        \\frac{|x|}{|y|^2}             ; (abs{x})/(abs{y}^2)
        \\sin|x|                       ; [sin abs{x}]
        \\left.\\frac{dy}{dx}\\right|_{x=2} ; at(([d y])/([d x]), x = 2)
        f(x)|_0^1                      ; at([f round{x}], 0, to 1)
        \\abs{x} + \\norm{v}           ; <+abs{x} +norm{v}>
        """)
    void bracketsAndBars(String latex, String surface) {
        assertEquals(surface, shown(latex));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
        1{,}000 + 1\\,000\\,000.5      ; <+1000 +1000000.5>
        3.14 + .5                      ; <+3.14 +.5>
        2\\,x + 2\\quad x              ; <+[2 x] +[2 x]>
        \\max(1,5)                     ; [max round{1, 5}]
        x_{1,5}                        ; x_brace{1, 5}
        x^{10}2                        ; [x^10 2]
        x² + w₁₂ + √x                  ; <+x^2 +w_12 +root(x)>
        α + ∂x                         ; <+alpha +[∂ x]>
        """)
    void numeralsAndSymbols(String latex, String surface) {
        assertEquals(surface, shown(latex));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
        \\begin{aligned} a &= b \\\\ &= c \\end{aligned}      ; a = b = c
        \\begin{align*} a &= b \\\\ c &= d \\end{align*}      ; brace{a = b, c = d}
        \\begin{align} a &= b & c &= d \\end{align}           ; brace{a = b, c = d}
        a &= b && \\text{by the chain rule} \\\\ &= c         ; a = b = c
        \\begin{multline} a = b \\\\ + c \\end{multline}      ; a = <+b +c>
        \\begin{split} a &= b \\\\ &\\quad - c \\end{split}   ; a = <+b -c>
        x = 1 \\quad y = 2                                    ; brace{x = 1, y = 2}
        x = 1 \\text{ and } y = 2.                            ; brace{x = 1, "and", y = 2}
        100\\text{ m}                                         ; brace{100, "m"}
        a \\quad b                                            ; [a b]
        a = b, \\nonumber                                     ; a = b
        \\boxed{x}\\label{eq:1}\\tag{1}                       ; x
        \\underbrace{x + 1}_{\\text{inner}} y                 ; [brace{<+x +1>} y]
        \\textcolor{red}{x} \\color{blue} y \\phantom{z}      ; [x y]
        \\displaystyle x % a note                             ; x
        x < y \\le z \\neq w                                  ; x < y ≤ z ≠ w
        1 + \\ldots + n                                       ; <+1 +… +n>
        a \\times b \\div c * d / e                           ; [a *b /c *d /e]
        $$x$$                                                 ; x
        """)
    void rowsAndLayout(String latex, String surface) {
        assertEquals(surface, shown(latex));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
        a +            ; <+a +□>
        a \\cdot \\cdot b ; [a *□ *b]
        \\frac{}{2}    ; (□)/(2)
        \\frac{a}      ; (a)/(□)
        f(x,,y)        ; [f round{x, □, y}]
        x = = y        ; x = □ = y
        ^2             ; □^2
        x^             ; x^□
        \\sqrt{}       ; root(□)
        !              ; □!
        """)
    void gapsAreShown(String latex, String surface) {
        assertEquals(surface, shown(latex));
    }

    @Test
    void placesAreThoseOfTheSource() {
        var source = Source.of("Let $\\frac{x}{y + 1}$ be small.");
        var page = LatexPages.read(source, new Span(5, 20), ReadingOptions.DEFAULT);
        assertEquals(new Span(5, 20), page.surface().orElseThrow().span());
        var fraction = (Surface.Fraction) page.surface().orElseThrow();
        assertEquals("y + 1", text(source, fraction.denominator().span()));
        var surrogates = Source.of("\\text{𝑥𝑥} \\foo");
        assertEquals("\\foo", text(surrogates, page(surrogates.text()).diagnostics().getFirst().span()));
    }

    private static String text(Source source, Span span) {
        return source.text().substring(span.from(), span.to());
    }

    @Test
    void decimalCommasIfAskedFor() {
        var page = LatexPages.read(Source.of("1,5 + f(2,25; 3)"), new Span(0, 16),
            ReadingOptions.DEFAULT.withDecimalComma());
        assertEquals("<+1.5 +[f round{2.25, 3}]>", page.surface().map(SurfaceNotation::of).orElseThrow());
    }

    @Test
    void macrosOfTheDocument() {
        var macros = LatexMacros.in("""
            \\newcommand{\\fp}{f\\,'} \\newcommand*{\\pd}[2]{\\frac{\\partial #1}{\\partial #2}}
            \\def\\ddx#1{\\frac{d#1}{dx}} \\DeclareMathOperator{\\relu}{ReLU} \\newcommand{\\answer}[2][]{#2}
            \\newcommand{\\loop}{\\loop x}
            """);
        var latex = "\\fp(x) + \\pd{C}{w_1} + \\ddx y + \\relu(x) + \\answer[given]{5}";
        var page = LatexPages.read(Source.of(latex), new Span(0, latex.length()), ReadingOptions.DEFAULT.with(macros));
        assertEquals("<+[f' round{x}] +([∂ C])/([∂ w_1]) +([d y])/([d x]) +[ReLU round{x}] +5>",
            page.surface().map(SurfaceNotation::of).orElseThrow());
        var latest = "\\newcommand{\\sq}[1]{#1^2} \\def\\two#1{\\sq{#1} + \\sq{#1 y}} \\two{x}";
        assertEquals("<+x^2 +[x y^2]>", page(latest).surface().map(SurfaceNotation::of).orElseThrow());
        var endless = LatexPages.read(Source.of("\\loop"), new Span(0, 5), ReadingOptions.DEFAULT.with(macros));
        assertEquals(Code.TOO_LONG, endless.diagnostics().getFirst().code());
    }

    @Test
    void tenThousandBracketsAreReadAndMoreRefused() {
        for (var pair : List.of(List.of("(1+", ")"), List.of("{", "}"), List.of("\\frac{1}{1+", "}"),
            List.of("\\left[-", "\\right]"))) {
            Assertions.assertTimeout(A_WHILE, () ->
                assertTrue(page(pair.getFirst().repeat(10_000) + "x"
                    + pair.getLast().repeat(10_000)).surface().isPresent(), pair.toString()));
            var deeper = page(pair.getFirst().repeat(10_001) + "x" + pair.getLast().repeat(10_001));
            assertEquals(List.of(Code.NESTED_TOO_DEEPLY), deeper.diagnostics().stream().map(Diagnostic::code).toList());
        }
        assertTrue(page("\\sqrt ".repeat(9_000) + "x").surface().isPresent());
        assertTrue(page("\\sqrt ".repeat(11_000) + "x").surface().isEmpty());
    }

    @Test
    void longFormulasAreReadInLinearTime() {
        var sum = IntStream.range(0, 100_000).mapToObj(i -> "x_{" + i + "}").collect(joining(" + "));
        Assertions.assertTimeout(A_WHILE, () ->
            assertEquals(100_000, ((Surface.Terms) page(sum).surface().orElseThrow()).terms().size()));
        for (String part : List.of("|x| - ", "x \\quad ", "-", "x' ", "f|_1 + ", "{x}_1 \\cdot "))
            Assertions.assertTimeout(A_WHILE, () ->
                assertTrue(page(part.repeat(50_000) + "y").surface().isPresent(), part));
    }

    @Test
    void filesAndGarbageAreRefusedOnce() {
        for (String text : List.of("", " % nothing", "x + ".repeat(2_500_000), "(".repeat(1_000_000),
            "\u0000\uFFFF\uD800")) {
            var errors = page(text).diagnostics().stream().filter(d -> d.severity() == Severity.ERROR).toList();
            assertEquals(1, errors.size());
        }
    }

    /** Whatever is typed, there is a surface, or one error at a place in the text. */
    @Test
    void anyTextIsReadOrRefused() {
        var pieces = List.of("\\frac", "\\sqrt", "\\left(", "\\right)", "\\left.", "\\right|", "\\sin", "\\text{a b}",
            "\\quad", "\\\\",
            "\\over", "\\hat", "\\begin{align}", "\\end{align}", "\\mathrm", "\\not", "\\,", "\\abs", "{", "}", "(",
                ")", "[", "]", "|",
            "^", "_", "'", "!", "+", "-", "*", "/", "=", "<", ",", ".", "&", "%\n", "~", " ", "x", "d", "2", "1.5",
                "α", "²", "\\foo");
        var random = new Random(20);
        for (int n = 0; n < 20_000; n++) {
            var text = IntStream.range(0, 1 + random.nextInt(12)).mapToObj(_ ->
                pieces.get(random.nextInt(pieces.size()))).collect(joining());
            var page = page(text);
            long errors = page.diagnostics().stream().filter(d -> d.severity() == Severity.ERROR).count();
            assertEquals(page.surface().isPresent() ? 0 : 1, errors, text);
            for (var d : page.diagnostics())
                assertTrue(0 <= d.span().from() && d.span().from() <= d.span().to() && d.span().to() <= text.length(),
                    text);
        }
    }
}
