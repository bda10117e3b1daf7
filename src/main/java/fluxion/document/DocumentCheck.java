package fluxion.document;

import fluxion.function.Context;
import fluxion.syntax.Draft;
import fluxion.syntax.Drafts;
import fluxion.syntax.LatexMacros;
import fluxion.syntax.ReadingOptions;
import fluxion.syntax.Source;
import fluxion.syntax.Span;
import fluxion.syntax.Syntax;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Goes through a document from top to bottom: what it defines is known from there on, every link of every chain of
 * equations is judged on its own, and what cannot be read stops nothing.
 */
public final class DocumentCheck {
    private DocumentCheck() {}

    /**
     * The steps of the document, in its order.
     *
     * @param context  what is known beforehand, from a side file for example
     * @param macros   the LaTeX commands that are known beforehand; the document's own win
     * @param patience the time that judging may take
     */
    public static List<Step> check(Source source, Format format, Context context, LatexMacros macros,
        Patience patience) {
        return check(Document.of(source, format), context, macros, patience);
    }

    /** The steps of the document; their places are in its text as a whole. */
    public static List<Step> check(Document document, Context context, LatexMacros macros, Patience patience) {
        var steps = new ArrayList<>(read(document, context, macros, patience));
        for (var error : document.refused()) steps.add(new Step(error.span(), document.source().text()
            .substring(error.span().from(), error.span().to()), new Step.Outcome.Unreadable(error), List.of()));
        if (!document.refused().isEmpty()) steps.sort(Comparator.comparingInt(step -> step.span().from()));
        return steps;
    }

    private static List<Step> read(Document document, Context given, LatexMacros macros, Patience patience) {
        var source = document.source();
        var ranges = new SumRanges(source.text(), document.fragments().stream().map(Fragment::span).toList());
        var context = given.summing(ranges.at(0));
        var format = document.format();
        boolean plain = format == Format.SHEET && Syntax.of(source.text()) == Syntax.TEXT;
        var options = ReadingOptions.DEFAULT.with(macros).with(plain ? LatexMacros.NONE
            : LatexMacros.in(source.text()));
        switch (format) {
            case SHEET -> {
                var drafts = Drafts.of(source, plain ? Syntax.TEXT : Syntax.LATEX, options);
                var ledger = new Ledger(source, format, options, context, patience, drafts.letters());
                for (Draft draft : drafts.all())
                    ledger.line(draft, withKeyword(source.text(), draft.whole()));
                return ledger.steps();
            }
            case MARKDOWN, LATEX, HTML, NOTEBOOK -> {
                var ledger = new Ledger(source, format, options, context, patience, Set.of());
                new Narrative(source, ledger, ranges).read(document.fragments());
                return ledger.steps();
            }
        }
        throw new IllegalStateException("no format: " + format);
    }

    /** {@code constant t}: the word that a line begins with is told with it. */
    private static Span withKeyword(String text, Span statement) {
        int from = text.lastIndexOf('\n', statement.from() - 1) + 1;
        boolean word = text.substring(from, statement.from()).strip().chars().allMatch(Character::isLetter);
        return word ? new Span(from, statement.to()) : statement;
    }
}
