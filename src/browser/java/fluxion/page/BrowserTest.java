package fluxion.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page as people use it, in a browser of this machine. */
class BrowserTest extends Stage {
    private static final String COST = "1/2 (tanh(w x + b) - t)^2";

    @Test void gradientAppearsWhileTheCostIsTyped() {
        try (var visitor = visitor(WIDE).at("")) {
            visitor.types(COST);
            visitor.see("#by").getByText("all (gradient)").click();
            visitor.sees("#result", "\\frac{\\partial f}{\\partial w}");
            visitor.sees("#result", "\\frac{\\partial f}{\\partial b}");
            visitor.sees("#read", "\\tanh");
            visitor.picture("gradient");
        }
    }

    @Test void doubtsInReadingAndMistakesInTypingAreSaid() {
        try (var visitor = visitor(WIDE).at("")) {
            visitor.types("1/2x");
            visitor.sees("#read", "(1/2)*x");
            visitor.types("x + sine(x)");
            visitor.sees("#read .failure", "sine");
            visitor.sees("#read .failure mark", "sine");
            visitor.picture("failure");
        }
    }

    /** From the key to the picture; what is half typed is no error, neither to be seen nor in the browser's own log. */
    @Test void derivativesAppearAtOnce() {
        try (var visitor = visitor(WIDE).at("")) {
            for (String formula : List.of("x^2 ln(x)", "sin(3x)/x", "exp(-x^2/2)", "sqrt(1 + x^2)", "x arctan(x)")) {
                visitor.types(formula);
                assertThat(visitor.see("#result:not(.stale)")).isVisible();
                assertThat(visitor.see("#result")).hasAttribute("data-milliseconds", Pattern.compile("\\d+"));
            }
            visitor.see("#input").press("Backspace");
            assertThat(visitor.see("#result")).hasClass(Pattern.compile(".*stale.*"));
            visitor.sees("#read .failure", "never closed");
        }
    }

