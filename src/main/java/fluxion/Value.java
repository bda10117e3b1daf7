package fluxion;

import fluxion.number.Interval;
import java.math.BigDecimal;

/** What is known about a value at a point. */
public sealed interface Value {
    /**
     * There is a value, and the number is it to the precision of a double.
     *
     * @param enclosure a range that certainly contains the value
     */
    record Known(double number, Interval enclosure) implements Value {}

    /** There is a value, certainly between these bounds, but no double tells it: {@code reason} says why. */
    record Between(BigDecimal least, BigDecimal most, String reason) implements Value {}

    /** There is none, and that is certain. */
    record Undefined(String reason) implements Value {}

    /** It is not certain whether there is one, or what it is. */
    record Undecided(String reason) implements Value {}
}
