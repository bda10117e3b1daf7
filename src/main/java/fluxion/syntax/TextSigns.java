package fluxion.syntax;

import fluxion.expr.Relation;
import fluxion.syntax.Surface.Bracket;
import java.util.List;

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

    /** {@code ⁻²} as −2, {@code ⁿ} as n. */
    static Surface raised(Span span, String text) {
        boolean minus = text.startsWith("⁻");
        var digits = new StringBuilder();
        for (char c : text.toCharArray()) if (SUPERSCRIPTS.indexOf(c) >= 0) digits.append(SUPERSCRIPTS.indexOf(c));
        Surface magnitude = text.endsWith("ⁿ") ? new Surface.Name(span, "n", true)
            : digits.isEmpty() ? new Surface.Missing(span) : new Surface.Numeral(span, digits.toString());
        return minus ? new Surface.Terms(span, List.of(new Surface.Term(true, magnitude))) : magnitude;
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
