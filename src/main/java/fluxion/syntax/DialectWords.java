package fluxion.syntax;

import static fluxion.syntax.antlr.FluxionLexer.BRACKET;
import static fluxion.syntax.antlr.FluxionLexer.NAME;
import static fluxion.syntax.antlr.FluxionLexer.NUMERAL;
import static fluxion.syntax.antlr.FluxionLexer.OVER;
import static fluxion.syntax.antlr.FluxionLexer.PRIME;
import static fluxion.syntax.antlr.FluxionLexer.SEPARATOR;
import static fluxion.syntax.antlr.FluxionLexer.SIGN;
import static fluxion.syntax.antlr.FluxionLexer.UNDERSCORE;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;

/**
 * Words and numbers of a dialect that are several tokens of ours: {@code bessel_j(n, x)}, {@code psi[1](x)} and
 * {@code 1.5b3} of Maxima, {@code Rational(1, 2)} and {@code Function('f')(x)} of SymPy.
 */
final class DialectWords {
    /** Parts of the longest name, gamma_incomplete_lower, with what joins them. */
    private static final int LONGEST = 5;

    private final Dialect dialect;
    private final List<CommonToken> in;
    private final List<CommonToken> out = new ArrayList<>();

    DialectWords(Dialect dialect, List<CommonToken> tokens) {
        this.dialect = dialect;
        this.in = new ArrayList<>(tokens);
    }

    List<CommonToken> joined() {
        for (int i = 0; i < in.size(); i++) i = next(i);
        return out;
    }

    /** Takes what begins at the place; gives the place of the last token taken. */
    private int next(int i) {
        CommonToken token = in.get(i);
        boolean maxima = dialect == Dialect.MAXIMA;
        if (token.getType() == NUMERAL && maxima) return number(i);
        if (token.getType() != NAME) return taken(i, i);
        int last = word(i);
        String name = text(i, last);
        if (last > i) token.setText(name);
        if (maxima && is(last + 1, "[") && DialectTable.of(dialect).indexed(name).isPresent()) return indexed(i, last);
        if (dialect == Dialect.SYMPY && is(i + 1, "(")) return python(i, last);
        if (dialect == Dialect.MATHEMATICA && name.equals("Derivative")) return primed(i);
        if (DialectTable.of(dialect).turns(name)) turn(last + 1);
        return taken(i, last);
    }

    /** Adds the first token as it is now, in the place of all up to the last one. */
    private int taken(int i, int last) {
        in.get(i).setStopIndex(in.get(last).getStopIndex());
        out.add(in.get(i));
        return last;
    }

    /** The place of the last part of the longest name with underscores that is called and known. */
    private int word(int i) {
        int to = i;
        while (to - i < LONGEST && type(to + 1) == UNDERSCORE && type(to + 2) == NAME) to += 2;
        String open = dialect.callsInSquareBrackets() ? "[" : "(";
        for (; to > i; to -= 2) {
            String name = text(i, to);
            if (DialectTable.of(dialect).ours(name, arguments(in, to + 1, open)).isPresent()
                || dialect.ours(name).isPresent()) return to;
        }
        return i;
    }

    private String text(int from, int to) {
        var text = new StringBuilder();
        for (int k = from; k <= to; k++) text.append(in.get(k).getText());
        return text.toString();
    }

    /** {@code 1.5b3}, {@code 2b-3}: numbers of any precision. */
    private int number(int i) {
        boolean mark = type(i + 1) == NAME && TextScanner.touch(in.get(i), in.get(i + 1));
        String behind = mark ? in.get(i + 1).getText() : "";
        boolean signed = behind.matches("[bBdD]") && type(i + 2) == SIGN && type(i + 3) == NUMERAL
            && in.get(i + 3).getText().matches("\\d+");
        if (!signed && !behind.matches("[bBdD]\\d+")) return taken(i, i);
        String exponent = signed ? in.get(i + 2).getText() + in.get(i + 3).getText() : behind.substring(1);
        in.get(i).setText(in.get(i).getText() + "e" + exponent);
        return taken(i, signed ? i + 3 : i + 1);
    }

