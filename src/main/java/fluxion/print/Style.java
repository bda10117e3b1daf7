package fluxion.print;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How LaTeX is written where authors differ; no choice is d/dx(u), f′(x), x y, sin(x) and u over v. Read again, it is
 * the same formula in every style, unless d or ∂ is written for both.
 */
public record Style(Set<Choice> choices) {
    /** As the printer writes where nobody asks for anything else. */
    public static final Style PLAIN = new Style(Set.of());

    /** What an author may choose. */
    public enum Choice {
        /** (u)′ for d/dx(u), where x is the only variable of u. */
        LAGRANGE,
        /** ẏ(t) for y′(t). */
        NEWTON,
        /** An upright d in d/dx and under integrals. */
        UPRIGHT_D,
        /** ∂ for every derivative of a formula. */
        PARTIAL,
        /** d for every derivative of a formula. */
        TOTAL,
        /** A dot between factors. */
        CDOT,
        /** A cross between factors. */
        TIMES,
        /** sin x for sin(x), where that is clear. */
        BARE,
        /** u/v on one line. */
        SLASH;

        /** {@code upright-d} */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Style {
        choices = choices.isEmpty() ? Set.of() : EnumSet.copyOf(choices);
    }

    public static Style of(Choice... choices) {
        return new Style(Set.of(choices));
    }

    /** The choice of that label. */
    public static Optional<Choice> labelled(String label) {
        return Stream.of(Choice.values()).filter(choice -> choice.label().equals(label)).findFirst();
    }

    /** All labels, as they are listed. */
    public static String labels() {
        return Stream.of(Choice.values()).map(Choice::label).collect(Collectors.joining(", "));
    }

    boolean has(Choice choice) {
        return choices.contains(choice);
    }
}
