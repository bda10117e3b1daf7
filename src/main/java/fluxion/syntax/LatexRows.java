package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Rows and columns of aligned formulas, wide spaces and words between formulas, punctuation at their ends: each either
 * separates two formulas or is nothing. A row that begins with a relation continues the chain of the row before.
 */
final class LatexRows {
    private final List<LatexToken> in;
    private final LatexProblems problems;
    private final boolean[] relationAhead;
    private final List<LatexToken> out = new ArrayList<>();
    private final Deque<Level> levels = new ArrayDeque<>();
    private boolean separate;

    /** What stands between two brackets; rows are only there where formulas stand by themselves. */
    private static final class Level {
        final boolean rows;
        /** Whether these are lines of a function in pieces, or brackets within its conditions. */
        final boolean pieces;
        boolean relation;

        Level(boolean rows, boolean pieces) {
            this.rows = rows;
            this.pieces = pieces;
        }
    }

    private LatexRows(List<LatexToken> in, LatexProblems problems) {
        this.in = in;
        this.problems = problems;
        this.relationAhead = relationsAhead(in);
        levels.push(new Level(true, false));
    }

    static List<LatexToken> joined(List<LatexToken> tokens, LatexProblems problems) {
        var rows = new LatexRows(tokens, problems);
        for (int i = 0; i < tokens.size() && !problems.refused(); ) i = rows.next(i);
        return rows.out;
    }

    /** For each place, whether a relation follows at the same level before the formula ends. */
    private static boolean[] relationsAhead(List<LatexToken> in) {
        boolean[] ahead = new boolean[in.size()];
        Deque<Boolean> levels = new ArrayDeque<>(List.of(false));
        for (int i = in.size() - 1; i >= 0; i--) {
            switch (in.get(i).type()) {
                case END, CLOSE -> levels.push(false);
                case BEGIN, OPEN -> { if (levels.size() > 1) levels.pop(); }
                case RELATION -> { levels.pop(); levels.push(true); }
                case SEPARATOR, NEWLINE -> { levels.pop(); levels.push(false); }
                default -> { }
            }
            ahead[i] = levels.element();
        }
        return ahead;
    }

    private int next(int i) {
        LatexToken token = in.get(i);
        if (levels.element().pieces && inPieces(i)) return i + 1;
        switch (token.type()) {
            case AMPERSAND -> { return ampersand(i); }
            case NEWLINE -> newline(i);
            case TIE -> quad(i);
            case DOT -> {
                if (!endsFormula(i + 1) && !in.get(i + 1).is(TIE))
                    problems.refuse(Code.CANNOT_READ, token.span(), "character", token.text());
            }
            case SEPARATOR -> { if (!levels.element().rows || !endsFormula(i + 1)) separated(token); }
            case REMARK -> remark(token);
            default -> { add(token); level(token); }
        }
        return i + 1;
    }

    /** Lines and cells of a function in pieces, and words about them; whether the token was one of these. */
    private boolean inPieces(int i) {
        LatexToken token = in.get(i);
        boolean argument = !out.isEmpty() && takesArgument(out.getLast());
        switch (token.type()) {
            case AMPERSAND -> { if (!aligns(i)) out.add(token.as(SEPARATOR, LatexPieces.CELL)); }
            case NEWLINE -> out.add(token.as(SEPARATOR, LatexPieces.ROW));
            case TIE -> { }
            case SEPARATOR, DOT -> {
                boolean last = i + 1 >= in.size() || switch (in.get(i + 1).type()) {
                    case AMPERSAND, NEWLINE, END, TIE, REMARK -> true;
                    default -> false;
                };
                if (!last && token.is(DOT)) return false;
                if (!last) out.add(token.as(SEPARATOR, ","));
            }
            case REMARK -> {
                if (argument) return false;
                out.addAll(LatexPieces.words(token));
            }
            default -> { return false; }
        }
        return true;
    }

    /** Whether a relation follows, so that the sign stands within an equation of a system. */
    private boolean aligns(int i) {
        return i + 1 < in.size() && in.get(i + 1).is(RELATION) && !startsFormula();
    }

    private void level(LatexToken token) {
        switch (token.type()) {
            case RELATION -> levels.element().relation = true;
            case BEGIN -> {
                boolean pieces = LatexEnvironments.hasCells(token);
                levels.push(new Level(!pieces && token.text().startsWith("\\begin"), pieces));
            }
            case OPEN -> levels.push(new Level(false, levels.element().pieces));
            case END, CLOSE -> { if (levels.size() > 1) levels.pop(); }
            default -> { }
        }
    }

    private void add(LatexToken token) {
        boolean named = token.is(RELATION) && !out.isEmpty() && out.getLast().is(REMARK);      // \text{total cost} = …
        if (separate && !named && !token.is(END) && !token.is(SEPARATOR)) separator(token);
        separate = false;
        out.add(token);
    }

    private void separated(LatexToken token) {
        separate = false;
        out.add(token);
        levels.element().relation = false;
    }

