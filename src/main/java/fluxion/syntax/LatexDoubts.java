package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Signs that mean something else than their tokens say: {@code \Delta x} is one name, {@code A^T} may be a transposed
 * matrix, {@code x^+} is no power. What is read is said, what cannot be read is refused.
 */
final class LatexDoubts {
    /** Letters that stand for functions: the increment of one is a difference of values. */
    private static final Set<String> FUNCTIONS = Set.of("f", "g", "h", "F", "G", "H");

    /** Letters that are indices wherever two of them stand together below a name. */
    private static final Set<String> INDICES = Set.of("i", "j", "k", "l", "m", "n");

    /** Orders of derivatives in letters, from the fourth one on; v alone is a name. */
    private static final List<String> ROMAN = List.of("iv", "", "vi", "vii", "viii", "ix");
    private static final int FOURTH = 4;
    private static final int NEAR = 24;
    private static final Pattern BOLD = Pattern.compile("\\\\(?:mathbf|bm|boldsymbol)\\s*(?:\\{[a-zA-Z\\s]*)?$");

    private final List<LatexToken> in;
    private final LatexProblems problems;
    private final LatexUnit unit;
    private final List<LatexToken> out = new ArrayList<>();

    private LatexDoubts(List<LatexToken> in, LatexProblems problems) {
        this.in = in;
        this.problems = problems;
        this.unit = new LatexUnit(in);
    }

    static List<LatexToken> told(List<LatexToken> tokens, LatexProblems problems) {
        var doubts = new LatexDoubts(tokens, problems);
        for (int i = 0; i < tokens.size() && !problems.refused(); i++) i = doubts.next(i);
        return doubts.out;
    }

    /** Takes the token; gives the place of the last one taken. */
    private int next(int i) {
        LatexToken token = in.get(i);
        if (token.is(NAME, "Delta") && isName(i + 1)) return increment(i);
        if (token.is(NAME, "delta") && isName(i + 1)) problems.warn(Code.AMBIGUOUS, span(i, i + 1), "small-change",
            written(i, i + 1), written(i + 1, i + 1));
        if (token.is(CARET)) {
            int end = raised(i);
            if (end > i) return end;
        }
        if (token.is(NUMERAL) && token.text().contains(".") && at(i + 1, OPEN) && at(i + 2, NUMERAL)
            && at(i + 3, CLOSE))
            problems.warn(Code.AMBIGUOUS, span(i, i + 3), "repeating", written(i, i + 3));
        if (token.is(ACCENT, "vec") || token.is(TIMES, "\\times")) vector(i);
        if (token.is(TIMES, "\\cdot") && isVector(i + 1) && endsVector(i - 1))
            problems.warn(Code.AMBIGUOUS, token.span(), "dot-product");
        if (token.is(TIMES, "\\star") && i > 0 && !in.get(i - 1).is(CARET)
            && !(i > 1 && in.get(i - 1).is(BEGIN) && in.get(i - 2).is(CARET)))
            problems.passes(token.span(), "sign", token.text());
        if (token.is(UNDERSCORE)) index(i);
        boolean norm = token.is(BRACKET, "|") && at(i + 1, BRACKET) && in.get(i + 1).text().equals("|")
            && token.span().to() == in.get(i + 1).span().from() && (i == 0 || !LatexRows.endsOperand(in.get(i - 1))
                && !in.get(i - 1).is(BRACKET, "|"));
        if (norm) problems.warn(Code.AMBIGUOUS, span(i, i + 1), "nested-bars", written(i, i + 1));
        if (isMagnitude(i)) problems.passes(token.span(), "magnitude", token.text());
        if (token.is(NAME) && unit.isOne(i)) problems.warn(Code.IMAGINARY, token.span(), "imaginary", written(i, i));
        if (token.is(NAME) && isBold(i) && i + 1 < in.size() && isBold(i + 1))
            problems.warn(Code.AMBIGUOUS, span(i, i + 1), "matrix-product", problems.whole(span(i, i + 1)));
        out.add(token);
        return i;
    }

