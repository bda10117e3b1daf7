package fluxion.verify;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Condition;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Fold;
import fluxion.numeric.Truth;
import fluxion.simplify.Signs;
import java.util.List;
import java.util.Optional;

/**
 * Decides claims. Proved only by exact algebra, refuted only by a rational point with disjoint enclosures, conditional
 * only with both; everything else is undecided, with what was seen.
 */
public final class Judge {
    private static final int FEW_POINTS = 150;
    private static final int MANY_POINTS = 600;
    private static final long STEPS = 4_000_000;

    private Judge() {}

    /** The verdict on the claim within so many seconds. */
    public static Verdict judge(Claim claim, double seconds) {
        if (claim.premises().contains(Condition.NEVER))
            return undecided(Verdict.Reason.NO_COMMON_POINT, new Refuter.Search(Optional.empty(), 0, 0));
        if (claim.left() == claim.right()) return new Verdict.Proved(Verdict.Method.SAME_EXPRESSION);
        boolean concrete = Fold.postOrder(List.of(claim.left(), claim.right())).stream().noneMatch(Judge::unknown);
        var search = concrete ? search(claim, FEW_POINTS, seconds / 4) : new Refuter.Search(Optional.empty(), 0, 0);
        if (search.witness().isPresent() && search.agreeing() == 0) return new Verdict.Refuted(search.witness().get());
        var outcome = Prover.outcome(claim, seconds / 2);
        if (concrete && search.witness().isEmpty() && !(outcome.orElse(null) instanceof Algebra.Outcome.Zero))
            search = search(claim, MANY_POINTS, seconds / 4);
        return conclude(outcome, search, concrete, claim.premises());
    }

    private static Verdict conclude(Optional<Algebra.Outcome> outcome, Refuter.Search search, boolean concrete,
            List<Condition> premises) {
        var witness = search.witness();
        if (outcome.isEmpty())
            return witness.<Verdict>map(Verdict.Refuted::new).orElseGet(() ->
                undecided(Verdict.Reason.TOO_LARGE, search));
        return switch (outcome.get()) {
            case Algebra.Outcome.Zero() when witness.isPresent() -> undecided(Verdict.Reason.CONTRADICTION, search);
            case Algebra.Outcome.Zero() -> new Verdict.Proved(Verdict.Method.NORMAL_FORM);
            case Algebra.Outcome.Nowhere() -> undecided(Verdict.Reason.NO_COMMON_POINT, search);
            case Algebra.Outcome.NonZero() when search.sawNothing() && Signs.contradict(premises) ->
                undecided(Verdict.Reason.NO_COMMON_POINT, search);
            case Algebra.Outcome.NonZero() -> witness.<Verdict>map(Verdict.Refuted::new)
                .orElseGet(() -> undecided(reason(search, concrete), search));
            case Algebra.Outcome.Partly(var where) when witness.isPresent() ->
                new Verdict.Conditional(where, witness.get());
            case Algebra.Outcome.Partly(var where) -> new Verdict.Undecided(reason(search, concrete),
                new Verdict.Evidence(search.agreeing(), search.differing(), Optional.of(where)));
        };
    }

    private static Verdict.Reason reason(Refuter.Search search, boolean concrete) {
        if (!concrete) return Verdict.Reason.UNKNOWN_FUNCTION;
        if (search.differing() > 0) return Verdict.Reason.NOT_SHARP_ENOUGH;
        return search.agreeing() == 0 ? Verdict.Reason.NO_SAMPLE : Verdict.Reason.NO_PROOF;
    }

    private static Verdict undecided(Verdict.Reason reason, Refuter.Search search) {
        return new Verdict.Undecided(reason,
            new Verdict.Evidence(search.agreeing(), search.differing(), Optional.empty()));
    }

    private static Refuter.Search search(Claim claim, int points, double seconds) {
        try {
            return new Refuter(claim).search(points, new Work(STEPS, seconds));
        } catch (Work.UsedUp _) {
            return new Refuter.Search(Optional.empty(), 0, 0);
        }
    }

    private static boolean unknown(Expr node) {
        return node instanceof Apply(var f, _) && (f instanceof AbstractFunction || f instanceof DerivativeOperator);
    }
}
