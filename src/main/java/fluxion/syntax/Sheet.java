package fluxion.syntax;

import fluxion.function.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A text of statements, one a line; a line that ends in {@code \} goes on in the next one, and {@code #} begins a
 * comment. What cannot be read stops nothing: the lines after it are read as if it were not there.
 *
 * @param context what all lines together declare
 * @param letters names that stand alone in some line, so that they are variables in all if nothing is declared
 */
public record Sheet(Source source, List<Line> lines, Context context, Set<String> letters) {
    public Sheet {
        lines = List.copyOf(lines);
        letters = Collections.unmodifiableSet(new LinkedHashSet<>(letters));
    }

    /**
     * A statement, where it stands, and what is known after it.
     *
     * @param span the statement without its keyword
     */
    public record Line(Span span, Reading<Statement> reading, Context after) {}

    public static Sheet read(Source source, Syntax syntax, Context context, ReadingOptions options) {
        var drafts = Drafts.of(source, syntax, options);
        var lines = new ArrayList<Line>();
        var known = context;
        for (Draft draft : drafts.all()) {
            var meaning = draft.read(known);
            if (meaning.reading() instanceof Reading.Read<Statement>(var statement, _)
                && (meaning.conditions().isEmpty() || !(statement instanceof Statement.Claim)))
                known = Contexts.add(known, statement);
            lines.add(new Line(draft.span(), meaning.reading(), known));
        }
        return new Sheet(source, lines, known, drafts.letters());
    }

    /** All that is to be said about the sheet, from top to bottom. */
    public List<Diagnostic> diagnostics() {
        return lines.stream().flatMap(line -> line.reading().diagnostics().stream()).toList();
    }
}
