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
        var base = base(surface);
        if (base.isEmpty()) return new Suffixed(surface, List.of());
        Surface core = base.get();
        if (base(core).isEmpty() && !(surface instanceof Surface.Group)) return new Suffixed(core, List.of(surface));
        var layers = new ArrayList<Surface>();
        Surface at = surface;
        for (var next = base; next.isPresent(); next = base(at)) {
            if (!(at instanceof Surface.Group)) layers.add(at);
            at = next.get();
        }
        return new Suffixed(at, layers.reversed());
    }

    /** What the surface hangs on, or what stands in braces that are not seen. */
    private static Optional<Surface> base(Surface surface) {
        return switch (surface) {
            case Surface.Scripts(_, var base, _, _)  -> Optional.of(base);
            case Surface.Primes(_, var base, _, _)   -> Optional.of(base);
            case Surface.Factorial(_, var base)      -> Optional.of(base);
            case Surface.Evaluated(_, var base, _, _) when base instanceof Surface.Group(_, var bracket, _)
                && bracket != Bracket.BRACE         -> Optional.of(base);
            case Surface.Group(_, var bracket, var contents) when isUnseen(bracket, contents) ->
                Optional.of(contents.getFirst());
            case Surface _ -> Optional.empty();
        };
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
        for (Surface layer : layers)
            if (!(layer instanceof Surface.Scripts(_, _, var sub, _) && sub.isEmpty())) return false;
        return true;
    }
}
