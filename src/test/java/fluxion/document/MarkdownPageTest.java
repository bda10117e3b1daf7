package fluxion.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Markdown with parts that are HTML already, here between « and ». */
class MarkdownPageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # On *it*                    | <h1>On <em>it</em></h1>
        for **all** «<b>x</b>».      | <p>for <strong>all</strong> <b>x</b>.</p>
        - «<i>1</i>»                 | <ul>\\n<li><i>1</i></li>\\n</ul>
        *«a»* and `code`             | <p><em>a</em> and <code>code</code></p>
        a < b & <script>x</script>   | <p>a &lt; b &amp; &lt;script&gt;x&lt;/script&gt;</p>
        [to](javascript:alert(1))    | <p><a rel="nofollow" href="">to</a></p>
        \uE0000\uE001 «$1\\»         | <p>\uFFFD0\uFFFD $1\\</p>
        """)
    void body(String text, String html) {
        var page = new MarkdownPage();
        var parts = text.split("[«»]", -1);
        for (int k = 0; k < parts.length; k++) if (k % 2 == 0) page.text(parts[k]); else page.html(parts[k]);
        assertEquals(html.replace("\\n", "\n"), page.body().strip());
    }
}
