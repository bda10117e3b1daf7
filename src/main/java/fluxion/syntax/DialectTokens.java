package fluxion.syntax;

import static fluxion.syntax.antlr.FluxionLexer.*;

import fluxion.function.Functions;
import fluxion.function.Names;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** Tokens of a dialect → tokens of ours; the places stay those in the text. */
final class DialectTokens {
    private final Dialect dialect;
    private final List<CommonToken> tokens;
    private final Problems problems;
    private final List<CommonToken> ours = new ArrayList<>();
    /** For every open square bracket of a dialect that calls in them, whether an index stands in it. */
    private final Deque<Boolean> indices = new ArrayDeque<>();

    private DialectTokens(Dialect dialect, List<CommonToken> tokens, Problems problems) {
        this.dialect = dialect;
        this.tokens = tokens;
        this.problems = problems;
    }

    static List<CommonToken> ours(Dialect dialect, List<CommonToken> tokens, Problems problems) {
        if (dialect == Dialect.FLUXION) return tokens;
        var joined = new DialectWords(dialect, tokens).joined();
        var translation = new DialectTokens(dialect, joined, problems);
        for (int i = 0; i < joined.size() && !problems.refused(); i++) translation.token(i);
        return translation.ours;
    }

    private void token(int i) {
        CommonToken token = tokens.get(i);
        boolean last = i + 2 == tokens.size();
        switch (token.getType()) {
            case NAME       -> name(i);
            case BRACKET    -> bracket(i);
            case SEPARATOR  -> { if (!(last && token.getText().equals(";"))) ours.add(token); }
            case UNDERSCORE -> { if (!isPattern(i)) ours.add(token); }
            case PRIME      -> { if (!isQuote(i)) ours.add(token); }
            default         -> ours.add(token);
        }
    }

    private void name(int i) {
        CommonToken token = tokens.get(i);
        String name = token.getText();
        if (dialect.refuses(name)) problems.refuse(Code.CANNOT_READ, TextScanner.span(token), "dialect-name", name);
        else if (dialect.isPlain(name))
            problems.refuse(Code.AMBIGUOUS, TextScanner.span(token), "dialect-number", name);
        DialectTable.of(dialect).ours(name, arguments(i + 1)).or(() -> dialect.ours(name)).ifPresent(token::setText);
        ours.add(token);
    }

    /** How many arguments the brackets of a call at the place hold. */
    private int arguments(int at) {
        return DialectWords.arguments(tokens, at, dialect.callsInSquareBrackets() ? "[" : "(");
    }

    private void bracket(int i) {
        CommonToken token = tokens.get(i);
        if (dialect.callsInSquareBrackets()) {
            boolean afterName = i > 0 && tokens.get(i - 1).getType() == NAME
                && TextScanner.touch(tokens.get(i - 1), token);
            switch (token.getText()) {
                case "[" -> {
                    indices.push(afterName && !isFunction(i));
                    if (!indices.peek()) token.setText("(");
                }
                case "]" -> { if (indices.isEmpty() || !indices.pop()) token.setText(")"); }
                case "(" -> { if (afterName) ours.add(times(token)); }
                default  -> { }
            }
        }
        ours.add(token);
    }

    /**
     * Whether the name before the bracket is known as a function, or {@code f[x_]} makes it one; {@code a[1]} is an
     * indexed name, and never a product.
     */
    private boolean isFunction(int i) {
        String name = tokens.get(i - 1).getText();                                  // already ours
        boolean pattern = i + 2 < tokens.size() && tokens.get(i + 2).getType() == UNDERSCORE && isPattern(i + 2);
        boolean builtIn = name.length() > 1 && Character.isUpperCase(name.charAt(0));
        return pattern || builtIn || Scope.mayBeFunction(Names.canonical(name)) || !Functions.arities(name).isEmpty()
            || name.equals("diff") || Bindings.word(name).isPresent();
    }

    /** A sign of multiplication that is not seen: {@code f(x)} is a product where only {@code f[x]} is a call. */
    private static CommonToken times(Token before) {
        var times = new CommonToken(TIMES, "*");
        times.setStartIndex(before.getStartIndex());
        times.setStopIndex(before.getStartIndex() - 1);
        return times;
    }

    /** {@code f[x_]}: the underscore says that x is a parameter. */
    private boolean isPattern(int i) {
        String next = tokens.get(i + 1).getText();
        return dialect == Dialect.MATHEMATICA && (next.equals("]") || next.equals(","));
    }

    /** {@code 'diff(y, x)}: a derivative that is not to be carried out yet. */
    private boolean isQuote(int i) {
        boolean opens = i == 0 || switch (tokens.get(i - 1).getType()) {
            case NAME, NUMERAL, PRIME, BANG -> false;
            case BRACKET -> "([{".contains(tokens.get(i - 1).getText());
            default -> true;
        };
        return dialect == Dialect.MAXIMA && opens && tokens.get(i + 1).getText().equals("diff");
    }
}
