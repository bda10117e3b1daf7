package fluxion.syntax;

import fluxion.message.Messages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What there is to say about a text, in the order it was found. The first error ends the reading; a doubt that was
 * already voiced in the same words is not voiced again.
 */
final class Problems {
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Set<String> voiced = new HashSet<>();
    private boolean refused;

    /** An error; {@code syntax.<key>} is its sentence, {@code syntax.<key>.hint}, if there is one, what to do. */
    void refuse(Code code, Span span, String key, Object... arguments) {
        if (!refused) diagnostics.add(diagnostic(code, Severity.ERROR, span, key, arguments));
        refused = true;
    }

    void warn(Code code, Span span, String key, Object... arguments) {
        add(diagnostic(code, Severity.WARNING, span, key, arguments));
    }

    void note(Span span, String key, Object... arguments) {
        add(diagnostic(Code.READING, Severity.NOTE, span, key, arguments));
    }

    /** Takes over what a grammar has to say. */
    void addAll(List<Diagnostic> found) {
        for (Diagnostic diagnostic : found) {
            diagnostics.add(diagnostic);
            refused |= diagnostic.severity() == Severity.ERROR;
        }
    }

    boolean refused() {
        return refused;
    }

    List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    /** The error, after the doubts about other places: a doubt about a text that is refused anyway is no help. */
    List<Diagnostic> errors() {
        var places = diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).map(Diagnostic::span).toList();
        return diagnostics.stream().filter(d -> d.severity() == Severity.ERROR || d.severity() == Severity.WARNING
            && places.stream().noneMatch(place -> place.from() < d.span().to() && d.span().from() < place.to()))
                .toList();
    }

    private void add(Diagnostic doubt) {
        if (!refused && voiced.add(doubt.code() + doubt.message())) diagnostics.add(doubt);
    }

    private static Diagnostic diagnostic(Code code, Severity severity, Span span, String key, Object... arguments) {
        String hint = "syntax." + key + ".hint";
        return new Diagnostic(code, severity, span, Messages.text("syntax." + key, arguments),
            Messages.has(hint) ? Optional.of(Messages.text(hint, arguments)) : Optional.empty());
    }
}
