package fluxion.syntax;

import static fluxion.syntax.antlr.FluxionLexer.*;

import fluxion.function.Functions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;

/**
 * Which bars open and which close. A bar can close after an operand and open before one; where that leaves more than
 * one way to pair all of them, as in {@code |a|b|c|}, the text is refused with two of the readings.
 */
final class TextBars {
    /** Readings of longer texts are not written out. */
    private static final int SHOWN = 60;
    /** After so many dead ends the pairing counts as unclear. */
    private static final int MOST = 200_000;

    private final List<CommonToken> tokens;
    private final List<Integer> places;
    private final boolean[] opens;                       // the roles of the bars before the one looked at
    private final Set<Long> dead = new HashSet<>();      // states from which the rest cannot be paired
    private final List<boolean[]> solutions = new ArrayList<>();

    private TextBars(List<CommonToken> tokens, List<Integer> places) {
        this.tokens = tokens;
        this.places = places;
        this.opens = new boolean[places.size()];
    }

    static void decide(Source source, List<CommonToken> tokens, List<Integer> places, Problems problems) {
        var first = tokens.get(places.getFirst());
        var bars = new TextBars(tokens, places);
        bars.search();
        switch (bars.dead.size() < MOST ? bars.solutions.size() : 2) {
            case 0 -> problems.refuse(Code.UNBALANCED, TextScanner.span(first), "bars", first.getText());
            case 1 -> {
                for (int i = 0; i < places.size(); i++)
                    tokens.get(places.get(i)).setType(bars.solutions.getFirst()[i] ? OPEN : CLOSE);
            }
            default -> {
                var span = TextScanner.span(first).to(TextScanner.span(tokens.get(places.getLast())));
                if (bars.solutions.size() < 2 || span.to() - span.from() > SHOWN) problems.refuse(Code.AMBIGUOUS, span,
                    "bars-ambiguous-long");
                else problems.refuse(Code.AMBIGUOUS, span, "bars-ambiguous",
                    bars.written(source, span, bars.solutions.getFirst()),
                        bars.written(source, span, bars.solutions.getLast()));
            }
        }
    }

    /** Depth first, closing before opening, until two ways are found; on the heap, each dead end entered once. */
    private void search() {
        int n = places.size();
        int[] depth = new int[n + 1];                    // before each bar
        int[] found = new int[n + 1];                    // solutions known when the bar was reached
        byte[] tried = new byte[n + 1];
        int i = 0;
        while (i >= 0 && solutions.size() < 2 && dead.size() < MOST) {
            boolean hopeless = tried[i] == 0 && (depth[i] > n - i || dead.contains(state(i, depth[i])));
            if (i == n && depth[i] == 0) solutions.add(Arrays.copyOf(opens, n));
            if (i == n || hopeless || tried[i] == 2) {
                if (found[i] == solutions.size()) dead.add(state(i, depth[i]));
                i--;
                continue;
            }
            boolean open = tried[i]++ == 1;
            if (open ? canOpen(i) && !(depth[i] > 0 && canClose(i) && beforeSign(i)) : depth[i] > 0 && canClose(i)) {
                opens[i] = open;
                depth[i + 1] = depth[i] + (open ? 1 : -1);
                tried[++i] = 0;
                found[i] = solutions.size();
            }
        }
    }

    private long state(int i, int depth) {
        return ((long) i << 32 | (long) depth << 1) + (i > 0 && opens[i - 1] ? 1 : 0);
    }

    private boolean canClose(int i) {
        if (i > 0 && places.get(i - 1) == places.get(i) - 1) return !opens[i - 1];
        return places.get(i) > 0 && endsOperand(places.get(i) - 1);
    }

    private boolean endsOperand(int token) {
        var before = tokens.get(token);
        return switch (before.getType()) {
            case NUMERAL, VULGAR, CLOSE, PRIME, BANG, RAISED, LOWERED, ELLIPSIS -> true;
            case NAME    -> before.getText().length() == 1 || Functions.arities(before.getText()).isEmpty();
            // the other kind of bar
            case BRACKET -> !before.getText().equals(tokens.get(places.getFirst()).getText());
            default      -> false;
        };
    }

    private boolean canOpen(int i) {
        return switch (tokens.get(places.get(i) + 1).getType()) {
            case NUMERAL, VULGAR, NAME, OPEN, BRACKET, SIGN, RADICAL, ELLIPSIS -> true;
            default -> false;
        };
    }

    /** Before a sign, a bar that can close does: {@code |x|+1} never means x·|+1. */
    private boolean beforeSign(int i) {
        return tokens.get(places.get(i) + 1).getType() == SIGN;
    }

    /** The text with {@code abs(} and {@code )} for bars. */
    private String written(Source source, Span span, boolean[] opens) {
        var out = new StringBuilder();
        int at = span.from();
        for (int i = 0; i < opens.length; i++) {
            var bar = TextScanner.span(tokens.get(places.get(i)));
            out.append(source.text(), at, bar.from());
            if (opens[i] && i > 0 && endsOperand(places.get(i) - 1)) out.append('*');
            out.append(opens[i] ? "abs(" : ")");
            if (!opens[i] && i + 1 < opens.length && canOpen(i)) out.append('*');
            at = bar.to();
        }
        return out.toString();
    }
}
