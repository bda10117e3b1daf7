package fluxion.cli;

import fluxion.document.Document;
import fluxion.document.Pieces;
import java.util.regex.Pattern;

/** The parts of a document as they are shown on a page: formulas are set, and their LaTeX is kept as a tooltip. */
final class HtmlFormulas {
    /** Around and between formulas: delimiters, environments, the ends of rows. */
    private static final Pattern FRAME = Pattern.compile("(?:\\${1,2}|\\\\[()\\[\\]])\\n?"
        + "|\\\\(?:begin|end)\\{[a-z]+\\*?\\}[ \\t]*\\n?|&|\\\\(?:label|tag)\\{[^}]*\\}|\\\\(?:nonumber|notag)");
    private static final Pattern ROW_END = Pattern.compile("\\\\\\\\(?:\\[[^\\]]*\\])?[ \\t]*\\n?");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.*)$");

    private final Pieces pieces;
    private final String text;

    HtmlFormulas(Document document) {
        this.pieces = new Pieces(document);
        this.text = document.source().text();
    }

    /** A formula, or the rest of a chain that goes on with a relation; as it is written if it cannot be set. */
    String formula(int from, int to) {
        String written = text.substring(from, to);
        if (!pieces.isFormula(from, to) || written.isBlank()) return HtmlReport.escaped(written);
        return pieces.mathml(from, to).map(formula -> "<span title=\"" + HtmlReport.escaped(written.strip()) + "\">"
            + formula + "</span>").orElseGet(() -> "<code>" + HtmlReport.escaped(written) + "</code>");
    }

    /** Where it begins behind the end of a row. */
    int begin(int from, int to) {
        return pieces.begin(from, to);
    }

    /** What stands between formulas; the delimiters of those that are set are not shown. */
    String between(int from, int to) {
        var out = new StringBuilder();
        int at = from;
        for (var piece : pieces.places()) {
            var place = piece.whole();
            int start = Math.max(at, place.from());
            int end = Math.min(to, place.to());
            if (start >= end) continue;
            out.append(words(text.substring(at, start))).append(frame(text.substring(start, end)));
            at = end;
        }
        return out.append(words(text.substring(Math.min(at, to), to))).toString();
    }

    private static String words(String part) {
        return HEADING.matcher(HtmlReport.escaped(part)).replaceAll("<strong>$1</strong>");
    }

    private static String frame(String part) {
        return HtmlReport.escaped(FRAME.matcher(ROW_END.matcher(part).replaceAll("\n")).replaceAll(""));
    }
}
