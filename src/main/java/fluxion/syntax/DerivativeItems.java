package fluxion.syntax;

import fluxion.expr.DerivativeOperator;
import fluxion.expr.Exprs;
import fluxion.syntax.Differentials.Found;
import fluxion.syntax.Item.Kind;
import fluxion.syntax.Surface.Factor;
import fluxion.syntax.Task.Build;
import fluxion.syntax.Task.Visit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A derivative found in a row of factors → an item, with the place at which it is taken if that follows it. */
final class DerivativeItems {
    private final Scope scope;
    private final Points points;
    private final List<Factor> factors;

    DerivativeItems(Scope scope, List<Factor> factors) {
        this.scope = scope;
        this.points = new Points(scope);
        this.factors = factors;
    }

    /** An item and the place of the factor after it. */
    record Made(Item item, int next) {}

    /** The item of the derivative; the factors from {@code next} on follow it. */
    Made of(Factor at, Found found, List<Surface> layers, int next) {
        if (found.body().isEmpty()) return operator(at, found, next);
        var behind = next < factors.size() ? Optional.of(factors.get(next)) : Optional.<Factor>empty();
        var place = behind.flatMap(factor -> Places.behind(factor.operand()));
        if (place.isPresent()) return new Made(item(Kind.CALL, at, found, List.of(place.get())), next + 1);
        var point = behind.filter(_ -> layers.isEmpty()).flatMap(factor -> points.at(found, factor));
        if (point.isEmpty()) return new Made(item(Kind.CALL, at, found, layers), next);
        var brackets = Suffixed.of(behind.get().operand());
        return new Made(Calls.complete(scope, Kind.CALL, at, found.span().to(brackets.core().span()), point.get(),
            brackets), next + 1);
    }

    /** An operator waits for its operand, unless the row ends with a place: {@code d/dx x^2|_{x=3}}. */
    private Made operator(Factor at, Found found, int next) {
        var rest = factors.subList(next, factors.size());
        var place = rest.isEmpty() ? Optional.<Surface.Evaluated>empty() : Places.last(rest);
        if (place.isPresent() && Places.behind(rest.getFirst().operand()).isEmpty()) {
            var body = Differentials.product(Places.without(rest, place.get()));
            var whole = new Found(found.operator(), Optional.of(body), found.variables(), found.span(), factors.size());
            return new Made(item(Kind.OPERAND, at, whole, List.of(place.get())), factors.size());
        }
        if (rest.size() == 2) points.within(found, rest.getFirst(), rest.getLast());
        return new Made(Item.waiting(Kind.OPERATOR, at, found.span(), List.of(), us -> found.of(us.getLast())), next);
    }

    private Item item(Kind kind, Factor at, Found found, List<Surface> layers) {
        var leaves = new Leaves(scope);
        Surface body = found.body().orElseThrow();
        Task operand = leaves.isName(body) ? new Build(0, _ -> leaves.differentiated(body)) : new Visit(body);
        var tasks = List.of(operand, new Build(1, us -> found.of(us.getFirst())));
        return Calls.complete(scope, kind, at, found.span(), tasks, new Suffixed(at.operand(), layers));
    }

    /** {@code f'(2)} where {@code f = x^2}; nothing unless a place follows. */
    Optional<Found> primed(Head head, int next) {
        String name = scope.canonical(head.name());
        var x = scope.primedBy(Exprs.variable(name));
        if (head.primes() == 0 || head.primes() > Differentials.HIGHEST || head.sup().isPresent() || x.isEmpty()
            || scope.knows(head.marked(name)) || head.mark() == Surface.Mark.DOT && !x.get().name().equals("t"))
            return Optional.empty();
        var found = new Found(DerivativeOperator.TOTAL, Optional.of(new Surface.Name(head.span(), name, true)),
            Collections.nCopies(head.primes(), x.get()), head.span(), next);
        return Optional.of(found).filter(f -> points.at(f, factors.get(next)).isPresent());
    }
}
