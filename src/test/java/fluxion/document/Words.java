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
        return of(text.replace('¶', '\n'), Format.MARKDOWN);
    }

    /** @param lines the lines of a sheet, with semicolons between them */
    static String ofSheet(String lines) {
        return of(lines.replace("; ", "\n"), Format.SHEET);
    }

    private static String of(String text, Format format) {
        return DocumentCheck.check(Source.of(text), format, Context.EMPTY, LatexMacros.NONE, Patience.each(20)).stream()
            .map(step -> step.outcome().word()).collect(Collectors.joining(" "));
    }
}
