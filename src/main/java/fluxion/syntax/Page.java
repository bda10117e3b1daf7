package fluxion.syntax;

import java.util.List;
import java.util.Optional;

/**
 * What a grammar found in a text: the surface, unless there is an error among the diagnostics.
 * Both grammars give this: {@code TextPages.read(Source, Span, ReadingOptions)} and
 * {@code LatexPages.read(Source, Span, ReadingOptions)}, for the part of the source within the span.
 */
record Page(Optional<Surface> surface, List<Diagnostic> diagnostics) {
    Page {
        diagnostics = List.copyOf(diagnostics);
    }
}
