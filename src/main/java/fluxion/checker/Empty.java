package fluxion.checker;

/** There is no point in question: something has no value anywhere. */
final class Empty extends RuntimeException {
    private static final long serialVersionUID = 1;

    Empty() {
        super(null, null, false, false);
    }
}
