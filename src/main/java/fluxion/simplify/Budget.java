package fluxion.simplify;

/** How much work a simplification may do before it answers with what it has. */
public record Budget(long steps, long millis) {
    /** Enough for everything a person writes, and for graphs of a few hundred thousand nodes. */
    public static final Budget ORDINARY = new Budget(4_000_000, 10_000);

    /** @throws IllegalArgumentException if an amount is negative */
    public Budget {
        if (steps < 0 || millis < 0)
            throw new IllegalArgumentException("negative budget: " + steps + " steps, " + millis + " ms");
    }
}
