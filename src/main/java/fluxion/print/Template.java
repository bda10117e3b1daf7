package fluxion.print;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A text with holes {@code #1}, {@code #2}, …. One that stands alone between brackets, commas, ? and : takes anything;
 * the first part of an operation like {@code #1**#2} takes a call, and any other hole what shows its own brackets.
 */
final class Template {
    private static final String OPEN = "([{,?";
    private static final String CLOSE = ")]},:";

    private Template() {}

    /** What ends in a bracket is a call, anything else a power. */
    static Layout filled(String template, List<Layout> arguments) {
        return fill(new Layout.Builder(), template, arguments)
            .build(CLOSE.indexOf(template.charAt(template.length() - 1)) >= 0 ? Precedence.CALL : Precedence.POWER);
    }

    /** A template with brackets of its own, {@code \\left|#1\\right|}; only what it opens with must hold together. */
    static Layout.Builder of(String template, List<Layout> arguments, UnaryOperator<Layout> opening) {
        var written = new Layout.Builder();
        int from = 0;
        for (int hole = template.indexOf('#'); hole >= 0; hole = template.indexOf('#', from)) {
            if (hole > from) written.text(template.substring(from, hole));
            Layout argument = arguments.get(template.charAt(hole + 1) - '1');
            if (hole == 0) written.hole(opening.apply(argument), Precedence.ATOM);
            else written.hole(argument, Precedence.SUM);
            from = hole + 2;
        }
        if (from < template.length()) written.text(template.substring(from));
        return written;
    }

    static Layout.Builder fill(Layout.Builder written, String template, List<Layout> arguments) {
        int from = 0;
        for (int hole = template.indexOf('#'); hole >= 0; hole = template.indexOf('#', from)) {
            written.opened(template.substring(from, hole), Edge.OTHER);
            written.hole(arguments.get(template.charAt(hole + 1) - '1'), level(template, hole));
            from = hole + 2;
        }
        return written.opened(template.substring(from), Edge.OTHER);
    }

    private static Precedence level(String template, int hole) {
        String before = template.substring(0, hole).strip();
        String after = template.substring(hole + 2).strip();
        boolean opened = !before.isEmpty() && OPEN.indexOf(before.charAt(before.length() - 1)) >= 0;
        boolean closed = !after.isEmpty() && CLOSE.indexOf(after.charAt(0)) >= 0;
        if (opened && closed) return Precedence.SUM;
        return before.isEmpty() ? after.isEmpty() ? Precedence.SUM : Precedence.CALL : Precedence.ATOM;
    }
}
