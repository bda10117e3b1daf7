package fluxion.document;

import fluxion.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statements of one formula: {@code h = g(x), \qquad y = 2h} is two, set apart by wide space outside brackets. */
final class Parts {
    private static final List<String> WIDE = List.of("\\qquad", "\\quad");

    private Parts() {}

    static List<Span> of(String text, Span whole) {
        var parts = new ArrayList<Span>();
        int depth = 0;
        int from = whole.from();
        for (int i = whole.from(); i < whole.to(); i++) {
            char c = text.charAt(i);
            if (c == '{') depth++;
            if (c == '}') depth--;
            if (c != '\\') continue;
            int at = i;
            var space = depth == 0 ? WIDE.stream().filter(wide -> text.startsWith(wide, at)).findFirst() : Optional.<String>empty();
            if (space.isPresent()) {
                add(text, from, i, parts);
                from = i + space.get().length();
                i = from - 1;
            } else if (text.startsWith("\\begin{", i)) depth++;
            else if (text.startsWith("\\end{", i)) depth--;
            else i++;
        }
        add(text, from, whole.to(), parts);
        return parts;
    }

    /** Without the punctuation and the blanks at its end; nothing if nothing is left. */
    private static void add(String text, int from, int to, List<Span> parts) {
        int end = to;
        while (end > from && (Character.isWhitespace(text.charAt(end - 1)) || ".,;".indexOf(text.charAt(end - 1)) >= 0)
            && !(end - 2 >= from && text.charAt(end - 2) == '\\')) end--;
        int start = from;
        while (start < end && Character.isWhitespace(text.charAt(start))) start++;
        if (start < end) parts.add(new Span(start, end));
    }
}
