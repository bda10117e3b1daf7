package fluxion.verify;

/** A bound on the work one question may cost; passes ask it as they go and stop when it is used up. */
final class Work {
    /** Thrown when the bound is reached; the judge turns it into an undecided verdict that says so. */
    static final class UsedUp extends RuntimeException {
        private static final long serialVersionUID = 1;

        UsedUp() {
            super(null, null, false, false);
        }
    }

    private final long deadline;
    private long left;

    /** @param steps elementary steps (term products) @param seconds wall time */
    Work(long steps, double seconds) {
        left = steps;
        deadline = System.nanoTime() + (long) (seconds * 1e9);
    }

    /** Counts steps. @throws UsedUp if none are left, the time is over, or the thread is asked to stop */
    void spend(long steps) {
        left -= steps;
        if (isUsedUp()) throw new UsedUp();
    }

    /** Whether no steps are left, the time is over, or the thread is asked to stop. */
    boolean isUsedUp() {
        return left < 0 || System.nanoTime() > deadline || Thread.currentThread().isInterrupted();
    }

    /** Seconds until the time is over; not negative. */
    double seconds() {
        return Math.max(0, (deadline - System.nanoTime()) / 1e9);
    }
}
