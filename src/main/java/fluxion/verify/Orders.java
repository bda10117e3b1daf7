package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.number.Rational;
import fluxion.numeric.Truth;
import fluxion.simplify.Budget;
import fluxion.simplify.Forms;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides {@code u < v}, {@code u ≤ v}, {@code u ≠ v} and the like. Proved by certain knowledge about the sign of u − v
 * in some of its forms, or because both sides are equal where that is enough; refuted by a rational point at which the
 * enclosures of the sides stand in another order. Much that is true is not found: the verdict is undecided then.
 */
public final class Orders {
    private static final int POINTS = 300;
    private static final int MOST_CASES = 16;
    private static final long STEPS = 4_000_000;

    private Orders() {}

    /** The verdict on {@code claim.left() relation claim.right()} within so many seconds. */
    public static Verdict judge(Claim claim, Relation relation, double seconds) {
        if (relation == Relation.EQ) return Judge.judge(claim, seconds);
        var verdict = order(claim, relation, seconds);
        boolean open = verdict instanceof Verdict.Proved && !claim.doubts().isEmpty();
        return open ? undecided(Verdict.Reason.DERIVATIVE_UNKNOWN, 0) : verdict;
    }

    private static Verdict order(Claim claim, Relation relation, double seconds) {
        if (Signs.contradict(claim.premises())) return undecided(Verdict.Reason.NO_COMMON_POINT, 0);
        boolean concrete = Question.isConcrete(claim);
        var search = concrete ? search(claim, relation, new Work(STEPS, seconds / 3)) : Refuter.Search.NOTHING;
        if (search.witness().isPresent()) return new Verdict.Refuted(search.witness().get());
        if (bySigns(claim, relation)) return new Verdict.Proved(Verdict.Method.SIGNS);
        boolean equal = relation.holds(0) && Judge.judge(claim, seconds / 3) instanceof Verdict.Proved;
        if (equal) return new Verdict.Proved(Verdict.Method.NORMAL_FORM);
        if (!concrete) return undecided(Verdict.Reason.UNKNOWN_FUNCTION, 0);
        return undecided(search.agreeing() == 0 ? Verdict.Reason.NO_SAMPLE : Verdict.Reason.NO_PROOF,
            search.agreeing());
    }

    private static Verdict undecided(Verdict.Reason reason, int holding) {
        return new Verdict.Undecided(reason, new Verdict.Evidence(holding, 0, Optional.empty()));
    }

    /** Whether the relation certainly holds where the premises do. */
    static boolean isKnown(Expr u, Relation relation, Expr v, List<Condition> premises) {
        return bySigns(new Claim(u, Condition.ALWAYS, v, Condition.ALWAYS, premises), relation);
    }

    private static boolean bySigns(Claim claim, Relation relation) {
        return cases(claim.premises()).stream().allMatch(premises -> bySigns(claim, relation, premises));
    }

    /** The premises, with one of the alternatives that each of them leaves. */
    private static List<List<Condition>> cases(List<Condition> premises) {
        List<List<Condition>> cases = List.of(List.of());
        for (Condition premise : premises) {
            var alternatives = premise instanceof Condition.Any(var parts) && cases.size() * parts.size() <= MOST_CASES
                ? parts : List.of(premise);
            cases = cases.stream().flatMap(one -> alternatives.stream().map(part ->
                Stream.concat(one.stream(), part.conjuncts().stream()).toList())).toList();
        }
        return cases;
    }

    /** Simplifying and factoring keep the value wherever u − v has one, and the premises say that it has. */
    private static boolean bySigns(Claim claim, Relation relation, List<Condition> premises) {
        if (holds(new Compare(claim.left(), relation, claim.right()), premises)
            || LinearOrder.holds(claim.left(), relation, claim.right(), premises)) return true;
        Expr difference = Exprs.subtract(claim.left(), claim.right());
        Expr simple = Simplifier.simplify(difference, premises, Budget.ORDINARY).expr();
        return holds(new Compare(simple, relation, Exprs.ZERO), premises)
            || holds(new Compare(Forms.factored(simple), relation, Exprs.ZERO), premises);
    }

    private static boolean holds(Condition condition, List<Condition> premises) {
        return Signs.holds(condition, premises) == Truth.TRUE;
    }

    private static Refuter.Search search(Claim claim, Relation relation, Work work) {
        int holding = 0;
        try {
            var refuter = new Refuter(claim);
            var variables = claim.variables();
            int limit = variables.isEmpty() ? 1 : POINTS;
            for (var candidate : (Iterable<List<Rational>>) SamplePoints.of(variables,
                claim.assumptions()).limit(limit)::iterator) {
                work.spend(1);
                var point = refuter.point(candidate);
                if (!refuter.holdCertainly(point)) continue;
                var witness = against(refuter, claim, relation, point);
                if (witness.isPresent()) return new Refuter.Search(witness, holding, 1, List.of(), true);
                holding++;
            }
        } catch (Work.UsedUp _) {
            // as far as it went
        }
        return new Refuter.Search(Optional.empty(), holding, 0, List.of(), true);
    }

    /** The point as a witness, if the order of the sides is certain there, and another one than claimed. */
    private static Optional<Witness> against(Refuter refuter, Claim claim, Relation relation,
            Map<Variable, Rational> point) {
        var left = refuter.bounds(claim.left(), point);
        var right = refuter.bounds(claim.right(), point);
        if (left.isEmpty() || right.isEmpty()) return Optional.empty();
        return order(left.get(), right.get()).filter(sign -> !relation.holds(sign))
            .map(_ -> new Witness(point, left.get(), right.get()));
    }

    /** The sign of left − right, where the bounds leave no doubt. */
    private static Optional<Integer> order(Bounds left, Bounds right) {
        if (left.isApart(right)) return Optional.of(left.low().compareTo(right.low()));
        boolean exact = left.low().equals(left.high()) && right.low().equals(right.high());
        return exact ? Optional.of(0) : Optional.empty();
    }
}
