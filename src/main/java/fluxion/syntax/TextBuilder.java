package fluxion.syntax;

import fluxion.function.Dots;
import fluxion.function.Names;
import fluxion.syntax.Surface.Bracket;
import fluxion.syntax.Surface.Factor;
import fluxion.syntax.Surface.Link;
import fluxion.syntax.Surface.Mark;
import fluxion.syntax.Surface.Term;
import fluxion.syntax.antlr.FluxionParser;
import fluxion.syntax.antlr.FluxionParser.*;
import fluxion.syntax.antlr.FluxionParserBaseListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Parse tree → surface, from the leaves up, while the parser finishes one rule after another. */
final class TextBuilder extends FluxionParserBaseListener {
    private final Source source;
    /** What the rules that are finished have left, in reading order; a rule takes what its parts left. */
    private final List<Surface> surfaces = new ArrayList<>();

    TextBuilder(Source source) {
        this.source = source;
    }

    /** The surface of the whole formula, when all of it is read. */
    Surface surface() {
        return surfaces.getFirst();
    }

    /** The last surfaces, which are taken away. */
    private List<Surface> taken(int count) {
        var parts = new Surface[count];
        for (int k = count - 1; k >= 0; k--) parts[k] = taken();
        return List.of(parts);
    }

    private Surface taken() {
        return surfaces.removeLast();
    }

    @Override public void exitFormula(FormulaContext rule) {
        var parts = parts(rule.list());
        surfaces.add(parts.size() == 1 ? parts.getFirst() : new Surface.Group(span(rule.list()), Bracket.BRACE, parts));
    }

    /** A list leaves its parts. */
    private List<Surface> parts(ListContext list) {
        return taken((list.children.size() + 1) / 2);
    }

    @Override public void exitBranch(BranchContext rule) {
        if (rule.children.size() == 1) return;
        Surface then = taken();
        surfaces.add(new Surface.Branch(span(rule), taken(), then));
    }

    @Override public void exitClause(ClauseContext rule) {
        if (rule.children.size() == 1) return;
        surfaces.add(TextSigns.clause(taken((rule.children.size() + 1) / 2), rule.CONNECTIVE()));
    }

    @Override public void exitChain(ChainContext rule) {
        if (rule.children.size() == 1) return;
        var sides = taken((rule.children.size() + 1) / 2);
        var relations = rule.RELATION().stream().map(token -> TextSigns.relation(token.getText())).toList();
        surfaces.add(new Surface.Chain(span(rule), sides, relations));
    }

    @Override public void exitSum(SumContext rule) {
        if (rule.children.size() == 1) return;
        int signs = 0;
        for (ParseTree child : rule.children) if (child instanceof TerminalNode) signs++;
        var operands = taken(rule.children.size() - signs).iterator();
        var terms = new ArrayList<Term>();
        boolean minus = false;
        for (ParseTree child : rule.children) {
            if (child instanceof TerminalNode sign) minus = isMinus(sign.getSymbol());
            else terms.add(new Term(minus, operands.next()));
        }
        boolean plain = terms.size() == 1 && !terms.getFirst().minus();
        surfaces.add(plain ? terms.getFirst().operand() : new Surface.Terms(span(rule), terms));
    }

    private static boolean isMinus(Token sign) {
        return sign.getText().equals("-") || sign.getText().equals("\u2212");
    }

    @Override public void exitProduct(ProductContext rule) {
        if (rule.children.size() == 1) return;
        int signs = 0;
        for (ParseTree child : rule.children) if (child instanceof TerminalNode) signs++;
        var operands = taken(rule.children.size() - signs).iterator();
        var factors = new ArrayList<Factor>();
        var link = Link.NEXT;
        for (ParseTree child : rule.children) {
            if (child instanceof TerminalNode sign) link = sign.getSymbol().getType() == FluxionParser.OVER ? Link.OVER
                : Link.TIMES;
            else {
                Surface operand = operands.next();
                int from = operand.span().from();
                boolean space = from > 0 && Character.isWhitespace(source.text().charAt(from - 1));
                if (operand instanceof Surface.Evaluated place && !(place.body() instanceof Surface.Group))
                    factors.addAll(marked(link, space, place));
                else factors.add(new Factor(link, space, operand));
                link = Link.NEXT;
            }
        }
        surfaces.add(new Surface.Factors(span(rule), factors));
    }

