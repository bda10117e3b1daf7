package fluxion;

import fluxion.number.Interval;
import java.util.Optional;

/** What is known about a value at a point. */
public sealed interface Value {
    /**
     * There is a value.
     *
     * @param number    the value, to the precision of a double
     * @param enclosure a range that certainly contains it; empty if the number is only an approximation
     */
    record Known(double number, Optional<Interval> enclosure) implements Value {}

    /** There is none, and that is certain. */
    record Undefined(String reason) implements Value {}

    /** It is not certain whether there is one. */
    record Undecided(String reason) implements Value {}
}
