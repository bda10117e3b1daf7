package fluxion.plot;

import fluxion.number.Interval;
import java.util.Optional;

/**
 * A stretch of the x-axis, with what is certain of a function on it.
 *
 * @param range contains all values on a continuous stretch
 */
record Stretch(double from, double to, State state, Optional<Interval> range) {
    enum State {
        /** The function has a value at every point and is continuous. */
        CONTINUOUS,
        /** It has a value at no point. */
        EMPTY,
        /** Neither is certain. */
        OPEN
    }

    boolean is(State other) {
        return state == other;
    }

    /** Whether values may exist, and are without a bound. */
    boolean isUnbounded() {
        return is(State.OPEN) && range.filter(Interval::isBounded).isEmpty();
    }

    double width() {
        return to - from;
    }

    double middle() {
        return from / 2 + to / 2;
    }
}
