package fluxion.page;

import java.time.Duration;

/**
 * How much the server does for its visitors.
 *
 * @param hands    so many questions are worked on side by side
 * @param waiting  so many more may wait
 * @param heavy    so many of those worked on may be heavy, which is found out by the processor time they take
 * @param patience processor time after which a question is heavy
 * @param haste    the same while other questions wait
 * @param queueing time that a question may wait before a heavy one is sent away for it
 * @param longest  time after which a question is given up
 * @param body     bytes that a question may have
 */
public record Limits(int hands, int waiting, int heavy, Duration patience, Duration haste, Duration queueing,
        Duration longest, int body) {
    /** For this machine: half of the processors are kept for questions that are not heavy. */
    public static Limits ordinary() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new Limits(Math.max(2, processors), 1000, Math.max(1, processors / 2), Duration.ofMillis(150),
            Duration.ofMillis(40), Duration.ofMillis(50), Duration.ofSeconds(5), 512 * 1024);
    }
}
