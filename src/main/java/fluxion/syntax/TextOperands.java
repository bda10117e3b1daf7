package fluxion.syntax;

import static fluxion.syntax.antlr.FluxionLexer.*;

import fluxion.function.Functions;
import fluxion.function.Names;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Sees that every operation has its operands, and tells the sign of a factor from the sign of a term: a sign belongs to
 * one factor after an operation sign or another sign, and after a function without brackets ({@code sin -x}).
 */
final class TextOperands {
    private final List<CommonToken> tokens;
    private final Problems problems;
    /** For every open bracket, whether a function waits for its argument after it: {@code sin^(-1) -x}. */
    private final Deque<Boolean> waiting = new ArrayDeque<>();
    private boolean function;
    private boolean script;

    private TextOperands(List<CommonToken> tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    static void check(List<CommonToken> tokens, Problems problems) {
        var operands = new TextOperands(tokens, problems);
        for (int i = 0; i < tokens.size() && !problems.refused(); i++) operands.check(i);
    }

    private void check(int i) {
        CommonToken token = tokens.get(i);
        boolean needed = i == 0 || expectsOperand(tokens.get(i - 1));
        boolean within = script;                          // this token is an exponent or an index
        script = false;
        switch (token.getType()) {
            case NUMERAL, ELLIPSIS, VULGAR -> { number(i); function &= within; }
            case NAME -> function = within ? function : isFunction(token);
            case OPEN -> { waiting.push(function && within); function = false; }
            case CLOSE -> {
                if (needed && tokens.get(i - 1).getType() != OPEN) missing(i);
                function = !waiting.isEmpty() && waiting.pop();
            }
            case SIGN -> { sign(i, needed); script = within; }
            case RADICAL -> script = within;
            case UNDERSCORE, CARET, AT -> { suffix(i, needed); script = true; }
            case PRIME, BANG, RAISED, LOWERED -> suffix(i, needed);
            default -> { if (needed) missing(i); function = false; }
        }
        if (token.getType() == UNDERSCORE && !problems.refused()) index(i);
        if (token.getType() == AT && !problems.refused()) place(i);
    }

    /** {@code 2½} is 5/2 to some and 1 to others. */
    private void number(int i) {
        if (i == 0 || tokens.get(i).getType() == ELLIPSIS) return;
        var before = tokens.get(i - 1);
        boolean beside = before.getType() == VULGAR || before.getType() == NUMERAL && tokens.get(i).getType() == VULGAR;
        if (beside) problems.refuse(Code.AMBIGUOUS, TextScanner.span(before).to(TextScanner.span(tokens.get(i))),
            "mixed-number", before.getText(), tokens.get(i).getText());
    }

    private void index(int i) {
        boolean empty = tokens.get(i + 1).getType() == OPEN && tokens.get(i + 2).getType() == CLOSE;
        switch (empty ? CLOSE : tokens.get(i + 1).getType()) {
            case NUMERAL, NAME, OPEN -> { }
            default -> problems.refuse(Code.MISSING_OPERAND, TextScanner.span(tokens.get(i)), "missing-index");
        }
    }

    /** {@code |_x=2} would be a relation. */
    private void place(int i) {
        switch (tokens.get(i + 1).getType()) {
            case NUMERAL, OPEN -> { }
            default -> problems.refuse(Code.AMBIGUOUS, TextScanner.span(tokens.get(i)), "evaluated-by-which");
        }
    }

    private void sign(int i, boolean needed) {
        CommonToken token = tokens.get(i);
        int before = i == 0 ? OPEN : tokens.get(i - 1).getType();
        boolean first = switch (before) {
            case OPEN, RELATION, SEPARATOR, COLON, CONNECTIVE -> true;
            default -> false;
        };
        boolean arrow = before == RELATION && tokens.get(i - 1).getText().equals("<") && token.getText().equals("-")
            && TextScanner.touch(tokens.get(i - 1), token) && !TextScanner.touch(token, tokens.get(i + 1));
        if (arrow) problems.warn(Code.AMBIGUOUS, TextScanner.span(tokens.get(i - 1)).to(TextScanner.span(token)),
            "arrow-or-less");
        if (before == RADICAL && isApart(i)) problems.refuse(Code.MISSING_OPERAND,
            TextScanner.span(tokens.get(i - 1)), "missing-after", tokens.get(i - 1).getText());
        if (needed ? !first : function && !isApart(i)) token.setType(PREFIX);
        if (!needed) function = false;
    }

    /** In {@code sin + 1} the sign stands between two operands, of which one is missing. */
    private boolean isApart(int i) {
        return i > 0 && !TextScanner.touch(tokens.get(i - 1), tokens.get(i))
            && !TextScanner.touch(tokens.get(i), tokens.get(i + 1));
    }

    private void suffix(int i, boolean needed) {
        CommonToken token = tokens.get(i);
        if (needed) missing(i);
        else if (tokens.get(i - 1).getType() == NUMERAL && (i < 2 || tokens.get(i - 2).getType() != UNDERSCORE)) {
            if (token.getType() == UNDERSCORE) problems.refuse(Code.CANNOT_READ, TextScanner.span(token),
                "numeral-index");
            if (token.getType() == PRIME) problems.refuse(Code.CANNOT_READ, TextScanner.span(token), "numeral-prime");
        }
    }

    /** A word that waits for an argument; {@code gamma} and {@code psi} without a call are letters. */
    static boolean isFunction(Token token) {
        return token.getText().length() > 1 && !Names.isGreek(token.getText())
            && Functions.arities(token.getText()).contains(1);
    }

    private static boolean expectsOperand(Token before) {
        return switch (before.getType()) {
            case OPEN, SIGN, PREFIX, TIMES, OVER, CARET, UNDERSCORE, AT, RADICAL, RELATION, SEPARATOR,
                COLON, CONNECTIVE -> true;
            default -> false;
        };
    }

    /** The token stands where an operand is needed. */
    private void missing(int i) {
        Token token = tokens.get(i);
        Token before = i == 0 ? null : tokens.get(i - 1);
        boolean afterOperation = before != null && before.getType() != OPEN;
        boolean atEnd = token.getType() == Token.EOF || token.getType() == CLOSE;
        if (afterOperation && (atEnd || token.getType() == RELATION || token.getType() == SEPARATOR
            || token.getType() == COLON || token.getType() == CONNECTIVE))
            problems.refuse(Code.MISSING_OPERAND, TextScanner.span(before), "missing-after", before.getText());
        else if (afterOperation)
            problems.refuse(Code.MISSING_OPERAND, TextScanner.span(before).to(TextScanner.span(token)),
                before.getText().equals("/") && token.getText().equals("/") ? "double-slash" : "missing-between",
                before.getText(), token.getText());
        else problems.refuse(Code.MISSING_OPERAND, TextScanner.span(token), "missing-before", token.getText());
    }
}
