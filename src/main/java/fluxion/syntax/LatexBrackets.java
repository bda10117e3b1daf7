package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Sees that every bracket has its partner, and that nothing is nested too deeply. */
final class LatexBrackets {
    private final List<LatexToken> tokens;
    private final LatexProblems problems;
    private final Deque<Level> levels = new ArrayDeque<>();

    /** A bracket that is open, and the places of bars between it and its partner. */
    private static final class Level {
        final LatexToken open;
        final int from;
        final List<Integer> bars = new ArrayList<>();
        final List<Integer> norms = new ArrayList<>();
        boolean divided;

        Level(LatexToken open, int from) {
            this.open = open;
            this.from = from;
        }
    }

    private LatexBrackets(List<LatexToken> tokens, LatexProblems problems) {
        this.tokens = new ArrayList<>(tokens);
        this.problems = problems;
    }

    static List<LatexToken> matched(List<LatexToken> tokens, LatexProblems problems) {
        var brackets = new LatexBrackets(tokens, problems);
        brackets.match();
        brackets.tokens.removeIf(token -> token.is(SPACE));
        return brackets.tokens;
    }

    private void match() {
        levels.push(new Level(new LatexToken(EOF, "", new Span(0, 0), false), -1));
        for (int i = 0; i < tokens.size() && !problems.refused(); i++) {
            LatexToken token = tokens.get(i);
            switch (token.type()) {
                case BEGIN, OPEN -> open(token, i);
                case END, CLOSE -> close(token, i);
                case BRACKET -> (token.text().equals("|") ? levels.element().bars : levels.element().norms).add(i);
                case ABOVE -> above(token);
                default -> { }
            }
        }
        if (problems.refused()) return;
        if (levels.size() > 1) problems.refuse(Code.UNBALANCED, levels.element().open.span(), "unclosed",
            levels.element().open.text());
        else bars(levels.element(), tokens.size());
    }

    private void open(LatexToken token, int i) {
        levels.push(new Level(token, i));
        if (levels.size() > DeepStack.DEEPEST + 1)
            problems.refuse(Code.NESTED_TOO_DEEPLY, token.span(), "nested-too-deeply", DeepStack.DEEPEST);
    }

    private void close(LatexToken token, int i) {
        Level level = levels.element();
        LatexToken open = level.open;
        if (levels.size() == 1 || open.is(BEGIN) && token.is(CLOSE)) {
            problems.refuse(Code.UNBALANCED, token.span(), "unopened", token.text());
        } else if (!LatexDelimiters.match(open.text(), token.text())) {
            if (interval(open, token) && problems.lenient()) {
                problems.passes(token.span(), "interval", open.text(), token.text());
                bars(level, i);
                levels.pop();
            } else if (token.is(END) && open.is(OPEN)) problems.refuse(Code.UNBALANCED, open.span(), "unclosed-before",
                open.text(), token.text());
            else problems.refuse(Code.UNBALANCED, token.span(), interval(open, token) ? "interval" : "mismatched",
                token.text(), open.text());
        } else {
            bars(level, i);
            levels.pop();
        }
    }

    private static boolean interval(LatexToken open, LatexToken close) {
        boolean one = open.text().endsWith("(") == close.text().endsWith(")");           // of two sizes only
        return !one && (open.text().endsWith("(") || open.text().endsWith("["))
            && (close.text().endsWith(")") || close.text().endsWith("]"));
    }

    /** {@code \over} divides its group; between mere brackets it would divide beyond them. */
    private void above(LatexToken token) {
        LatexToken open = levels.element().open;
        if (levels.element().divided) problems.refuse(Code.CANNOT_READ, token.span(), "over-twice", "\\"
            + token.text());
        levels.element().divided = true;
        if (open.is(OPEN) && !open.text().startsWith("\\left") || open.is(BEGIN, LatexEnvironments.PIECES))
            problems.refuse(Code.CANNOT_READ, token.span(), "over-in-brackets", "\\" + token.text(), open.text());
    }

    private void bars(Level level, int to) {
        if (!level.norms.isEmpty()) LatexBars.decide(tokens, level.norms, level.from, to, problems);
        if (!level.bars.isEmpty()) LatexBars.decide(tokens, level.bars, level.from, to, problems);
    }
}
