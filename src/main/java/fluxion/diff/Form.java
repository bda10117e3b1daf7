package fluxion.diff;

/** How what a sheet defines appears in a result. */
public enum Form {
    /** In terms of the defined names: {@code (y - t) y (1 - y) h}. */
    NAMED,
    /** With every name and every function that has a body replaced by the body. */
    EXPANDED
}
