package fluxion.syntax;

/**
 * A token on its way from the characters to the parser.
 *
 * @param type  a token type of the LaTeX lexer
 * @param text  as written, or what it stands for once that is known: {@code alpha} for {@code \alpha}
 * @param span  where it was written; for the body of a macro, where the macro was called
 * @param space whether white space stands before it
 */
record LatexToken(int type, String text, Span span, boolean space) {

    boolean is(int kind) {
        return type == kind;
    }

    boolean is(int kind, String written) {
        return type == kind && text.equals(written);
    }

    LatexToken as(int kind, String meaning) {
        return new LatexToken(kind, meaning, span, space);
    }

    LatexToken as(int kind) {
        return as(kind, text);
    }

    LatexToken spaced() {
        return new LatexToken(type, text, span, true);
    }

    /** A token of no width, right before this one. */
    LatexToken before(int kind, String meaning) {
        return new LatexToken(kind, meaning, new Span(span.from(), span.from()), false);
    }

    /** Whether the token was written directly after the other, with nothing between. */
    boolean touches(LatexToken before) {
        return span.from() == before.span.to();
    }
}