    /** {@code O(m + n)}, {@code o(h)}: the letter stands nowhere by itself, and no sum behind the small one. */
    private boolean isMagnitude(int i) {
        LatexToken token = in.get(i);
        if (!token.is(NAME, "O") && !token.is(NAME, "o") || !at(i + 1, OPEN)) return false;
        int close = i + 1;
        while (close < in.size() && !in.get(close).is(CLOSE)) close++;
        boolean sum = in.subList(i + 1, close).stream().anyMatch(t -> t.is(SIGN) || t.is(OPEN) && t != in.get(i + 1));
        return (token.is(NAME, "O") || !sum)
            && IntStream.range(0, in.size()).noneMatch(k -> in.get(k).is(NAME, token.text()) && !at(k + 1, OPEN));
    }

    /** {@code a_ij}, of which i alone is the index; and {@code x_{(1)}}, the least of x_1, x_2, … in statistics. */
    private void index(int i) {
        boolean two = isIndex(i + 1) && isIndex(i + 2) && !at(i + 3, UNDERSCORE)
            && in.get(i + 1).span().to() == in.get(i + 2).span().from();
        if (two && i > 0) problems.warn(Code.AMBIGUOUS, span(i - 1, i + 2), "index-of-one", written(i - 1, i + 2),
            written(i + 1, i + 1), written(i + 1, i + 2));
        boolean ordered = at(i + 1, BEGIN) && at(i + 2, OPEN) && (at(i + 3, NUMERAL) || at(i + 3, NAME))
            && at(i + 4, CLOSE) && at(i + 5, END);
        if (ordered && i > 0) problems.warn(Code.AMBIGUOUS, span(i - 1, i + 5), "index-in-brackets",
            written(i - 1, i + 5), written(i + 3, i + 3));
    }

    private boolean isIndex(int i) {
        return at(i, NAME) && INDICES.contains(in.get(i).text());
    }

    private int increment(int i) {
        LatexToken name = in.get(i + 1);
        if (FUNCTIONS.contains(name.text()) && i + 2 < in.size() && in.get(i + 2).is(OPEN)) {
            problems.refuse(Code.CANNOT_READ, span(i, i + 1), "increment-of-function", written(i, i + 1));
            return i;
        }
        problems.warn(Code.AMBIGUOUS, span(i, i + 1), "increment", written(i, i + 1), "\\Delta", written(i + 1, i + 1));
        out.add(new LatexToken(NAME, fluxion.function.Names.subscripted("Delta", name.text()), span(i, i + 1),
            in.get(i).space()));
        return i + 1;
    }

    /** Values of functions that are vectors, and cross products. */
    private void vector(int i) {
        boolean cross = in.get(i).is(TIMES) && (at(i + 1, ACCENT) && in.get(i + 1).text().equals("vec")
            || i > 1 && in.get(i - 2).is(ACCENT, "vec")
            || i > 3 && in.get(i - 1).is(END) && in.get(i - 4).is(ACCENT, "vec")
            || i > 0 && isBold(i - 1) && isBold(i + 1));
        int k = at(i + 1, BEGIN) ? i + 4 : i + 2;
        while (at(k, PRIME)) k++;
        boolean value = in.get(i).is(ACCENT) && at(k, OPEN) && in.get(k).text().endsWith("(");
        if (cross || value) problems.passes(value ? span(i, k - 1) : in.get(i).span(), "vector",
            value ? written(i, k - 1) : written(i, i));
    }

    /** Whether a bold letter, or one under an arrow, begins at the place. */
    private boolean isVector(int i) {
        return i < in.size() && (in.get(i).is(ACCENT, "vec") || isBold(i));
    }

    /** Whether one ends at the place, as it is or in braces. */
    private boolean endsVector(int i) {
        return isBold(i) || i > 0 && in.get(i - 1).is(ACCENT, "vec")
            || i > 2 && in.get(i).is(END) && in.get(i - 3).is(ACCENT, "vec");
    }

