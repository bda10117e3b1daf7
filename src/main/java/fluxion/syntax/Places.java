package fluxion.syntax;

import fluxion.syntax.Surface.Factor;
import fluxion.syntax.Task.Build;
import fluxion.syntax.Task.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code u|_{x=2}} is u with 2 for x; with two limits, the difference. */
final class Places {
    private Places() {}

    /** Adds the steps that put the values into the expression left by the steps so far. */
    static void hang(Scope scope, Surface.Evaluated evaluated, List<Task> tasks) {
        if (evaluated.at().isEmpty()) scope.problems().refuse(Code.AMBIGUOUS, evaluated.span(), "evaluated-by-which");
        var limits = new ArrayList<Surface>();
        evaluated.at().ifPresent(limits::add);
        evaluated.to().ifPresent(limits::add);
        limits.replaceAll(Suffixed::unbraced);
        var values = limits.stream()
            .map(limit -> limit instanceof Surface.Chain(_, var sides, _) ? sides.getLast() : limit).toList();
        var name = limits.stream().flatMap(limit -> Shapes.equation(limit).stream())
            .findFirst().flatMap(sides -> Spelling.of(sides.getFirst()));
        if (limits.stream().anyMatch(limit -> limit instanceof Surface.Chain && !isPlace(limit)))
            scope.problems().refuse(Code.AMBIGUOUS, evaluated.span(), "evaluated-by-which");
        if (values.stream().anyMatch(value -> value instanceof Surface.Group(_, _, var inside) && inside.size() > 1))
            scope.problems().refuse(Code.CANNOT_READ, evaluated.span(), "evaluated-at-several");
        values.forEach(value -> tasks.add(new Visit(value)));
        tasks.add(new Build(1 + values.size(), us ->
            new Leaves(scope).evaluated(evaluated.span(), us.getFirst(), name, us.subList(1, us.size()))));
    }

    private static boolean isPlace(Surface limit) {
        return Shapes.equation(limit).flatMap(sides -> Spelling.of(sides.getFirst())).isPresent();
    }

    /** The place behind the last factor of a row: {@code d/dx f(x)|_{x=2}} is the derivative at 2. */
    static Optional<Surface.Evaluated> last(List<Factor> row) {
        return row.getLast().operand() instanceof Surface.Evaluated place ? Optional.of(place) : Optional.empty();
    }

    /** The row without the place at its end. */
    static List<Factor> without(List<Factor> row, Surface.Evaluated place) {
        var rest = new ArrayList<>(row);
        Factor last = rest.removeLast();
        if (!(place.body() instanceof Surface.Missing))
            rest.add(new Factor(last.link(), last.space(), place.body()));
        return rest;
    }

    /** What stands behind a factor as {@code |_{x=2}}, if that does. */
    static Optional<Surface.Evaluated> behind(Surface operand) {
        return operand instanceof Surface.Evaluated place && place.body() instanceof Surface.Missing
            ? Optional.of(place) : Optional.empty();
    }
}
