package fluxion.verify;

/**
 * Decides claims. Proved only by exact algebra, refuted only by a rational point with disjoint enclosures, conditional
 * only with both; everything else is undecided, with what was seen.
 */
public final class Judge {
    private Judge() {}

    /** The verdict on the claim within so many seconds. */
    public static Verdict judge(Claim claim, double seconds) {
        return Bounded.concerns(claim) ? new Bounded(claim, seconds).verdict()
            : new Question(claim, seconds).verdict();
    }
}
