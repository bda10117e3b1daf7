package fluxion.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents and sheets on the page. */
class BrowserDocumentsTest extends Stage {
    private static final String DERIVATION = """
        The cost is $C = (y - t)^2$ with $y = w x$.
        $$ \\frac{\\partial C}{\\partial w} = 2 (y - t) x $$
        $$ \\frac{\\partial C}{\\partial x} = 2 (y - t) $$
        """;

    /** Formulas come back set, in the colour of their verdicts and with its sign; the reasons are a key away. */
    @Test void documentsAreDropped() {
        try (var visitor = visitor(WIDE).at("mode=document")) {
            visitor.drops("derivation.md", DERIVATION);
            assertThat(visitor.see("#document .claim.proved .katex")).hasCount(1);
            assertThat(visitor.see("#document .claim.refuted .sign")).hasText("✗");
            visitor.sees("#document .summary", "line 3");
            visitor.see("#document .jump").focus();
            visitor.page.keyboard().press("Enter");
            assertThat(visitor.see("#document .claim.refuted")).isFocused();
            visitor.sees("#document .aside", "the left side is");
            visitor.picture("document");
            visitor.page.keyboard().press("Enter");
            assertThat(visitor.see("#document .aside")).hasCount(0);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
        derivation.tex ¦ \\newcommand{\\half}{\\frac12} Let $f(x) = \\half x^2$, so $f'(x) = \\half (x + x)$. ¦ proved   ¦ \\half
        derivation.md  ¦ **Let** $f(x) = x^2$; then $\\frac{\\partical f}{\\partical x} = 2 x$.              ¦ proved   ¦ ∂
        derivation.md  ¦ $(x^2)' = 2x$ and $x^$ is half a formula                                    ¦ unreadable ¦ x^
        page.html      ¦ <p>If $x &lt; 1$, <b onclick='x'>then</b> $(x^2)' = 3x$</p>                 ¦ refuted  ¦ 3x
        book.ipynb     ¦ {"cells":[{"cell_type":"markdown","source":["$(x^3)' = 3x^2$"]}],"nbformat":4} ¦ proved ¦ 3x^2
        sheet.flx      ¦ f(x) = x^2; f'(x) = 2 x                                                     ¦ proved   ¦ 2 x
        """)
    void documentsOfAllKindsAreSet(String name, String text, String verdict, String part) {
        try (var visitor = visitor(NARROW).at("mode=document")) {
            visitor.drops(name, text);
            assertThat(visitor.see("#document .claim." + verdict)).hasCount(1);
            visitor.sees("#document .claim." + verdict, part);
            visitor.fits();
        }
    }

    @Test void sheetsAnswerWhatTheyAreAsked() {
        try (var visitor = visitor(WIDE).at("mode=sheet")) {
            visitor.see("#lines").fill("f(x) = x^2 |x|\nf(3)\nf'(x)\nsqrt(x^2) = x\n|x|'\ng(");
            visitor.sees("#sheet .lines", "f(3) = 27");
            visitor.sees("#sheet .lines", "3 x");
            visitor.sees("#sheet .lines", "no derivative");
            assertThat(visitor.see("#sheet .claim.conditional")).hasCount(1);
            visitor.sees("#sheet .lines", "never closed");
            visitor.picture("sheet-asked");
        }
    }
}