    /** {@code dx|_{x=2}} as the name and the place, which belongs to more than the name. */
    private static List<Factor> marked(Link link, boolean space, Surface.Evaluated place) {
        var mark = new Surface.Evaluated(place.span(), new Surface.Missing(place.span()), place.at(), place.to());
        return List.of(new Factor(link, space, place.body()), new Factor(Link.NEXT, false, mark));
    }

    /** Signs, a base with its suffixes, and exponents: x^y^z is x^(y^z). */
    @Override public void exitFactor(FactorContext rule) {
        var children = rule.children;
        int exponents = 0;
        while (children.get(children.size() - 1 - exponents) instanceof ExponentContext) exponents++;
        if (exponents == 0 && children.getFirst() instanceof AtomContext) return;
        var operands = taken(exponents + 1);
        Surface tower = operands.getLast();
        if (tower instanceof Surface.Evaluated place && !(place.body() instanceof Surface.Group))
            tower = new Surface.Factors(place.span(), marked(Link.NEXT, false, place));  // x^2|_{x=3} is refused later
        for (int i = exponents; i > 0; i--) {
            var exponent = (ExponentContext) children.get(children.size() - 1 - exponents + i);
            tower = power(operands.get(i - 1), prefixed(signs(exponent.children, 1), tower));
        }
        surfaces.add(prefixed(signs(children, 0), tower));
    }

    /** The signs that stand from that place on, up to what they are before. */
    private static List<ParseTree> signs(List<ParseTree> children, int from) {
        int to = from;
        while (children.get(to) instanceof TerminalNode) to++;
        return children.subList(from, to);
    }

    private static Surface power(Surface base, Surface exponent) {
        var span = base.span().to(exponent.span());
        return base instanceof Surface.Scripts(_, var inner, var sub, var sup) && sub.isPresent() && sup.isEmpty()
            ? new Surface.Scripts(span, inner, sub, Optional.of(exponent))
            : new Surface.Scripts(span, base, Optional.empty(), Optional.of(exponent));
    }

    /** Signs and radical signs, the innermost last. {@code √(x)^2} is (√x)², {@code √x^2} is √(x²). */
    private static Surface prefixed(List<ParseTree> signs, Surface operand) {
        Surface result = operand;
        boolean minus = false;
        for (int i = signs.size() - 1; i >= 0; i--) {
            var sign = ((TerminalNode) signs.get(i)).getSymbol();
            if (sign.getType() == FluxionParser.RADICAL) {
                result = root(sign, signed(minus, result));
                minus = false;
            } else minus ^= isMinus(sign);
        }
        return signed(minus, result);
    }

    private static Surface signed(boolean minus, Surface operand) {
        return minus ? new Surface.Terms(operand.span(), List.of(new Term(true, operand))) : operand;
    }

    private static Surface root(Token sign, Surface radicand) {
        var span = TextScanner.span(sign).to(radicand.span());
        Optional<Surface> degree = switch (sign.getText()) {
            case "∛" -> Optional.of(new Surface.Numeral(span, "3"));
            case "∜" -> Optional.of(new Surface.Numeral(span, "4"));
            default  -> Optional.empty();
        };
        if (radicand instanceof Surface.Scripts(_, var base, var sub, var sup) && sub.isEmpty()
            && base instanceof Surface.Group)
            return new Surface.Scripts(span, new Surface.Root(TextScanner.span(sign).to(base.span()), degree, base),
                sub, sup);
        return new Surface.Root(span, degree, radicand);
    }

