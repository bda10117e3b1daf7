package fluxion.syntax;

import fluxion.function.Context;
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

    /** All that stands on the page, each before its parts. */
    List<Surface> within() {
        return surface.map(Surfaces::within).orElse(List.of());
    }

    /** What there is to say where names are known: who says what i is does not mean the imaginary unit. */
    List<Diagnostic> diagnostics(Source source, Context known) {
        return diagnostics.stream().filter(d -> d.code() != Code.IMAGINARY
            || !known.knows(source.text().substring(d.span().from(), d.span().to()))).toList();
    }
}
