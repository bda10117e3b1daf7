package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Letters that most readers take for the imaginary unit: {@code e^{i x}}, {@code 3 + 4i}, {@code i^2},
 * {@code \cos x + i\sin x}; not where the letter counts in the same formula.
 */
final class LatexUnit {
    /** So far from an exponent's end e is looked for. */
    private static final int NEAR = 60;
    private static final Set<String> WAVES = Set.of("sin", "cos");

    private final List<LatexToken> in;

    LatexUnit(List<LatexToken> in) {
        this.in = in;
    }

    /** Whether the letter at the place may be meant for the unit. */
    boolean isOne(int i) {
        String letter = in.get(i).text();
        return switch (letter) {
            case "i" -> (isExponential(i) || isPower(i) || isTerm(i) || isFactor(i)) && !isIndex(letter);
            case "I" -> isDirect(i) || isTerm(i);
            case "j" -> isExponential(i) && !isIndex(letter);
            default  -> false;
        };
    }

    /** Whether it stands below something, alone or with others, or runs through a sum. */
    private boolean isIndex(String letter) {
        return IntStream.range(1, in.size()).anyMatch(k -> in.get(k).is(NAME, letter) && (in.get(k - 1).is(UNDERSCORE)
            || isBelow(k) || k > 1 && in.get(k - 1).is(NAME, "d") && in.get(k - 2).is(BEGIN)));
    }

    private boolean isBelow(int at) {
        int depth = 0;
        for (int k = at - 1; k > Math.max(0, at - NEAR); k--) {
            if (in.get(k).is(END)) depth++;
            if (in.get(k).is(BEGIN) && depth-- == 0) return in.get(k - 1).is(UNDERSCORE);
        }
        return false;
    }

    private boolean isDirect(int i) {
        return i > 2 && in.get(i - 1).is(BEGIN) && in.get(i - 2).is(CARET) && in.get(i - 3).is(NAME, "e")
            || i > 1 && in.get(i - 1).is(CARET) && in.get(i - 2).is(NAME, "e");
    }

    /** Anywhere in an exponent of e, or in the brackets of exp. */
    private boolean isExponential(int i) {
        if (isDirect(i)) return true;
        int depth = 0;
        for (int k = i - 1; k > Math.max(0, i - NEAR); k--) {
            LatexToken token = in.get(k);
            if (token.is(END) || token.is(CLOSE) || token.is(BRACKET) && ")]".contains(token.text())) depth++;
            boolean opens = token.is(BEGIN) || token.is(OPEN) || token.is(BRACKET) && "([".contains(token.text());
            if (!opens || depth-- > 0) continue;
            depth = 0;
            boolean exponent = k > 1 && in.get(k - 1).is(CARET) && in.get(k - 2).is(NAME, "e");
            if (exponent || in.get(k - 1).is(FUNCTION, "exp")) return true;
        }
        return false;
    }

    /** {@code 4i} at the end of a term; {@code \pi i}; {@code \sqrt i}. */
    private boolean isTerm(int i) {
        boolean last = endsAt(i + 1);
        return last && i > 1 && (in.get(i - 1).is(NUMERAL) || in.get(i - 1).is(NAME)) && in.get(i - 2).is(SIGN)
            || last && i > 1 && in.get(i - 1).is(SIGN) && (in.get(i - 2).is(NUMERAL) || in.get(i - 2).is(END))
            || i > 0 && in.get(i - 1).is(NAME, "pi") || i == 2 && in.getFirst().is(ROOT);
    }

    private boolean endsAt(int k) {
        return k == in.size() || switch (in.get(k).type()) {
            case SIGN, CLOSE, END, RELATION -> true;
            default                         -> false;
        };
    }

    /** {@code i^2} where that is a side, and the letter stands nowhere else: not in {@code i^2 = i}. */
    private boolean isPower(int i) {
        boolean first = (i == 0 || in.get(i - 1).is(RELATION)) && i + 2 < in.size() && in.get(i + 1).is(CARET);
        boolean braced = first && in.get(i + 2).is(BEGIN) && i + 4 < in.size() && in.get(i + 4).is(END);
        int end = braced ? i + 5 : i + 3;
        return first && in.get(braced ? i + 3 : i + 2).is(NUMERAL) && (end == in.size() || in.get(end).is(RELATION))
            && in.stream().filter(token -> token.is(NAME, in.get(i).text())).count() == 1;
    }

    /** {@code + i\sin x} */
    private boolean isFactor(int i) {
        return i > 0 && in.get(i - 1).is(SIGN) && i + 1 < in.size() && in.get(i + 1).is(FUNCTION)
            && WAVES.contains(in.get(i + 1).text());
    }
}
