package fluxion.syntax;

import fluxion.expr.Expr.Variable;
import fluxion.syntax.Task.Build;
import fluxion.syntax.Task.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code diff(f, x)}, {@code diff(f, x, 2, y)}, {@code D(f, x)}: a derivative written as a call. */
final class Requested {
    private final Scope scope;

    Requested(Scope scope) {
        this.scope = scope;
    }

    List<Task> tasks(Surface.Group arguments) {
        var contents = arguments.contents();
        if (contents.isEmpty()) {
            scope.problems().refuse(Code.MISSING_OPERAND, arguments.span(), "nothing-in-brackets");
            return List.of();
        }
        if (contents.size() == 1)
            return List.of(new Visit(new Surface.Primes(arguments.span(),
                contents.getFirst() instanceof Surface.Group g ? g
                : new Surface.Group(arguments.span(), Surface.Bracket.ROUND, contents), 1, Surface.Mark.PRIME)));
        var variables = variables(contents.subList(1, contents.size()));
        return List.of(new Visit(contents.getFirst()), new Build(1, us -> Callees.nested(us.getFirst(), variables)));
    }

    /** Names, each perhaps followed by how often. */
    private List<Variable> variables(List<Surface> arguments) {
        var variables = new ArrayList<Variable>();
        for (Surface argument : flat(arguments)) {
            var count = Head.integer(argument);
            var name = Spelling.of(argument);
            if (name.isPresent()) variables.add(scope.variable(name.get()));
            else if (count.isEmpty() || variables.isEmpty() || count.get() < 0)
                scope.problems().refuse(Code.DERIVATIVE, argument.span(), "diff-by", scope.written(argument.span()));
            else if (count.get() > Differentials.HIGHEST)
                scope.problems().refuse(Code.TOO_LARGE, argument.span(), "order-too-large", Differentials.HIGHEST);
            else repeat(variables, count.get());
            if (scope.problems().refused()) break;
        }
        return List.copyOf(variables);
    }

    /** {@code (x, 2)} as {@code x, 2}. */
    private static List<Surface> flat(List<Surface> arguments) {
        return arguments.stream().flatMap(argument -> argument instanceof Surface.Group(_, var bracket, var pair)
            && (bracket == Surface.Bracket.ROUND || bracket == Surface.Bracket.BRACE) && pair.size() == 2
            ? pair.stream() : Stream.of(argument)).toList();
    }

    private static void repeat(List<Variable> variables, int count) {
        Variable last = variables.removeLast();
        for (int i = 0; i < count; i++) variables.add(last);
    }
}