    private boolean isBold(int i) {
        if (i < 0 || !at(i, NAME)) return false;
        int end = in.get(i).span().from();
        return BOLD.matcher(problems.text().substring(Math.max(0, end - NEAR), end)).find();
    }

    /** What stands alone above a base: T, +, −, a name under a bar. Gives the place of the last token done with. */
    private int raised(int caret) {
        boolean braced = at(caret + 1, BEGIN);
        int i = braced ? caret + 2 : caret + 1;
        boolean alone = !braced || at(i + 1, END);
        if (i >= in.size()) return caret;
        LatexToken mark = in.get(i);
        if (isRoman(caret, i, braced)) return caret;
        if (mark.is(SIGN) && (braced ? alone : mark.text().equals("+") || !startsOperand(i + 1))) {
            return problems.passes(span(caret, i), "one-sided", written(caret, i)) ? braced ? i + 1 : i : caret;
        } else if (mark.is(NAME, "T") && alone && caret > 0 && isMatrix(in.get(caret - 1))) {
            boolean upright = mark.span().to() - mark.span().from() > 1;
            if (upright) problems.passes(span(caret, i), "transpose", written(caret, i));
            else problems.warn(Code.AMBIGUOUS, span(caret - 1, i), "transposed", problems.whole(span(caret - 1, i)));
        } else if (alone && caret > 0 && in.get(caret - 1).is(NAME) && !in.get(caret - 1).is(NAME, "e")
            && isWord(mark)) {
            int last = braced ? i + 1 : i;
            problems.warn(Code.AMBIGUOUS, span(caret - 1, last), "word-above", written(caret - 1, last));
        } else if (mark.is(ACCENT, "bar")) problems.warn(Code.AMBIGUOUS, span(caret, i), "rising");
        return caret;
    }

    /** {@code y^{iv}}: the fourth derivative to most readers, where a base other than e stands below; refuses it. */
    private boolean isRoman(int caret, int first, boolean braced) {
        if (caret == 0 || !in.get(caret - 1).is(NAME) && !in.get(caret - 1).is(PRIME)
            || in.get(caret - 1).is(NAME, "e")) return false;
        boolean brackets = braced && at(first, OPEN);
        int from = brackets ? first + 1 : first;
        int to = from;
        var numeral = new StringBuilder();
        while (to < in.size() && in.get(to).is(NAME)) numeral.append(in.get(to++).text());
        int order = ROMAN.indexOf(numeral.toString().toLowerCase(Locale.ROOT)) + FOURTH;
        boolean alone = braced && at(brackets ? to + 1 : to, END) && (!brackets || at(to, CLOSE));
        if (numeral.length() < 2 || order < FOURTH || !alone && to > from + 1) return false;
        int base = caret - 1;
        while (base > 0 && in.get(base).is(PRIME)) base--;
        int end = alone ? brackets ? to + 1 : to : from;
        problems.refuse(Code.AMBIGUOUS, span(base, end), "roman-order", written(base, end), written(base, base), order);
        return true;
    }

    /** A word in a font for words: {@code \text{new}}, {@code \mathrm{eq}}. */
    private boolean isWord(LatexToken mark) {
        return mark.is(NAME) && mark.text().length() > 1
            && problems.written(mark.span()).matches("\\\\(text|math|operatorname|mbox).*");
    }

    private static boolean isMatrix(LatexToken base) {
        return base.is(NAME) && !base.text().equals("e") || base.is(CLOSE) || base.is(END);
    }

    private boolean at(int i, int type) {
        return i < in.size() && in.get(i).is(type);
    }

    private boolean isName(int i) {
        return at(i, NAME) && !in.get(i).text().equals("∂") && !at(i, FUNCTION);
    }

    private boolean startsOperand(int i) {
        return i < in.size() && LatexRows.startsOperand(in.get(i));
    }

    private Span span(int from, int to) {
        return in.get(from).span().to(in.get(to).span());
    }

    private String written(int from, int to) {
        return problems.written(span(from, to));
    }
}
