package fluxion.verify;

import fluxion.expr.Condition;
import java.util.Optional;

/** What is established about a claim {@code left = right}; only {@link Proved} and {@link Conditional} are proofs. */
public sealed interface Verdict {
    /** Equal at every point at which the assumptions hold and both sides have values. */
    record Proved(Method method) implements Verdict {}

    /** Equal exactly where the condition holds (and both sides have values); the witness shows that it is needed. */
    record Conditional(Condition condition, Witness witness) implements Verdict {}

    /** Different at the witness. */
    record Refuted(Witness witness) implements Verdict {}

    /** None of these was established. */
    record Undecided(Reason reason, Evidence evidence) implements Verdict {}

    /** How a proof was found. */
    enum Method {
        /** Both sides are the same expression. */
        SAME_EXPRESSION,
        /** The difference of the two sides is a fraction over kernels whose numerator is identically zero. */
        NORMAL_FORM,
        /** The line is cut into finitely many intervals; on each the sides, or their slopes, agree by normal form. */
        CASES,
        /** What is known about the sign of the difference of the two sides. */
        SIGNS
    }

    /** Why nothing could be established. */
    enum Reason {
        /** No real point satisfies the assumptions and lies in both domains. */
        NO_COMMON_POINT,
        /** No point in both domains was found, and no proof. */
        NO_SAMPLE,
        /** The sides agree at all points tried, but no proof was found. */
        NO_PROOF,
        /** The sides seem to differ, but no enclosure is sharp enough to be sure. */
        NOT_SHARP_ENOUGH,
        /** The sides are equal on an interval and differ at a point; where exactly they are equal was not found. */
        NOT_EVERYWHERE,
        /** The work allowed was used up. */
        TOO_LARGE,
        /** A proof and a witness against it were both found: one of them is a mistake of this program. */
        CONTRADICTION,
        /** Something in the claim has no value to compare: an unknown function. */
        UNKNOWN_FUNCTION,
        /** Whether a derivative exists at some points, and which value it has there, is not known. */
        DERIVATIVE_UNKNOWN
    }

    /**
     * What was seen on the way.
     *
     * @param agreeing  points at which the sides agree to rounding
     * @param differing points at which they seem to differ
     * @param holdsIf   a condition under which the claim is proved, if one was found
     * @param witness   a point at which the sides certainly differ, where it is not known at which others they agree
     */
    record Evidence(int agreeing, int differing, Optional<Condition> holdsIf, Optional<Witness> witness) {
        Evidence(int agreeing, int differing, Optional<Condition> holdsIf) {
            this(agreeing, differing, holdsIf, Optional.empty());
        }

        /** The same with a point at which the sides differ. */
        Evidence seen(Witness found) {
            return new Evidence(agreeing, differing, holdsIf, Optional.of(found));
        }
    }

    /** {@code proved}, {@code conditional}, {@code refuted} or {@code undecided}. */
    default String word() {
        return switch (this) {
            case Proved _      -> "proved";
            case Conditional _ -> "conditional";
            case Refuted _     -> "refuted";
            case Undecided _   -> "undecided";
        };
    }
}
