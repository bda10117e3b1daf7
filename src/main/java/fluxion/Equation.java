package fluxion;

import fluxion.expr.Exprs;
import java.util.ArrayList;
import java.util.List;

/** An equation as the formula that it says is 0: the left side less the right one. */
public final class Equation {
    private Equation() {}

    /** left − right */
    public static Formula between(Formula left, Formula right) {
        return new Formula(Exprs.subtract(left.expr(), right.expr()), Texts.joined(left.warnings(), right.warnings()),
            left.letters());
    }

    /**
     * The two sides of a text with one sign of equality outside of brackets and environments, as in
     * {@code \sum_{i=1}^n i = n(n+1)/2}; empty if there is none or more.
     */
    public static List<String> sides(String text) {
        var sides = new ArrayList<String>();
        int from = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            if ("([{".indexOf(text.charAt(i)) >= 0 || text.startsWith("\\begin", i)) depth++;
            if (")]}".indexOf(text.charAt(i)) >= 0 || text.startsWith("\\end", i)) depth--;
            if (depth > 0) continue;
            boolean part = i > 0 && "<>!:=".indexOf(text.charAt(i - 1)) >= 0 || i + 1 < text.length()
                && text.charAt(i + 1) == '=';
            if (text.charAt(i) != '=' || part) continue;
            sides.add(text.substring(from, i).strip());
            from = i + 1;
        }
        sides.add(text.substring(from).strip());
        return sides.size() == 2 ? sides : List.of();
    }
}
