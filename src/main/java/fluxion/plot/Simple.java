package fluxion.plot;

import fluxion.number.Rational;
import fluxion.number.Simplest;
import java.math.BigInteger;
import java.util.Optional;

/** Numbers that a person would write. */
final class Simple {
    private Simple() {}

    /** The only one between the bounds with a denominator that is no larger. */
    static Optional<Rational> between(double from, double to, int denominator) {
        return Simplest.between(Optional.of(Rational.of(from)), Optional.of(Rational.of(to)))
            .filter(number -> number.denominator().compareTo(BigInteger.valueOf(denominator)) <= 0);
    }
}
