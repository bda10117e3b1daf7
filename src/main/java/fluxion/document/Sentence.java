package fluxion.document;

import fluxion.document.Fragment.Kind;
import fluxion.expr.Condition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.Optional;
import java.util.Set;

/**
 * The formulas of a sentence, in their order, with the conditions that some of them are.
 *
 * @param conditions for each piece, what it states as a condition; nothing if it is none
 */
record Sentence(List<Piece> pieces, List<List<Condition>> conditions) {
    /**
     * A part of a formula, with what the words say it is there for.
     *
     * @param formula    which formula of the text it belongs to
     * @param said       what else they say of it
     * @param attributes what they say a name stands for
     */
    record Piece(Part part, Cue cue, Fragment formula, Set<Said> said, Set<String> attributes) {
        boolean displayed() {
            return formula.kind() == Kind.DISPLAYED;
        }

        boolean is(Said what) {
            return said.contains(what);
        }

        /** Whether it is said to follow from what stands before, or to be that in another form. */
        boolean isClaimed() {
            return is(Said.REWRITTEN) || is(Said.CONCLUDED) && !cue.supposes();
        }

        /** Whether the words present what it defines: "let", "for the function". */
        boolean isIntroduced() {
            return !isClaimed() && (is(Said.INTRODUCED) || cue == Cue.STANDING || cue == Cue.WHERE);
        }

        /** The same, with one thing more that is said of it. */
        Piece and(Said what) {
            var more = EnumSet.of(what);
            more.addAll(said);
            return new Piece(part, cue, formula, more, attributes);
        }

        /** The same with more that the name is said to stand for. */
        Piece with(Set<String> more) {
            var all = new LinkedHashSet<>(attributes);
            all.addAll(more);
            return new Piece(part, cue, formula, said, all);
        }
    }

    /** What words may say of a formula besides what it is there for. */
    enum Said {
        /** With nothing but a comma, "and" or "or" before it. */
        JOINED,
        /** With "and" before it. */
        ADDED,
        /** With "otherwise" behind it: where none of the cases holds that were told before. */
        OTHERWISE,
        /** With "whether" or "without assuming": a condition that is not assumed. */
        MENTIONED,
        /** With words such as "small" beside it, that restrict it in a way that cannot be read. */
        VAGUE,
        /** With "in which case": of a case that its place in the text tells apart. */
        POINTING,
        /** With "as" or "near" before it: it says towards what a name goes. */
        APPROACHING,
        /** With "or": another way in which what stands before may hold. */
        ALTERNATIVE,
        /** With words of its own behind a comma or a "but": it is not joined to what stands before. */
        APART,
        /** That it follows from what stands before. */
        CONCLUDED,
        /** That it is what stands before in another form: "factoring", "in other words". */
        REWRITTEN,
        /** With "the function", or at the beginning of an item: the name that it defines may be a new one. */
        INTRODUCED,
        /** At the beginning of an item of a list. */
        LISTED,
        /** That it is asked for, or wrong, or the equation of a curve. */
        ASKED,
        /** That it is not so. */
        DENIED,
        /** With "let" or "suppose", so that a value is supposed, and no name defined. */
        SUPPOSED,
        /** That what is said rests on it: "since", "because". */
        REASON,
        /** That it gives a name a meaning. */
        DEFINING,
        /** That an equation is supposed to hold, and not just looked at. */
        SUPPOSING,
        /** "In general" or "for all": whatever value was supposed before. */
        GENERAL,
        /** "In general" or "for all" with nothing else about the name: it is claimed of all values. */
        UNIVERSAL,
        /** That it is some function: what was known of its name is over. */
        FUNCTION,
        /** What is spoken of, and nothing about it: {@code for all n} */
        TOPIC
    }

    int size() {
        return pieces.size();
    }

    /** Whether something in it is no condition. */
    boolean claims() {
        return IntStream.range(0, size()).anyMatch(i -> !isCondition(i));
    }

    /** Whether it tells what holds in one case and in another. */
    boolean hasCases() {
        return IntStream.range(0, size()).filter(this::isCondition).filter(i -> pieces.get(i).cue() == Cue.CASE)
            .count() > 1;
    }

    boolean isCondition(int i) {
        return !conditions.get(i).isEmpty();
    }

    /**
     * Whether the condition of a case stands behind what it is about, so that it is about nothing else: in its formula,
     * joined to it by nothing but "for", or at the end of the sentence.
     */
    boolean isBehind(int i) {
        if (!isCondition(i) || pieces.get(i).cue() == Cue.STANDING) return false;
        if (isWithin(i)) return true;
        int first = i;
        while (first > 0 && isAbout(first - 1) && !(isApart(first) && isBehind(first - 1))) first--;
        return first > 0 && (!isApart(first) || isLast(i));
    }

    /** Whether it says for what, or of what, something holds. */
    boolean isAbout(int i) {
        return isCondition(i) || pieces.get(i).is(Said.TOPIC);
    }

    private boolean isApart(int i) {
        return pieces.get(i).is(Said.APART);
    }

    /** Whether the sentence says nothing behind it but conditions. */
    private boolean isLast(int i) {
        int k = i;
        while (k < size() && isAbout(k)) k++;
        return k == size();
    }

    /** Whether it stands behind a claim of a case that the same sentence begins with. */
    boolean isWithinCase(int i) {
        return isBehind(i) && isCondition(0) && pieces.getFirst().cue() != Cue.STANDING;
    }

    /** Whether the condition goes on with the one before it, for the same formulas. */
    boolean goesOn(int i) {
        return i > 0 && isCondition(i - 1) && isBehind(i - 1) == isBehind(i);
    }

    /** Whether a part of the same formula that is no condition stands before it. */
    private boolean isWithin(int i) {
        for (int k = i - 1; k >= 0 && pieces.get(k).formula() == pieces.get(i).formula(); k--)
            if (!isCondition(k)) return true;
        return false;
    }

    /** The conditions that stand behind a claim: those within its formula, or the next ones of the sentence. */
    List<Integer> behind(int claim) {
        int i = claim + 1;
        while (i < size() && !(isCondition(i) && reaches(i, claim))) i++;
        var found = new ArrayList<Integer>();
        for (; i < size() && isCondition(i) && reaches(i, claim); i++) found.add(i);
        return found;
    }

    /** The formulas from which one is said to follow, with what is taken for granted there. */
    Optional<Integer> premise(int claim) {
        int i = claim - 1;
        while (i >= 0 && isAbout(i)) i--;
        return pieces.get(claim).is(Said.CONCLUDED) && i >= 0 ? Optional.of(i) : Optional.empty();
    }

    /** A condition within a formula is about that formula only. */
    private boolean reaches(int condition, int claim) {
        return isBehind(condition) && (!isWithin(condition)
            || pieces.get(condition).formula() == pieces.get(claim).formula());
    }
}
