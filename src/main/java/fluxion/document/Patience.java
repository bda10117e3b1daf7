package fluxion.document;

/**
 * How long judging may take.
 *
 * @param each seconds for one link
 * @param all  seconds for all links of a document together
 */
public record Patience(double each, double all) {
    /** The same time for every link, however many there are. */
    public static Patience each(double seconds) {
        return new Patience(seconds, Double.POSITIVE_INFINITY);
    }

    /** So much for all links together: one may take a quarter of what is left, so that those after it get a share. */
    public static Patience all(double seconds) {
        return new Patience(seconds, seconds);
    }

    double share(double spent) {
        return Math.min(each, Math.max(0, all - spent) / 4);
    }
}
