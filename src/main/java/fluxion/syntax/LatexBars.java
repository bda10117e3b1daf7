package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import java.util.List;

/**
 * Decides which bars open and which close, where the writing leaves it open. A bar after an operation sign opens, one
 * before an operation sign closes, others may do either; the readings with as many opening as closing bars are counted,
 * and if there is more than one, the formula is refused with two of them.
 */
final class LatexBars {
    /** Bars within bars within bars, as deep as anybody writes. */
    private static final int DEPTH = 8;
    private static final int SHOWN = 80;

    private final List<LatexToken> tokens;
    private final List<Integer> bars;
    private final int from;
    private final int to;
    private final boolean strict;
    /** For each bar, whether a relation stands between it and the one before: no bars are around that. */
    private final boolean[] apart;
    /**
     * ways[k][depth]: in how many ways (none, one, more) the bars from k on can be read when so many are open, by what
     * bar k − 1 was.
     */
    private final byte[][] afterOpen;
    private final byte[][] afterClose;

    private LatexBars(List<LatexToken> tokens, List<Integer> bars, int from, int to, boolean strict) {
        this.tokens = tokens;
        this.bars = bars;
        this.from = from;
        this.to = to;
        this.strict = strict;
        this.apart = new boolean[bars.size()];
        for (int k = 1; k < apart.length; k++) apart[k] = hasRelation(bars.get(k - 1) + 1, bars.get(k));
        this.afterOpen = new byte[bars.size() + 1][DEPTH + 1];
        this.afterClose = new byte[bars.size() + 1][DEPTH + 1];
        count();
    }

    /** Replaces the bars, all of one kind, between the two places. */
    static void decide(List<LatexToken> tokens, List<Integer> all, int from, int to, LatexProblems problems) {
        all.stream().filter(i -> evaluates(tokens, i, to)).forEach(i -> tokens.set(i, tokens.get(i).as(AT)));
        var bars = all.stream().filter(i -> tokens.get(i).is(BRACKET)).toList();
        if (bars.isEmpty() || decided(tokens, bars, from, to, problems)) return;
        if (scripted(tokens, bars.getLast(), to)) {
            tokens.set(bars.getLast(), tokens.get(bars.getLast()).as(AT));
            var others = bars.subList(0, bars.size() - 1);
            if (others.isEmpty() || decided(tokens, others, from, to, problems)) return;
            others.stream().filter(i -> scripted(tokens, i, to)).forEach(i -> tokens.set(i, tokens.get(i).as(AT)));
            bars = others.stream().filter(i -> tokens.get(i).is(BRACKET)).toList();
            if (bars.isEmpty() || decided(tokens, bars, from, to, problems)) return;
        }
        LatexToken first = tokens.get(bars.getFirst());
        boolean doubled = bars.size() == 2 && tokens.get(bars.getLast()).touches(first);         // D(p || q)
        if (problems.lenient() && (doubled || bars.size() == 1)) {
            problems.passes(first.span(), "given", first.text());
            tokens.set(bars.getFirst(), first.as(RELATION));
            if (doubled) tokens.set(bars.getLast(), first.as(SPACE));
            return;
        }
        problems.refuse(Code.UNBALANCED, first.span(), "bars-unbalanced", first.text());
    }

    /** Whether there is a reading; if there are several, the formula is refused. */
    private static boolean decided(List<LatexToken> tokens, List<Integer> bars, int from, int to,
        LatexProblems problems) {
        var reading = new LatexBars(tokens, bars, from, to, true);
        if (reading.afterClose[0][0] == 0) reading = new LatexBars(tokens, bars, from, to, false);
        if (reading.afterClose[0][0] == 0) return false;
        boolean[] opens = reading.reading(false);
        if (reading.afterClose[0][0] == 1) {
            for (int k = 0; k < opens.length;
                k++) tokens.set(bars.get(k), tokens.get(bars.get(k)).as(opens[k] ? OPEN : CLOSE));
        } else {
            Span span = tokens.get(bars.getFirst()).span().to(tokens.get(bars.getLast()).span());
            problems.refuse(Code.AMBIGUOUS, span, "bars", reading.shown(opens), reading.shown(reading.reading(true)));
        }
        return true;
    }

