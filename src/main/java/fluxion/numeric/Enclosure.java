package fluxion.numeric;

import fluxion.expr.Expr;
import fluxion.number.Rational;
import java.util.Optional;

/**
 * What is certain about the value of an expression at a point, or at all points of a box. {@code N} is the kind of
 * enclosure: {@link fluxion.number.Interval}, or {@link fluxion.number.Ball} for high precision.
 */
public sealed interface Enclosure<N> {
    /**
     * Defined at every point of the box, with values in the range; if there is only one value, it may be known exactly.
     */
    record Within<N>(N range, Optional<Rational> exact) implements Enclosure<N> {}

    /** Defined at no point of the box, because this part has no value there. */
    record Undefined<N>(Expr part) implements Enclosure<N> {}

    /** May be undefined somewhere in the box, or too little is known; this part is where knowledge ends. */
    record Unknown<N>(Expr part) implements Enclosure<N> {}

    /** The range of the values; empty unless the expression is certain to be defined. */
    default Optional<N> within() {
        return this instanceof Within<N>(var range, _) ? Optional.of(range) : Optional.empty();
    }

    /** Whether the expression is certain to have no value. */
    default boolean isUndefined() {
        return this instanceof Undefined<N>;
    }
}