    private void separator(LatexToken at) {
        if (startsFormula()) return;
        out.add(at.before(SEPARATOR, ""));
        levels.element().relation = false;
    }

    private boolean startsFormula() {
        return out.isEmpty() || out.getLast().is(SEPARATOR) || out.getLast().is(BEGIN) || out.getLast().is(OPEN);
    }

    private boolean endsFormula(int i) {
        int next = i;
        while (next < in.size() && (in.get(next).is(AMPERSAND) || in.get(next).is(TIE))) next++;
        return next >= in.size() || in.get(next).is(NEWLINE) || in.get(next).is(END)
            && in.get(next).text().startsWith("\\end")
            || in.get(next).is(REMARK);
    }

    /** {@code &} aligns; between two formulas it separates; words after it are a note in the margin. */
    private int ampersand(int from) {
        int i = from;
        while (i < in.size() && in.get(i).is(AMPERSAND)) i++;
        if (i >= in.size()) return i;
        if (in.get(i).is(REMARK) && !startsFormula()) return afterCell(i);
        int next = afterIndent(i);
        boolean operands = !startsFormula() && !endsInNothing() && endsOperand(out.getLast()) && next < in.size()
            && startsOperand(in.get(next));
        if (operands && !waits()) separate = true;
        return i;
    }

    /** Whether what ends here is a pair of empty braces. */
    private boolean endsInNothing() {
        return out.size() > 1 && out.getLast().is(END) && out.get(out.size() - 2).is(BEGIN);
    }

    /** Whether an operator ends here, which waits for what it differentiates: {@code \frac{d}{dx}}. */
    private boolean waits() {
        int end = out.size() - 1;
        int below = end - 1;
        while (below > 0 && !out.get(below).is(BEGIN)) below--;
        boolean operator = out.get(end).is(END) && below > 3 && out.get(below - 1).is(END) && isMark(out.get(below - 2))
            && out.get(below - 3).is(BEGIN) && out.get(below - 4).is(FRACTION);
        return operator && isMark(out.get(below + 1));
    }

    private static boolean isMark(LatexToken token) {
        return token.is(NAME, "d") || token.is(NAME, "∂");
    }

    private int afterCell(int from) {
        int depth = 0;
        for (int i = from; i < in.size(); i++)
            switch (in.get(i).type()) {
                case BEGIN, OPEN -> depth++;
                case END, CLOSE -> { if (depth-- == 0) return i; }
                case NEWLINE -> { if (depth == 0) return i; }
                default -> { }
            }
        return in.size();
    }

    private void newline(int i) {
        int next = afterIndent(i + 1);
        if (next >= in.size() || startsFormula()) return;
        boolean continues = switch (in.get(next).type()) {
            case RELATION, TIMES, OVER, CLOSE, END -> true;
            case SIGN -> in.get(next).text().equals("+") || next > i + 1;
            default -> false;
        };
        boolean open = switch (out.getLast().type()) {
            case RELATION, SIGN, TIMES, OVER -> true;
            default -> false;
        };
        if (!continues && !open) separate = true;
    }

    /** Behind marks of alignment, space, and empty braces, which make a sign stand as between two operands. */
    private int afterIndent(int from) {
        int next = from;
        while (next < in.size()) {
            boolean empty = in.get(next).is(BEGIN) && next + 1 < in.size() && in.get(next + 1).is(END);
            if (!empty && !in.get(next).is(AMPERSAND) && !in.get(next).is(TIE)) break;
            next += empty ? 2 : 1;
        }
        return next;
    }

    private void quad(int i) {
        int before = i - 1;
        while (before >= 0 && (in.get(before).is(AMPERSAND) || in.get(before).is(TIE))) before--;
        if (before >= 0 && in.get(before).is(NEWLINE)) return;                               // which has seen to it
        if (i + 1 < in.size() && levels.element().relation && relationAhead[i]) separate = true;
        else if (i + 1 < in.size()) in.set(i + 1, in.get(i + 1).spaced());
    }

    /** Words separate formulas, except as an argument or within brackets. */
    private void remark(LatexToken token) {
        boolean apart = levels.element().rows && !(out.isEmpty() ? false : takesArgument(out.getLast()));
        if (apart) separate = true;
        add(token);
        separate = apart;
    }

    static boolean takesArgument(LatexToken token) {
        return switch (token.type()) {
            case CARET, UNDERSCORE, FRACTION, BINOMIAL, ROOT, ACCENT -> true;
            default -> false;
        };
    }

    static boolean endsOperand(LatexToken token) {
        return switch (token.type()) {
            case NUMERAL, NAME, REMARK, ELLIPSIS, END, CLOSE, PRIME, BANG, GAP -> true;
            default -> false;
        };
    }

    static boolean startsOperand(LatexToken token) {
        return switch (token.type()) {
            case NUMERAL, NAME, FUNCTION, REMARK, ELLIPSIS, BEGIN, OPEN, FRACTION, BINOMIAL, ROOT, ACCENT, GAP -> true;
            default -> false;
        };
    }
}
