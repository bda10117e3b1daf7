package fluxion.syntax;

import fluxion.message.Messages;
import fluxion.syntax.antlr.LatexLexer;
import fluxion.syntax.antlr.LatexParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.antlr.v4.runtime.tree.IterativeParseTreeWalker;

/** LaTeX formulas as they stand on the page, and what there is to say about each: warnings, and at most one error. */
final class LatexPages {
    /** Longer texts are files, not formulas. */
    static final int LONGEST = 4_000_000;

    private LatexPages() {}

    /** Reads the part of the source; places are those in the source. */
    static Page read(Source source, Span part, ReadingOptions options) {
        return read(part, options, new LatexProblems(source.text()));
    }

    /** The same, with what is to be said taken down by the last argument. */
    static Page read(Span part, ReadingOptions options, LatexProblems problems) {
        if (part.to() - part.from() > LONGEST) {
            problems.refuse(Code.TOO_LONG, new Span(part.from(), part.from()), "too-long", LONGEST);
            return new Page(Optional.empty(), problems.diagnostics());
        }
        var tokens = prepared(part, options, problems);
        if (!problems.refused() && tokens.isEmpty()) problems.refuse(Code.NOTHING_TO_READ, part, "nothing");
        if (problems.refused()) return new Page(Optional.empty(), problems.diagnostics());
        var surface = DeepStack.call(depth(tokens), () -> parsed(tokens, problems));
        surface.ifPresent(page -> RaisedIndices.doubt(page, options.asked(), problems));
        return new Page(problems.refused() ? Optional.empty() : surface, problems.diagnostics());
    }

    /** The passes over the tokens that come before the grammar. */
    private static List<LatexToken> prepared(Span part, ReadingOptions options, LatexProblems problems) {
        String text = problems.text();
        LookAlikes.in(text, part).ifPresent(found -> problems.warn(Code.WORD, found.span(), "look-alike",
            found.letter(), Messages.text("syntax.script." + found.script()), found.latin()));
        var written = LatexMacros.withoutDefinitions(LatexScanner.tokens(text, part));
        var macros = options.macros().and(LatexMacros.in(text.substring(part.from(), part.to())));
        var tokens = macros.expanded(written, problems);
        var property = LatexProperties.of(tokens);
        if (!problems.refused()) tokens = property.with(LatexWords.typed(property.rest(), options.plain(), problems));
        if (!problems.refused()) tokens = problems.lenient() ? LatexShape.integrals(tokens, problems)
            : LatexIntegrals.marked(tokens, problems);
        if (!problems.refused()) tokens = LatexNumerals.joined(tokens, options.decimalComma(), problems);
        if (!problems.refused()) tokens = LatexDoubts.told(LatexChosen.written(tokens), problems);
        if (!problems.refused()) LatexReach.told(tokens, problems);
        if (!problems.refused()) tokens = LatexRows.joined(tokens, problems);
        if (!problems.refused()) tokens = LatexBrackets.matched(tokens, problems);
        if (!problems.refused()) tokens = LatexArguments.given(tokens, problems);
        return tokens;
    }

    private static Optional<Surface> parsed(List<LatexToken> tokens, LatexProblems problems) {
        var parser = new LatexParser(new Tokens(antlr(tokens)));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        try {
            var tree = parser.formula();
            var builder = new LatexBuilder(tokens, problems);
            new IterativeParseTreeWalker().walk(builder, tree);
            return Optional.of(builder.of(tree));
        } catch (ParseCancellationException _) {
            int at = Math.min(parser.getCurrentToken().getTokenIndex(), tokens.size() - 1);
            problems.refuse(Code.CANNOT_READ, tokens.get(at).span(), "unexpected", tokens.get(at).text());
            return Optional.empty();
        }
    }

    private static List<Token> antlr(List<LatexToken> tokens) {
        var list = new ArrayList<Token>(tokens.size() + 1);
        for (LatexToken token : tokens) {
            var made = new CommonToken(token.type(), token.text());
            made.setStartIndex(token.span().from());
            made.setStopIndex(token.span().to() - 1);
            list.add(made);
        }
        list.add(new CommonToken(Token.EOF, ""));
        return list;
    }

    /** How deep brackets and arguments are nested, at most. */
    private static int depth(List<LatexToken> tokens) {
        int depth = 0;
        int deepest = 0;
        int chain = 0;
        for (LatexToken token : tokens) {
            switch (token.type()) {
                case LatexLexer.BEGIN, LatexLexer.OPEN, LatexLexer.DEGREE -> depth++;
                case LatexLexer.END, LatexLexer.CLOSE, LatexLexer.RADICAND -> depth--;
                case LatexLexer.FRACTION, LatexLexer.BINOMIAL, LatexLexer.ROOT, LatexLexer.ACCENT -> chain++;
                default -> chain = 0;
            }
            deepest = Math.max(deepest, depth + chain);
        }
        return deepest;
    }
}
