package fluxion.syntax;

import fluxion.expr.Relation;
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
import org.antlr.v4.runtime.tree.ParseTreeProperty;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Parse tree → surface, from the leaves up; the walker keeps its path on the heap. */
final class TextBuilder extends FluxionParserBaseListener {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉ᵢⱼₖₙₘ";

    private final Source source;
    private final ParseTreeProperty<Surface> surfaces = new ParseTreeProperty<>();

    TextBuilder(Source source) {
        this.source = source;
    }

    Surface surface(FormulaContext formula) {
        return surfaces.get(formula);
    }

    @Override public void exitFormula(FormulaContext rule) {
        var parts = parts(rule.list());
        surfaces.put(rule, parts.size() == 1 ? parts.getFirst() : new Surface.Group(span(rule.list()), Bracket.BRACE, parts));
    }

    private List<Surface> parts(ListContext list) {
        return list.chain().stream().map(surfaces::get).toList();
    }

    @Override public void exitChain(ChainContext rule) {
        var sides = rule.sum().stream().map(surfaces::get).toList();
        var relations = rule.RELATION().stream().map(token -> relation(token.getText())).toList();
        surfaces.put(rule, sides.size() == 1 ? sides.getFirst() : new Surface.Chain(span(rule), sides, relations));
    }

    private static Relation relation(String sign) {
        return switch (sign) {
            case "!=", "≠", "<>" -> Relation.NE;
            case "<"             -> Relation.LT;
            case "<=", "≤", "⩽"  -> Relation.LE;
            case ">"             -> Relation.GT;
            case ">=", "≥", "⩾"  -> Relation.GE;
            default              -> Relation.EQ;             // =, ==, :=
        };
    }

    @Override public void exitSum(SumContext rule) {
        var terms = new ArrayList<Term>();
        boolean minus = false;
        for (ParseTree child : rule.children) {
            if (child instanceof TerminalNode sign) minus = isMinus(sign.getSymbol());
            else terms.add(new Term(minus, surfaces.get(child)));
        }
        boolean plain = terms.size() == 1 && !terms.getFirst().minus();
        surfaces.put(rule, plain ? terms.getFirst().operand() : new Surface.Terms(span(rule), terms));
    }

    private static boolean isMinus(Token sign) {
        return sign.getText().equals("-") || sign.getText().equals("\u2212");
    }

    @Override public void exitProduct(ProductContext rule) {
        var factors = new ArrayList<Factor>();
        var link = Link.NEXT;
        for (ParseTree child : rule.children) {
            if (child instanceof TerminalNode sign) link = sign.getSymbol().getType() == FluxionParser.OVER ? Link.OVER : Link.TIMES;
            else {
                Surface operand = surfaces.get(child);
                int from = operand.span().from();
                factors.add(new Factor(link, from > 0 && Character.isWhitespace(source.text().charAt(from - 1)), operand));
                link = Link.NEXT;
            }
        }
        surfaces.put(rule, factors.size() == 1 ? factors.getFirst().operand() : new Surface.Factors(span(rule), factors));
    }

    @Override public void exitFactor(FactorContext rule) {
        surfaces.put(rule, prefixed(rule.children.subList(0, rule.children.size() - 1), surfaces.get(rule.power())));
    }

    /** x^y^z is x^(y^z). */
    @Override public void exitPower(PowerContext rule) {
        var exponents = rule.exponent();
        if (exponents.isEmpty()) {
            surfaces.put(rule, surfaces.get(rule.postfix()));
            return;
        }
        var last = exponents.getLast();
        Surface exponent = prefixed(signs(last), surfaces.get(last.postfix()));
        for (var each : exponents.reversed().subList(1, exponents.size()))
            exponent = prefixed(signs(each), power(surfaces.get(each.postfix()), exponent));
        surfaces.put(rule, power(surfaces.get(rule.postfix()), exponent));
    }

    private static List<ParseTree> signs(ExponentContext exponent) {
        return exponent.children.subList(1, exponent.children.size() - 1);
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
        if (radicand instanceof Surface.Scripts(_, var base, var sub, var sup) && sub.isEmpty() && base instanceof Surface.Group)
            return new Surface.Scripts(span, new Surface.Root(TextScanner.span(sign).to(base.span()), degree, base), sub, sup);
        return new Surface.Root(span, degree, radicand);
    }