    /** A suffix takes what it hangs on: the subscript's index stands above it on the stack. */
    @Override public void exitSubscript(SubscriptContext rule) {
        Surface index = taken();
        Surface base = taken();
        surfaces.add(new Surface.Scripts(base.span().to(index.span()), base, Optional.of(index), Optional.empty()));
    }

    @Override public void exitLowered(LoweredContext rule) {
        Surface base = taken();
        var index = TextSigns.lowered(span(rule), rule.getText());
        surfaces.add(new Surface.Scripts(base.span().to(span(rule)), base, Optional.of(index), Optional.empty()));
    }

    @Override public void exitRaised(RaisedContext rule) {
        surfaces.add(power(taken(), TextSigns.raised(span(rule), rule.getText())));
    }

    @Override public void exitPrime(PrimeContext rule) {
        Surface base = taken();
        surfaces.add(primes(base.span().to(span(rule)), base, "'″‴".indexOf(rule.PRIME().getText())));
    }

    @Override public void exitFactorial(FactorialContext rule) {
        Surface base = taken();
        surfaces.add(new Surface.Factorial(base.span().to(span(rule)), base));
    }

    @Override public void exitEvaluated(EvaluatedContext rule) {
        Surface index = taken();
        Surface base = taken();
        Surface at = index instanceof Surface.Group(var span, _, var contents)
            ? new Surface.Group(span, Bracket.BRACE, contents) : index;
        surfaces.add(new Surface.Evaluated(base.span().to(index.span()), base, Optional.of(at), Optional.empty()));
    }

    private static Surface primes(Span span, Surface base, int more) {
        int count = Math.max(more, 0) + 1;
        return base instanceof Surface.Primes(_, var inner, int n, _)
            ? new Surface.Primes(span, inner, n + count, Mark.PRIME)
            : new Surface.Primes(span, base, count, Mark.PRIME);
    }

    @Override public void exitIndexNumeral(IndexNumeralContext rule) {
        surfaces.add(new Surface.Numeral(span(rule), rule.getText()));
    }

    @Override public void exitIndexName(IndexNameContext rule) {
        surfaces.add(new Surface.Name(span(rule), rule.getText(), true));
    }

    @Override public void exitIndexList(IndexListContext rule) {
        surfaces.add(new Surface.Group(span(rule), TextSigns.bracket(rule.OPEN().getText()), parts(rule.list())));
    }

    @Override public void exitAtom(AtomContext rule) {
        var token = rule.getStart();
        var span = TextScanner.span(token);
        surfaces.add(switch (token.getType()) {
            case FluxionParser.NUMERAL  -> new Surface.Numeral(span, token.getText().replace('\u2212', '-'));
            case FluxionParser.VULGAR   -> TextSigns.vulgar(span, token.getText());
            case FluxionParser.NAME     -> name(span, token.getText());
            case FluxionParser.ELLIPSIS -> new Surface.Ellipsis(span);
            default                     -> new Surface.Group(span(rule), TextSigns.bracket(token.getText()),
                rule.list() == null ? List.of() : parts(rule.list()));
        });
    }

    private static Surface name(Span span, String word) {
        if (Names.isAscii(word)) return new Surface.Name(span, word, word.length() == 1);
        boolean letter = word.length() == 1 || word.length() == 2
            && Character.getType(word.charAt(1)) == Character.NON_SPACING_MARK;
        int dots = Dots.over(word);
        return dots == 0 ? new Surface.Name(span, Names.canonical(word), letter)
            : new Surface.Primes(span, new Surface.Name(span, Names.canonical(Dots.without(word)), true), dots,
                Mark.DOT);
    }

    private static Span span(ParserRuleContext rule) {
        return TextScanner.span(rule.getStart()).to(TextScanner.span(rule.getStop()));
    }
}