    private static boolean scripted(List<LatexToken> tokens, int i, int to) {
        return i + 1 < to && (tokens.get(i + 1).is(UNDERSCORE) || tokens.get(i + 1).is(CARET));
    }

    /** {@code |_{x=2}}: a subscript with a relation makes it a place of evaluation. */
    private static boolean evaluates(List<LatexToken> tokens, int i, int to) {
        if (!scripted(tokens, i, to) || i + 2 >= to || !tokens.get(i + 1).is(UNDERSCORE)
            || !tokens.get(i + 2).is(BEGIN)) return false;
        int depth = 0;
        for (int k = i + 2; k < to; k++) {
            LatexToken token = tokens.get(k);
            if (token.is(BEGIN) || token.is(OPEN)) depth++;
            else if (token.is(END) || token.is(CLOSE)) { if (--depth == 0) return false; }
            else if (token.is(RELATION) && depth == 1) return true;
        }
        return false;
    }

    private void count() {
        int n = bars.size();
        afterOpen[n][0] = afterClose[n][0] = 1;
        for (int k = n - 1; k >= 0; k--)
            for (int depth = 0; depth <= DEPTH; depth++) {
                afterOpen[k][depth] = ways(k, depth, true);
                afterClose[k][depth] = ways(k, depth, false);
            }
    }

    private boolean hasRelation(int first, int end) {
        int level = 0;
        for (int i = first; i < end; i++)
            switch (tokens.get(i).type()) {
                case BEGIN, OPEN    -> level++;
                case END, CLOSE     -> level--;
                case RELATION       -> { if (level == 0) return true; }
                default -> { }
            }
        return false;
    }

    private byte ways(int k, int depth, boolean afterOpening) {
        int ways = 0;
        if (depth > 0 && apart[k]) return 0;
        if (depth < DEPTH && opens(k, depth, afterOpening)) ways += afterOpen[k + 1][depth + 1];
        if (depth > 0 && closes(k, afterOpening)) ways += afterClose[k + 1][depth - 1];
        return (byte) Math.min(ways, 2);
    }

    private boolean opens(int k, int depth, boolean afterOpening) {
        int next = bars.get(k) + 1;
        boolean bar = next < to && isBar(next);
        boolean operand = next < to
            && (bar || tokens.get(next).is(SIGN, "-") || LatexRows.startsOperand(tokens.get(next)));
        return operand && !(strict && bar && depth > 0 && closes(k, afterOpening));
    }

    /** Whether an operand stands before the bar. */
    private boolean closes(int k, boolean afterOpening) {
        int before = bars.get(k) - 1;
        if (before <= from) return false;
        if (k > 0 && bars.get(k - 1) == before) return !afterOpening;
        return isBar(before) || LatexRows.endsOperand(tokens.get(before));
    }

    private boolean isBar(int i) {
        return tokens.get(i).is(BRACKET);
    }

    /** Which bars open, in the first or the last of the possible readings. */
    private boolean[] reading(boolean last) {
        boolean[] opens = new boolean[bars.size()];
        int depth = 0;
        boolean afterOpening = false;
        for (int k = 0; k < opens.length; k++) {
            boolean canOpen = depth < DEPTH && opens(k, depth, afterOpening) && afterOpen[k + 1][depth + 1] > 0;
            boolean canClose = depth > 0 && closes(k, afterOpening) && afterClose[k + 1][depth - 1] > 0;
            opens[k] = last ? canOpen : canOpen && !canClose;
            depth += opens[k] ? 1 : -1;
            afterOpening = opens[k];
        }
        return opens;
    }

    private String shown(boolean[] opens) {
        var text = new StringBuilder();
        for (int i = bars.getFirst(); i <= bars.getLast() && text.length() < SHOWN; i++) {
            int k = java.util.Collections.binarySearch(bars, i);
            if (k >= 0) text.append(opens[k] ? "\\lvert " : "\\rvert ");
            else text.append(i > bars.getFirst() && tokens.get(i).space() ? " " : "").append(tokens.get(i).text());
        }
        return text.length() < SHOWN ? text.toString().strip() : text + "…";
    }
}
