package fluxion.certificate;

import java.util.List;

/** Why the sides of a claim are equal at all points in question. */
public sealed interface Proof {
    /**
     * Both sides are written as fractions over kernels; the numerator of their difference reduces to zero.
     *
     * @param via     of what the difference is taken
     * @param facts   what is learnt of signs beforehand, in this order, by its places in the facts of the setting
     * @param kernels as many as the proof has
     */
    record Algebra(Via via, List<Integer> facts, int kernels, Answers answers) implements Proof {
        public Algebra {
            facts = List.copyOf(facts);
        }
    }

    /** Of what the difference is taken. */
    enum Via {
        /** Of the sides. */
        SIDES,
        /** Of e to the power of each side. */
        EXP,
        /** Of 1 and the cosine of left − right, which is a sum of angles less than a full turn. */
        TURN
    }

    /**
     * One proof where a term is not 0, and one where it is.
     *
     * @param term by its place in the terms of the setting
     */
    record Split(int term, Proof apart, Proof zero) implements Proof {}

    /** One proof where a term is ≥ 0, and one where it is negative. */
    record Signs(int term, Proof above, Proof below) implements Proof {}
}
