package fluxion.batch;

import fluxion.expr.BoundLetters;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Threads that answer requests. A request that does not come back in time is given up: it is answered with what was
 * prepared for that case, its thread is asked to stop and is replaced by another.
 */
final class Workers implements AutoCloseable {
    /** Something to compute, how long that may take, and what to answer if it takes longer. */
    record Job(Supplier<String> work, double seconds, Supplier<String> late, CompletableFuture<String> answer) {
        static Job of(Supplier<String> work, double seconds, Supplier<String> late) {
            return new Job(work, seconds, late, new CompletableFuture<>());
        }
    }

    private static final Job STOP = Job.of(() -> "", 1, () -> "");

    private final LinkedBlockingQueue<Job> queue = new LinkedBlockingQueue<>();
    private final ScheduledThreadPoolExecutor clock =
        new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("fluxion-clock").factory());
    private final int count;

    Workers(int count) {
        this.count = count;
        clock.setRemoveOnCancelPolicy(true);
        for (int i = 0; i < count; i++) hire();
    }

    void submit(Job job) {
        queue.add(job);
    }

    private void hire() {
        Thread.ofPlatform().daemon().name("fluxion-worker").start(this::work);
    }

    private void work() {
        try {
            for (Job job = queue.take(); job != STOP; job = queue.take())
                if (!done(job)) return;                            // given up, and replaced by another thread
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the job was done before it was given up. */
    private boolean done(Job job) {
        var worker = Thread.currentThread();
        var alarm = clock.schedule(() -> giveUp(job, worker), Math.round(job.seconds * 1e9), TimeUnit.NANOSECONDS);
        boolean inTime = job.answer.complete(BoundLetters.within(job.work));
        alarm.cancel(false);
        return inTime;
    }

    private void giveUp(Job job, Thread worker) {
        if (!job.answer.complete(job.late.get())) return;
        worker.interrupt();
        worker.setPriority(Thread.MIN_PRIORITY);
        hire();
    }

    /** Lets the threads end when the queue is empty. */
    @Override public void close() {
        for (int i = 0; i < count; i++) queue.add(STOP);
        clock.shutdown();
    }
}
