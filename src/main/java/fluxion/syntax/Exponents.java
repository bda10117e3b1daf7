package fluxion.syntax;

import fluxion.syntax.Surface.Factor;
import fluxion.syntax.Surface.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code x^sqrt(2)}: the name at the end of a tower of powers, and the brackets that follow the tower. */
final class Exponents {
    private Exponents() {}

    /**
     * What stands at the end of the tower of exponents, behind signs; nothing if there is no exponent, or it is in
     * brackets.
     */
    static Optional<Surface> tail(Surface operand) {
        if (!(operand instanceof Surface.Scripts(_, _, _, var first)) || first.isEmpty()) return Optional.empty();
        Surface at = first.get();
        while (true) {
            switch (at) {
                case Surface.Scripts(_, _, _, var sup) when sup.isPresent() -> at = sup.get();
                case Surface.Terms(_, var terms) when terms.size() == 1     -> at = terms.getFirst().operand();
                case Surface.Name _, Surface.Scripts _, Surface.Primes _    -> { return Optional.of(at); }
                case Surface _                                              -> { return Optional.empty(); }
            }
        }
    }

    /** The operand with the brackets after the name at its end. */
    static Surface called(Surface operand, Factor brackets) {
        var path = new ArrayList<Surface>();
        Surface at = operand;
        while (at instanceof Surface.Scripts(_, _, _, var sup) && sup.isPresent() || at instanceof Surface.Terms) {
            path.add(at);
            at = switch (at) {
                case Surface.Scripts(_, _, _, var sup) -> sup.orElseThrow();
                case Surface.Terms(_, var terms)       -> terms.getFirst().operand();
                case Surface other                     -> other;
            };
        }
        var span = at.span().to(brackets.operand().span());
        Surface result = new Surface.Factors(span, List.of(new Factor(Link.NEXT, false, at), brackets));
        for (Surface level : path.reversed()) {
            var whole = level.span().to(span);
            result = switch (level) {
                case Surface.Scripts(_, var base, var sub, _) ->
                    new Surface.Scripts(whole, base, sub, Optional.of(result));
                case Surface.Terms(_, var terms) ->
                    new Surface.Terms(whole, List.of(new Surface.Term(terms.getFirst().minus(), result)));
                case Surface other -> other;
            };
        }
        return result;
    }
}
