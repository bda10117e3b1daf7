package fluxion.document;

import fluxion.document.Fragment.Kind;
import fluxion.expr.Condition;
import java.util.ArrayList;
import java.util.List;

/**
 * The formulas of a sentence, in their order, with the conditions that some of them are.
 *
 * @param conditions for each piece, what it states as a condition; nothing if it is none
 */
record Sentence(List<Piece> pieces, List<List<Condition>> conditions) {
    /**
     * A part of a formula, with what the words say it is there for.
     *
     * @param formula     which formula of the text it belongs to
     * @param alternative whether it is said with "or"
     * @param concluded   whether it is said to follow from what stands before
     * @param asked       whether it is said to be asked for, or wrong
     * @param denied      whether it is said not to be so
     */
    record Piece(Part part, Cue cue, Fragment formula, boolean alternative, boolean concluded, boolean asked,
        boolean denied) {
        /** The same, said not to be so. */
        Piece deny() {
            return new Piece(part, cue, formula, alternative, concluded, asked, true);
        }

        boolean displayed() {
            return formula.kind() == Kind.DISPLAYED;
        }
    }

    int size() {
        return pieces.size();
    }

    boolean isCondition(int i) {
        return !conditions.get(i).isEmpty();
    }

    /** Whether the condition of a case stands behind what it is about: in its formula, or else in its sentence. */
    boolean isBehind(int i) {
        return isCondition(i) && pieces.get(i).cue() != Cue.STANDING && (isWithin(i) || claimsComeFirst());
    }

    /** Whether a part of the same formula that is no condition stands before it. */
    private boolean isWithin(int i) {
        for (int k = i - 1; k >= 0 && pieces.get(k).formula() == pieces.get(i).formula(); k--)
            if (!isCondition(k)) return true;
        return false;
    }

    /** "… = x for x > 0": the sentence begins with a claim and ends in a condition. */
    private boolean claimsComeFirst() {
        int last = size() - 1;
        return isCondition(last) && !isWithin(last) && !isCondition(0);
    }

    /** The conditions that stand behind a claim: those within its formula, or the next ones of the sentence. */
    List<Integer> behind(int claim) {
        int i = claim + 1;
        while (i < size() && !(isCondition(i) && reaches(i, claim))) i++;
        var found = new ArrayList<Integer>();
        for (; i < size() && isCondition(i) && reaches(i, claim); i++) found.add(i);
        return found;
    }

    /** A condition within a formula is about that formula only. */
    private boolean reaches(int condition, int claim) {
        return isBehind(condition) && (!isWithin(condition)
            || pieces.get(condition).formula() == pieces.get(claim).formula());
    }
}
