package fluxion.syntax;

import fluxion.syntax.Surface.*;
import fluxion.syntax.antlr.LatexParser.*;
import fluxion.syntax.antlr.LatexParserBaseListener;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;

/** Parse tree → surface, from the leaves up; the walker keeps the path on the heap. */
final class LatexBuilder extends LatexParserBaseListener {
    private final List<LatexToken> tokens;
    private final LatexProblems problems;
    private final Map<ParseTree, Surface> built = new IdentityHashMap<>();

    LatexBuilder(List<LatexToken> tokens, LatexProblems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /** What was built for the node; each is asked for once. */
    Surface of(ParseTree node) {
        return built.remove(node);
    }

    private void put(ParseTree node, Surface surface) {
        built.put(node, surface);
    }

    LatexToken token(Token token) {
        return tokens.get(token.getTokenIndex());
    }

    Span span(ParserRuleContext node) {
        return node.stop == null || node.stop.getTokenIndex() < node.start.getTokenIndex() ? place(node.start)
            : token(node.start).span().to(node.stop.getType() == Token.EOF ? token(node.start).span()
                : token(node.stop).span());
    }

    /** The place before a token, right after what stands before it. */
    Span place(Token token) {
        int i = token.getTokenIndex();
        int at = i > 0 ? tokens.get(i - 1).span().to() : i < tokens.size() ? tokens.get(i).span().from() : 0;
        return new Span(at, at);
    }

    // ------------------------------------------------------------------ lists, chains, sums

    @Override public void exitFormula(FormulaContext node) {
        var contents = contents(node.contents());
        Surface formula = contents.size() == 1 ? contents.getFirst()
            : new Group(span(node.contents()), Bracket.BRACE, contents);
        while (formula instanceof Group(Span _, Bracket bracket, List<Surface> inside) && bracket == Bracket.BRACE
            && inside.size() == 1)
            formula = inside.getFirst();
        put(node, formula);
    }

    @Override public void exitContents(ContentsContext node) {
        if (node.ABOVE() == null) return;
        Surface above = whole(node.list(0));
        Surface below = whole(node.list(1));
        put(node, token(node.ABOVE().getSymbol()).text().equals("choose") ? binomial(span(node), above, below)
            : new Fraction(span(node), above, below));
    }

    /** The formulas between two brackets; none at all if there is nothing. */
    private List<Surface> contents(ContentsContext node) {
        var between = node.ABOVE() == null ? between(node.list(0)) : List.<LatexToken>of();
        if (between.stream().anyMatch(sign -> sign.text().equals(LatexPieces.AND)
            || sign.text().equals(LatexPieces.OR)))
            return List.of(LatexPieces.clause(span(node), node.list(0).chain().stream().map(this::of).toList(),
                between));
        return node.ABOVE() == null ? node.list(0).chain().stream().map(this::of).toList() : List.of(of(node));
    }

    /** The signs between the formulas of a list. */
    private List<LatexToken> between(ListContext node) {
        return node.SEPARATOR().stream().map(sign -> token(sign.getSymbol())).toList();
    }

    private Surface whole(ListContext node) {
        var parts = node.chain().stream().map(this::of).toList();
        return parts.size() == 1 ? parts.getFirst() : new Group(span(node), Bracket.BRACE, parts);
    }

    @Override public void exitChain(ChainContext node) {
        var sides = new ArrayList<>(node.sum().stream().map(this::of).toList());
        var relations = new ArrayList<>(node.RELATION().stream().map(r -> LatexShapes.relation(r.getText())).toList());
        if (!relations.isEmpty() && isWhole(node) && sides.getFirst() instanceof Missing
            ^ sides.getLast() instanceof Missing) {
            boolean after = sides.getLast() instanceof Missing;
            var sign = (after ? node.RELATION().getLast() : node.RELATION().getFirst()).getSymbol();
            problems.warn(Code.REPAIRED, token(sign).span(), after ? "after-relation" : "before-relation",
                problems.written(token(sign).span()));
            sides.remove(after ? sides.size() - 1 : 0);
            relations.remove(after ? relations.size() - 1 : 0);
        }
        put(node, relations.isEmpty() ? sides.getFirst() : new Chain(span(node), sides, relations));
    }

    /** Whether a chain stands by itself, in no brackets. */
    private static boolean isWhole(ChainContext node) {
        var contents = node.getParent().getParent();
        return contents.getParent() instanceof FormulaContext || contents.getParent() instanceof BracesContext braces
            && braces.start.getText().startsWith("\\begin") && !braces.start.getText().equals(LatexEnvironments.PIECES);
    }

    @Override public void exitSum(SumContext node) {
        var terms = new ArrayList<Term>();
        if (node.product() != null) terms.add(new Term(false, of(node.product())));
        var signs = node.signed();
        if (signs.isEmpty()) {
            put(node, terms.isEmpty() ? new Missing(place(node.start)) : terms.getFirst().operand());
            return;
        }
        boolean minus = false;
        for (var signed : signs) {
            minus ^= signed.SIGN().getText().equals("-");
            if (signed.product() == null && signed != signs.getLast()) continue;
            terms.add(new Term(minus, signed.product() != null ? of(signed.product())
                : missingAfter(signed.SIGN().getSymbol())));
            minus = false;
        }
        put(node, new Terms(span(node), terms));
    }

    Missing missingAfter(Token token) {
        int at = token(token).span().to();
        return new Missing(new Span(at, at));
    }

    // ------------------------------------------------------------------ products

    @Override public void exitProduct(ProductContext node) {
        put(node, new LatexFactors(this).of(node));
    }

    /** A signed factor: {@code -b} in {@code a \cdot -b}. */
    Surface signed(List<Token> signs, Surface operand) {
        if (signs.isEmpty()) return operand;
        boolean minus = signs.stream().filter(sign -> sign.getText().equals("-")).count() % 2 == 1;
        return new Terms(token(signs.getFirst()).span().to(operand.span()), List.of(new Term(minus, operand)));
    }

    void warn(Code code, Span span, String key) {
        problems.warn(code, span, key);
    }

    LatexScripts scripts() {
        return new LatexScripts(this::of, node -> span(node), problems);
    }

    // ------------------------------------------------------------------ factors

    @Override public void exitOperand(OperandContext node) {
        boolean evaluates = node.atom() instanceof BracketsContext brackets && bracket(brackets).isEmpty();
        put(node, scripts().hang(of(node.atom()), node.suffix(), evaluates));
    }

    @Override public void exitFunction(FunctionContext node) {
        put(node, scripts().hang(name(node.FUNCTION().getSymbol()), node.suffix(), false));
    }

    @Override public void exitArgument(ArgumentContext node) {
        Surface operand = node.atom() != null ? of(node.atom()) : name(node.FUNCTION().getSymbol());
        if (node.atom() instanceof BracesContext && operand instanceof Group group && group.contents().size() == 1
            && !(node.parent instanceof SuperscriptContext && isIndex(group.contents().getFirst())))
            operand = group.contents().getFirst();
        boolean script = node.parent instanceof SuperscriptContext || node.parent instanceof SubscriptContext;
        if (script && node.atom() instanceof BracketsContext)
            problems.warn(Code.AMBIGUOUS, operand.span(), "bracket-in-script", token(node.start).text());
        if (!node.PREFIX().isEmpty())
            problems.warn(Code.AMBIGUOUS, span(node), "sign-in-argument", token(node.start).text());
        put(node, signed(LatexFactors.symbols(node.PREFIX()), operand));
    }

    /** Brackets within the braces of a superscript may show that it is an index. */
    private static boolean isIndex(Surface content) {
        return content instanceof Group(Span _, Bracket bracket, List<Surface> _)
            && (bracket == Bracket.ROUND || bracket == Bracket.SQUARE);
    }

    private Name name(Token token) {
        return new Name(token(token).span(), token.getText(), true);
    }

    @Override public void exitNumeral(NumeralContext node) {
        put(node, new Numeral(span(node), node.getText()));
    }

    @Override public void exitName(NameContext node) {
        put(node, name(node.start));
    }

    @Override public void exitRemark(RemarkContext node) {
        put(node, new Remark(span(node), node.getText()));
    }

    @Override public void exitEllipsis(EllipsisContext node) {
        put(node, new Ellipsis(span(node)));
    }

    @Override public void exitGap(GapContext node) {
        put(node, new Missing(span(node)));
    }

    @Override public void exitFraction(FractionContext node) {
        put(node, new Fraction(span(node), of(node.argument(0)), of(node.argument(1))));
    }

    @Override public void exitBinomial(BinomialContext node) {
        put(node, binomial(span(node), of(node.argument(0)), of(node.argument(1))));
    }

    private static Surface binomial(Span span, Surface n, Surface k) {
        return Surfaces.call(span, "binomial", List.of(n, k));
    }

    @Override public void exitRoot(RootContext node) {
        var degree = Optional.ofNullable(node.degree()).map(d -> {
            var contents = contents(d.contents());
            return contents.size() == 1 ? contents.getFirst() : new Group(span(d), Bracket.SQUARE, contents);
        });
        put(node, new Root(span(node), degree, of(node.argument())));
    }

    @Override public void exitAccent(AccentContext node) {
        Surface base = of(node.argument());
        String accent = token(node.start).text();
        put(node, switch (accent) {
            case "dot" -> new Primes(span(node), base, 1, Mark.DOT);
            case "ddot" -> new Primes(span(node), base, 2, Mark.DOT);
            case "dddot" -> new Primes(span(node), base, 3, Mark.DOT);
            default -> new Accent(span(node), accent, base);
        });
    }

    @Override public void exitBraces(BracesContext node) {
        boolean pieces = node.start.getText().equals(LatexEnvironments.PIECES);
        put(node, pieces ? pieces(node) : new Group(span(node), Bracket.BRACE, contents(node.contents())));
    }

    private Surface pieces(BracesContext node) {
        var list = node.contents().list(0);
        return new LatexPieces(problems).of(span(node), list.chain().stream().map(this::of).toList(), between(list));
    }

    @Override public void exitBrackets(BracketsContext node) {
        var contents = contents(node.contents());
        boolean empty = contents.size() == 1 && contents.getFirst() instanceof Missing;
        var bracket = bracket(node);
        if (bracket.equals(Optional.of(Bracket.CURLY))) problems.warn(Code.AMBIGUOUS, span(node), "curly");
        put(node, new Group(span(node), bracket.orElse(Bracket.BRACE), empty ? List.of() : contents));
    }

    private Optional<Bracket> bracket(BracketsContext node) {
        return LatexDelimiters.bracket(token(node.start).text(), token(node.stop).text());
    }
}
