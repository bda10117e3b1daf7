package fluxion.simplify;

/** What is known about a condition: certainly true, certainly false, or not known. */
public enum Truth {
    TRUE, FALSE, UNKNOWN;

    static Truth of(boolean certainlyTrue, boolean certainlyFalse) {
        return certainlyTrue ? TRUE : certainlyFalse ? FALSE : UNKNOWN;
    }
}
