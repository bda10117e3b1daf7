package fluxion.explain;

import java.util.Locale;
import java.util.Optional;

/** How much of a derivation is told. */
public enum Detail {
    /** What the rules give, in one line, and what becomes of it. */
    BRIEF,
    /** A line for each layer of the formula, from the outside in; simplifying is one line. */
    NORMAL,
    /** A line for each rule and each place. */
    FULL;

    /** {@code brief}, {@code normal}, {@code full} */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The detail of that label. */
    public static Optional<Detail> labelled(String label) {
        for (Detail detail : values()) if (detail.label().equals(label)) return Optional.of(detail);
        return Optional.empty();
    }
}
