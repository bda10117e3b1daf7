package fluxion.syntax;

import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** ANTLR's parsers descend recursively: deep nesting gets a thread with as much stack as it needs. */
final class DeepStack {
    /** More brackets within brackets are refused: a formula nested deeper is not one that a person wrote. */
    static final int DEEPEST = 10_000;
    /** How deep a nesting the parser can read on the stack of whoever calls it. */
    private static final int SHALLOW = 200;
    private static final long STACK_PER_LEVEL = 8_192;

    private DeepStack() {}

    /** The result of the reading, done where the stack is large enough for the nesting. */
    static <T> T call(int nesting, Supplier<T> reading) {
        if (nesting <= SHALLOW) return reading.get();
        var result = new ArrayList<T>(1);
        var failure = new ArrayList<Throwable>(1);
        var thread = new Thread(null, () -> result.add(reading.get()), "reader", 1_000_000 + nesting * STACK_PER_LEVEL);
        thread.setUncaughtExceptionHandler((_, thrown) -> failure.add(thrown));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException _) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
        if (!failure.isEmpty()) throw new IllegalStateException("the reader failed", failure.getFirst());
        return result.getFirst();
    }
}
