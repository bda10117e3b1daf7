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

    /** The place with the TeX groups that it cuts, and the commands before them: x^{T with its brace. */
    public Span whole(Span place) {
        int from = place.from();
        int to = place.to();
        int open = 0;                                            // braces opened and not closed within the place
        int closed = 0;                                          // braces closed that were opened before it
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\\') i++;
            else if (c == '{') open++;
            else if (c == '}' && open > 0) open--;
            else if (c == '}') closed++;
        }
        for (; open > 0 && to < text.length() && text.charAt(to) == '}'; to++) open--;
        for (; closed > 0 && from > 0 && text.charAt(from - 1) == '{'; closed--) {
            from--;
            int command = from;
            while (command > 0 && Character.isLetter(text.charAt(command - 1)) && text.charAt(command - 1) < 0x7f)
                command--;
            if (command > 0 && text.charAt(command - 1) == '\\') from = command - 1;
        }
        return new Span(from, to);
    }
}
