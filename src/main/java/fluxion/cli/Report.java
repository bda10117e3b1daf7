package fluxion.cli;

import fluxion.Fault;
import fluxion.message.Messages;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.Diagnostics;
import fluxion.syntax.Severity;
import fluxion.syntax.Source;
import java.util.List;

/** Errors and warnings as they are printed, with or without colours; complete lines. */
record Report(boolean colourful) {
    String of(Problem problem) {
        return headline(Severity.ERROR, "[" + problem.code() + "]", problem.getMessage())
            + problem.hint().map(hint -> "  " + hint + "\n").orElse("");
    }

    String of(Fault fault) {
        if (fault.source().isPresent()) return of(fault.source().get(), fault.diagnostics());
        String hint = "cli.fault." + fault.code() + ".hint";
        return headline(Severity.ERROR, "[" + fault.code() + "]", fault.getMessage())
            + (Messages.has(hint) ? "  " + Messages.text(hint) + "\n" : "");
    }

    String of(Source source, List<Diagnostic> diagnostics) {
        var out = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) out.append(of(source, diagnostic)).append('\n');
        return out.toString();
    }

    String of(Source source, Diagnostic diagnostic) {
        String drawn = Diagnostics.render(source, diagnostic);
        if (!colourful) return drawn;
        int word = drawn.indexOf(':');
        int carets = drawn.lastIndexOf('\n') + 1;
        int first = drawn.indexOf('^', carets);
        int last = first;
        while (last < drawn.length() && drawn.charAt(last) == '^') last++;
        var paint = paint(diagnostic.severity());
        return paint.on(drawn.substring(0, word), true) + drawn.substring(word, first)
            + paint.on(drawn.substring(first, last), true) + drawn.substring(last);
    }

    /** A warning that has no place. */
    String warning(String sentence) {
        return headline(Severity.WARNING, "", sentence);
    }

    private String headline(Severity severity, String code, String sentence) {
        return paint(severity).on(severity.label() + code, colourful) + ": " + printable(sentence) + "\n";
    }

    private static Paint paint(Severity severity) {
        return switch (severity) {
            case ERROR   -> Paint.RED;
            case WARNING -> Paint.YELLOW;
            case NOTE    -> Paint.BLUE;
        };
    }

    /** Without characters that move the cursor or change its colour. */
    static String printable(String text) {
        if (text.chars().noneMatch(Character::isISOControl)) return text;
        var out = new StringBuilder();
        for (char c : text.toCharArray()) out.append(c == '\n' || c == '\t' ? ' ' : Character.isISOControl(c)
            ? '\uFFFD' : c);
        return out.toString();
    }
}
