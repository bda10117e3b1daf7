package fluxion.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Curves on the page, with a pointer and with keys. */
class BrowserPlotTest extends Stage {
    private static final String GRAPH = "#plot svg.graph:not(.sample)";

    private static Locator graph(Visitor visitor) {
        assertThat(visitor.see(GRAPH + " .frame")).isVisible();
        visitor.see(GRAPH).scrollIntoViewIfNeeded();
        return visitor.see(GRAPH);
    }

    private static Pattern like(String name) {
        return Pattern.compile(name);
    }

    @Test void tangentsFollowThePointer() {
        try (var visitor = visitor(WIDE).at("f=x abs(x - 1)&plot=1")) {
            var graph = graph(visitor);
            assertThat(graph).hasAttribute("aria-label", like("Curves of f\\(x\\) = x .*; f′\\(x\\) = .*"));
            visitor.sees("#plot .reasons", " has no derivative at (1, 0)");
            visitor.sees("#plot .reasons", " comes near to these points without reaching them: (1, −1)");
            graph.hover(new Locator.HoverOptions().setPosition(550, 100));
            assertThat(visitor.see(GRAPH + " .pointed .tangent")).hasCount(1);
            visitor.sees("#plot .readout", "slope ");
            graph.click(new Locator.ClickOptions().setPosition(600, 100));
            visitor.sees("#plot .legend", "tangent at x = ");
            visitor.page.waitForURL(url -> url.contains("touch="));
            visitor.picture("plot");
        }
    }

    /** The picture stays where there is no tangent. */
    @Test void aTangentThatDoesNotExistTakesNothingAway() {
        try (var visitor = visitor(WIDE).at("f=abs(x)&plot=1&touch=0")) {
            graph(visitor);
            visitor.sees("#plot", "no tangent with a known slope");
            visitor.sees("#plot .readout", "no tangent");
        }
    }

    @Test void windowsAreMovedAndZoomed() {
        try (var visitor = visitor(WIDE).at("f=sin(x)&plot=1&from=-4&to=4")) {
            var graph = graph(visitor);
            graph.focus();
            visitor.page.keyboard().press("+");
            visitor.page.waitForURL(url -> url.contains("from=-3.2"));
            var mouse = visitor.page.mouse();
            var box = graph.boundingBox();
            mouse.move(box.x + 300, box.y + 100);
            mouse.wheel(0, -100);
            visitor.page.waitForURL(url -> !url.contains("from=-3.2"));
            mouse.down();
            mouse.move(box.x + 400, box.y + 150, new Mouse.MoveOptions().setSteps(4));
            mouse.up();
            assertThat(visitor.see("#plot .legend")).not().containsText("tangent");
            visitor.picture("plot-moved");
            visitor.button("Usual window").click();
            visitor.page.waitForURL(url -> !url.contains("from="));
        }
    }

    /** What is read off the picture is said to be; what was asked for is the engine's. */
    @Test void valuesAreNoMoreExactThanTheyAre() {
        try (var visitor = visitor(WIDE).at("f=x^2/3&plot=1&from=-1&to=1")) {
            var graph = graph(visitor);
            graph.hover(new Locator.HoverOptions().setPosition(550, 100));
            assertThat(visitor.see("#plot .readout"))
                .hasText(like("x = .*: value ≈ 0\\.\\d{1,4}, slope ≈ 0\\.\\d{1,4}"));
            visitor.at("f=x^2/3&plot=1&from=-1&to=1&touch=1/2");
            visitor.sees("#plot .readout", "x = 1/2: value ≈ 0.0833333, slope ≈ 0.333333");
            visitor.at("f=floor(x^2)&plot=1&from=0&to=1.5");
            visitor.sees("#plot .reasons", "(≈ 1.414, 1)");
            visitor.at("f=cos(1000x)&plot=1");
            graph(visitor).hover(new Locator.HoverOptions().setPosition(550, 100));
            visitor.sees("#plot .readout", "too steep or too lively");
            visitor.picture("band");
        }
    }

    /** What is assumed of x holds for its picture; another formula is seen where it is, and a mended one stays. */
    @Test void picturesAreOfTheQuestion() {
        try (var visitor = visitor(WIDE).at("f=x^2&assume=x > 0&plot=1")) {
            graph(visitor);
            visitor.sees("#plot .reasons", "comes near to these points without reaching them: (0, 0)");
            visitor.at("f=x^2 sin(x)&plot=1&from=3&to=4");
            graph(visitor);
            visitor.see("#input").press("End");
            visitor.page.keyboard().type("+1");
            visitor.page.waitForURL(url -> url.contains("%2B1"));
            assertTrue(visitor.page.url().contains("from=3"));
            visitor.types("ln(x)");
            visitor.page.waitForURL(url -> !url.contains("from="));
        }
    }

    @Test void keysAreEnough() {
        try (var visitor = visitor(NARROW).at("f=x^2&plot=1")) {
            graph(visitor).focus();
            visitor.page.keyboard().press("ArrowRight");
            visitor.sees("#plot .readout", "x = 1/10: value 0.01");
            visitor.page.keyboard().press("ArrowRight");
            assertThat(visitor.see(GRAPH)).hasAttribute("aria-valuetext", like("x = 1/5: value 0.04.*slope 0.4.*"));
            visitor.sees("#plot .legend", "tangent at x = 1/5");
            visitor.page.keyboard().press("Escape");
            assertThat(visitor.see("#plot .legend")).not().containsText("tangent");
            visitor.see("#plot .legend .name >> nth=1").press("Enter");
            assertThat(visitor.see(GRAPH + " .curve.c1")).hasCount(0);
            visitor.fits();
        }
    }

    /** Strokes end where the curve does: there are as many pieces as it has. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        1/x                              ¦ 2 ¦ 0
        floor(x)                         ¦ 10 ¦ 10
        tan(x)                           ¦ 5 ¦ 0
        piecewise(x < pi: 1, x >= pi: 2) ¦ 2 ¦ 1
        sqrt(x^2 (x - 1))                ¦ 1 ¦ 1
        x^3                              ¦ 1 ¦ 0
        """)
    void nothingIsJoinedThatIsNot(String formula, int pieces, int filled) {
        try (var visitor = visitor(WIDE).at("plot=1&f=" + formula)) {
            graph(visitor);
            String path = visitor.see(GRAPH + " .curve.c0 path").getAttribute("d");
            assertEquals(pieces, path.chars().filter(c -> c == 'M').count(), path);
            assertThat(visitor.see(GRAPH + " .mark.filled.c0")).hasCount(filled);
        }
    }
}
