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

    /** What the environments that are open are. */
    private enum Form { ROWS, PIECES, BRACED_PIECES }

    private final LatexCursor at;
    private final LatexProblems problems;
    private final Deque<Form> open = new ArrayDeque<>();

    LatexEnvironments(LatexCursor at, LatexProblems problems) {
        this.at = at;
        this.problems = problems;
    }

    /** Whether words are conditions here. */
    boolean isInPieces() {
        return !open.isEmpty() && open.element() != Form.ROWS;
    }

    void begin(LatexToken token) {
        Span span = at.whole(token);
        String name = name();
        Form form = form(name);
        if (form == Form.ROWS && !LatexCommands.hasRows(name)) {
            problems.refuse(Code.CANNOT_READ, span, "unread-" + LatexCommands.construct(name),
                "\\begin{" + name + "}");
            return;
        }
        open.push(form);
        if (form == Form.BRACED_PIECES) at.out.removeLast();
        at.position();
        if (name.startsWith("alignat") || name.startsWith("alignedat") || name.equals("array")) at.argument();
        at.emit(new LatexToken(BEGIN, form == Form.ROWS ? "\\begin{" + name + "}" : PIECES, span, token.space()));
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
