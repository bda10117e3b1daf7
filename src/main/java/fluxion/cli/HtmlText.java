package fluxion.cli;

import fluxion.document.Format;
import fluxion.document.MarkdownPage;

/** A text with formulas on its way to a page: Markdown is set, all else is shown as it is written. */
sealed interface HtmlText {
    static HtmlText of(Format format) {
        return switch (format) {
            case MARKDOWN, NOTEBOOK -> new Set(new MarkdownPage());
            case HTML, LATEX, SHEET -> new Plain(new StringBuilder());
        };
    }

    void words(String part);

    void html(String part);

    /** The page's body. */
    String body();

    /** Markdown. */
    record Set(MarkdownPage page) implements HtmlText {
        @Override public void words(String part) { page.text(part); }

        @Override public void html(String part) { page.html(part); }

        @Override public String body() { return page.body(); }
    }

    /** Line by line. */
    record Plain(StringBuilder out) implements HtmlText {
        @Override public void words(String part) { out.append(HtmlReport.escaped(part)); }

        @Override public void html(String part) { out.append(part); }

        @Override public String body() { return "<pre>" + out + "</pre>\n"; }
    }
}
