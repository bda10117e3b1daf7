package fluxion.syntax;

import fluxion.message.Messages;
import fluxion.syntax.antlr.FluxionParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** A plain-text formula as it stands on the page, and what there is to say about it. */
final class TextPages {
    private TextPages() {}

    /** Reads the part of the source; places are those in the source. */
    static Page read(Source source, Span part, ReadingOptions options) {
        var problems = new Problems();
        var tokens = TextScanner.tokens(source, part, options, problems);
        int depth = problems.refused() ? 0 : TextBrackets.match(source, tokens, problems);
        if (!problems.refused()) TextOperands.check(tokens, problems);
        TextUnit.check(tokens, options.asked(), problems);
        SmallUnit.check(tokens, options.asked(), problems);
        LookAlikes.in(source.text(), part).ifPresent(found -> problems.warn(Code.WORD, found.span(), "look-alike",
            found.letter(), Messages.text("syntax.script." + found.script()), found.latin()));
        if (problems.refused()) return new Page(Optional.empty(), problems.diagnostics());
        var surface = DeepStack.call(depth, () -> parsed(source, tokens, problems));
        return new Page(surface, problems.diagnostics());
    }

    /** With the quick prediction first, and the full one where that fails. */
    private static Optional<Surface> parsed(Source source, List<CommonToken> tokens, Problems problems) {
        var parser = new Builder(new Tokens(tokens));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        for (var mode : List.of(PredictionMode.SLL, PredictionMode.LL)) {
            parser.reset();
            parser.getInterpreter().setPredictionMode(mode);
            try {
                return Optional.of(parser.surface(source));
            } catch (ParseCancellationException _) {
                continue;
            }
        }
        var token = parser.getCurrentToken();
        problems.refuse(Code.CANNOT_READ, TextScanner.span(token), "character", token.getText());
        return Optional.empty();
    }

    /**
     * Hands each rule on as soon as it is finished, and lets go of what it was made of: a long formula is never in
     * memory as a tree. What is in brackets or above is still asked for its parts by the rule around it. A listener
     * would be told of every rule and token three times over.
     */
    private static final class Builder extends FluxionParser {
        /** Most rules have no more parts. */
        private static final int FEW = 2;

        private TextBuilder builder;

        Builder(TokenStream tokens) {
            super(tokens);
        }

        Surface surface(Source source) {
            builder = new TextBuilder(source);
            formula();
            return builder.surface();
        }

        @Override public void enterRule(ParserRuleContext rule, int state, int index) {
            super.enterRule(rule, state, index);
            rule.children = new ArrayList<>(FEW);
        }

        @Override public void exitRule() {
            _ctx.stop = matchedEOF ? _input.LT(1) : _input.LT(-1);
            if (_ctx.exception == null) finish(_ctx);             // else the parser is about to give up
            super.exitRule();
        }

        private void finish(ParserRuleContext rule) {
            rule.exitRule(builder);
            if (!(rule instanceof ListContext || rule instanceof ExponentContext)) rule.children = null;
        }
    }
}
