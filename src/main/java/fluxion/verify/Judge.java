package fluxion.verify;

import fluxion.expr.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides claims. Proved only by exact algebra, refuted only by a rational point with disjoint enclosures, conditional
 * only with both; everything else is undecided, with what was seen.
 */
public final class Judge {
    private static final double FOR_DOUBTS = 0.3;
    private static final double FOR_GIVEN = 0.6;

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
            case Verdict.Proved _ when claim.doubts().stream().allMatch(doubt -> follows(doubt, seconds)) -> verdict;
            case Verdict.Proved _                    -> open(claim, Condition.ALWAYS);
            case Verdict.Conditional(var where, _)   -> open(claim, where);
            case Verdict.Undecided(var reason, _) when reason == Verdict.Reason.NO_COMMON_POINT ->
                new Verdict.Undecided(Verdict.Reason.DERIVATIVE_UNKNOWN, new Verdict.Evidence(0, 0, Optional.empty()));
            case Verdict.Undecided _, Verdict.Refuted _ -> verdict;
        };
    }

    private static boolean follows(Claim.Doubt doubt, double seconds) {
        return doubt.told() || doubt.there().map(claim -> judge(claim, seconds))
            .filter(verdict -> verdict instanceof Verdict.Proved || isVoid(verdict)).isPresent();
    }

    private static Verdict open(Claim claim, Condition where) {
        var parts = new ArrayList<Condition>(List.of(where));
        for (Claim.Doubt doubt : claim.doubts()) parts.add(doubt.where().negated());
        return new Verdict.Undecided(Verdict.Reason.DERIVATIVE_UNKNOWN,
            new Verdict.Evidence(0, 0, Optional.of(Condition.all(parts))));
    }
}
