package fluxion.cli;

import fluxion.document.Document;
import fluxion.document.Typeset;
import fluxion.syntax.LatexMacros;
import fluxion.syntax.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The parts of a document as they are shown on a page: formulas are set, and their LaTeX is kept as a tooltip. */
final class HtmlFormulas {
    /** What stands before a side that goes on: the end of a row, spaces, and the sign of a relation. */
    private static final Pattern SIGN = Pattern.compile("((?:[\\s&]|\\\\\\\\(?:\\[[^\\]]*])?)*)"
        + "(=|<|>|[≤≥≠]|\\\\(?:leq?|geq?|neq?|lt|gt)(?![A-Za-z]))");
    /** Around and between formulas: delimiters, environments, the ends of rows. */
    private static final Pattern FRAME = Pattern.compile("(?:\\${1,2}|\\\\[()\\[\\]])\\n?"
        + "|\\\\(?:begin|end)\\{[a-z]+\\*?\\}[ \\t]*\\n?|&|\\\\(?:label|tag)\\{[^}]*\\}|\\\\(?:nonumber|notag)");
    private static final Pattern ROW_END = Pattern.compile("\\\\\\\\(?:\\[[^\\]]*\\])?[ \\t]*\\n?");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.*)$");

    private final Document document;
    private final String text;
    private final List<Span> formulas;
    private final LatexMacros macros;

    HtmlFormulas(Document document) {
        this.document = document;
        this.text = document.source().text();
        this.formulas = document.formulas();
        this.macros = LatexMacros.in(text);
    }

    /** A formula, or the rest of a chain that goes on with a relation; as it is written if it cannot be set. */
    String formula(int from, int to) {
        boolean inFormula = formulas.stream().anyMatch(place -> place.from() <= from && to <= place.to());
        String written = text.substring(from, to);
        if (!inFormula || written.isBlank()) return HtmlReport.escaped(written);
        var sign = SIGN.matcher(written);
        boolean goesOn = sign.lookingAt();
        int start = goesOn ? from + sign.end() : from;
        var before = goesOn ? Typeset.sign(sign.group(2)) : Optional.of("");
        var set = before.flatMap(mark -> Typeset.mathml(document.source(), new Span(start, to), macros,
            isDisplayed(from)).map(formula -> mark + formula));
        return set.map(formula -> "<span title=\"" + HtmlReport.escaped(written.strip()) + "\">" + formula + "</span>")
            .orElseGet(() -> "<code>" + HtmlReport.escaped(written) + "</code>");
    }

    /** Where it begins behind the end of a row. */
    int begin(int from, int to) {
        var sign = SIGN.matcher(text.substring(from, to));
        return sign.lookingAt() ? from + sign.end(1) : from;
    }

    private boolean isDisplayed(int at) {
        return formulas.stream().anyMatch(place -> place.from() <= at && at < place.to()
            && !(text.charAt(place.from()) == '$' && !text.startsWith("$$", place.from()))
            && !text.startsWith("\\(", place.from()));
    }

    /** What stands between formulas; the delimiters of those that are set are not shown. */
    String between(int from, int to) {
        var out = new StringBuilder();
        int at = from;
        for (Span place : formulas) {
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
