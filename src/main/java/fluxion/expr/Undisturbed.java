package fluxion.expr;

import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** Work that is done once for all questions, and so is not given up together with the question that came first. */
public final class Undisturbed {
    private Undisturbed() {}

    /** What is built, although the thread is interrupted before or meanwhile; it stays interrupted afterwards. */
    public static <T> T build(Supplier<T> table) {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) try {
                return table.get();
            } catch (CancellationException givenUp) {
                if (!Thread.interrupted()) throw givenUp;
                interrupted = true;
            }
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }
}
