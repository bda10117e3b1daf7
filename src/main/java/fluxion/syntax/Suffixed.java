package fluxion.syntax;

import fluxion.syntax.Surface.Bracket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An operand taken apart.
 *
 * @param layers what hangs on the core, innermost first: {@link Surface.Scripts}, {@link Surface.Primes} and
 *               {@link Surface.Factorial}, whose own bases are not looked at again
 */
record Suffixed(Surface core, List<Surface> layers) {
    static Suffixed of(Surface surface) {
        return surface instanceof Surface.Name || surface instanceof Surface.Numeral
            ? new Suffixed(surface, List.of()) : apart(surface);
    }

    private static Suffixed apart(Surface surface) {
        var layers = new ArrayList<Surface>(2);
        Surface at = surface;
        while (true) {
            switch (at) {
                case Surface.Scripts(_, var base, _, _)  -> { layers.add(at); at = base; }
                case Surface.Primes(_, var base, _, _)   -> { layers.add(at); at = base; }
                case Surface.Factorial(_, var base)      -> { layers.add(at); at = base; }
                case Surface.Evaluated(_, var base, _, _) when base instanceof Surface.Group(_, var bracket, _)
                    && bracket != Bracket.BRACE         -> { layers.add(at); at = base; }
                case Surface.Group(_, var bracket, var contents) when isUnseen(bracket, contents) ->
                    at = contents.getFirst();
                case Surface _ -> { return new Suffixed(at, layers.size() < 2 ? layers : layers.reversed()); }
            }
        }
    }

    /** Braces around one name, one pair of brackets or one fraction. */
    private static boolean isUnseen(Bracket bracket, List<Surface> contents) {
        return bracket == Bracket.BRACE && contents.size() == 1 && switch (contents.getFirst()) {
            case Surface.Name _, Surface.Accent _, Surface.Scripts _, Surface.Primes _, Surface.Fraction _ -> true;
            case Surface.Group group -> true;
            case Surface _ -> false;
        };
    }

    /** The one formula within TeX braces, however many of them there are. */
    static Surface unbraced(Surface surface) {
        Surface at = surface;
        while (at instanceof Surface.Group(_, var bracket, var contents) && bracket == Bracket.BRACE
            && contents.size() == 1)
            at = contents.getFirst();
        return at;
    }

    /** The core if it is brackets that can hold arguments. */
    Optional<Surface.Group> arguments() {
        return core instanceof Surface.Group group && switch (group.bracket()) {
            case ROUND, SQUARE, CURLY -> true;
            case BRACE, ABS, NORM, FLOOR, CEIL -> false;
        } ? Optional.of(group) : Optional.empty();
    }

    /** Whether nothing but powers hangs on the core. */
    boolean onlyPowers() {
        return layers.stream().allMatch(layer -> layer instanceof Surface.Scripts(_, _, var sub, _) && sub.isEmpty());
    }
}
