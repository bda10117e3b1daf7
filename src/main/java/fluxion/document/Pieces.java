package fluxion.document;

import fluxion.document.Document.Place;
import fluxion.syntax.LatexMacros;
import fluxion.syntax.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The formulas of a document in pieces, each of which has a verdict of its own, as they are set on a page. */
public final class Pieces {
    /** What stands before a side that goes on: the end of a row, spaces, and the sign of a relation. */
    private static final Pattern SIGN = Pattern.compile("((?:[\\s&]|\\\\\\\\(?:\\[[^\\]]*])?)*)"
        + "(=|<|>|[≤≥≠]|\\\\(?:leq?|geq?|neq?|lt|gt)(?![A-Za-z]))");

    private final Document document;
    private final String text;
    private final List<Place> places;
    private final LatexMacros macros;

    public Pieces(Document document) {
        this.document = document;
        this.text = document.source().text();
        this.places = document.places();
        this.macros = LatexMacros.in(text);
    }

    /** Where the formulas stand. */
    public List<Place> places() {
        return places;
    }

    /** Whether a part of the text lies within a formula. */
    public boolean isFormula(int from, int to) {
        return places.stream().anyMatch(place -> place.whole().from() <= from && to <= place.whole().to());
    }

    /** A formula, or the rest of a chain that goes on with a relation, as MathML; empty if it cannot be set. */
    public Optional<String> mathml(int from, int to) {
        if (!isFormula(from, to) || text.substring(from, to).isBlank()) return Optional.empty();
        var sign = SIGN.matcher(text.substring(from, to));
        boolean goesOn = sign.lookingAt();
        int start = goesOn ? from + sign.end() : from;
        var before = goesOn ? Typeset.sign(sign.group(2)) : Optional.of("");
        return before.flatMap(mark -> Typeset.mathml(document.source(), new Span(start, to), macros,
            isDisplayed(from)).map(formula -> mark + formula));
    }

    /** Where a piece begins behind the end of a row. */
    public int begin(int from, int to) {
        var sign = SIGN.matcher(text.substring(from, to));
        return sign.lookingAt() ? from + sign.end(1) : from;
    }

    private boolean isDisplayed(int at) {
        return places.stream().anyMatch(place -> place.whole().from() <= at && at < place.whole().to()
            && place.displayed());
    }
}
