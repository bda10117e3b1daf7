package fluxion.cli;

import fluxion.document.Document;
import fluxion.document.Pieces;
import java.util.Optional;
import java.util.regex.Pattern;

/** The parts of a document as they are shown on a page: formulas are set, and their LaTeX is kept as a tooltip. */
final class HtmlFormulas {
    /** Around and between formulas: delimiters, environments, the ends of rows. */
    private static final Pattern FRAME = Pattern.compile("(?:\\${1,2}|\\\\[()\\[\\]])\\n?"
        + "|\\\\(?:begin|end)\\{[a-z]+\\*?\\}[ \\t]*\\n?|&|\\\\(?:label|tag)\\{[^}]*\\}|\\\\(?:nonumber|notag)");
    private static final Pattern ROW_END = Pattern.compile("\\\\\\\\(?:\\[[^\\]]*\\])?[ \\t]*\\n?");

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
        return set(from, to).orElseGet(() -> "<code>" + HtmlReport.escaped(written) + "</code>");
    }

    private Optional<String> set(int from, int to) {
        return pieces.mathml(from, to).map(formula -> "<span title=\""
            + HtmlReport.escaped(text.substring(from, to).strip()) + "\">" + formula + "</span>");
    }

    /** Where it begins behind the end of a row. */
    int begin(int from, int to) {
        return pieces.begin(from, to);
    }

    /** What stands between the formulas that are judged: words, and formulas that are only mentioned. */
    void between(int from, int to, HtmlText out) {
        int at = from;
        for (var piece : pieces.places()) {
            var place = piece.whole();
            int start = Math.max(at, place.from());
            int end = Math.min(to, place.to());
            if (start >= end) continue;
            out.words(text.substring(at, start));
            boolean whole = start == place.from() && end == place.to();
            var mentioned = whole ? set(piece.content().from(), piece.content().to()) : Optional.<String>empty();
            mentioned.ifPresentOrElse(out::html, () -> frame(text.substring(start, end), out));
            at = end;
        }
        out.words(text.substring(Math.min(at, to), to));
    }

    /** The delimiters of formulas that are set are not shown. */
    private static void frame(String part, HtmlText out) {
        String rest = FRAME.matcher(ROW_END.matcher(part).replaceAll("\n")).replaceAll("");
        if (!rest.isEmpty()) out.html(HtmlReport.escaped(rest));
    }
}
