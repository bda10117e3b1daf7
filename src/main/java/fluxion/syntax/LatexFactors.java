package fluxion.syntax;

import fluxion.syntax.Surface.*;
import fluxion.syntax.antlr.LatexParser;
import fluxion.syntax.antlr.LatexParser.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** The factors of one product, with the links and signs between them; what is not there is marked. */
final class LatexFactors {
    private final LatexBuilder builder;
    private final List<Factor> factors = new ArrayList<>();
    private Optional<Token> link = Optional.empty();
    private List<Token> signs = List.of();

    LatexFactors(LatexBuilder builder) {
        this.builder = builder;
    }

    Surface of(ProductContext node) {
        boolean waiting = false;
        for (var item : node.item()) {
            boolean argument = waiting;
            waiting = item instanceof FunctionContext;
            switch (item) {
                case TimesContext times -> link(times.TIMES().getSymbol(), times.PREFIX());
                case OverContext over -> link(over.OVER().getSymbol(), over.PREFIX());
                case EvaluationContext at -> evaluated(at);
                case FunctionContext function -> {
                    add(builder.of(function), function.start);
                    signs = symbols(function.PREFIX());
                }
                default -> add(builder.of(item), item.start);
            }
            if (argument && item instanceof OperandContext operand) power(operand);
        }
        if (link.isPresent() || !signs.isEmpty())
            add(builder.missingAfter(signs.isEmpty() ? link.orElseThrow() : signs.getLast()), node.stop);
        return factors.size() == 1 ? factors.getFirst().operand() : new Factors(builder.span(node), factors);
    }

    /** {@code \sin{x}^2}: the braces cannot be seen, and the power is that of x; the brackets in {@code {(x)}} can. */
    private void power(OperandContext argument) {
        if (argument.atom() instanceof BracesContext && argument.suffix(0) instanceof SuperscriptContext power
            && Suffixed.of(factors.getLast().operand()).arguments().isEmpty())
            builder.warn(Code.AMBIGUOUS, builder.span(power), "power-of-argument");
    }

    private void link(Token token, List<TerminalNode> prefix) {
        if (factors.isEmpty() || link.isPresent() || !signs.isEmpty()) add(new Missing(builder.place(token)), token);
        link = Optional.of(token);
        signs = symbols(prefix);
    }

    private void add(Surface operand, Token start) {
        Link how = factors.isEmpty() || link.isEmpty() ? Link.NEXT
            : link.get().getType() == LatexParser.OVER ? Link.OVER : Link.TIMES;
        if (how == Link.OVER && isGroup(operand) && isGroup(factors.getLast().operand())
            && factors.getLast().link() != Link.OVER) {
            Factor above = factors.removeLast();
            Span span = above.operand().span().to(operand.span());
            factors.add(new Factor(above.link(), above.space(), new Fraction(span, above.operand(), operand)));
            link = Optional.empty();
            return;
        }
        boolean space = builder.token(signs.isEmpty() ? start : signs.getFirst()).space();
        factors.add(new Factor(how, space, builder.signed(signs, operand)));
        link = Optional.empty();
        signs = List.of();
    }

    /** {@code {u}/{v}} is a fraction: the braces show its extent. */
    private boolean isGroup(Surface operand) {
        return signs.isEmpty() && operand instanceof Group(Span _, Bracket bracket, List<Surface> contents)
            && bracket == Bracket.BRACE
            && contents.size() == 1;
    }

    /** A bar with limits reaches back over all factors before it. */
    private void evaluated(EvaluationContext at) {
        if (factors.isEmpty() || link.isPresent()) add(new Missing(builder.place(at.start)), at.start);
        if (at.parent.getParent() instanceof SignedContext term && term.getParent().getChild(0) != term)
            builder.warn(Code.AMBIGUOUS, builder.token(at.start).span(), "evaluated-term");
        Surface body = factors.size() == 1 ? factors.getFirst().operand()
            : new Factors(factors.getFirst().operand().span().to(factors.getLast().operand().span()),
                List.copyOf(factors));
        factors.clear();
        factors.add(new Factor(Link.NEXT, false, builder.scripts().hang(body, at.suffix(), true)));
    }

    static List<Token> symbols(List<TerminalNode> nodes) {
        return nodes.isEmpty() ? List.of() : nodes.stream().map(TerminalNode::getSymbol).toList();
    }
}
