package fluxion;

import java.util.Optional;
import java.util.function.Supplier;

/** What is worked out when it is first asked for, once. */
final class Later<T> implements Supplier<T> {
    private final Supplier<T> work;
    private Optional<T> result = Optional.empty();

    Later(Supplier<T> work) {
        this.work = work;
    }

    @Override public synchronized T get() {
        if (result.isEmpty()) result = Optional.of(work.get());
        return result.get();
    }
}
