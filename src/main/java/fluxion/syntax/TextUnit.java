package fluxion.syntax;

import static fluxion.syntax.antlr.FluxionLexer.CARET;
import static fluxion.syntax.antlr.FluxionLexer.CLOSE;
import static fluxion.syntax.antlr.FluxionLexer.EOF;
import static fluxion.syntax.antlr.FluxionLexer.NAME;
import static fluxion.syntax.antlr.FluxionLexer.NUMERAL;
import static fluxion.syntax.antlr.FluxionLexer.OPEN;
import static fluxion.syntax.antlr.FluxionLexer.RELATION;
import static fluxion.syntax.antlr.FluxionLexer.SIGN;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;

/**
 * {@code log(x + I*y)}, {@code exp(I*t)} and {@code 3 + 4*I}: programs for algebra write the imaginary unit so. In
 * {@code I^2*R} nobody thinks of it.
 */
final class TextUnit {
    private static final String UNIT = "I";
    private static final String DIFFERENTIAL = "dI";

    private TextUnit() {}

    /** Says that I is a name where it may be meant for the unit: within a function, in an exponent, after a number. */
    static void check(List<CommonToken> tokens, Set<String> asked, Problems problems) {
        if (!isThere(tokens) || asked.contains(UNIT) || isDifferentiatedBy(tokens)) return;
        var inside = new ArrayDeque<Boolean>();
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            int before = i == 0 ? OPEN : tokens.get(i - 1).getType();
            boolean within = !inside.isEmpty() && inside.peek();
            switch (token.getType()) {
                case OPEN  -> inside.push(within || before == CARET || before == NAME
                    && TextOperands.isFunction(tokens.get(i - 1)));
                case CLOSE -> inside.poll();
                case NAME  -> {
                    boolean doubtful = within || before == CARET || follows(tokens, i);
                    if (token.getText().equals(UNIT) && doubtful) problems.warn(Code.IMAGINARY,
                        TextScanner.span(token), "imaginary", UNIT);
                }
                default    -> { }
            }
        }
    }

    private static boolean isThere(List<CommonToken> tokens) {
        for (CommonToken token : tokens) if (token.getText().equals(UNIT)) return true;
        return false;
    }

    private static boolean isDifferentiatedBy(List<CommonToken> tokens) {
        for (CommonToken token : tokens)
            if (token.getType() == NAME && token.getText().endsWith(DIFFERENTIAL)) return true;
        return false;
    }

    /** 4*I or 4I as a term. */
    private static boolean follows(List<CommonToken> tokens, int i) {
        int after = i + 1 == tokens.size() ? EOF : tokens.get(i + 1).getType();
        boolean ends = after == EOF || after == SIGN || after == CLOSE || after == RELATION;
        return ends && i > 0 && tokens.get(i - 1).getType() == NUMERAL
            || ends && i > 1 && tokens.get(i - 1).getText().equals("*") && tokens.get(i - 2).getType() == NUMERAL;
    }
}
