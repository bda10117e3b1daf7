package fluxion.verify;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Fold;
import fluxion.expr.IndexedName;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Truth;
import fluxion.simplify.Signs;
import fluxion.verify.Algebra.Outcome;
import fluxion.verify.Refuter.Search;
import fluxion.verify.Slice.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One claim, and the ways to decide it in the order in which they are tried, each with its share of the work. */
final class Question {
    private static final int FEW_POINTS = 150;
    private static final int MANY_POINTS = 600;
    private static final long STEPS = 4_000_000;
    private static final long STEPS_FOR_CASES = 1_200_000;
    /** A list of more intervals tells a reader nothing. */
    private static final int MAX_INTERVALS = 4;

    private final Claim claim;
    private final List<Condition> premises;
    private final long deadline;
    private final boolean concrete;
    private Optional<Refuter> refuter = Optional.empty();

    Question(Claim claim, double seconds) {
        this.claim = claim;
        this.premises = claim.premises();
        this.deadline = System.nanoTime() + (long) (seconds * 1e9);
        this.concrete = isConcrete(claim);
    }

    /** Whether the sides have numbers for values, and no unknown functions, and no premise speaks of families. */
    static boolean isConcrete(Claim claim) {
        return isConcrete(List.of(claim.left(), claim.right()))
            && Fold.postOrder(SmallNumbers.expressions(claim)).stream().noneMatch(Question::isBound);
    }

    /** Whether the formulas have numbers for values at points. */
    static boolean isConcrete(List<Expr> formulas) {
        return Fold.postOrder(formulas).stream().noneMatch(Question::unknown);
    }

    private static boolean unknown(Expr node) {
        return node instanceof Apply(var f, _) && (f instanceof AbstractFunction || f instanceof DerivativeOperator
            || isBound(node));
    }

    private static boolean isBound(Expr node) {
        return node instanceof Apply(var f, _) && (f instanceof Binder || f instanceof IndexedName);
    }

    Verdict verdict() {
        if (Nowhere.isEmpty(claim)) return undecided(Verdict.Reason.NO_COMMON_POINT, Search.NOTHING);
        if (claim.left() == claim.right()) return proved(Verdict.Method.SAME_EXPRESSION, Search.NOTHING);
        var search = concrete ? search(0, FEW_POINTS) : Search.NOTHING;
        boolean settled = claim.variables().isEmpty() || search.agreeing() == 0 && !Branches.in(claim);
        if (search.witness().isPresent() && settled)
            return new Verdict.Refuted(search.witness().get());
        var outcome = Prover.outcome(claim, secondsLeft() * 0.5);
        if (outcome.isPresent() && outcome.get() instanceof Outcome.Zero)
            return proved(Verdict.Method.NORMAL_FORM, search);
        if (outcome.isPresent() && outcome.get() instanceof Outcome.Nowhere)
            return undecided(Verdict.Reason.NO_COMMON_POINT, search);
        if (concrete) {
            var equivalent = within(0.3, work -> new Equivalents(claim, work).where()).flatMap(found -> found);
            if (equivalent.equals(Optional.of(Condition.ALWAYS))) return proved(Verdict.Method.CASES, search);
            var byInverse = equivalent.filter(where -> !where.equals(Condition.NEVER))
                .<Outcome>map(Outcome.Partly::new).or(() -> within(0.3, this::byInverse).flatMap(found -> found));
            if (byInverse.isPresent()) outcome = byInverse;
            if (outcome.isPresent() && outcome.get() instanceof Outcome.Zero)
                return proved(Verdict.Method.NORMAL_FORM, search);
        }
        return bySigns(conclude(outcome, search), search);
    }

    /** Sides that differ somewhere are equal for some signs of what decides between their pieces, perhaps. */
    private Verdict bySigns(Verdict verdict, Search search) {
        var witness = switch (verdict) {
            case Verdict.Refuted(var found) when search.agreeing() > 0 && Branches.in(claim) -> Optional.of(found);
            case Verdict.Undecided(var reason, var seen) when reason == Verdict.Reason.NOT_EVERYWHERE -> seen.witness();
            case Verdict _ -> Optional.<Witness>empty();
        };
        if (!concrete || witness.isEmpty()) return verdict;
        return within(0.6, work -> SignCases.where(claim, work)).flatMap(found -> found)
            .map(where -> told(where).orElseGet(() -> tidy(where)))
            .map(where -> conditional(where, new Search(witness, search.agreeing(), search.differing(),
                search.agreed(), search.complete())))
            .filter(Verdict.Conditional.class::isInstance).orElse(verdict);
    }

