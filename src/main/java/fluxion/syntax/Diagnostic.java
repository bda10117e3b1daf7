package fluxion.syntax;

import java.util.Optional;

/** Something to say about a place in a text: what was found, and a hint what to do. */
public record Diagnostic(Code code, Severity severity, Span span, String message, Optional<String> hint) {
    /** The same, as an error. */
    Diagnostic asError() {
        return new Diagnostic(code, Severity.ERROR, span, message, hint);
    }
}
