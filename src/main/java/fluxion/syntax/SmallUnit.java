package fluxion.syntax;

import static fluxion.syntax.antlr.FluxionLexer.CARET;
import static fluxion.syntax.antlr.FluxionLexer.CLOSE;
import static fluxion.syntax.antlr.FluxionLexer.EOF;
import static fluxion.syntax.antlr.FluxionLexer.LOWERED;
import static fluxion.syntax.antlr.FluxionLexer.NAME;
import static fluxion.syntax.antlr.FluxionLexer.NUMERAL;
import static fluxion.syntax.antlr.FluxionLexer.OPEN;
import static fluxion.syntax.antlr.FluxionLexer.RELATION;
import static fluxion.syntax.antlr.FluxionLexer.SIGN;
import static fluxion.syntax.antlr.FluxionLexer.UNDERSCORE;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;

/**
 * {@code i^2 = -1}, {@code e^(i*t)}, {@code cos(x) + i sin(x)}, {@code 2 + 3i}: most readers think of the imaginary
 * unit, unless i is an index in the same formula.
 */
final class SmallUnit {
    private static final String UNIT = "i";
    /** Functions in whose argument nobody counts by i. */
    private static final Set<String> WAVES = Set.of("sin", "cos");

    private final List<CommonToken> tokens;

    private SmallUnit(List<CommonToken> tokens) {
        this.tokens = tokens;
    }

    /** Says that i is a name like any other where it may be meant for the unit. */
    static void check(List<CommonToken> tokens, Set<String> asked, Problems problems) {
        var unit = new SmallUnit(tokens);
        if (asked.contains(UNIT) || !unit.isThere() || unit.isIndex()) return;
        var inside = new ArrayDeque<Boolean>();
        for (int i = 0; i < tokens.size(); i++)
            switch (tokens.get(i).getType()) {
                case OPEN  -> inside.push(!inside.isEmpty() && inside.peek() || unit.isExponential(i));
                case CLOSE -> inside.poll();
                case NAME  -> {
                    boolean within = !inside.isEmpty() && inside.peek() || unit.isExponential(i);
                    if (unit.is(i, UNIT) && (within || unit.isPower(i) || unit.isPart(i)))
                        problems.warn(Code.IMAGINARY, TextScanner.span(tokens.get(i)), "imaginary", UNIT);
                }
                default    -> { }
            }
    }

    private boolean isThere() {
        for (CommonToken token : tokens) if (token.getText().equals(UNIT)) return true;
        return false;
    }

    /** Whether something is counted by i: {@code x_i}, {@code sum(…, i, 1, n)}, {@code d/di}. */
    private boolean isIndex() {
        for (int i = 0; i < tokens.size(); i++) {
            boolean below = is(i, UNIT) && (type(i - 1) == UNDERSCORE || is(i - 1, "["));
            boolean binds = type(i) == NAME && (Bindings.word(tokens.get(i).getText()).isPresent() || is(i, "di"));
            if (below || binds || type(i) == LOWERED && tokens.get(i).getText().contains("ᵢ")) return true;
        }
        return false;
    }

    /** Whether what begins at the place is an exponent of e, or the argument of exp. */
    private boolean isExponential(int i) {
        int caret = i - 1;
        while (caret > 0 && tokens.get(caret).getText().equals("-")) caret--;
        return caret > 0 && type(caret) == CARET && is(caret - 1, "e") || i > 0 && is(i - 1, "exp");
    }

    /** {@code i^2} where that is a side. */
    private boolean isPower(int i) {
        return (i == 0 || type(i - 1) == RELATION) && type(i + 1) == CARET && type(i + 2) == NUMERAL
            && (type(i + 3) == EOF || type(i + 3) == RELATION);
    }

    /** {@code + 3i} at the end of a term, and {@code + i sin(x)}. */
    private boolean isPart(int i) {
        int behind = type(i + 1);
        boolean ends = behind == EOF || behind == SIGN || behind == CLOSE || behind == RELATION;
        int first = i > 0 && is(i - 1, "*") ? i - 2 : i - 1;
        boolean amount = ends && first > 0 && type(first) == NUMERAL && type(first - 1) == SIGN;
        int next = is(i + 1, "*") ? i + 2 : i + 1;
        return amount || i > 0 && type(i - 1) == SIGN && type(next) == NAME
            && WAVES.contains(tokens.get(next).getText());
    }

    private int type(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).getType() : EOF;
    }

    private boolean is(int i, String text) {
        return i >= 0 && i < tokens.size() && tokens.get(i).getText().equals(text);
    }
}