    private Verdict proved(Verdict.Method method, Search search) {
        if (search.witness().isPresent()) return undecided(Verdict.Reason.CONTRADICTION, search);
        return search.agreeing() == 0 && Nowhere.isEmptyInSimpleForm(claim)
            ? undecided(Verdict.Reason.NO_COMMON_POINT, search) : new Verdict.Proved(method);
    }

    private Verdict conclude(Optional<Outcome> outcome, Search few) {
        var where = outcome.flatMap(found -> found instanceof Outcome.Partly(var condition) ? Optional.of(condition)
            : Optional.<Condition>empty());
        var told = where.flatMap(this::told);
        var periodic = concrete && where.isEmpty() ? within(0.4, work -> Periods.of(claim, work))
            .flatMap(found -> found) : Optional.<Periods.Findings>empty();
        if (concrete && where.isEmpty() && few.witness().isEmpty() && Branches.in(claim)
            && within(0.4, work -> SignCases.isProved(claim, work)).orElse(false))
            return proved(Verdict.Method.CASES, few);
        if (periodic.isPresent()) {
            var verdict = verdict(periodic.get().cases(), periodic.get().where(), few);
            if (verdict.isPresent()) return verdict.get();
        }
        var findings = concrete && told.isEmpty() ? within(0.8, STEPS_FOR_CASES, work -> Cases.of(claim, refuter(),
            work)).flatMap(found -> found) : Optional.<Cases.Findings>empty();
        if (findings.isPresent() && (where.isEmpty() || !findings.get().has(Status.UNKNOWN))) {
            var verdict = verdict(findings.get(), findings.get().where(), few);
            if (verdict.isPresent()) return verdict.get();
        }
        var search = concrete && few.witness().isEmpty() ? few.and(search(FEW_POINTS, MANY_POINTS)) : few;
        if (where.isPresent() && search.witness().isEmpty()
            && new BySigns(claim, secondsLeft() * 0.5).isProved(where.get()))
            return proved(Verdict.Method.CASES, search);
        if (where.isPresent()) return conditional(told.orElseGet(() -> tidy(where.get())), search);
        if (search.witness().isPresent()) return refuted(search.witness().get(), search);
        var needle = concrete ? within(0.9, work -> refuter().needle(search, work)).flatMap(found -> found)
            : Optional.<Witness>empty();
        return needle.<Verdict>map(Verdict.Refuted::new).orElseGet(() ->
            undecided(outcome.isEmpty() ? Verdict.Reason.TOO_LARGE : reason(search), search));
    }

    /** The condition as it is told: of one variable as intervals, if they are found; of several in simple terms. */
    private Optional<Condition> told(Condition where) {
        var variables = claim.variables();
        return variables.size() != 1 ? Optional.of(tidy(where))
            : within(0.3, work -> new Tidy(premises, work).intervals(where, variables.getFirst()))
                .flatMap(found -> found);
    }

    private Condition tidy(Condition where) {
        return within(0.5, work -> new Tidy(premises, work).of(where)).orElse(where);
    }

    /**
     * Refuted, unless the sides seem to be equal on an open set: then it is the condition that is not known. If there
     * was no time to look everywhere, or around the points at which they agree, there may be one.
     */
    private Verdict refuted(Witness witness, Search search) {
        boolean unseen = !search.complete() && Branches.in(claim);
        boolean room = unseen
            || within(0.5, work -> refuter().agreesAround(search, work)).orElse(search.agreeing() > 0);
        return room ? new Verdict.Undecided(Verdict.Reason.NOT_EVERYWHERE, search.evidence(Optional.empty())
            .seen(witness)) : new Verdict.Refuted(witness);
    }

    /** Equal exactly where the condition holds; at scattered points only, or nowhere, if it leaves no room. */
    private Verdict conditional(Condition where, Search search) {
        if (where.equals(Condition.ALWAYS) || isGiven(where)) return proved(Verdict.Method.CASES, search);
        if (search.witness().isEmpty())
            return new Verdict.Undecided(reason(search), search.evidence(Optional.of(where)));
        boolean room = within(0.9, work -> Room.isIn(where, claim, work)).orElse(false);
        return room ? conditional(where, search.witness().get(), search) : refuted(search.witness().get(), search);
    }

