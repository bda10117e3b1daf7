package fluxion.document;

import java.util.Locale;
import java.util.Optional;

/** How a document is written. */
public enum Format {
    /** Markdown or HTML with formulas between dollars or MathJax brackets. */
    MARKDOWN,
    /** A LaTeX file: formulas between dollars and in displayed environments; {@code %} begins a comment. */
    LATEX,
    /** Lines of a Fluxion sheet. */
    SHEET;

    /** {@code markdown}, {@code latex}, {@code sheet} */
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
        return name.endsWith(".flx") ? SHEET : MARKDOWN;
    }
}
