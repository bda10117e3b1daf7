package fluxion.verify;

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
        PRODUCT_SIGN, QUOTIENT_OF_DERIVATIVES, QUOTIENT_ORDER, QUOTIENT_SIGN, QUOTIENT_DENOMINATOR, CONSTANT_KEPT,
        /** A factor that is lost, or not there before. */
        MISSING_FACTOR, EXTRA_FACTOR,
        /** A term that is lost, or not there before, or has the other sign. */
        MISSING_TERM, EXTRA_TERM, TERM_SIGN,
        /** A factor that is divided by, or a divisor that is multiplied with. */
        DIVIDED, MULTIPLIED,
        /** A power with an exponent that is too large by one. */
        POWER_TOO_LARGE,
        /** One name or function in the place of another. */
        OTHER_NAME, OTHER_FUNCTION;

        static Kind of(Slip slip) {
            return slip == Slip.PRODUCT_FIRST || slip == Slip.PRODUCT_SECOND ? PRODUCT_HALF
                : slip == Slip.EXPONENTIAL_AS_POWER_ALONE ? EXPONENTIAL_AS_POWER : valueOf(slip.name());
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
