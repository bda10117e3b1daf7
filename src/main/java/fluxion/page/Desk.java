package fluxion.page;

import fluxion.batch.Inquiry;
import fluxion.batch.Inquiry.Reply;
import fluxion.expr.BoundLetters;
import fluxion.message.Messages;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where questions are answered: a few hands, and a queue before them. A question that takes much processor time is
 * heavy. Its hand is replaced, so that those behind it need not wait; when there are too many heavy ones, it is sent
 * away with {@code busy} as soon as somebody waits, and when somebody waits for long, the heaviest is. Heavy is also a
 * question that was sent away and whose thread has not come to its end yet.
 */
final class Desk implements AutoCloseable {
    private static final long TICK = 5;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Limits limits;
    private final BlockingQueue<Case> queue;
    private final Set<Case> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger heavy = new AtomicInteger();
    private final ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("fluxion-clock").factory());
    private volatile boolean closed;

    Desk(Limits limits) {
        this.limits = limits;
        queue = new ArrayBlockingQueue<>(limits.waiting());
        for (int i = 0; i < limits.hands(); i++) hire();
    }

    /** From now on looks after the time that questions take. */
    void watch() {
        clock.scheduleAtFixedRate(this::look, TICK, TICK, TimeUnit.MILLISECONDS);
    }

    /** The reply in time, or one that says why there is none. */
    CompletableFuture<Reply> ask(Inquiry inquiry, Locale language) {
        var asked = new Case(inquiry.within(limits.longest().toNanos() / 1e9), language);
        if (!queue.offer(asked)) asked.send(asked.refusal("busy"));
        return asked.reply;
    }

    private void hire() {
        Thread.ofPlatform().daemon().name("fluxion-hand").start(this::work);
    }

    private void work() {
        try {
            while (!closed) {
                var next = queue.take();
                if (next.isLate()) next.send(next.refusal("busy"));
                else if (!next.answeredByItsFirstHand()) return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the clock does at every tick; it must not die of a mistake. */
    private void look() {
        for (Case one : open) {
            if (one.isLate()) one.dismiss(one.late());
            else if (one.seconds() > limits.patience().toNanos() / 1e9) one.weigh();
            else if (!queue.isEmpty() && one.seconds() > limits.haste().toNanos() / 1e9) one.weigh();
        }
        var next = queue.peek();
        if (next != null && next.waited() > limits.queueing().toNanos() / 1e9)
            open.stream().filter(Case::isWorkedOn).max(Comparator.comparingDouble(Case::seconds))
                .filter(heaviest -> heaviest.seconds() > limits.haste().toNanos() / 1e9)
                .ifPresent(heaviest -> heaviest.dismiss(heaviest.refusal("heavy")));
    }

    /** How many questions are worked on, and how many wait. */
    int[] load() {
        return new int[] {open.size(), queue.size(), heavy.get()};
    }

    @Override public void close() {
        closed = true;
        clock.shutdownNow();
        open.forEach(one -> one.dismiss(one.refusal("busy")));
    }

    /** One question on its way. */
    private final class Case {
        private final Inquiry inquiry;
        private final Locale language;
        private final long asked = System.nanoTime();
        private final CompletableFuture<Reply> reply = new CompletableFuture<>();
        private final AtomicBoolean sent = new AtomicBoolean();
        private Thread hand;
        private long before;
        /** Counted among the heavy ones; its hand has been replaced. */
        private boolean counted;
        private boolean ended;

        Case(Inquiry inquiry, Locale language) {
            this.inquiry = inquiry;
            this.language = language;
        }

        double waited() {
            return (System.nanoTime() - asked) / 1e9;
        }

        boolean isLate() {
            return waited() > inquiry.seconds();
        }

        boolean isWorkedOn() {
            return !sent.get();
        }

        /** Processor time so far. */
        synchronized double seconds() {
            if (ended) return 0;
            return Math.max(0, THREADS.getThreadCpuTime(hand.threadId()) - before) / 1e9;
        }

        /** Whether the hand that began with it is still one of those at the desk. */
        boolean answeredByItsFirstHand() {
            synchronized (this) {
                hand = Thread.currentThread();
                before = THREADS.getCurrentThreadCpuTime();
            }
            open.add(this);
            try {
                send(Messages.in(language, () -> BoundLetters.within(inquiry::reply)));
            } finally {
                open.remove(this);
            }
            return end();
        }

        private synchronized boolean end() {
            ended = true;
            if (counted) heavy.decrementAndGet();
            else Thread.interrupted();
            return !counted;
        }

        /** Heavy: goes on if there are few such, and is sent away if there are many and others wait. */
        synchronized void weigh() {
            if (counted || ended) return;
            boolean few = heavy.get() < limits.heavy();
            if (!few && queue.isEmpty()) return;
            count();
            if (!few) giveUp(refusal("heavy"));
        }

        synchronized void dismiss(Reply instead) {
            if (ended) return;
            if (!counted) count();
            giveUp(instead);
        }

        private void count() {
            counted = true;
            heavy.incrementAndGet();
            if (!closed) hire();
        }

        private void giveUp(Reply instead) {
            send(instead);
            hand.interrupt();
        }

        Reply late() {
            return Messages.in(language, inquiry::late);
        }

        Reply refusal(String why) {
            return Messages.in(language, () -> inquiry.refusal("busy", Messages.text("page.refused." + why)));
        }

        /** The first reply counts. Sent from elsewhere: a browser that reads slowly holds no hand. */
        void send(Reply answer) {
            if (sent.compareAndSet(false, true)) reply.completeAsync(() -> answer);
        }
    }
}
