package fluxion.syntax;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Relation;
import fluxion.function.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Calls that are a whole side of an equation: {@code y(0) = 1} and {@code x'(t) = v(t) = …} are about functions y and
 * v, although within a formula {@code y(x + 1)} is a product.
 *
 * @param calls   where they stand, names first
 * @param context with their names declared as functions
 */
record SideCalls(List<Head> calls, Context context) {
    static SideCalls of(Surface whole, Scope scope) {
        var calls = new ArrayList<Head>();
        var context = scope.context();
        var alone = Letters.alone(whole, scope.syntax());
        if (whole instanceof Surface.Chain(_, var sides, var relations) && relations.contains(Relation.EQ))
            for (Surface side : sides) {
                var head = call(side, scope);
                if (head.isEmpty() || alone.contains(head.get().name())) continue;
                calls.add(head.get());
                context = context.declare(AbstractFunction.of(scope.canonical(head.get().name()), 1));
            }
        return new SideCalls(List.copyOf(calls), context);
    }

    /** Says which names within the side were taken for functions. */
    void note(Surface side, Scope scope) {
        for (Head head : calls) {
            boolean within = side.span().from() <= head.span().from() && head.span().to() <= side.span().to();
            if (within && !scope.isDefined(scope.canonical(head.name())))
                scope.problems().note(head.span(), "called", head.name());
        }
    }

    /** A letter that is no variable otherwise, and one number or one other name in brackets right behind it. */
    private static Optional<Head> call(Surface side, Scope scope) {
        if (!(side instanceof Surface.Factors(_, var factors)) || factors.size() != 2
            || factors.getLast().link() != Surface.Link.NEXT) return Optional.empty();
        var group = Suffixed.of(factors.getLast().operand());
        return group.layers().isEmpty() ? Head.of(factors.getFirst().operand())
            .filter(head -> head.spelt() && head.isLetter() && head.primes() == 0 && head.sup().isEmpty())
            .filter(head -> isFree(head, scope))
            .filter(head -> group.arguments().filter(brackets -> brackets.bracket() == Surface.Bracket.ROUND
                && scope.touch(head.span(), brackets.span()) && brackets.contents().size() == 1
                && isPlace(brackets.contents().getFirst(), head.name())).isPresent()) : Optional.empty();
    }

    private static boolean isPlace(Surface argument, String name) {
        return Head.integer(argument).isPresent() || argument instanceof Surface.Numeral
            || Spelling.of(argument).filter(x -> !x.equals(name)).isPresent();
    }

    private static boolean isFree(Head head, Scope scope) {
        String name = scope.canonical(head.name());
        boolean fixed = scope.variables().contains(name) || scope.isConstant(name) || scope.isMark(name)
            || scope.isTableLetter(name) || scope.isFunction(name);
        return !fixed && (!scope.knows(name) || scope.isDefined(name));
    }
}
