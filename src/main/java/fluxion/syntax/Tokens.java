package fluxion.syntax;

import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * Tokens that are all there, for a parser: the last one is the end of the text. ANTLR's own streams ask at every look
 * whether there are more to fetch, and whether they are on the parser's channel.
 */
final class Tokens implements TokenStream {
    private final Token[] tokens;
    private int at;

    Tokens(List<? extends Token> tokens) {
        this.tokens = tokens.toArray(Token[]::new);
        for (int i = 0; i < this.tokens.length; i++) ((CommonToken) this.tokens[i]).setTokenIndex(i);
    }

    @Override public Token LT(int k) {
        return tokens[Math.clamp(k > 0 ? at + k - 1 : at + k, 0, tokens.length - 1)];
    }

    @Override public int LA(int k) {
        return LT(k).getType();
    }

    @Override public void consume() {
        if (at == tokens.length - 1) throw new IllegalStateException("cannot consume EOF");
        at++;
    }

    @Override public Token get(int index) { return tokens[index]; }

    @Override public int index() { return at; }

    @Override public void seek(int index) { at = index; }

    @Override public int size() { return tokens.length; }

    /** All tokens stay where they are: nothing is to be marked. */
    @Override public int mark() { return 0; }

    @Override public void release(int marker) { }

    /** Only a strategy that makes up missing tokens asks for it; ours give up at the first error. */
    @Override public TokenSource getTokenSource() {
        throw new UnsupportedOperationException("tokens that come from no single source");
    }

    @Override public String getSourceName() { return IntStream.UNKNOWN_SOURCE_NAME; }

    @Override public String getText() { return getText(new Interval(0, tokens.length - 1)); }

    @Override public String getText(RuleContext rule) { return getText(rule.getSourceInterval()); }

    @Override public String getText(Token from, Token to) {
        return getText(new Interval(from.getTokenIndex(), to.getTokenIndex()));
    }

    @Override public String getText(Interval interval) {
        var text = new StringBuilder();
        for (int i = interval.a; i <= interval.b; i++) text.append(tokens[i].getText());
        return text.toString();
    }
}
