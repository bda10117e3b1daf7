package fluxion.syntax;

import fluxion.syntax.Surface.Factor;
import fluxion.syntax.Surface.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * {@code x^sqrt(2)}, {@code √f(x)}: the name at the end of a tower of powers, roots and signs, and what follows the
 * tower and belongs to the name.
 */
final class Exponents {
    private Exponents() {}

    /** The name at the end of the tower; nothing if the operand is a name, or brackets show where the tower ends. */
    static Optional<Surface> end(Surface operand) {
        return end(operand, _ -> false);
    }

    /** The same; of {@code x^sin^2} the end is {@code sin^2} if that is a function with its power. */
    static Optional<Surface> end(Surface operand, Predicate<Surface> isFunction) {
        var within = inner(operand);
        Optional<Surface> powered = Optional.empty();
        while (within.isPresent()) {
            Surface at = within.get();
            if (isFunction.test(at)) powered = within;
            within = inner(at);
            boolean name = at instanceof Surface.Name || at instanceof Surface.Scripts || at instanceof Surface.Primes;
            if (within.isEmpty()) return name && (powered.isEmpty() || isFunction.test(at)) ? Optional.of(at) : powered;
        }
        return powered;
    }

    /** One level down: the exponent, the radicand, what a sign stands before. */
    private static Optional<Surface> inner(Surface at) {
        return switch (at) {
            case Surface.Scripts(_, _, _, var sup)                  -> sup;
            case Surface.Root(_, _, var radicand)                   -> Optional.of(radicand);
            case Surface.Terms(_, var terms) when terms.size() == 1 -> Optional.of(terms.getFirst().operand());
            case Surface _                                          -> Optional.empty();
        };
    }

    /** The tower with the factors after the name at its end. */
    static Surface joined(Surface operand, Surface end, List<Factor> arguments) {
        var path = new ArrayList<Surface>();
        for (Surface at = operand; at != end; at = inner(at).orElseThrow()) path.add(at);
        var span = end.span().to(arguments.getLast().operand().span());
        var factors = new ArrayList<>(List.of(new Factor(Link.NEXT, false, end)));
        factors.addAll(arguments);
        Surface result = new Surface.Factors(span, factors);
        for (Surface level : path.reversed()) {
            var whole = level.span().to(span);
            result = switch (level) {
                case Surface.Scripts(_, var base, var sub, _) ->
                    new Surface.Scripts(whole, base, sub, Optional.of(result));
                case Surface.Root(_, var degree, _) -> new Surface.Root(whole, degree, result);
                case Surface.Terms(_, var terms) ->
                    new Surface.Terms(whole, List.of(new Surface.Term(terms.getFirst().minus(), result)));
                case Surface other -> other;
            };
        }
        return result;
    }
}
