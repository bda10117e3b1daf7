package fluxion.cli;

import fluxion.Fault;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.Severity;
import fluxion.syntax.Source;
import fluxion.syntax.Span;
import java.util.List;
import java.util.Optional;

/**
 * Writes what there is to say about a text below its line, with carets under the place.
 *
 * <pre>
 * error[unknown-function]: no function is named "sine"
 *  --&gt; input:1:6
 *   |
 * 1 | diff(sine(x), x)
 *   |      ^^^^ did you mean "sin"?
 * </pre>
 */
record Report(boolean colourful) {
    /** So much of a line is shown before the place, and from the place on. */
    private static final int BEFORE = 60;
    private static final int BEHIND = 60;

    String of(Problem problem) {
        return headline(Severity.ERROR, "[" + problem.code() + "]", problem.getMessage()) + problem.hint().map(hint -> "  " + hint + "\n").orElse("");
    }

    String of(Fault fault) {
        if (fault.source().isPresent()) return of(fault.source().get(), fault.diagnostics());
        return headline(Severity.ERROR, "[" + fault.code() + "]", fault.getMessage());
    }

    String of(Source source, List<Diagnostic> diagnostics) {
        var out = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) out.append(of(source, diagnostic));
        return out.toString();
    }

    /** A warning that has no place. */
    String warning(String sentence) {
        return headline(Severity.WARNING, "", sentence);
    }

    String of(Source source, Diagnostic d) {
        return headline(d.severity(), "[" + d.code().label() + "]", d.message()) + excerpt(source, d.span(), d.severity(), d.hint());
    }

    private String headline(Severity severity, String code, String sentence) {
        return colour(severity).on(severity.label() + code, colourful) + ": " + printable(sentence) + "\n";
    }

    private static Paint colour(Severity severity) {
        return switch (severity) {
            case ERROR   -> Paint.RED;
            case WARNING -> Paint.YELLOW;
            case NOTE    -> Paint.BLUE;
        };
    }

    private String excerpt(Source source, Span span, Severity severity, Optional<String> hint) {
        String text = source.text();
        int at = Math.min(span.from(), text.length());
        int line = source.line(at);
        int start = text.lastIndexOf('\n', at - 1) + 1;
        int end = text.indexOf('\n', at);
        if (end < 0) end = text.length();
        int from = Math.max(start, at - BEFORE);
        int to = Math.min(end, Math.max(at, Math.min(span.to(), at + BEHIND)) + BEHIND);
        String left = (from > start ? "…" : "") + text.substring(from, at);
        String marked = text.substring(at, Math.max(at, Math.min(span.to(), to)));
        String shown = left + text.substring(at, to) + (to < end ? "…" : "");
        String gutter = " ".repeat(String.valueOf(line).length());
        String caret = " ".repeat(width(left)) + colour(severity).on("^".repeat(Math.max(1, width(marked))), colourful);
        return gutter + Paint.FAINT.on("--> ", colourful) + source.name() + ":" + line + ":" + source.column(at) + "\n"
            + gutter + " |\n"
            + line + " | " + printable(shown) + "\n"
            + gutter + " | " + caret + hint.map(text1 -> " " + printable(text1)).orElse("") + "\n";
    }

    /** How many columns a text takes: accents that stand on another character take none. */
    private static int width(String text) {
        return (int) text.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).count();
    }

    /** Without characters that move the cursor or change its colour. */
    static String printable(String text) {
        if (text.chars().noneMatch(Character::isISOControl)) return text;
        var out = new StringBuilder();
        text.chars().forEach(c -> out.append(c == '\n' ? '\n' : c == '\t' ? ' ' : Character.isISOControl(c) ? '\uFFFD' : (char) c));
        return out.toString();
    }
}
