package fluxion.syntax;

import fluxion.expr.AbstractFunction;
import fluxion.function.Context;
import fluxion.syntax.Surface.Factor;
import fluxion.syntax.Surface.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A letter with primes before an argument is a function, in the whole formula: {@code y''(x) + y(x)}. It is so only
 * where it never stands without one argument: in {@code x'(t) ∂z/∂x} the letter x is a variable as well.
 */
final class Primed {
    private final Scope scope;
    /** Letters before one argument, with their primes if they have any. */
    private final List<Head> called = new ArrayList<>();
    /** How often each name stands in the formula. */
    private final Map<String, Integer> names = new HashMap<>();

    private Primed(Scope scope) {
        this.scope = scope;
    }

    /** What is known within the formula: such letters as functions, if nothing else is known of them. */
    static Context within(List<Surface> formula, Scope scope) {
        var primed = new Primed(scope);
        for (Surface at : formula) primed.look(at);
        var context = scope.context();
        for (Head head : primed.called) {
            String name = scope.canonical(head.name());
            if (head.primes() > 0 && primed.isAlwaysCalled(head) && primed.isFree(name))
                context = context.declare(AbstractFunction.of(name, 1));
        }
        return context;
    }

    private void look(Surface at) {
        if (at instanceof Surface.Name(_, var name, _)) names.merge(name, 1, Integer::sum);
        if (at instanceof Surface.Factors(_, var factors)) for (int i = 1; i < factors.size(); i++) {
            boolean argument = isArgument(factors.get(i));
            if (argument) Head.of(factors.get(i - 1).operand()).filter(head -> head.isLetter() && head.isBare()
                && head.mark() == Surface.Mark.PRIME).ifPresent(called::add);
        }
    }

    private boolean isArgument(Factor factor) {
        return factor.link() == Link.NEXT && !(factor.space() && scope.syntax() == Syntax.TEXT)
            && Suffixed.of(factor.operand()).arguments().filter(group -> group.contents().size() == 1
                && group.bracket() == Surface.Bracket.ROUND).isPresent();
    }

    /** Whether every time that the letter stands in the formula it stands before one argument. */
    private boolean isAlwaysCalled(Head head) {
        return called.stream().filter(other -> other.name().equals(head.name())).count()
            == names.getOrDefault(head.name(), 0);
    }

    private boolean isFree(String name) {
        return !scope.knows(name) && !scope.isSought(name) && !scope.isConstant(name) && !scope.isMark(name)
            && !scope.isTableLetter(name);
    }
}
