package fluxion.number;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/**
 * What is computed to some precision, once for each power of two, and rounded by whoever asks: the answer depends on
 * the precision alone, never on what was asked for before.
 */
public final class Remembered<T> {
    private final int least;
    private final int most;
    private final IntFunction<T> computation;
    private final Map<Integer, T> known = new ConcurrentHashMap<>();

    /**
     * @param least       the power of two below which nothing is computed
     * @param most        beyond this it is computed anew each time
     * @param computation what it is to that precision
     */
    public Remembered(int least, int most, IntFunction<T> computation) {
        this.least = least;
        this.most = most;
        this.computation = computation;
    }

    /** To this precision or a higher one. */
    public T at(int precision) {
        int step = least;
        while (step < precision && step <= most) step *= 2;
        return step > most ? computation.apply(precision) : known.computeIfAbsent(step, computation::apply);
    }
}
