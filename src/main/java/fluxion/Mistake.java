package fluxion;

import fluxion.message.Messages;
import java.util.Locale;

/** What is known to have gone wrong in a claimed derivative. */
public record Mistake(Kind kind, String detail) {
    /** The mistakes that can be named. Each is proved: with the mistake, the rules give just what is claimed. */
    public enum Kind {
        /** The claim is −f′. */
        SIGN,
        /** The claim is f′ without the derivative of an inner function. */
        INNER_DERIVATIVE,
        /** The claim is f′ times a constant. */
        CONSTANT_FACTOR,
        /** The claim is f itself. */
        NOT_DIFFERENTIATED,
        /** The claim's derivative is f. */
        INTEGRATED,
        /** The claim is the derivative by another variable. */
        OTHER_VARIABLE;

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
