package fluxion.number;

import java.util.ArrayDeque;
import java.util.Optional;

/** The simplest rational number in an open interval: the one highest in the Stern–Brocot tree. */
public final class Simplest {
    private Simplest() {}

    /** Between the bounds, where empty means unbounded; empty if there is no number between. */
    public static Optional<Rational> between(Optional<Rational> low, Optional<Rational> high) {
        if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) >= 0) return Optional.empty();
        boolean negative = high.isPresent() && high.get().signum() <= 0;
        if (negative) return between(high.map(Rational::negate), low.map(Rational::negate)).map(Rational::negate);
        if (low.isEmpty() || low.get().signum() < 0) {
            if (high.isEmpty() || high.get().compareTo(Rational.ONE) > 0) return Optional.of(Rational.ONE);
            return low.isEmpty() || low.get().compareTo(Rational.MINUS_ONE) < 0 ? Optional.of(Rational.MINUS_ONE)
                : Optional.of(Rational.ZERO);
        }
        return Optional.of(positive(low.get(), high));
    }

    /** By continued fractions: the least integer above low, if it is below high, else whole part and reciprocals. */
    private static Rational positive(Rational low, Optional<Rational> high) {
        var wholes = new ArrayDeque<Rational>();
        Rational a = low;
        Optional<Rational> b = high;
        while (true) {
            var floor = Rational.of(a.numerator().divide(a.denominator()));
            var next = floor.plus(Rational.ONE);
            if (b.isEmpty() || next.compareTo(b.get()) < 0) {
                Rational result = next;
                while (!wholes.isEmpty()) result = wholes.pop().plus(Rational.ONE.over(result));
                return result;
            }
            wholes.push(floor);
            var lower = Rational.ONE.over(b.get().minus(floor));
            b = a.equals(floor) ? Optional.empty() : Optional.of(Rational.ONE.over(a.minus(floor)));
            a = lower;
        }
    }
}
