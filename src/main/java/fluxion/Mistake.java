package fluxion;

import fluxion.diff.Slip;
import fluxion.message.Messages;
import java.util.Locale;

/** What is known to have gone wrong in a claimed derivative. */
public record Mistake(Kind kind, String detail) {
    /** The mistakes that can be named. Each is proved: with the mistake, the rules give just what is claimed. */
    public enum Kind {
        /** The claim is −f′. */
        SIGN,
        /** The claim is f′ times a constant, and nothing more is known. */
        CONSTANT_FACTOR,
        /** The claim is f′ plus a constant, and nothing more is known. */
        CONSTANT_ADDED,
        /** The claim is f itself. */
        NOT_DIFFERENTIATED,
        /** The claim's derivative is f. */
        INTEGRATED,
        /** The claim is f″. */
        DIFFERENTIATED_TWICE,
        /** The claim is the derivative by another variable. */
        OTHER_VARIABLE,
        /** The slips of these names. */
        INNER_DERIVATIVE, INNER_DIFFERENTIATED, FUNCTION_SIGN, DEGREES, POWER_NOT_LOWERED, POWER_RAISED, POWER_FACTOR,
        POWER_AS_EXPONENTIAL, EXPONENTIAL_AS_POWER, LOGARITHM_OF_BASE, PRODUCT_OF_DERIVATIVES, PRODUCT_HALF,
        PRODUCT_SIGN, QUOTIENT_OF_DERIVATIVES, QUOTIENT_ORDER, QUOTIENT_SIGN, QUOTIENT_DENOMINATOR, CONSTANT_KEPT;

        static Kind of(Slip slip) {
            return slip == Slip.PRODUCT_FIRST || slip == Slip.PRODUCT_SECOND ? PRODUCT_HALF : valueOf(slip.name());
        }

        /** {@code inner-derivative} */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The mistake as a sentence. */
    public String sentence() {
        return Messages.text("engine.mistake." + kind.label(), detail);
    }
}
