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
            var space = depth == 0 ? WIDE.stream().filter(wide -> text.startsWith(wide, at)).findFirst()
                : Optional.<String>empty();
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

    /**
     * Where a remark in brackets at the end of a formula begins, as in {@code y = g(x) (g: the sigmoid)}: a colon tells
     * it from a factor. The end of the formula if there is none.
     */
    static int remark(String text, Span formula) {
        int depth = 0;
        boolean colon = false;
        if (formula.to() == formula.from() || text.charAt(formula.to() - 1) != ')') return formula.to();
        for (int i = formula.to() - 1; i >= formula.from(); i--) {
            char c = text.charAt(i);
            if (c == ')') depth++;
            if (c == ':' && depth == 1) colon = true;
            if (c == '(' && --depth == 0) return colon ? i : formula.to();
        }
        return formula.to();
    }

    /** Without the punctuation and the blanks at its end; nothing if nothing is left. */
    private static void add(String text, int from, int to, List<Span> parts) {
        int end = to;
        while (end > from && (Character.isWhitespace(text.charAt(end - 1)) || ".,;".indexOf(text.charAt(end - 1)) >= 0)
            && !(end - 2 >= from && text.charAt(end - 2) == '\\')) end--;
        int start = from;
        while (start < end && Character.isWhitespace(text.charAt(start))) start++;
        if (start == end) return;
        int remark = remark(text, new Span(start, end));
        if (start < remark) parts.add(new Span(start, remark));
        if (remark < end) parts.add(new Span(remark, end));
    }
}
