package fluxion.document;

import fluxion.function.Context;
import fluxion.syntax.LatexMacros;
import fluxion.syntax.Source;
import java.util.stream.Collectors;

/** What is said of the formulas of a text, a word for each. */
final class Words {
    private Words() {}

    /** @param text Markdown, with ¶ for the end of a line */
    static String of(String text) {
        return DocumentCheck.check(Source.of(text.replace('¶', '\n')), Format.MARKDOWN, Context.EMPTY,
            LatexMacros.NONE, Patience.each(20)).stream().map(step -> step.outcome().word())
            .collect(Collectors.joining(" "));
    }
}
