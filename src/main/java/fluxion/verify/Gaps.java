package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Pieces;
import fluxion.expr.Pieces.Branch;
import fluxion.expr.Relation;
import fluxion.expr.Size;
import fluxion.expr.Substitution;
import fluxion.numeric.Truth;
import fluxion.verify.Claim.Doubt;
import fluxion.verify.Side.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The points at which a claim about derivatives is not told by the formulas of these derivatives, though the functions
 * may have derivatives there: x·|x| at 0. Where the derivatives are known, the claim is made to speak of them; where
 * they are not, that is kept as a doubt.
 */
final class Gaps {
    private static final int MAX_NODES = 2_000;
    private static final int MAX_SETS = 16;
    private static final int MAX_POINTS = 16;
    private static final int MAX_DEPTH = 2;
    private static final long STEPS = 200_000;
    private static final double SECONDS = 2;

    private final Pair both;
    private final Side left;
    private final Side right;
    private final List<Condition> assumptions;
    private final Work work = new Work(STEPS, SECONDS);
    private final List<Branch> lefts = new ArrayList<>();
    private final List<Branch> rights = new ArrayList<>();
    private final List<Condition> without = new ArrayList<>();
    private final List<Condition> open = new ArrayList<>();
    private final boolean simplified;
    private final int depth;
    private boolean filled;

    private Gaps(Pair both, boolean simplified, int depth) {
        this.both = both;
        this.depth = depth;
        this.simplified = simplified;
        left = both.left();
        right = both.right();
        assumptions = both.assumptions();
    }

    /** The claim about the sides, wherever they are known to have values. */
    static Claim claim(Side left, Side right, List<Condition> assumptions) {
        var both = new Pair(left, right, assumptions);
        return left.differentiates() || right.differentiates() ? new Gaps(both, false, 0).claim() : both.claim();
    }

    private Claim claim() {
        var sets = both.sets();
        if (sets.isEmpty()) return both.claim();
        if (!simplified && (left.simpler().isPresent() || right.simpler().isPresent())) {
            var other = new Gaps(new Pair(left.simpler().orElse(left), right.simpler().orElse(right),
                assumptions), true, depth);
            if (other.both.sets().size() < sets.size()) return other.claim();
        }
        return claim(sets);
    }

    private Claim claim(List<Condition> sets) {
        boolean small = Size.distinct(List.of(left.formula(), right.formula())) <= MAX_NODES
            && sets.size() <= MAX_SETS;
        for (Condition set : sets) {
            if (small && both.isBorder(set)) {
                without.add(set);
                continue;
            }
            var points = small ? points(set) : Optional.<List<Map<Variable, Expr>>>empty();
            if (points.isPresent()) points.get().forEach(this::at);
            else if (small && !repeats(set)) on(set);
            else if (small) continue;
            else open.add(set);
        }
        var beyond = small ? open.stream().flatMap(set -> both.under(set).stream()).toList() : List.<Doubt>of();
        beyond.forEach(doubt -> open.remove(doubt.where()));
        var claim = filled ? new Pair(filled(left, lefts), filled(right, rights), assumptions).claim()
            : both.claim();
        if (open.isEmpty()) return claim.doubted(beyond);
        var doubts = new ArrayList<>(beyond);
        doubts.addAll(doubts(claim, small));
        return claim.doubted(doubts);
    }

    /** What is open of the claim. */
    private List<Doubt> doubts(Claim claim, boolean small) {
        var approach = new Approach(left, right, assumptions, work);
        boolean told = small && approach.tells();
        if (told) return apart(approach.exceptions());
        boolean bridged = small && !told && Kinks.areBridged(left, right, assumptions);
        return open.stream().map(set -> {
            var stratum = small ? stratum(set) : Optional.<Claim>empty();
            return stratum.isPresent() ? new Doubt(set, false, stratum, true)
                : new Doubt(set, false, bridged ? both.there(claim, set) : Optional.empty());
        }).toList();
    }

    /** All that is open is told, but for these values of parameters. */
    private List<Doubt> apart(List<Map<Variable, Expr>> strata) {
        var doubts = new ArrayList<Doubt>();
        for (Condition set : open) {
            var parts = strata.stream().filter(values -> !Strata.isVoid(set, values)).toList();
            if (parts.isEmpty()) doubts.add(new Doubt(set, true, Optional.empty()));
            for (var values : parts)
                doubts.add(new Doubt(Condition.all(set, Strata.where(values)), false, stratum(values, set), true));
        }
        return doubts;
    }

    /** The claim where a parameter has a certain value: then it is one of fewer variables. */
    private Optional<Claim> stratum(Condition set) {
        for (Condition part : set.conjuncts())
            if (depth < MAX_DEPTH && part instanceof Compare(Variable p, var relation, var value)
                && relation == Relation.EQ && !Substitution.contains(value, p)
                && !both.moves(p) && !both.moves(value)) return stratum(Map.of(p, value), set);
        return Optional.empty();
    }

    /** @param set of it, what holds around each of its points is assumed */
    private Optional<Claim> stratum(Map<Variable, Expr> values, Condition set) {
        boolean moved = values.entrySet().stream().anyMatch(e -> both.moves(e.getKey()) || both.moves(e.getValue()));
        if (moved || depth >= MAX_DEPTH) return Optional.empty();
        var known = Stream.concat(assumptions.stream(), set.conjuncts().stream().filter(Premises::isStrict))
            .map(c -> c.map(u -> Substitution.replace(u, values))).toList();
        return left.at(values, known).flatMap(u -> right.at(values, known)
            .map(v -> new Gaps(new Pair(u, v, known), false, depth + 1).claim()));
    }

