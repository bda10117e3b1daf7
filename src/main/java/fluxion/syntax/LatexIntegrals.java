package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the differential that ends each integral: {@code \int_0^1 x + t \, dt} becomes the sign with its bounds, the
 * integrand in braces, and a mark that names the variable. The differential may stand above a fraction line:
 * {@code \int_1^x \frac{dt}{t}}.
 */
final class LatexIntegrals {
    /** How the sign of integration is called, and how the mark of the variable begins. */
    static final String SIGN_NAME = "∫";

    private final List<LatexToken> in;
    private final LatexProblems problems;
    private final Map<Integer, List<LatexToken>> before = new HashMap<>();
    private final Set<Integer> dropped = new HashSet<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int depth;

    /** An integral whose differential is not found yet. */
    private record Open(int at, int depth) {}

    private LatexIntegrals(List<LatexToken> in, LatexProblems problems) {
        this.in = in;
        this.problems = problems;
    }

    static List<LatexToken> marked(List<LatexToken> tokens, LatexProblems problems) {
        if (tokens.stream().noneMatch(token -> token.is(NAME, SIGN_NAME))) return tokens;
        var integrals = new LatexIntegrals(tokens, problems);
        for (int i = 0; i < tokens.size() && !problems.refused(); i++) integrals.token(i);
        if (!integrals.open.isEmpty()) integrals.refuse();
        return integrals.rewritten();
    }

    private void refuse() {
        var token = in.get(open.peek().at());
        problems.refuse(Code.CANNOT_READ, token.span(), "no-differential", problems.written(token.span()));
    }

    private void token(int i) {
        var token = in.get(i);
        boolean here = !open.isEmpty() && open.peek().depth() == depth;
        if (token.is(NAME, SIGN_NAME)) open.push(new Open(i, depth));
        else if (token.is(BEGIN) || token.is(OPEN)) depth++;
        else if (token.is(END) || token.is(CLOSE)) {
            depth--;
            if (!open.isEmpty() && open.peek().depth() > depth) refuse();
        } else if (here && isDifferential(i)) ended(i);
        else if (here && token.is(FRACTION)) fraction(i);
        else if (here && (token.is(SEPARATOR) || token.is(RELATION))) refuse();
    }

    /** Whether {@code dx} begins here. */
    private boolean isDifferential(int i) {
        boolean names = i + 1 < in.size() && in.get(i).is(NAME, "d") && in.get(i + 1).is(NAME);
        if (names && i + 2 < in.size() && in.get(i + 2).is(UNDERSCORE))
            problems.refuse(Code.CANNOT_READ, in.get(i).span().to(in.get(i + 2).span()), "differential-name");
        return names;
    }

    private void ended(int i) {
        var start = open.pop();
        int body = afterScripts(start.at() + 1);
        if (body >= i) {
            first(i);
            insert(i, in.get(i).before(NUMERAL, "1"));
        }
        wrap(body, i, in.get(i + 1), i);
        dropped.add(i);
        dropped.add(i + 1);
    }

    /** {@code \int_0^1 dx\, f(x)}: whether f(x) is integrated is not to be seen. */
    private void first(int i) {
        if (i + 2 < in.size() && LatexRows.startsOperand(in.get(i + 2)))
            problems.refuse(Code.AMBIGUOUS, in.get(i).span().to(in.get(i + 1).span()), "differential-first",
                problems.written(in.get(i).span().to(in.get(i + 1).span())));
    }

    /** {@code \frac{dt}{t}}: the differential ends what stands above the line. */
    private void fraction(int i) {
        int end = afterArgument(i + 1) - 1;
        if (end < i + 4 || !in.get(end).is(END) || !in.get(end - 2).is(NAME, "d") || !in.get(end - 1).is(NAME)) return;
        var start = open.pop();
        dropped.add(end - 2);
        dropped.add(end - 1);
        if (end == i + 4) insert(end, in.get(end).before(NUMERAL, "1"));
        wrap(afterScripts(start.at() + 1), afterArgument(end + 1), in.get(end - 1), end - 2);
    }

    private void wrap(int body, int end, LatexToken variable, int from) {
        before.computeIfAbsent(body, _ -> new ArrayList<>()).addFirst(in.get(body).before(BEGIN, "{"));
        var last = in.get(Math.min(end, in.size()) - 1);
        var mark = in.get(from).span().to(last.span().to() > variable.span().to() ? last.span() : variable.span());
        insert(end, last.as(END, "}"));
        insert(end, new LatexToken(NAME, SIGN_NAME + variable.text(), mark, true));
    }

    private void insert(int at, LatexToken token) {
        before.computeIfAbsent(at, _ -> new ArrayList<>()).add(token);
    }

    private int afterScripts(int from) {
        int i = from;
        while (i < in.size() && (in.get(i).is(UNDERSCORE) || in.get(i).is(CARET))) i = afterArgument(i + 1);
        return i;
    }

    /** The place after what TeX takes as an argument. */
    private int afterArgument(int from) {
        int i = from;
        int arguments = 1;
        int level = 0;
        while (i < in.size() && (arguments > 0 || level > 0)) {
            var token = in.get(i++);
            if (token.is(BEGIN) || token.is(OPEN)) level++;
            else if (token.is(END) || token.is(CLOSE)) level--;
            if (level > 0 || token.is(SIGN)) continue;
            arguments += token.is(FRACTION) || token.is(BINOMIAL) ? 1 : token.is(ROOT) || token.is(ACCENT) ? 0 : -1;
        }
        return i;
    }

    private List<LatexToken> rewritten() {
        var out = new ArrayList<LatexToken>();
        for (int i = 0; i <= in.size(); i++) {
            out.addAll(before.getOrDefault(i, List.of()));
            if (i < in.size() && !dropped.contains(i)) out.add(in.get(i));
        }
        return out;
    }
}
