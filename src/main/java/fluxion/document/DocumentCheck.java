package fluxion.document;

import fluxion.function.Context;
import fluxion.syntax.Draft;
import fluxion.syntax.Drafts;
import fluxion.syntax.LatexMacros;
import fluxion.syntax.ReadingOptions;
import fluxion.syntax.Source;
import fluxion.syntax.Span;
import fluxion.syntax.Syntax;
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
        var options = ReadingOptions.DEFAULT.with(macros);
        switch (format) {
            case SHEET -> {
                var drafts = Drafts.of(source, Syntax.TEXT, options);
                var ledger = new Ledger(source, format, options, context, patience, drafts.letters());
                for (Draft draft : drafts.all())
                    ledger.line(draft, withKeyword(source.text(), draft.whole()));
                return ledger.steps();
            }
            case MARKDOWN, LATEX -> {
                var ledger = new Ledger(source, format, options.with(LatexMacros.in(source.text())), context,
                    patience, Set.of());
                new Narrative(source, ledger).read(Markdown.fragments(source.text(), format));
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
