package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import fluxion.expr.Relation;
import java.util.List;

/** Small things that may stand at a place among the tokens. */
final class LatexShapes {
    private LatexShapes() {}

    /** How many primes, perhaps in braces, begin here: {@code ^\prime}, {@code ^{'}}. */
    static int primes(List<LatexToken> in, int from) {
        int i = from;
        boolean braced = in.get(i).is(BEGIN);
        if (braced) i++;
        int first = i;
        while (i < in.size() && in.get(i).is(PRIME)) i++;
        if (i == first || braced && (i >= in.size() || !in.get(i).is(END))) return 0;
        return i - first;
    }

    /** How many tokens {@code *} or {@code {*}} has, if it stands here. */
    static int star(List<LatexToken> in, int i) {
        if (in.get(i).is(TIMES)) return 1;
        return in.get(i).is(BEGIN) && i + 2 < in.size() && in.get(i + 1).is(TIMES) && in.get(i + 2).is(END) ? 3 : 0;
    }

    /** Whether a name or numeral in braces of its own stands here: most arguments are. */
    static boolean alone(List<LatexToken> in, int i) {
        return in.get(i).is(BEGIN) && i + 2 < in.size() && in.get(i + 2).is(END)
            && (in.get(i + 1).is(NUMERAL) || in.get(i + 1).is(NAME));
    }

    /** Whether the fraction at this place is of two numerals, in braces or not. */
    static boolean ofNumerals(List<LatexToken> in, int i) {
        int k = i + 1;
        for (int part = 0; part < 2; part++) {
            boolean braced = k < in.size() && in.get(k).is(BEGIN, "{");
            if (braced) k++;
            if (k >= in.size() || !in.get(k).is(NUMERAL)) return false;
            if (!braced && in.get(k).text().length() > 1) return true;
            k++;
            if (braced && (k >= in.size() || !in.get(k++).is(END))) return false;
        }
        return true;
    }

    /** The place after a token, or after a group and what stands in it. */
    static int afterArgument(List<LatexToken> in, int from, int opens, int closes) {
        int i = from;
        int depth = 0;
        while (i < in.size()) {
            LatexToken token = in.get(i++);
            if (token.is(opens)) depth++;
            else if (token.is(closes)) depth--;
            if (depth <= 0) break;
        }
        return i;
    }

    /** The relation that the sign spells. */
    static Relation relation(String text) {
        return switch (text) {
            case "≠" -> Relation.NE;
            case "<" -> Relation.LT;
            case "≤", "⩽", "<=" -> Relation.LE;
            case ">" -> Relation.GT;
            case "≥", "⩾", ">=" -> Relation.GE;
            default -> Relation.EQ;
        };
    }
}
