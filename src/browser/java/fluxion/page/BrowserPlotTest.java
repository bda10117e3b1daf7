package fluxion.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

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

    @Test void keysAreEnough() {
        try (var visitor = visitor(NARROW).at("f=x^2&plot=1")) {
            graph(visitor).focus();
            visitor.page.keyboard().press("ArrowRight");
            visitor.sees("#plot .readout", "x = 0.1: value 0.01");
            visitor.page.keyboard().press("ArrowRight");
            assertThat(visitor.see(GRAPH)).hasAttribute("aria-valuetext", like("x = 0.2: value 0.04.*slope 0.4.*"));
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
        floor(x)                         ¦ 10 ¦ 9
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