    /** Whether the condition follows from what the claim presupposes. */
    private boolean isGiven(Condition where) {
        return where.conjuncts().stream().allMatch(part -> part instanceof Condition.Compare(var u, var relation, var v)
            && (premises.contains(part) || premises.contains(new Condition.Compare(v, relation.mirrored(), u))
                || Orders.isKnown(u, relation, v, premises)));
    }

    /** The witness is checked against the condition, which it was found without. */
    private static Verdict conditional(Condition where, Witness witness, Search search) {
        return Enclosures.holdsAt(where, witness.point()) == Truth.TRUE
            ? undecided(Verdict.Reason.CONTRADICTION, search) : new Verdict.Conditional(where, witness);
    }

    /** What the cases decide, which say that the sides are equal where that holds; empty if they leave it open. */
    private Optional<Verdict> verdict(Cases.Findings findings, Condition equal, Search search) {
        var witness = search.witness().or(findings::witness);
        boolean complete = !findings.has(Status.UNKNOWN);
        if (complete && !findings.has(Status.EQUAL) && !findings.has(Status.DIFFERENT))
            return Optional.of(undecided(Verdict.Reason.NO_COMMON_POINT, search));
        if (complete && !findings.has(Status.DIFFERENT)) return Optional.of(proved(Verdict.Method.CASES, search));
        if (witness.isEmpty()) return Optional.empty();
        if (!findings.equalSomewhere()) return Optional.of(complete ? new Verdict.Refuted(witness.get())
            : refuted(witness.get(), search));
        if (complete) return Optional.of(conditional(equal, witness.get(), search));
        var where = Optional.of(equal).filter(found -> !(found instanceof Condition.Any(var parts))
            || parts.size() <= MAX_INTERVALS);
        return Optional.of(new Verdict.Undecided(Verdict.Reason.NOT_EVERYWHERE,
            search.evidence(where).seen(witness.get())));
    }

    /** f(u) = v as u = g(v) with v among the values of f. */
    private Optional<Outcome> byInverse(Work work) {
        for (var inverse : List.of(Inverses.of(claim.left(), claim.right()),
            Inverses.of(claim.right(), claim.left()))) {
            if (inverse.isEmpty()) continue;
            var more = new ArrayList<>(premises);
            more.addAll(inverse.get().range().conjuncts());
            var range = inverse.get().range();
            var outcome = new Algebra(new Claim(inverse.get().left(), Condition.ALWAYS, inverse.get().right(),
                Condition.ALWAYS, more)).decide(work);
            if (outcome instanceof Outcome.Zero)
                return Optional.of(Signs.holds(range, premises) == Truth.TRUE ? outcome : new Outcome.Partly(range));
            if (outcome instanceof Outcome.Partly(var where))
                return Optional.of(new Outcome.Partly(Condition.all(range, where)));
        }
        return Optional.empty();
    }

    /** Whether some premise is known to fail wherever the others hold. */
    private Verdict.Reason reason(Search search) {
        if (!concrete) return Verdict.Reason.UNKNOWN_FUNCTION;
        if (search.differing() > 0) return Verdict.Reason.NOT_SHARP_ENOUGH;
        return search.agreeing() == 0 ? Verdict.Reason.NO_SAMPLE : Verdict.Reason.NO_PROOF;
    }

    private static Verdict undecided(Verdict.Reason reason, Search search) {
        return new Verdict.Undecided(reason, search.evidence(Optional.empty()));
    }

    private Refuter refuter() {
        if (refuter.isEmpty()) refuter = Optional.of(new Refuter(claim));
        return refuter.get();
    }

    /** What is seen at simple points, and at points sought inside both domains, if these tell nothing. */
    private Search search(int from, int to) {
        return within(0.3, work -> {
            var refuter = refuter();
            var simple = refuter.search(from, to, work);
            boolean seek = from == 0 ? simple.sawNothing() : simple.witness().isEmpty();
            return seek ? simple.and(refuter.search(new InnerPoints(claim, work).points(), work)) : simple;
        }).orElse(Search.CUT);
    }

    private double secondsLeft() {
        return Math.max(0, (deadline - System.nanoTime()) / 1e9);
    }

    private <T> Optional<T> within(double part, Function<Work, T> answer) {
        return within(part, STEPS, answer);
    }

    /** The answer, if it comes with the steps allowed and within this part of the time left. */
    private <T> Optional<T> within(double part, long steps, Function<Work, T> answer) {
        try {
            return Optional.of(answer.apply(new Work(steps, secondsLeft() * part)));
        } catch (Work.UsedUp _) {
            return Optional.empty();
        }
    }
}
