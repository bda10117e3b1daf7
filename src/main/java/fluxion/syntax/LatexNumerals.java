package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Numerals of several tokens: {@code 1{,}000}, {@code 1\,000}, and {@code 1,5} where that is wanted. */
final class LatexNumerals {
    /** {@code {,}} and the numeral after it. */
    private static final int BRACED = 4;

    private LatexNumerals() {}

    static List<LatexToken> joined(List<LatexToken> in, boolean decimalComma, LatexProblems problems) {
        var out = new ArrayList<LatexToken>(in.size());
        Deque<Boolean> lists = new ArrayDeque<>();                   // whether the comma separates at this level
        for (int i = 0; i < in.size() && !problems.refused(); i++) {
            LatexToken token = in.get(i);
            switch (token.type()) {
                case BEGIN -> lists.push(!out.isEmpty() && out.getLast().is(UNDERSCORE));
                case OPEN -> lists.push(!decimalComma);
                case END, CLOSE -> lists.poll();
                default -> { }
            }
            if (token.is(SPACE)) continue;
            if (!token.is(NUMERAL)) { out.add(token); continue; }
            if (isSum(in, i)) {
                out.addAll(sum(token));
                continue;
            }
            warnOfExponent(in, i, problems);
            boolean script = !out.isEmpty() && (out.getLast().is(UNDERSCORE) || out.getLast().is(CARET));
            boolean separates = script || !lists.isEmpty() && lists.peek();
            LatexToken whole = token;
            for (int step = step(in, i); step > 0; step = step(in, i)) {
                boolean bare = in.get(i + 1).is(SEPARATOR);
                LatexToken more = in.get(i + step);
                boolean decimal = bare || step == BRACED && !isGroup(whole, more);
                if (bare && separates || !decimal && !isGroup(whole, more)) break;
                if (decimal && (!decimalComma || whole.text().contains("."))) {
                    problems.refuse(Code.DECIMAL_COMMA, whole.span().to(more.span()),
                        more.text().contains(".") ? "grouped" : bare ? "decimal-comma" : "decimal-braces", whole.text(),
                        more.text());
                    return out;
                }
                String text = whole.text() + (decimal ? "." : "") + more.text();
                whole = new LatexToken(NUMERAL, text, whole.span().to(more.span()), whole.space());
                i += step;
            }
            out.add(whole);
        }
        return out;
    }

    /**
     * How far the next part of the numeral is, or 0: {@code {,}} is four tokens away, a thin space two, a comma two.
     */
    private static int step(List<LatexToken> in, int i) {
        if (touching(in, i, 2) && (in.get(i + 1).is(SPACE) || in.get(i + 1).is(SEPARATOR, ","))
            && in.get(i + 2).is(NUMERAL)) return 2;
        if (touching(in, i, BRACED) && in.get(i + 1).is(BEGIN) && in.get(i + 2).is(SEPARATOR, ",")
            && in.get(i + 3).is(END)
            && in.get(i + BRACED).is(NUMERAL)) return BRACED;
        return 0;
    }

    private static boolean touching(List<LatexToken> in, int i, int count) {
        if (i + count >= in.size()) return false;
        for (int k = i + 1; k <= i + count; k++) if (!in.get(k).touches(in.get(k - 1))) return false;
        return true;
    }

    /** Three digits after one to three, or after more groups of three, or after the point. */
    private static boolean isGroup(LatexToken whole, LatexToken more) {
        boolean three = more.text().matches("\\d{3}(\\.\\d+)?");
        return three && whole.text().matches("\\d{1,3}(\\d{3})*");
    }

    /** {@code 2e-3} might be 2e − 3, and {@code 2e+3}, which is 2e + 3, might be 2000. */
    private static void warnOfExponent(List<LatexToken> in, int i, LatexProblems problems) {
        String text = in.get(i).text();
        int sign = Math.max(text.indexOf('-'), text.indexOf('+'));
        if (sign > 0)
            problems.warn(Code.AMBIGUOUS, in.get(i).span(), "exponent", text, text.substring(0, sign - 1),
                text.substring(sign - 1, sign),
                text.substring(sign));
        if (touching(in, i, 3) && in.get(i + 1).is(NAME, "e") && in.get(i + 2).is(SIGN, "+")
            && in.get(i + 3).is(NUMERAL))
            problems.warn(Code.AMBIGUOUS, in.get(i).span().to(in.get(i + 3).span()), "no-exponent", text,
                in.get(i + 3).text());
    }

    /** {@code 2e-3x} is 2e − 3x: nothing is written directly after a number in scientific notation. */
    private static boolean isSum(List<LatexToken> in, int i) {
        return in.get(i).text().contains("e-") && touching(in, i, 1)
            && (LatexRows.startsOperand(in.get(i + 1)) || in.get(i + 1).is(CARET) || in.get(i + 1).is(BANG));
    }

    private static List<LatexToken> sum(LatexToken token) {
        int e = token.text().indexOf('e');
        int from = token.span().from();
        return List.of(new LatexToken(NUMERAL, token.text().substring(0, e), new Span(from, from + e), token.space()),
            new LatexToken(NAME, "e", new Span(from + e, from + e + 1), false),
            new LatexToken(SIGN, "-", new Span(from + e + 1, from + e + 2), false),
            new LatexToken(NUMERAL, token.text().substring(e + 2), new Span(from + e + 2, token.span().to()), false));
    }
}
