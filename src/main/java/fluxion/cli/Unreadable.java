package fluxion.cli;

import fluxion.syntax.Diagnostic;
import fluxion.syntax.Severity;
import fluxion.syntax.Source;
import java.util.List;

/** A text that cannot be read, and what is to be said about it. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Source source;
    private final transient List<Diagnostic> diagnostics;

    Unreadable(Source source, List<Diagnostic> diagnostics) {
        super(diagnostics.getFirst().message(), null, false, false);
        this.source = source;
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** The first error. */
    Diagnostic error() {
        return diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).findFirst().orElseThrow();
    }

    Source source() {
        return source;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
