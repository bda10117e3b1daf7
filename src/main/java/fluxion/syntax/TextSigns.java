package fluxion.syntax;

import fluxion.expr.Relation;
import fluxion.syntax.Surface.Bracket;
import java.util.ArrayList;

/** What the signs of plain text stand for. */
final class TextSigns {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";
    private static final String BELOW = "0123456789aehijklmnoprstuvx";

    private TextSigns() {}

    static Relation relation(String sign) {
        return switch (sign) {
            case "!=", "≠", "<>" -> Relation.NE;
            case "<"             -> Relation.LT;
            case "<=", "≤", "⩽"  -> Relation.LE;
            case ">"             -> Relation.GT;
            case ">=", "≥", "⩾"  -> Relation.GE;
            default              -> Relation.EQ;             // =, ==, :=
        };
    }

    /** {@code ₁₂} as 12, {@code ᵢⱼ} as ij. */
    static Surface lowered(Span span, String below) {
        var text = new StringBuilder();
        for (char c : below.toCharArray()) text.append(BELOW.charAt(SUBSCRIPTS.indexOf(c)));
        return Character.isDigit(text.charAt(0)) ? new Surface.Numeral(span, text.toString())
            : new Surface.Name(span, text.toString(), true);
    }

    /** {@code ⁻²} as −2, {@code ⁿ⁺¹} as n + 1. */
    static Surface raised(Span span, String text) {
        var terms = new ArrayList<Surface.Term>();
        for (String part : text.split("(?=[⁺⁻])")) {
            boolean minus = part.startsWith("⁻");
            terms.add(new Surface.Term(minus, factors(span, minus || part.startsWith("⁺") ? part.substring(1) : part)));
        }
        boolean plain = terms.size() == 1 && !terms.getFirst().minus();
        return plain ? terms.getFirst().operand() : new Surface.Terms(span, terms);
    }

    /** Digits as one numeral, and n. */
    private static Surface factors(Span span, String text) {
        var factors = new ArrayList<Surface.Factor>();
        for (String part : text.split("(?<=ⁿ)|(?=ⁿ)"))
            factors.add(new Surface.Factor(Surface.Link.NEXT, false, part.isEmpty() ? new Surface.Missing(span)
                : part.equals("ⁿ") ? new Surface.Name(span, "n", true) : numeral(span, part)));
        return factors.size() == 1 ? factors.getFirst().operand() : new Surface.Factors(span, factors);
    }

    private static Surface numeral(Span span, String raised) {
        var digits = new StringBuilder();
        for (char c : raised.toCharArray()) digits.append(SUPERSCRIPTS.indexOf(c));
        return new Surface.Numeral(span, digits.toString());
    }

    static Bracket bracket(String open) {
        return switch (open) {
            case "["  -> Bracket.SQUARE;
            case "{"  -> Bracket.BRACE;
            case "|"  -> Bracket.ABS;
            case "‖"  -> Bracket.NORM;
            case "⌊"  -> Bracket.FLOOR;
            case "⌈"  -> Bracket.CEIL;
            default   -> Bracket.ROUND;
        };
    }
}