    @Override public void exitPostfix(PostfixContext rule) {
        Surface result = surfaces.get(rule.atom());
        for (SuffixContext suffix : rule.suffix()) result = suffixed(result, suffix);
        surfaces.put(rule, result);
    }

    private Surface suffixed(Surface base, SuffixContext suffix) {
        var span = base.span().to(span(suffix));
        return switch (suffix) {
            case SubscriptContext sub -> new Surface.Scripts(span, base, Optional.of(surfaces.get(sub.index())), Optional.empty());
            case LoweredContext low   -> new Surface.Scripts(span, base, Optional.of(lowered(low)), Optional.empty());
            case RaisedContext high   -> power(base, raised(high));
            case PrimeContext prime   -> primes(span, base, "'″‴".indexOf(prime.PRIME().getText()));
            default                   -> new Surface.Factorial(span, base);
        };
    }

    private static Surface primes(Span span, Surface base, int more) {
        int count = Math.max(more, 0) + 1;
        return base instanceof Surface.Primes(_, var inner, int n, _)
            ? new Surface.Primes(span, inner, n + count, Mark.PRIME)
            : new Surface.Primes(span, base, count, Mark.PRIME);
    }

    private static Surface lowered(LoweredContext rule) {
        var text = new StringBuilder();
        for (char c : rule.getText().toCharArray()) text.append("0123456789ijknm".charAt(SUBSCRIPTS.indexOf(c)));
        return Character.isDigit(text.charAt(0)) ? new Surface.Numeral(span(rule), text.toString())
            : new Surface.Name(span(rule), text.toString(), true);
    }

    private static Surface raised(RaisedContext rule) {
        String text = rule.getText();
        boolean minus = text.startsWith("⁻");
        var digits = new StringBuilder();
        for (char c : text.toCharArray()) if (SUPERSCRIPTS.indexOf(c) >= 0) digits.append(SUPERSCRIPTS.indexOf(c));
        Surface magnitude = text.endsWith("ⁿ") ? new Surface.Name(span(rule), "n", true)
            : digits.isEmpty() ? new Surface.Missing(span(rule)) : new Surface.Numeral(span(rule), digits.toString());
        return signed(minus, magnitude);
    }

    @Override public void exitIndexNumeral(IndexNumeralContext rule) { surfaces.put(rule, new Surface.Numeral(span(rule), rule.getText())); }

    @Override public void exitIndexName(IndexNameContext rule) { surfaces.put(rule, new Surface.Name(span(rule), rule.getText(), true)); }

    @Override public void exitIndexList(IndexListContext rule) {
        surfaces.put(rule, new Surface.Group(span(rule), bracket(rule.OPEN().getText()), parts(rule.list())));
    }

    @Override public void exitNumeral(NumeralContext rule) {
        surfaces.put(rule, new Surface.Numeral(span(rule), rule.getText().replace('\u2212', '-')));
    }

    @Override public void exitName(NameContext rule) {
        String word = rule.getText();
        boolean letter = word.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).limit(2).count() == 1;
        String name = letter ? Names.greek(word.codePointAt(0)).orElse(word) : Names.canonical(word);
        surfaces.put(rule, new Surface.Name(span(rule), name, letter));
    }

    @Override public void exitEllipsis(EllipsisContext rule) { surfaces.put(rule, new Surface.Ellipsis(span(rule))); }

    @Override public void exitBrackets(BracketsContext rule) {
        var contents = rule.list() == null ? List.<Surface>of() : parts(rule.list());
        surfaces.put(rule, new Surface.Group(span(rule), bracket(rule.OPEN().getText()), contents));
    }

    private static Bracket bracket(String open) {
        return switch (open) {
            case "["  -> Bracket.SQUARE;
            case "{"  -> Bracket.BRACE;
            case "|"  -> Bracket.ABS;
            case "‖"  -> Bracket.NORM;
            case "⌊"  -> Bracket.FLOOR;
            case "⌈"  -> Bracket.CEIL;
            default   -> Bracket.ROUND;
        };
    }

    private static Span span(ParserRuleContext rule) {
        return TextScanner.span(rule.getStart()).to(TextScanner.span(rule.getStop()));
    }
}
