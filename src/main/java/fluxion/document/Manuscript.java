package fluxion.document;

import fluxion.expr.Condition;
import fluxion.function.Context;
import fluxion.message.Messages;
import fluxion.print.Printer;
import fluxion.syntax.Chains;
import fluxion.syntax.Code;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.Notation;
import fluxion.syntax.Reading;
import fluxion.syntax.Reading.Read;
import fluxion.syntax.ReadingOptions;
import fluxion.syntax.Severity;
import fluxion.syntax.Source;
import fluxion.syntax.Span;
import fluxion.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The text of a document as it is written.
 *
 * @param isSheet whether its lines are what they seem, and no sentences
 * @param syntax  how its formulas are written; a sheet is LaTeX if there is a command in it
 * @param letters names that stand alone in some line of a sheet
 */
record Manuscript(Source source, ReadingOptions options, boolean isSheet, Syntax syntax, Set<String> letters) {
    /** What stands at a place; braces are not cut. */
    String text(Span place) {
        var whole = source.whole(place);
        return source.text().substring(whole.from(), whole.to()).strip();
    }

    Reading<List<Chains.Side>> chain(Span place, Syntax syntax, Context known) {
        return Chains.read(source, place, syntax, known, options, letters);
    }

    /** The places of the sides of a chain, or of the whole if it is none. */
    List<Span> sides(Span place, Syntax syntax, Context known) {
        return chain(place, syntax, known) instanceof Read<List<Chains.Side>>(var sides, _)
            ? sides.stream().map(Chains.Side::span).toList() : List.of(place);
    }

    /** The misspelt commands that stand there. */
    List<Diagnostic> misspelt(Span place, Context known) {
        return chain(place, Syntax.LATEX, known).diagnostics().stream().filter(d -> (d.code() == Code.REPAIRED
                || d.code() == Code.CUSTOM)
            && source.text().startsWith("\\", d.span().from())).toList();
    }

    /** Why nothing is judged of what is well formed and beyond the language. */
    static String beyond(List<Notation> notations) {
        return Messages.text("document.beyond", Notation.names(notations));
    }

    /** Why something is not judged: {@code document.<key>}. */
    static String why(String key) {
        return Messages.text("document." + key);
    }

    /** A warning of {@code document.<key>} at a place. */
    Diagnostic doubt(Code code, Span place, String key, Object... arguments) {
        return new Diagnostic(code, Severity.WARNING, source.trimmed(place),
            Messages.text("document." + key, arguments), Optional.empty());
    }

    /** The warnings, and that conditions contradict older ones, or what names stand for. */
    List<Diagnostic> contradictions(Span place, List<Condition> conditions, Context known, List<Diagnostic> warnings) {
        var all = new ArrayList<>(warnings);
        for (Condition old : known.assumptions())
            if (Assumptions.contradicts(old, conditions)) all.add(contradiction(place, old, false));
        if (Assumptions.contradictDefinitions(conditions, known)) all.add(doubt(Code.CONTRADICTION, place, "against"));
        return all;
    }

    /** That a condition contradicts an older one, which is dropped, or stays. */
    Diagnostic contradiction(Span place, Condition old, boolean dropped) {
        return doubt(Code.CONTRADICTION, place, dropped ? "replacement" : "contradiction", Printer.text(old));
    }
}
