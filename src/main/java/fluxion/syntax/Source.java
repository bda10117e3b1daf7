package fluxion.syntax;

/** A text and what it is called in messages: a file's name, or {@code input}. */
public record Source(String name, String text) {
    public static Source of(String text) {
        return new Source("input", text);
    }

    /** The line of an offset, counted from 1. */
    public int line(int offset) {
        return 1 + (int) text.substring(0, Math.min(offset, text.length())).chars().filter(c -> c == '\n').count();
    }

    /** The column of an offset, counted from 1, in UTF-16 units. */
    public int column(int offset) {
        return offset - text.lastIndexOf('\n', offset - 1);
    }

    /** The place without the white space at its ends. */
    public Span trimmed(Span place) {
        int from = place.from();
        int to = place.to();
        while (from < to && Character.isWhitespace(text.charAt(from))) from++;
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) to--;
        return new Span(from, to);
    }
}
