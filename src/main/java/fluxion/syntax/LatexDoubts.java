package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Signs that mean something else than their tokens say: {@code \Delta x} is one name, {@code A^T} may be a transposed
 * matrix, {@code x^+} is no power. What is read is said, what cannot be read is refused.
 */
final class LatexDoubts {
    /** Letters that stand for functions: the increment of one is a difference of values. */
    private static final Set<String> FUNCTIONS = Set.of("f", "g", "h", "F", "G", "H");

    private final List<LatexToken> in;
    private final LatexProblems problems;
    private final List<LatexToken> out = new ArrayList<>();

    private LatexDoubts(List<LatexToken> in, LatexProblems problems) {
        this.in = in;
        this.problems = problems;
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
        if (token.is(CARET)) raised(i);
        out.add(token);
        return i;
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

    /** What stands alone above a base: T, +, −, a name under a bar. */
    private void raised(int caret) {
        boolean braced = at(caret + 1, BEGIN);
        int i = braced ? caret + 2 : caret + 1;
        boolean alone = !braced || at(i + 1, END);
        if (i >= in.size()) return;
        LatexToken mark = in.get(i);
        if (mark.is(SIGN) && (braced ? alone : mark.text().equals("+") || !startsOperand(i + 1))) {
            problems.refuse(Code.CANNOT_READ, span(caret, i), "unread-one-sided", written(caret, i));
        } else if (mark.is(NAME, "T") && alone && caret > 0 && isMatrix(in.get(caret - 1))) {
            boolean upright = mark.span().to() - mark.span().from() > 1;
            if (upright) problems.refuse(Code.CANNOT_READ, span(caret, i), "unread-transpose", written(caret, i));
            else problems.warn(Code.AMBIGUOUS, span(caret - 1, i), "transposed", written(caret - 1, i));
        } else if (mark.is(ACCENT, "bar")) problems.warn(Code.AMBIGUOUS, span(caret, i), "rising");
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
