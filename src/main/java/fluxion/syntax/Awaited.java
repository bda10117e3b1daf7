package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import java.util.List;

/** What commands wait for: an argument is one token before macros are put in, and stays whole. */
final class Awaited {
    private Awaited() {}

    /** Whether what stands next is an argument: {@code \sqrt\s}, {@code \sqrt[3]\s}, {@code \frac{x}\dx}. */
    static boolean argument(List<LatexToken> before) {
        int end = before.size() - 1;
        if (end < 0) return false;
        if (arity(before.get(end)) > 0) return true;
        boolean square = before.get(end).is(BRACKET, "]");
        int from = square ? opening(before, end) : before.get(end).is(RBRACE) ? group(before, end) : end;
        boolean both = from == end && before.get(end).text().length() > 1;        // \frac12 has its arguments
        return from > 0 && !both && arity(before.get(from - 1)) == (square ? 1 : 2);
    }

    private static int opening(List<LatexToken> tokens, int end) {
        int at = end;
        while (at >= 0 && !tokens.get(at).is(BRACKET, "[")) at--;
        return at;
    }

    private static int group(List<LatexToken> tokens, int end) {
        int depth = 0;
        for (int at = end; at >= 0; at--) {
            if (tokens.get(at).is(RBRACE)) depth++;
            if (tokens.get(at).is(LBRACE) && --depth == 0) return at;
        }
        return -1;
    }

    private static int arity(LatexToken token) {
        if (!token.is(COMMAND)) return 0;
        return LatexCommands.find(token.text().substring(1)).map(command -> switch (command.kind()) {
            case FRACTION, BINOMIAL           -> 2;
            case ROOT, ACCENT, DRESS, CROSSED -> 1;
            default                           -> 0;
        }).orElse(0);
    }
}
