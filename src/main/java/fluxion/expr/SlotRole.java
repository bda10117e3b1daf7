package fluxion.expr;

import java.util.Locale;

/** What an argument of a function is called by those who use the function. */
public enum SlotRole {
    /** As s of ζ(s). */
    ARGUMENT,
    /** As ν of Jν(x). */
    ORDER,
    /** As n of the polynomial Pₙ(x). */
    DEGREE,
    /** As a of Γ(a, x). */
    PARAMETER;

    /** {@code order}, … */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