    @Test void stepsAreUnfoldedOneByOne() {
        try (var visitor = visitor(WIDE).at("f=x^2 sin(x)")) {
            visitor.see("#steps summary").click();
            visitor.button("Hint").press("Enter");
            visitor.sees("#steps", "Product rule");
            assertThat(visitor.button("Next step")).isFocused();
            visitor.page.keyboard().press("Enter");
            assertThat(visitor.see("#steps .steps > li")).hasCount(1);
            assertThat(visitor.button("Next step")).isFocused();
            visitor.page.waitForURL(url -> url.contains("told=1"));
            visitor.page.reload();
            assertThat(visitor.see("#steps .steps > li")).hasCount(1);
            visitor.button("All steps").press("Enter");
            assertThat(visitor.see("#steps .steps")).isFocused();
            assertTrue(visitor.see("#steps .steps > li").count() > 1);
            assertThat(visitor.button("Next step")).isDisabled();
            visitor.picture("steps");
            visitor.types("x^3");
            visitor.sees("#steps", "0 of");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        LaTeX  ¦ 2 x
        text   ¦ 2 x
        MathML ¦ <math xmlns="http://www.w3.org/1998/Math/MathML"><mn>2</mn>
        Typst  ¦ 2 x
        C      ¦ double f(double x)
        Java   ¦ static double f(double x)
        Python ¦ def f(x):
        """)
    void resultsAreCopied(String notation, String part) {
        try (var visitor = visitor(WIDE).at("f=x^2")) {
            visitor.sees("#result", "2 x");
            visitor.button(notation).click();
            assertThat(visitor.see("#result .chip.done")).hasText(notation);
            String copied = (String) visitor.page.evaluate("navigator.clipboard.readText()");
            assertTrue(copied.contains(part), copied);
        }
    }

    @Test void formulasAreWrittenAndReadAsChosen() {
        try (var visitor = visitor(NARROW).at("f=1,5 x 2^x&plot=1&touch=0,5")) {
            visitor.see("#notations summary").click();
            visitor.see("#decimal").getByText("1,5").click();
            visitor.sees("#read", "\\frac{3}{2} x \\cdot 2^{x}");
            visitor.sees("#plot .readout", "x = 1/2: ");
            visitor.see("#sign").getByText("×").click();
            visitor.sees("#read", "\\frac{3}{2} \\times x \\times 2^{x}");
            visitor.page.waitForURL(url -> url.contains("sign=times"));
            visitor.fits();
        }
    }

    /** KaTeX has its own ways with widths, which the policy of the page does not stop: the visitor would notice. */
    @Test void everyFormulaIsSet() {
        try (var visitor = visitor(WIDE).at("mode=document&text=$\\vec v \\cdot \\left(\\begin{matrix}1\\\\2"
                + "\\\\3\\\\4\\\\5\\end{matrix}\\right) = \\oiint_S \\pmb{x}$ and $x = x$")) {
            assertThat(visitor.see("#document .katex svg").first()).hasAttribute("style",
                Pattern.compile("width:.*em.*"));
        }
        try (var visitor = visitor(WIDE).at("f=theta^2 beta&by=theta")) {
            visitor.sees("#result", "\\frac{d}{d\\theta}");
            visitor.sees("#by", "\\theta");
        }
    }

    /** Numbers of equations stand behind them. */
    @Test void nothingLiesOverAFormula() {
        try (var visitor = visitor(NARROW).at("mode=document&format=latex&text=\\begin{equation}(x^2)' %2B (x^3)' "
                + "%2B (x^4)' %2B (x^5)' = 2x %2B 3x^2 %2B 4x^3 %2B 5x^4 \\tag{12}\\end{equation}")) {
            assertThat(visitor.see("#document .katex-html .katex-tag")).isVisible();
            assertTrue((boolean) visitor.page.evaluate("""
                () => { const tag = document.querySelector('.katex-html .katex-tag').getBoundingClientRect();
                  return [...document.querySelectorAll('.katex-html .base')].every(base =>
                    base.getBoundingClientRect().right <= tag.left + 1 || base.closest('.katex-tag')); }"""));
            visitor.picture("tag");
        }
    }

    @Test void whatIsTooLongForALinkIsSaid() {
        try (var visitor = visitor(WIDE).at("mode=document&text=$1+1=2$")) {
            assertThat(visitor.see("#unshared")).isHidden();
            visitor.see("#text").fill("and so on ".repeat(2000) + "$x + x = 2x$");
            assertThat(visitor.see("#unshared")).isVisible();
            assertThat(visitor.see("#document .claim.proved")).hasCount(1);
        }
    }

    @Test void answersAreJudged() {
        try (var visitor = visitor(WIDE).at("f=sin(x^2)")) {
            visitor.see("#answer summary").click();
            visitor.see("#claimed").fill("cos(x^2)");
            visitor.button("Check").click();
            visitor.sees("#answer .verdict", "refuted");
            visitor.sees("#answer .verdict", "What went wrong");
            visitor.picture("wrong-answer");
            visitor.see("#claimed").fill("x cos(x^2) + x cos(x^2)");
            visitor.see("#claimed").press("Enter");
            visitor.sees("#answer .verdict", "proved");
        }
    }

    @Test void languageAndColoursAreChosenAndKept() {
        try (var visitor = visitor(WIDE).at("f=x^3&answer=1")) {
            visitor.sees("#answer", "Check");
            visitor.see("#language").selectOption("ko");
            visitor.sees("#result h2", "도함수");
            visitor.sees("#answer", "확인");
            assertEquals("ko", visitor.page.evaluate("document.documentElement.lang"));
            Object day = visitor.page.evaluate("getComputedStyle(document.body).backgroundColor");
            visitor.see("#theme").click();
            visitor.see("#theme").click();
            assertEquals("dark", visitor.page.evaluate("document.documentElement.dataset.theme"));
            assertTrue(!day.equals(visitor.page.evaluate("getComputedStyle(document.body).backgroundColor")));
            visitor.page.reload();
            visitor.sees("#result h2", "도함수");
            assertEquals("dark", visitor.kept("theme"));
            visitor.picture("korean-night");
            visitor.page.evaluate("localStorage.clear()");
        }
    }

    @Test void linksShareWhatIsSeen() {
        try (var first = visitor(WIDE).at(""); var second = visitor(WIDE)) {
            first.types("x^5 + a");
            first.see("#order").getByText("second").click();
            first.sees("#result", "20 x^{3}");
            first.page.waitForURL(url -> url.contains("order=2"));
            second.at(first.page.url().replaceFirst(".*#", ""));
            second.sees("#result", "20 x^{3}");
            assertEquals("x^5 + a", second.see("#input").inputValue());
        }
    }

    @Test void skippingKeepsWhatIsTyped() {
        try (var visitor = visitor(WIDE).at("")) {
            visitor.types("x^7");
            visitor.sees("#result", "7 x^{6}");
            visitor.see(".skip").press("Enter");
            assertThat(visitor.see("#main")).isFocused();
            assertEquals("x^7", visitor.see("#input").inputValue());
            visitor.page.waitForURL(url -> url.contains("x%5E7"));
        }
    }

    /** From the beginning of the page to a judged answer without a pointer. */
    @Test void keysAreEnough() {
        try (var visitor = visitor(WIDE).at("")) {
            var keys = visitor.page.keyboard();
            keys.press("Tab");
            assertThat(visitor.see(".skip")).isFocused();
            keys.press("Enter");
            tab(visitor, "#input");
            keys.press("Control+A");
            keys.type("x^4");
            visitor.sees("#result", "4 x^{3}");
            tab(visitor, "#order input:checked");
            keys.press("ArrowRight");
            visitor.sees("#result", "12 x^{2}");
            tab(visitor, "#answer summary");
            keys.press("Enter");
            tab(visitor, "#claimed");
            keys.type("12 x^2");
            keys.press("Enter");
            visitor.sees("#answer .verdict", "proved");
        }
    }

    private static void tab(Visitor visitor, String to) {
        for (int presses = 0; presses < 60; presses++) {
            if ((boolean) visitor.page.evaluate("to => document.activeElement?.matches(to) ?? false", to)) return;
            visitor.page.keyboard().press("Tab");
        }
        throw new AssertionError("no key leads to " + to);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
        everything ¦ f=x^2 sin(x)&steps=1&answer=1&graph=1&plot=1&claimed=2x               ¦ #plot svg.graph:not(.sample)
        gradient   ¦ f=arctan(y/x)&by=*                                                    ¦ #result .facts
        long       ¦ f=\\frac{x^7%2B\\sqrt{x^2%2B1}}{\\ln(1%2Bx^2)%2Be^{-x^2/2}}&order=2     ¦ #result > .copies
        network    ¦ f=C&by=*&given=h = tanh(w x)%0AC = 1/2 (h - t)^2&graph=1&at=w:1,x:2,t:1 ¦ #graph table
        sheet      ¦ mode=sheet                                                            ¦ #sheet .counts
        document   ¦ mode=document&text=$(x^2)' = 2x$, $(x^3)' = 3$                        ¦ #document .claim.refuted
        """)
    void everythingHasANameAndFits(String name, String state, String awaited) {
        try (var visitor = visitor(NARROW).at(state)) {
            for (String language : List.of("ko", "en")) {
                visitor.see("#language").selectOption(language);
                for (int width : List.of(NARROW, WIDE)) {
                    visitor.page.setViewportSize(width, 800);
                    assertThat(visitor.see(awaited)).isVisible();
                    visitor.picture(name + "-" + language);
                    visitor.fits();
                    visitor.namesEverything();
                }
            }
        }
    }
}
