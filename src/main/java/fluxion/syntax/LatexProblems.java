package fluxion.syntax;

import fluxion.message.Messages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What there is to say about a LaTeX formula, in the order it was found, each once. The first error ends the reading.
 */
final class LatexProblems {
    private final String text;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Set<String> voiced = new HashSet<>();
    private final List<Notation.Beyond> beyond = new ArrayList<>();
    private final boolean lenient;
    private boolean refused;

    /** @param text what is read */
    LatexProblems(String text) {
        this(text, false);
    }

    /** @param lenient whether only the shape of the formula is asked for, so that what is beyond it is taken down */
    LatexProblems(String text, boolean lenient) {
        this.text = text;
        this.lenient = lenient;
    }

    /**
     * Something with a meaning beyond the language: an error, {@code latex.unread-<construct>}, unless only the shape
     * of the formula is asked for. Whether reading goes on.
     */
    boolean passes(Span span, String construct, Object... arguments) {
        if (lenient) beyond.add(new Notation.Beyond(span, construct,
            Messages.text("latex.beyond-" + construct, arguments)));
        else refuse(Code.CANNOT_READ, span, "unread-" + construct, arguments);
        return lenient;
    }

    String text() {
        return text;
    }

    boolean lenient() {
        return lenient;
    }

    /** What was found beyond the language. */
    List<Notation.Beyond> beyond() {
        return List.copyOf(beyond);
    }

    /** What is written at the place, on one line. */
    String written(Span span) {
        return text.substring(span.from(), Math.min(span.to(), text.length())).strip().replaceAll("\\s+", " ");
    }

    /** The same, with the braces and commands that belong to it. */
    String whole(Span span) {
        return written(Source.of(text).whole(span));
    }

    /** An error; {@code latex.<key>} is its sentence, {@code latex.<key>.hint}, if there is one, what to do. */
    void refuse(Code code, Span span, String key, Object... arguments) {
        if (!refused) diagnostics.add(diagnostic(code, Severity.ERROR, span, key, arguments));
        refused = true;
    }

    void warn(Code code, Span span, String key, Object... arguments) {
        var doubt = diagnostic(code, Severity.WARNING, span, key, arguments);
        if (!refused && voiced.add(doubt.message())) diagnostics.add(doubt);
    }

    boolean refused() {
        return refused;
    }

    List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    private static Diagnostic diagnostic(Code code, Severity severity, Span span, String key, Object... arguments) {
        String hint = "latex." + key + ".hint";
        return new Diagnostic(code, severity, span, Messages.text("latex." + key, arguments),
            Messages.has(hint) ? Optional.of(Messages.text(hint, arguments)) : Optional.empty());
    }
}
