package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far a sum reaches: in {@code \sum_{i=1}^n a_i + b_i} to the sign, as TeX books set it. Where its index stands
 * behind that sign, in a term that the sum has left, the author may have meant it to be summed, too: that is said.
 */
final class LatexReach {
    /** Signs that bind the name below them. */
    private static final Set<String> BINDERS = Set.of("∑", "∏");

    private final List<LatexToken> in;
    private final LatexProblems problems;
    /** For each open bracket the indices bound within it: to the place of their sign while it reaches, then negated. */
    private final Deque<Map<String, Integer>> levels = new ArrayDeque<>(List.of(new HashMap<>()));

    private LatexReach(List<LatexToken> in, LatexProblems problems) {
        this.in = in;
        this.problems = problems;
    }

    /** Warns of every index that stands behind the end of its sum. */
    static void told(List<LatexToken> tokens, LatexProblems problems) {
        if (tokens.stream().noneMatch(LatexReach::binds)) return;
        var reach = new LatexReach(tokens, problems);
        for (int i = 0; i < tokens.size(); i++) reach.token(i);
    }

    private static boolean binds(LatexToken token) {
        return token.is(NAME) && BINDERS.contains(token.text());
    }

    private void token(int i) {
        var token = in.get(i);
        var level = levels.element();
        switch (token.type()) {
            case BEGIN, OPEN         -> levels.push(new HashMap<>());
            case END, CLOSE          -> {
                if (levels.size() > 1) levels.pop();
            }
            case RELATION, SEPARATOR -> level.clear();
            case SIGN                -> level.replaceAll((_, at) -> at < 0 ? at : -1 - at);
            case NAME                -> {
                if (binds(token)) bound(i);
                else behind(token);
            }
            default                  -> { }
        }
    }

    /** {@code \sum_{i=1}}, {@code \sum_i}, {@code \sum_{1 \le i \le n}} */
    private void bound(int at) {
        int i = at + 1;
        if (i >= in.size() || !in.get(i).is(UNDERSCORE)) return;
        boolean braced = ++i < in.size() && in.get(i).is(BEGIN);
        if (braced) i++;
        if (i + 2 < in.size() && in.get(i).is(NUMERAL) && in.get(i + 1).is(RELATION)) i += 2;
        if (i < in.size() && in.get(i).is(NAME)) levels.element().put(in.get(i).text(), at);
    }

    private void behind(LatexToken name) {
        for (var level : levels) {
            Integer at = level.get(name.text());
            if (at == null) continue;
            if (at < 0) {
                var sign = in.get(-1 - at);
                problems.warn(Code.AMBIGUOUS, name.span(), "sum-reach", name.text(), problems.written(sign.span()));
                level.remove(name.text());
            }
            return;
        }
    }
}
