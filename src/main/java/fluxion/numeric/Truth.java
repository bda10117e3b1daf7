package fluxion.numeric;

/** Whether a condition holds at every point of a box, at none, or neither is certain. */
public enum Truth {
    TRUE, FALSE, UNKNOWN;

    public static Truth of(boolean certain) {
        return certain ? TRUE : FALSE;
    }

    public Truth and(Truth other) {
        if (this == FALSE || other == FALSE) return FALSE;
        return this == TRUE && other == TRUE ? TRUE : UNKNOWN;
    }

    public Truth negated() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
