package fluxion.explain;

import fluxion.diff.DiffRule;
import fluxion.diff.Trace;
import fluxion.message.Messages;
import java.util.Locale;

/** Why one expression may be written for another. */
public sealed interface Reason {
    /** A rule of differentiation, as it was applied at a node. */
    record Differentiated(Trace.Entry step) implements Reason {
        DiffRule rule() {
            return step.rule();
        }
    }

    /** A law of arithmetic, or a rule for simplifying, by its name. */
    record Simplified(String law) implements Reason {}

    /** The whole was brought into another form. */
    record Shaped(Shape shape) implements Reason {}

    /** Forms of a whole. */
    enum Shape {
        /** Brackets of sums and products, which make no difference. */
        REGROUPED,
        /** Names in products in the order in which the question has them. */
        ORDERED,
        /** Derivatives that stand in the formula itself. */
        CARRIED_OUT,
        /** Like terms and factors put together, nothing else. */
        COLLECTED,
        FACTORED,
        EXPANDED,
        /** Powers of a variable taken together. */
        BY_POWERS,
        /** What needs the fewest operations. */
        FEWEST,
        /** Closed forms for sums and products over an index. */
        CLOSED,
        /** Equations that are assumed, used where nothing is differentiated any more. */
        ASSUMED,
        /** Names for the bodies of definitions. */
        NAMED,
        /** Bodies of definitions for names. */
        DEFINITIONS
    }

    /** The stable name in answers: {@code general-power}. */
    default String id() {
        return switch (this) {
            case Differentiated d     -> d.rule().id();
            case Simplified(var law)  -> law;
            case Shaped(var shape)    -> shape.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    /** The name as a person says it. */
    default String title() {
        return switch (this) {
            case Differentiated d     -> d.rule().title();
            case Simplified(var law)  -> law;
            case Shaped _             -> Messages.text("explain.shape." + id());
        };
    }
}
