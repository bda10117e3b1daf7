package fluxion.syntax;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Diagnostics as a person reads them:
 * <pre>
 * error[unknown-function]: no function is named "sine"
 *  --> wave.flx:2:6
 *   |
 * 2 | diff(sine(x), x)
 *   |      ^^^^ did you mean "sin"?
 * </pre>
 * Columns count characters from 1. Tabs are shown as spaces, long lines around the place only.
 */
public final class Diagnostics {
    /** How much of a line is shown before and after the place. */
    private static final int BEFORE = 60;
    private static final int AFTER = 40;
    private static final int TAB = 4;

    private Diagnostics() {}

    /** All of them, with an empty line between two. */
    public static String render(Source source, List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(diagnostic -> render(source, diagnostic)).collect(Collectors.joining("\n\n"));
    }

    /** One diagnostic, without a line end after it. */
    public static String render(Source source, Diagnostic diagnostic) {
        String text = source.text();
        int at = Math.clamp(diagnostic.span().from(), 0, text.length());
        int start = text.lastIndexOf('\n', at - 1) + 1;
        int newline = text.indexOf('\n', at);
        int end = newline < 0 ? text.length() : newline;
        if (end > start && text.charAt(end - 1) == '\r') end--;
        at = Math.min(at, end);
        int stop = Math.clamp(diagnostic.span().to(), at, end);

        var shown = shown(text, start, end, at, stop);
        String line = String.valueOf(source.line(at));
        String margin = " ".repeat(line.length());
        return "%s[%s]: %s\n".formatted(diagnostic.severity().label(), diagnostic.code().label(), diagnostic.message())
            + margin + "--> " + source.name() + ":" + line + ":" + (text.codePointCount(start, at) + 1) + "\n"
            + margin + " |\n"
            + line + " | " + shown.text() + "\n"
            + margin + " | " + " ".repeat(shown.indent()) + "^".repeat(Math.max(1, shown.marked()))
            + diagnostic.hint().map(hint -> " " + hint).orElse("");
    }

    /** What is shown of a line, and which columns of it are marked. */
    private record Shown(String text, int indent, int marked) {}

    private static Shown shown(String text, int start, int end, int at, int stop) {
        int from = at - start > BEFORE ? at - BEFORE : start;
        int to = end - at > BEFORE + AFTER ? at + AFTER : end;
        if (stop - at <= AFTER && to < stop) to = stop;
        var out = new StringBuilder(from > start ? "…" : "");
        int column = out.length();
        int first = column;
        int last = column;
        for (int i = from; i < to; ) {
            int c = text.codePointAt(i);
            if (i == at) first = column;
            int width = c == '\t' ? TAB - column % TAB : width(c);
            if (c == '\t') out.repeat(' ', width); else out.appendCodePoint(visible(c));
            column += width;
            i += Character.charCount(c);
            if (i <= stop) last = column;
        }
        if (at >= to) first = column;
        if (to < end) out.append('…');
        return new Shown(out.toString(), first, last - first);
    }

    private static int visible(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c;
    }

    /** The columns a character takes on a terminal: none for combining ones, two for the wide ones of East Asia. */
    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || c == '\u200B' || c == '\uFEFF')
            return 0;
        boolean wide = c >= 0x1100 && c <= 0x115F || c >= 0x2E80 && c <= 0xA4CF || c >= 0xAC00 && c <= 0xD7A3
            || c >= 0xF900 && c <= 0xFAFF || c >= 0xFE30 && c <= 0xFE6F || c >= 0xFF00 && c <= 0xFF60
            || c >= 0xFFE0 && c <= 0xFFE6 || c >= 0x1F300 && c <= 0x1FAFF || c >= 0x20000 && c <= 0x3FFFD;
        return wide ? 2 : 1;
    }
}
