package fluxion.numeric;

import fluxion.expr.Expr;
import fluxion.number.Rational;
import java.util.Optional;

/** The enclosure of a node while it is computed: exact as long as rational arithmetic gives it. */
sealed interface Value<N> {
    /** Beyond this many bits, exact rationals cost more than they are worth. */
    int MAX_BITS = 1024;

    record Exact<N>(Rational value) implements Value<N> {}

    record Range<N>(N range) implements Value<N> {}

    record Undefined<N>(Expr part) implements Value<N> {}

    record Unknown<N>(Expr part) implements Value<N> {}

    static boolean isSmall(Rational value) {
        return Math.max(value.numerator().bitLength(), value.denominator().bitLength()) <= MAX_BITS;
    }

    /** Exact if the number is of moderate size, else its enclosure. */
    static <N> Value<N> of(Rational value, Arithmetic<N> arithmetic) {
        return isSmall(value) ? new Exact<>(value) : new Range<>(arithmetic.of(value));
    }

    /** Exact if the enclosure contains only one number. */
    static <N> Value<N> of(N range, Arithmetic<N> arithmetic) {
        return arithmetic.exact(range).filter(Value::isSmall).<Value<N>>map(Exact::new).orElseGet(() ->
            new Range<>(range));
    }

    /** The range at this node, or unknown there. */
    static <N> Value<N> of(Optional<N> range, Expr part, Arithmetic<N> arithmetic) {
        return range.map(certain -> of(certain, arithmetic)).orElseGet(() -> new Unknown<>(part));
    }

    /** The enclosure, which is there for an exact value and a range. */
    default Optional<N> range(Arithmetic<N> arithmetic) {
        return switch (this) {
            case Exact<N>(var value) -> Optional.of(arithmetic.of(value));
            case Range<N>(var range) -> Optional.of(range);
            case Undefined<N> _, Unknown<N> _ -> Optional.empty();
        };
    }

    /** The sign, if it is certain. */
    default Optional<Integer> sign(Arithmetic<N> arithmetic) {
        return switch (this) {
            case Exact<N>(var value) -> Optional.of(value.signum());
            case Range<N>(var range) -> Optional.of(arithmetic.sign(range)).filter(sign -> sign != 0);
            case Undefined<N> _, Unknown<N> _ -> Optional.empty();
        };
    }

    default Enclosure<N> enclosure(Arithmetic<N> arithmetic) {
        return switch (this) {
            case Exact<N>(var value)    -> new Enclosure.Within<>(arithmetic.of(value), Optional.of(value));
            case Range<N>(var range)    -> new Enclosure.Within<>(range, Optional.empty());
            case Undefined<N>(var part) -> new Enclosure.Undefined<>(part);
            case Unknown<N>(var part)   -> new Enclosure.Unknown<>(part);
        };
    }
}