    /** {@code psi[1](x)} as a call with two arguments. */
    private int indexed(int i, int last) {
        int close = closing(in, last + 1);
        if (close < 0 || !is(close + 1, "(")) return taken(i, last);
        in.get(i).setText(DialectTable.of(dialect).indexed(in.get(i).getText()).orElseThrow());
        in.get(last + 1).setText("(");
        in.get(close).setType(SEPARATOR);
        in.get(close).setText(",");
        in.remove(close + 1);
        return taken(i, last);
    }

    /** {@code Derivative[2][f][x]} as {@code f''[x]}. */
    private int primed(int i) {
        boolean shape = is(i + 1, "[") && type(i + 2) == NUMERAL && in.get(i + 2).getText().matches("\\d{1,2}")
            && is(i + 3, "]") && is(i + 4, "[") && type(i + 5) == NAME && is(i + 6, "]") && is(i + 7, "[");
        if (!shape) return taken(i, i);
        out.add(in.get(i + 5));
        for (int k = Integer.parseInt(in.get(i + 2).getText()); k > 0; k--) {
            var prime = new CommonToken(PRIME, "'");
            prime.setStartIndex(in.get(i + 6).getStartIndex());
            prime.setStopIndex(in.get(i + 6).getStopIndex());
            out.add(prime);
        }
        var before = out.getLast();
        if (before.getType() == PRIME) before.setStopIndex(in.get(i + 7).getStartIndex() - 1);
        return i + 6;
    }

    /** {@code Log[b, x]} with its two arguments in our order. */
    private void turn(int open) {
        if (arguments(in, open, dialect.callsInSquareBrackets() ? "[" : "(") != 2) return;
        int close = closing(in, open);
        int comma = open;
        for (int depth = 0; depth != 1 || in.get(comma).getType() != SEPARATOR; comma++) depth += step(in.get(comma));
        var second = List.copyOf(in.subList(comma + 1, close));
        var first = List.copyOf(in.subList(open + 1, comma));
        var between = in.get(comma);
        int at = open + 1;
        for (CommonToken token : second) in.set(at++, token);
        in.set(at++, between);
        for (CommonToken token : first) in.set(at++, token);
    }

    /** Numbers and names that Python makes by calls. */
    private int python(int i, int last) {
        int close = closing(in, i + 1);
        int arguments = arguments(in, i + 1, "(");
        switch (in.get(i).getText()) {
            case "S" -> { if (arguments == 1) return i; }
            case "Rational" -> {
                if (arguments != 2) return taken(i, last);
                int comma = i + 2;
                while (in.get(comma).getType() != SEPARATOR) comma++;
                in.get(comma).setType(OVER);
                in.get(comma).setText("/");
                return i;
            }
            case "Heaviside" -> {                            // (x, Rational(1, 2)): the value at 0 that it has here
                int half = close - 7;
                if (arguments == 2 && half > i && type(half) == SEPARATOR
                    && text(half, close - 1).equals(",Rational(1,2)")) in.subList(half, close).clear();
            }
            case "Function" -> {
                boolean quoted = close == i + 5 && type(i + 2) == PRIME && type(i + 3) == NAME && type(i + 4) == PRIME;
                if (quoted) return taken(i + 3, close);
            }
            default -> { }
        }
        return taken(i, last);
    }

    private int type(int i) {
        return i < in.size() ? in.get(i).getType() : CommonToken.EOF;
    }

    private boolean is(int i, String text) {
        return i < in.size() && in.get(i).getText().equals(text);
    }

    /** By how much the token changes the depth of brackets. */
    private static int step(CommonToken token) {
        String text = token.getText();
        return token.getType() != BRACKET ? 0 : "[({".contains(text) ? 1 : "])}".contains(text) ? -1 : 0;
    }

    /** The place of the bracket that closes the one at the place; negative if there is none. */
    private static int closing(List<CommonToken> tokens, int at) {
        int depth = 0;
        for (int i = at; i < tokens.size(); i++) {
            depth += step(tokens.get(i));
            if (depth == 0) return i;
        }
        return -1;
    }

    /** How many arguments the brackets hold that open so at the place. */
    static int arguments(List<CommonToken> tokens, int at, String open) {
        if (at >= tokens.size() || !tokens.get(at).getText().equals(open)) return 0;
        int close = closing(tokens, at);
        int depth = 0;
        int arguments = 1;
        for (int i = at; i < close; i++) {
            depth += step(tokens.get(i));
            if (depth == 1 && tokens.get(i).getType() == SEPARATOR) arguments++;
        }
        return arguments;
    }
}
