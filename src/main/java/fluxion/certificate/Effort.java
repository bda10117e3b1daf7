package fluxion.certificate;

import java.math.BigInteger;

/** A bound on the work of one check, so that no certificate keeps the checker busy for long. */
public final class Effort {
    private long left;

    public Effort(long steps) {
        left = steps;
    }

    /** Counts a·b steps. @throws Rejected if none are left or the thread is asked to stop */
    public void spend(long a, long b) {
        left -= BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).min(BigInteger.valueOf(Long.MAX_VALUE / 4))
            .longValue();
        if (left < 0 || Thread.currentThread().isInterrupted()) throw Rejected.of("effort");
    }
}
