package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import fluxion.syntax.LatexCommands.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Formulas within words, {@code \text{if $x > 0$}}, are put beside them: {@code \text{if }x > 0}. */
final class LatexProse {
    private final List<LatexToken> in;
    private final List<LatexToken> out = new ArrayList<>();
    /** For each brace that is open, what it holds. */
    private final Deque<Mode> braces = new ArrayDeque<>();

    private enum Mode { FORMULA, WORDS, FORMULA_IN_WORDS, GROUP_IN_WORDS }

    private LatexProse(List<LatexToken> in) {
        this.in = in;
    }

    static List<LatexToken> unfolded(List<LatexToken> tokens) {
        if (tokens.stream().noneMatch(token -> token.is(DOLLARS))) return tokens;
        var prose = new LatexProse(tokens);
        for (int i = 0; i < tokens.size(); i++) prose.next(i);
        return prose.out;
    }

    private void next(int i) {
        LatexToken token = in.get(i);
        Mode mode = braces.isEmpty() ? Mode.FORMULA : braces.element();
        if (token.is(DOLLARS, "$") && mode == Mode.WORDS) {
            braces.pop();
            braces.push(isGroup(i) ? Mode.GROUP_IN_WORDS : Mode.FORMULA_IN_WORDS);
            out.add(token.as(RBRACE, "}"));
            if (isGroup(i)) out.add(token.as(LBRACE, "{"));
        } else if (token.is(DOLLARS, "$") && (mode == Mode.FORMULA_IN_WORDS || mode == Mode.GROUP_IN_WORDS)) {
            braces.pop();
            braces.push(Mode.WORDS);
            if (mode == Mode.GROUP_IN_WORDS) out.add(token.as(RBRACE, "}"));
            out.add(token.as(COMMAND, "\\text"));
            out.add(token.as(LBRACE, "{"));
        } else {
            if (token.is(LBRACE)) braces.push(i > 0 && isProse(in.get(i - 1)) ? Mode.WORDS : Mode.FORMULA);
            if (token.is(RBRACE) && !braces.isEmpty()) braces.pop();
            out.add(token);
        }
    }

    private static boolean isProse(LatexToken token) {
        return token.is(COMMAND) && LatexCommands.find(token.text().substring(1))
            .filter(command -> command.kind() == Kind.PROSE).isPresent();
    }

    /** Whether the formula from here to the next dollar is no statement, so that scripts behind it are of all of it. */
    private boolean isGroup(int dollar) {
        for (int i = dollar + 1; i < in.size() && !in.get(i).is(DOLLARS); i++) {
            boolean relation = in.get(i).is(COMMAND) && LatexCommands.find(in.get(i).text().substring(1))
                .filter(command -> command.kind() == Kind.RELATION).isPresent();
            if (relation || in.get(i).is(RELATION)) return false;
        }
        return true;
    }
}
