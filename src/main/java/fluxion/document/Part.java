package fluxion.document;

import fluxion.syntax.Span;

/**
 * A statement within a formula.
 *
 * @param words what is said before it, within the formula: the text of {@code \text{for }}
 * @param join  how it goes on from the part before
 * @param sign  the sign that joins them, empty if there is none
 */
record Part(Span span, String words, Join join, String sign) {
    /** The same, said in brackets and by the way. */
    Part aside() {
        return new Part(span, words, Join.REMARK, "");
    }

    enum Join {
        /** Beside the part before, after a wide space, a comma, a word or a new row. */
        NEXT,
        /** Behind a remark, with the relation that goes on from the last side of the equation before it. */
        CONTINUED,
        /** After an arrow that draws a consequence: {@code \Rightarrow}. */
        CONSEQUENCE,
        /** After a relation that claims no equality: {@code \approx}, {@code \to}. */
        LOOSE,
        /** In brackets at the end, and no formula: {@code (g: the sigmoid)}. */
        REMARK,
        /** In brackets at the end, with a relation in it: {@code (x > 0)}. */
        CONDITION
    }
}
