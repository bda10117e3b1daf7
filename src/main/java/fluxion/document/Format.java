package fluxion.document;

import java.util.Locale;
import java.util.Optional;

/** How a document is written. */
public enum Format {
    /** Markdown with formulas between dollars or MathJax brackets. */
    MARKDOWN,
    /** A page with formulas between dollars or MathJax brackets, or in scripts of mathematics. */
    HTML,
    /** A Jupyter notebook: its cells with words are Markdown. */
    NOTEBOOK,
    /** A LaTeX file: formulas between dollars and in displayed environments; {@code %} begins a comment. */
    LATEX,
    /** Lines of a Fluxion sheet. */
    SHEET;

    /** {@code markdown}, {@code html}, {@code notebook}, {@code latex}, {@code sheet} */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Format> labelled(String label) {
        for (Format format : values()) if (format.label().equals(label)) return Optional.of(format);
        return Optional.empty();
    }

    /** The format that a file's name tells; Markdown if it tells none. */
    public static Format ofFile(String name) {
        if (name.endsWith(".tex")) return LATEX;
        if (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml")) return HTML;
        if (name.endsWith(".ipynb")) return NOTEBOOK;
        return name.endsWith(".flx") ? SHEET : MARKDOWN;
    }
}
