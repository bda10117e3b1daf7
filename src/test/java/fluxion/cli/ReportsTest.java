package fluxion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fluxion.document.Document;
import fluxion.document.DocumentCheck;
import fluxion.document.Format;
import fluxion.document.Patience;
import fluxion.function.Context;
import fluxion.syntax.LatexMacros;
import fluxion.syntax.Source;
import fluxion.print.Writing;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The reports about a document, as a page and for other tools. */
final class ReportsTest {
    private static final String TEXT = """
        # A title with <b>tags</b> & {text}

        For $x > 0$ we have $$\\sqrt{x^2} = x = 2x.$$ Also $\\mathrm{text}$ and $x +$ and $2 f(x) = 3 f(2x)$.
        """;

    @Test void pageShowsTheTextInColours() {
        String page = page(TEXT);
        assertTrue(page.contains("A title with &lt;b&gt;tags&lt;/b&gt; &amp; {text}"), page);
        assertTrue(page.contains("class=\"definition\""), page);
        assertTrue(Pattern.compile("<mark id=\"s1\" class=\"proved\"[^>]*><span title=\"\\\\sqrt\\{x\\^2\\} = x\">"
            + "<math displaystyle=\"true\"><msqrt>.*</mark>").matcher(page).find(), page);
        assertTrue(page.contains("the factor 2 does not belong there"), page);
        assertFalse(page.contains("http"), "needs nothing else");
    }

    /** Taking the marks and notes away, and formulas for what they are set from, gives the text again. */
    @Test void pageKeepsTheText() {
        String page = page(TEXT);
        String shown = page.substring(page.indexOf("</ul>") + 5, page.lastIndexOf("</body>"))
            .replaceAll("<span class=\"note[^>]*>[^<]*</span>", "").replaceAll("</?(mark|code|h1|p)( [^>]*)?>", "")
            .replaceAll("<span title=\"([^\"]*)\">(<math.*?</math>)+</span>", "$1")
            .replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
        assertEquals(TEXT.replaceAll("[$#] ?", "").replaceAll("\\s", ""), shown.replaceAll("\\s", ""));
    }

    @Test void pageSetsRowsAndLimits() {
        String page = page("$$\\begin{aligned} \\lim_{h \\to 0} \\frac{h^2}{h} &= 0 \\\\ &= \\vec v \\\\ &\\circ 1"
            + "\\end{aligned}$$");
        assertTrue(page.contains("<munder><mrow><mi>lim</mi></mrow><mrow><mi>h</mi><mo>→</mo><mn>0</mn></mrow>"), page);
        assertTrue(page.contains("<math><mo>=</mo></math><math displaystyle=\"true\">"), page);
        assertTrue(page.contains("<code>"), "what cannot be set is shown as it is written: " + page);
    }

    @Test void sarifTellsPlaces() throws Exception {
        var run = new ObjectMapper().readTree(new Sarif(telling(TEXT)).of(DocumentCheck.check(document(TEXT),
            Context.EMPTY, LatexMacros.NONE, Patience.each(20)))).get("runs").get(0);
        var result = run.get("results").get(0);
        assertEquals("refuted", result.get("ruleId").asText());
        assertEquals("error", result.get("level").asText());
        var place = result.get("locations").get(0).get("physicalLocation");
        assertEquals("a%20b.md", place.get("artifactLocation").get("uri").asText());
        assertEquals("{\"startLine\":3,\"startColumn\":36,\"endLine\":3,\"endColumn\":42}",
            place.get("region").toString());
        assertEquals(4, run.get("tool").get("driver").get("rules").size());
        assertEquals(3, run.get("results").size());
    }

    /** The notes stand behind their formulas, outside all braces; taking them away gives the text again. */
    @Test void marginNotesKeepTheText() {
        String text = """
            \\documentclass{article}
            \\begin{document}
            \\section{On $1 = 2$ and more}
            For $x > 0$ we have \\[ \\frac{d}{dx} x^3 = 3 x \\] % so
            and $\\sqrt{x^2} = x$, \\emph{but $x +$ is not} well.
            \\end{document}
            """;
        var document = Document.of(new Source("a.tex", text), Format.LATEX);
        var notes = new MarginNotes(new Telling(document, new Verdicts(Writing.TEXT, false), false)).of(
            DocumentCheck.check(document, Context.EMPTY, LatexMacros.NONE, Patience.each(20)));
        assertTrue(notes.contains("and more}\\fluxionnote{refuted}{left is 1, right is 2"), notes);
        assertTrue(Pattern.compile(
            "3 x \\\\\\]\\\\fluxionnote\\{refuted}\\{x = \\S+: left is .*\\$3 x\\^\\{2}\\$.*} % so")
            .matcher(notes).find(), notes);
        assertTrue(notes.contains("is not}\\fluxionnote{unreadable}{"), notes);
        assertEquals(text, notes.replaceAll("\\\\providecommand.*\n", "")
            .replaceAll("\\\\fluxionnote\\{[a-z]+}\\{([^{}]|\\{[^{}]*})*}", ""));
    }

    private static Document document(String text) {
        return Document.of(new Source("a b.md", text), Format.MARKDOWN);
    }

    private static Telling telling(String text) {
        return new Telling(document(text), new Verdicts(Writing.TEXT, false), false);
    }

    private static String page(String text) {
        return new HtmlReport(telling(text)).of(DocumentCheck.check(document(text), Context.EMPTY, LatexMacros.NONE,
            Patience.each(20)));
    }
}
