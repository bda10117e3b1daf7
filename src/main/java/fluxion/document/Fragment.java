package fluxion.document;

import fluxion.syntax.Span;

/**
 * A piece of a document that Fluxion reads: a formula, or a declaration in a comment.
 *
 * @param span  its content
 * @param whole the same with the delimiters
 */
record Fragment(Kind kind, Span span, Span whole) {
    /** The same, so many places further on. */
    Fragment shifted(int by) {
        return new Fragment(kind, new Span(span.from() + by, span.to() + by),
            new Span(whole.from() + by, whole.to() + by));
    }

    enum Kind {
        /** A formula in LaTeX, within a line. */
        INLINE,
        /** A formula in LaTeX, on lines of its own. */
        DISPLAYED,
        /** The sheet lines, separated by semicolons, of {@code <!-- fluxion: … -->}. */
        DECLARATION
    }
}
