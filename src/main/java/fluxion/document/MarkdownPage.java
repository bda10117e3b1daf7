package fluxion.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A text in Markdown as HTML, in which some parts are HTML already: formulas that are set, with what is said of them.
 * Such a part stands in a paragraph like a word. Tags and addresses in the text itself are not trusted.
 */
public final class MarkdownPage {
    /** What stands for a part, of letters for private use; those in the text are replaced. */
    private static final Pattern TOKEN = Pattern.compile("\\uE000(\\d+)\\uE001");
    private static final Pattern PRIVATE = Pattern.compile("[\\uE000\\uE001]");
    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());

    private final StringBuilder markdown = new StringBuilder();
    private final List<String> parts = new ArrayList<>();

    public MarkdownPage text(String part) {
        markdown.append(PRIVATE.matcher(part).replaceAll("\uFFFD"));
        return this;
    }

    public MarkdownPage html(String part) {
        markdown.append('\uE000').append(parts.size()).append('\uE001');
        parts.add(part);
        return this;
    }

    /** The page's body. */
    public String body() {
        var document = Parser.builder().extensions(TABLES).build().parse(markdown.toString());
        var html = HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).sanitizeUrls(true).build()
            .render(document);
        return TOKEN.matcher(html).replaceAll(token ->
            Matcher.quoteReplacement(parts.get(Integer.parseInt(token.group(1)))));
    }
}
