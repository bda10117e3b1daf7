package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import java.util.ArrayList;
import java.util.List;

/** {@code {}_nC_k}, {@code ^nC_k}, {@code {}_nP_k}: a script before the letter leaves no doubt about what it says. */
final class LatexChosen {
    private final List<LatexToken> in;
    private final List<LatexToken> out = new ArrayList<>();

    private LatexChosen(List<LatexToken> in) {
        this.in = in;
    }

    /** The tokens with {@code \binom{n}{k}}, or a call, for every such notation. */
    static List<LatexToken> written(List<LatexToken> tokens) {
        var chosen = new LatexChosen(tokens);
        for (int i = 0; i < tokens.size(); ) i = chosen.next(i);
        return chosen.out;
    }

    private int next(int i) {
        boolean braces = is(i, BEGIN) && is(i + 1, END);
        boolean first = out.isEmpty() || !LatexRows.endsOperand(out.getLast());
        int script = braces ? i + 2 : i;
        if ((braces || first) && (is(script, UNDERSCORE) || is(script, CARET))) {
            int letter = LatexShapes.afterArgument(in, script + 1, BEGIN, END);
            boolean counts = letter < in.size() && (in.get(letter).is(NAME, "C") || in.get(letter).is(NAME, "P"))
                && is(letter + 1, UNDERSCORE);
            int end = counts ? LatexShapes.afterArgument(in, letter + 2, BEGIN, END) : 0;
            if (end > letter + 2) {
                write(in.get(i), in.subList(script + 1, letter), in.get(letter), in.subList(letter + 2, end));
                return end;
            }
        }
        out.add(in.get(i));
        return i + 1;
    }

    private boolean is(int i, int type) {
        return i < in.size() && in.get(i).is(type);
    }

    private void write(LatexToken first, List<LatexToken> n, LatexToken letter, List<LatexToken> k) {
        if (letter.text().equals("C")) {
            out.add(letter.as(BINOMIAL));
            out.addAll(n);
            out.addAll(k);
            return;
        }
        out.add(letter.as(FUNCTION, "nPr"));
        out.add(first.as(OPEN, "("));
        out.addAll(n);
        out.add(letter.as(SEPARATOR, ","));
        out.addAll(k);
        out.add(k.getLast().as(CLOSE, ")"));
    }
}
