package fluxion;

import fluxion.explain.Derivation;
import java.util.function.UnaryOperator;

/** A derivative or a simpler form, and how it came about. */
public record Explained(Derivative derivative, Derivation derivation) {
    /** The same account of what is told in another way. */
    Explained mapped(UnaryOperator<Derivative> told) {
        return new Explained(told.apply(derivative), derivation);
    }
}
