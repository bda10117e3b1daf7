package fluxion.syntax;

import fluxion.expr.AbstractFunction;
import fluxion.function.Context;
import fluxion.syntax.Surface.Factor;
import fluxion.syntax.Surface.Link;
import java.util.List;
import java.util.Optional;

/** A letter with primes before an argument is a function, in the whole formula: {@code y''(x) + y(x)}. */
final class Primed {
    private Primed() {}

    /** What is known within the formula: such letters as functions, if nothing else is known of them. */
    static Context within(Surface whole, Scope scope) {
        var context = scope.context();
        for (Surface at : Surfaces.within(whole))
            if (at instanceof Surface.Factors(_, var factors)) for (int i = 1; i < factors.size(); i++) {
                var name = called(factors, i, scope);
                if (name.isPresent()) context = context.declare(AbstractFunction.of(name.get(), 1));
            }
        return context;
    }

    private static Optional<String> called(List<Factor> factors, int i, Scope scope) {
        var brackets = Suffixed.of(factors.get(i).operand()).arguments().filter(group -> group.contents().size() == 1
            && group.bracket() == Surface.Bracket.ROUND);
        if (brackets.isEmpty() || factors.get(i).link() != Link.NEXT
            || factors.get(i).space() && scope.syntax() == Syntax.TEXT) return Optional.empty();
        var within = Letters.alone(brackets.get(), scope.syntax());
        return Head.of(factors.get(i - 1).operand()).filter(head -> head.primes() > 0 && head.isLetter()
            && head.spelt() && head.mark() == Surface.Mark.PRIME && !within.contains(head.marked()))
            .map(head -> scope.canonical(head.name())).filter(name -> isFree(name, scope));
    }

    private static boolean isFree(String name, Scope scope) {
        return !scope.knows(name) && !scope.alone().contains(name) && !scope.variables().contains(name)
            && !scope.isConstant(name) && !scope.isMark(name) && !scope.isTableLetter(name);
    }
}
