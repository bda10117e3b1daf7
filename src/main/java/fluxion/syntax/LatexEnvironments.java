package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * {@code \begin} and {@code \end}: rows of formulas, and functions in pieces, which are {@code cases} or rows behind a
 * brace without a partner: {@code \left\{ \begin{array}{ll} … \end{array} \right.}
 */
final class LatexEnvironments {
    /** What a function in pieces begins and ends with, however it was written. */
    static final String PIECES = "\\begin{cases}";
    private static final String PIECES_END = "\\end{cases}";
    private static final Set<String> CASES = Set.of("cases", "dcases", "rcases", "drcases");
    private static final String BRACE = "\\left\\{";

    /** Environments that hold anything but a formula. */
    private static final Set<String> FOREIGN = Set.of("comment", "verbatim", "lstlisting", "itemize", "enumerate",
        "description", "tabular", "tabularx", "tikzpicture", "tikzcd", "picture", "figure", "table", "minipage",
        "axis");

    /** What the environments that are open are. */
    private enum Form { ROWS, PIECES, BRACED_PIECES, MATRIX, UNSEEN }

    private final LatexCursor at;
    private final LatexProblems problems;
    private final Deque<Form> open = new ArrayDeque<>();

    LatexEnvironments(LatexCursor at, LatexProblems problems) {
        this.at = at;
        this.problems = problems;
    }

    /** Whether words are conditions here. */
    boolean isInPieces() {
        return !open.isEmpty() && (open.element() == Form.PIECES || open.element() == Form.BRACED_PIECES);
    }

    /** Whether lines and cells of formulas stand in brackets that open so, and no rows that follow one another. */
    static boolean hasCells(LatexToken begin) {
        return begin.is(BEGIN, PIECES) || begin.text().startsWith("\\begin{")
            && LatexCommands.construct(begin.text().substring(7, begin.text().length() - 1)).equals("matrix");
    }

    void begin(LatexToken token) {
        Span span = at.whole(token);
        String name = name();
        Form form = form(name);
        boolean unread = form == Form.ROWS && !LatexCommands.hasRows(name);
        if (unread && LatexCommands.construct(name).equals("matrix")) {
            if (!problems.passes(span, "matrix", "\\begin{" + name + "}")) return;
            form = Form.MATRIX;
        } else if (unread && isUnseen(name)) {
            problems.warn(Code.REPAIRED, span, "environment", "\\begin{" + name + "}");
            open.push(Form.UNSEEN);
            at.space = true;
            return;
        } else if (unread) {
            problems.refuse(Code.CANNOT_READ, span, "unread-" + LatexCommands.construct(name),
                "\\begin{" + name + "}");
            return;
        }
        open.push(form);
        if (form == Form.BRACED_PIECES) at.out.removeLast();
        at.position();
        if (LatexCommands.hasColumns(name)) {
            if (name.equals("empheq")) at.optional();
            at.argument();
        }
        at.emit(new LatexToken(BEGIN, form == Form.ROWS || form == Form.MATRIX
            ? "\\begin{" + name + "}" : PIECES, span, token.space()));
    }

    /** Whether a book marks a part of a formula with the environment: no rows or columns stand in it. */
    private boolean isUnseen(String name) {
        if (FOREIGN.contains(name.replace("*", "")) || LatexCommands.construct(name).equals("cases")) return false;
        for (int k = at.i; k < at.in.size() && !at.in.get(k).is(COMMAND, "\\end"); k++)
            if (at.in.get(k).is(AMPERSAND) || at.in.get(k).is(NEWLINE) || at.in.get(k).is(COMMAND, "\\begin"))
                return false;
        return at.in.subList(at.i, at.in.size()).stream().anyMatch(token -> token.is(COMMAND, "\\end"));
    }

    private Form form(String name) {
        if (CASES.contains(name)) return Form.PIECES;
        boolean rows = LatexCommands.hasRows(name) || name.equals("array");
        return rows && !at.out.isEmpty() && at.out.getLast().is(OPEN, BRACE) ? Form.BRACED_PIECES : Form.ROWS;
    }

    void end(LatexToken token) {
        Span span = at.whole(token);
        String name = name();
        Form form = open.isEmpty() ? form(name) : open.pop();
        if (form == Form.UNSEEN) return;
        if (form == Form.BRACED_PIECES && !invisible()) {
            problems.refuse(Code.CANNOT_READ, span, "unread-set", BRACE);
            return;
        }
        boolean pieces = form == Form.PIECES && CASES.contains(name) || form == Form.BRACED_PIECES;
        at.emit(new LatexToken(END, pieces ? PIECES_END : "\\end{" + name + "}", span, token.space()));
    }

    /** Takes the {@code \right.} that is the partner of the brace. */
    private boolean invisible() {
        boolean ends = at.i + 1 < at.in.size() && at.in.get(at.i).is(COMMAND, "\\right") && at.in.get(at.i + 1).is(DOT);
        if (ends) at.i += 2;
        return ends;
    }

    private String name() {
        String name = LatexNames.written(at.group());
        at.argument();
        return name;
    }
}
