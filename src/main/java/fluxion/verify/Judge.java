package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Relation;
import fluxion.numeric.Truth;
import fluxion.simplify.Signs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Decides claims. Proved only by exact algebra, refuted only by a rational point with disjoint enclosures, conditional
 * only with both; everything else is undecided, with what was seen.
 */
public final class Judge {
    private static final double FOR_DOUBTS = 0.3;
    private static final double FOR_GIVEN = 0.6;
    private static final long STEPS = 100_000;

    private Judge() {}

    /** The verdict on the claim within so many seconds. */
    public static Verdict judge(Claim claim, double seconds) {
        var values = Given.alternatives(claim);
        return values.isEmpty() ? alone(claim, seconds) : together(values, seconds);
    }

    /** The verdict on a claim from those at all points that there are: a point against one is against the whole. */
    private static Verdict together(List<Claim> claims, double seconds) {
        var verdicts = new ArrayList<Verdict>();
        for (Claim claim : claims) verdicts.add(judge(claim, seconds / claims.size()));
        var refuted = verdicts.stream().filter(Verdict.Refuted.class::isInstance).findFirst();
        var rest = verdicts.stream().filter(verdict -> !isVoid(verdict)).distinct().toList();
        return refuted.orElseGet(() -> rest.isEmpty() ? verdicts.getFirst()
            : rest.stream().filter(verdict -> rest.size() == 1 || verdict instanceof Verdict.Undecided).findFirst()
                .orElseGet(() -> rest.stream().allMatch(Verdict.Proved.class::isInstance) ? rest.getFirst()
                    : new Verdict.Undecided(Verdict.Reason.NOT_EVERYWHERE,
                        new Verdict.Evidence(0, 0, Optional.empty()))));
    }

    private static boolean isVoid(Verdict verdict) {
        return verdict instanceof Verdict.Undecided(var reason, _) && reason == Verdict.Reason.NO_COMMON_POINT;
    }

    private static Verdict alone(Claim claim, double seconds) {
        var given = Given.of(claim);
        var told = given.flatMap(there -> there.told(as(there.claim(), seconds * FOR_GIVEN)));
        return told.filter(verdict -> !(verdict instanceof Verdict.Undecided)).orElseGet(() ->
            asked(claim, given.isPresent() ? seconds * (1 - FOR_GIVEN) : seconds, told));
    }

    /** The claim as it is made; what was found already if that leads nowhere. */
    private static Verdict asked(Claim claim, double seconds, Optional<Verdict> told) {
        var verdict = as(claim, seconds);
        return verdict instanceof Verdict.Undecided ? told.orElse(verdict) : verdict;
    }

    private static Verdict as(Claim claim, double seconds) {
        if (claim.doubts().isEmpty()) return decided(claim, seconds);
        double rest = seconds * FOR_DOUBTS;
        return doubted(claim, decided(claim, seconds - rest), rest / claim.doubts().size());
    }

    private static Verdict decided(Claim claim, double seconds) {
        return Bounded.concerns(claim) ? new Bounded(claim, seconds).verdict()
            : new Question(LinearOrder.told(claim), seconds).verdict();
    }

    /** What is proved of the points without doubt is proved of all only if the others follow. */
    private static Verdict doubted(Claim claim, Verdict verdict, double seconds) {
        return switch (verdict) {
            case Verdict.Proved _                    -> proved(claim, verdict, seconds);
            case Verdict.Conditional(var where, _)   -> open(claim, where);
            case Verdict.Undecided(var reason, _) when reason == Verdict.Reason.NO_COMMON_POINT ->
                new Verdict.Undecided(Verdict.Reason.DERIVATIVE_UNKNOWN, new Verdict.Evidence(0, 0, Optional.empty()));
            case Verdict.Undecided _, Verdict.Refuted _ -> verdict;
        };
    }

    /** Where it is refuted at points of doubt, it holds elsewhere, and where the sides are equal all the same. */
    private static Verdict proved(Claim claim, Verdict proved, double seconds) {
        var everywhere = claim.premises().stream().filter(part -> claim.doubts().stream().allMatch(doubt ->
            Signs.holds(part, doubt.where().conjuncts()) != Truth.FALSE)).toList();
        var outside = new LinkedHashMap<Condition, List<Condition>>();
        Optional<Witness> witness = Optional.empty();
        for (Claim.Doubt doubt : claim.doubts()) {
            if (doubt.told() || claim.doubts().stream().anyMatch(doubt::isPartOf)) continue;
            var there = doubt.there().map(part -> judge(part, seconds));
            if (there.filter(found -> found instanceof Verdict.Proved || isVoid(found)).isPresent()) continue;
            var point = there.flatMap(found -> found instanceof Verdict.Refuted(var at) ? doubt.completed(at)
                : Optional.empty());
            if (point.isEmpty()) return open(claim, Condition.ALWAYS);
            witness = witness.or(() -> point);
            outside.computeIfAbsent(new Condition.Compare(doubt.there().get().left(), Relation.EQ,
                doubt.there().get().right()), _ -> new ArrayList<>())
                .add(doubt.where().without(everywhere::contains).negated());
        }
        var where = Condition.all(outside.entrySet().stream().map(e ->
            Condition.any(Condition.all(e.getValue()), e.getKey())).toList());
        return witness.isEmpty() ? proved : conditional(claim, everywhere, where, witness.get(), seconds);
    }

    private static Verdict conditional(Claim claim, List<Condition> everywhere, Condition where, Witness witness,
        double seconds) {
        var tidy = new Tidy(everywhere, new Work(STEPS, seconds)).of(where);
        var simple = claim.premises().stream().filter(part -> !Bounded.concerns(part.expressions())).toList();
        var open = new Claim(claim.left(), Condition.ALWAYS, claim.right(), Condition.ALWAYS, simple);
        try {
            if (Room.isIn(tidy, open, new Work(STEPS, seconds))) return new Verdict.Conditional(tidy, witness);
        } catch (Work.UsedUp _) { }                                        // no room was found in time
        return open(claim, Condition.ALWAYS);
    }

    private static Verdict open(Claim claim, Condition where) {
        var parts = new ArrayList<Condition>(List.of(where));
        for (Claim.Doubt doubt : claim.doubts()) parts.add(doubt.where().negated());
        return new Verdict.Undecided(Verdict.Reason.DERIVATIVE_UNKNOWN,
            new Verdict.Evidence(0, 0, Optional.of(Condition.all(parts))));
    }
}
