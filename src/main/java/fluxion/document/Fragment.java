package fluxion.document;

import fluxion.syntax.Span;

/**
 * A piece of a document that Fluxion reads: a formula, or a declaration in a comment; the span is that of its content.
 */
record Fragment(Kind kind, Span span) {
    enum Kind {
        /** A formula in LaTeX. */
        FORMULA,
        /** The sheet lines, separated by semicolons, of {@code <!-- fluxion: … -->}. */
        DECLARATION
    }
}
