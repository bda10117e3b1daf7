package fluxion.syntax;

import static fluxion.syntax.antlr.FluxionLexer.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Sees that every bracket has its partner, and which bar opens and which closes: every bracket becomes OPEN or CLOSE.
 */
final class TextBrackets {
    private static final String OPENING = "([{⌊⌈";
    private static final String CLOSING = ")]}⌋⌉";

    private final Source source;
    private final List<CommonToken> tokens;
    private final Problems problems;
    private final Deque<Level> levels = new ArrayDeque<>();

    /** A bracket that is open, and the places of the bars between it and its partner. */
    private record Level(Token open, List<Integer> bars, List<Integer> norms) {
        Level(Token open) {
            this(open, new ArrayList<>(), new ArrayList<>());
        }
    }

    private TextBrackets(Source source, List<CommonToken> tokens, Problems problems) {
        this.source = source;
        this.tokens = tokens;
        this.problems = problems;
    }

    /** Types the brackets among the tokens; gives the depth of the nesting. */
    static int match(Source source, List<CommonToken> tokens, Problems problems) {
        var brackets = new TextBrackets(source, tokens, problems);
        brackets.match();
        return problems.refused() ? 0 : brackets.depth();
    }

    private void match() {
        levels.push(new Level(tokens.getLast()));
        for (int i = 0; i < tokens.size() && !problems.refused(); i++) {
            CommonToken token = tokens.get(i);
            if (token.getType() != BRACKET) continue;
            String bracket = token.getText();
            if (bracket.equals("|")) levels.element().bars().add(i);
            else if (bracket.equals("‖")) levels.element().norms().add(i);
            else if (OPENING.contains(bracket)) open(token);
            else close(token);
        }
        if (problems.refused()) return;
        if (levels.size() > 1) problems.refuse(Code.UNBALANCED, TextScanner.span(levels.element().open()), "unclosed",
            levels.element().open().getText(), partner(levels.element().open()));
        else bars(levels.pop());
    }

    private void open(CommonToken token) {
        token.setType(OPEN);
        levels.push(new Level(token));
    }

    private void close(CommonToken token) {
        Token open = levels.element().open();
        if (levels.size() == 1) problems.refuse(Code.UNBALANCED, TextScanner.span(token), "unopened", token.getText());
        else if (!partner(open).equals(token.getText()))
            problems.refuse(Code.UNBALANCED, TextScanner.span(token), "mismatched", token.getText(), open.getText(),
                partner(open));
        else {
            token.setType(CLOSE);
            bars(levels.pop());
        }
    }

    private static String partner(Token open) {
        int at = OPENING.indexOf(open.getText());
        return CLOSING.substring(at, at + 1);
    }

    private void bars(Level level) {
        for (var places : List.of(level.norms(), level.bars()))
            if (!places.isEmpty() && !problems.refused()) TextBars.decide(source, tokens, places, problems);
    }

    private int depth() {
        int depth = 0;
        int deepest = 0;
        for (Token token : tokens) {
            if (token.getType() == OPEN && ++depth > deepest) {
                deepest = depth;
                if (depth > DeepStack.DEEPEST)
                    problems.refuse(Code.NESTED_TOO_DEEPLY, TextScanner.span(token), "nested-too-deeply",
                        DeepStack.DEEPEST);
            }
            if (token.getType() == CLOSE) depth--;
        }
        return deepest;
    }
}
