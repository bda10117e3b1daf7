package fluxion.print;

/** What a written expression begins or ends with, as far as it matters to the factor that stands beside it. */
enum Edge {
    DIGIT,
    /** An opening round bracket. */
    OPEN,
    /** A fraction bar that stands upright: {@code 2\frac{1}{3}} would be a mixed number. */
    FRACTION,
    /** A name that would call the bracket after it. */
    FUNCTION,
    /** A name that would act on whatever stands after it: d, D. */
    OPERATOR,
    /** A derivative of what stands in brackets: a factor behind it would be doubtful without a sign. */
    APPLIED,
    OTHER;

    /** Whether a factor ending so needs an explicit sign of multiplication before a factor that begins so. */
    boolean needsTimes(Edge next) {
        return this == APPLIED || switch (next) {
            case DIGIT    -> true;
            case OPEN     -> this == FUNCTION || this == OPERATOR;
            case FRACTION -> this == DIGIT || this == OPERATOR;
            case FUNCTION, OPERATOR, APPLIED, OTHER -> this == OPERATOR;
        };
    }
}
