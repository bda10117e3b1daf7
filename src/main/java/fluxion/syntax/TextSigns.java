package fluxion.syntax;

import fluxion.expr.Relation;
import fluxion.syntax.Surface.Bracket;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.tree.TerminalNode;

/** What the signs of plain text stand for. */
final class TextSigns {
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

    /** {@code ½} is 1/2: Unicode writes it with a fraction slash. */
    static Surface vulgar(Span span, String text) {
        var parts = Normalizer.normalize(text, Normalizer.Form.NFKC).split("\u2044");
        return new Surface.Fraction(span, new Surface.Numeral(span, parts[0]), new Surface.Numeral(span, parts[1]));
    }

    /** Digits as one numeral, and letters, each of them a name. */
    private static Surface factors(Span span, String text) {
        var factors = new ArrayList<Surface.Factor>();
        for (String part : Normalizer.normalize(text, Normalizer.Form.NFKC).split("(?<=\\D)|(?=\\D)"))
            factors.add(new Surface.Factor(Surface.Link.NEXT, false, part.isEmpty() ? new Surface.Missing(span)
                : Character.isLetter(part.charAt(0)) ? new Surface.Name(span, part, true)
                    : new Surface.Numeral(span, part)));
        return factors.size() == 1 ? factors.getFirst().operand() : new Surface.Factors(span, factors);
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

    /** {@code a and b or c} is {@code (a and b) or c}. */
    static Surface clause(List<Surface> parts, List<TerminalNode> connectives) {
        var alternatives = new ArrayList<Surface>();
        int from = 0;
        for (int k = 1; k <= parts.size(); k++) {
            if (k < parts.size() && !isOr(connectives.get(k - 1))) continue;
            alternatives.add(clause(true, parts.subList(from, k)));
            from = k;
        }
        return clause(false, alternatives);
    }

    private static boolean isOr(TerminalNode connective) {
        return connective.getText().equals("or") || connective.getText().equals("∨");
    }

    private static Surface clause(boolean all, List<Surface> parts) {
        return parts.size() == 1 ? parts.getFirst()
            : new Surface.Clause(parts.getFirst().span().to(parts.getLast().span()), all, List.copyOf(parts));
    }
}
