package fluxion;

import java.util.Locale;
import java.util.Optional;

/** How a result is written. */
public enum Form {
    /** Short, in the names that the sheet defines. */
    SIMPLIFIED,
    /** As the rules of differentiation give it. */
    RAW,
    /** As a product where it can be one. */
    FACTORED,
    /** Definitions put in, multiplied out. */
    EXPANDED,
    /** With the fewest operations: factored, nested as Horner's rule does, or as it is. */
    FEWEST,
    /** By powers of the variable of the question, highest first. */
    COLLECTED,
    /** Without those sums and products over an index that have a closed form. */
    CLOSED,
    /** Simplified, with every part that is a definition's body written by its name. */
    NAMED,
    /** With the parts that occur more than once as definitions of their own: {@code s1 = …}. */
    SHARED;

    /** {@code simplified}, {@code raw}, … */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The form of that label; {@code textbook} is another name of the simplified form, which aims at that. */
    public static Optional<Form> labelled(String label) {
        if (label.equals("textbook")) return Optional.of(SIMPLIFIED);
        for (Form form : values()) if (form.label().equals(label)) return Optional.of(form);
        return Optional.empty();
    }
}