    /** The points of the set, if these are the values of one variable; one without variables if there is none. */
    private Optional<List<Map<Variable, Expr>>> points(Condition set) {
        var variables = both.variables();
        if (variables.isEmpty()) return Optional.of(List.of(Map.of()));
        if (variables.size() > 1) return Optional.empty();
        Variable x = variables.iterator().next();
        for (Condition part : set.conjuncts())
            if (part instanceof Compare(var u, var relation, var v) && relation == Relation.EQ) {
                var found = zeros(Exprs.subtract(u, v), x);
                if (found.isPresent() && found.get().everywhere() && found.get().points().size() <= MAX_POINTS)
                    return Optional.of(found.get().points().stream().map(p -> Map.<Variable, Expr>of(x, p)).toList());
            }
        return Optional.empty();
    }

    /** Whether the set is decided by its points within one period of all that is written. */
    private boolean repeats(Condition set) {
        var variables = both.variables();
        if (variables.size() != 1 || !(set instanceof Compare(var u, var relation, var v)) || relation != Relation.EQ)
            return false;
        Variable x = variables.iterator().next();
        var formulas = new ArrayList<>(List.of(left.frame(), right.frame()));
        for (Side side : List.of(left, right)) side.taken().forEach(one -> formulas.add(one.body()));
        try {
            var period = Periods.of(formulas, List.of(set, left.before(), right.before()), x, work);
            var found = zeros(Exprs.subtract(u, v), x);
            if (period.isEmpty() || found.isEmpty()) return false;
            var points = new ArrayList<Map<Variable, Expr>>();
            for (Expr p : found.get().points())
                if (Exact.compare(p, Exprs.ZERO).orElse(0) >= 0 && Exact.compare(p, period.get()).orElse(0) <= 0)
                    points.add(Map.of(x, p));
            return points.size() <= MAX_POINTS && decides(set, points);
        } catch (Work.UsedUp _) {
            return false;
        }
    }

    private boolean decides(Condition set, List<Map<Variable, Expr>> points) {
        boolean nothing = points.stream().allMatch(point -> left.at(point) instanceof Outcome.Nothing
            || right.at(point) instanceof Outcome.Nothing);
        boolean same = !nothing && points.stream().allMatch(point -> agrees(left, point) && agrees(right, point));
        if (nothing) without.add(set);
        filled |= same;
        return nothing || same;
    }

    private boolean agrees(Side side, Map<Variable, Expr> point) {
        return side.at(point) instanceof Outcome.Is(var value)
            && (!side.differentiates() || gives(side, value, point));
    }

    private Optional<Zeros.Found> zeros(Expr u, Variable x) {
        try {
            return new Zeros(x, Zeros.REACHES.getFirst(), work).of(u);
        } catch (Work.UsedUp _) {
            return Optional.empty();
        }
    }

    private void at(Map<Variable, Expr> point) {
        var where = Condition.all(point.entrySet().stream()
            .<Condition>map(e -> new Compare(e.getKey(), Relation.EQ, e.getValue())).toList());
        var about = Condition.all(Condition.all(left.before(), right.before()), Condition.all(assumptions));
        if (Exact.holds(about.map(u -> Substitution.replace(u, point))) == Truth.FALSE) return;
        put(where, left.at(point), right.at(point), side -> agrees(side, point));
    }

    private void on(Condition set) {
        if (both.isFixed(set)) {
            open.add(set);
            return;
        }
        var known = both.known();
        var ties = set.conjuncts().stream().filter(part -> !(part instanceof Compare(_, var relation, _))
            || relation == Relation.EQ).toList();
        if (ties.size() != 1) {
            open.add(set);
            return;
        }
        known.addAll(set.conjuncts().stream().filter(part -> part != ties.getFirst()).toList());
        var tie = ties.getFirst();
        put(set, left.on(tie, known), right.on(tie, known),
            side -> side.agreesOn(tie, known));
    }

    /** @param agrees whether the formula of a side has the value there anyway */
    private void put(Condition where, Outcome u, Outcome v, Predicate<Side> agrees) {
        if (u instanceof Outcome.Nothing || v instanceof Outcome.Nothing) without.add(where);
        else if (u instanceof Outcome.Is(var l) && v instanceof Outcome.Is(var r)) {
            filled = true;
            if (left.differentiates() && !agrees.test(left)) lefts.add(new Branch(where, l));
            if (right.differentiates() && !agrees.test(right)) rights.add(new Branch(where, r));
        } else open.add(where);
    }

    private boolean gives(Side side, Expr value, Map<Variable, Expr> point) {
        try {
            return side.gives(value, point, work);
        } catch (Work.UsedUp _) {
            return false;
        }
    }

    private Side filled(Side side, List<Branch> branches) {
        if (!side.differentiates()) return side;
        var all = new ArrayList<>(branches);
        all.add(new Branch(Condition.ALWAYS, side.formula()));
        var excluded = new ArrayList<Condition>();
        for (Condition set : without) excluded.add(set.negated());
        for (Condition set : open) excluded.add(set.negated());
        return side.with(branches.isEmpty() ? side.formula() : Pieces.of(all), Condition.all(excluded));
    }
}
