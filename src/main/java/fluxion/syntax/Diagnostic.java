package fluxion.syntax;

import java.util.List;
import java.util.Optional;

/** Something to say about a place in a text: what was found, and a hint what to do. */
public record Diagnostic(Code code, Severity severity, Span span, String message, Optional<String> hint) {
    /** Longer places are shown by their beginnings. */
    private static final int SHOWN = 1000;

    /** The same, with places that cut no pair of braces in two. */
    static List<Diagnostic> whole(List<Diagnostic> diagnostics, Source source) {
        return diagnostics.stream().map(d -> d.span().to() - d.span().from() > SHOWN ? d
            : new Diagnostic(d.code(), d.severity(), source.whole(d.span()), d.message(), d.hint())).toList();
    }

    /** The same, as an error. */
    Diagnostic asError() {
        return new Diagnostic(code, Severity.ERROR, span, message, hint);
    }
}
