package fluxion.simplify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.expr.FunctionSymbol;
import fluxion.expr.Relation;
import fluxion.function.Functions;
import fluxion.number.Interval;
import fluxion.number.Rational;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Assumptions, by the expression they speak of: u ∘ v says something of u − v and v − u, and of u if v is a number. */
final class Facts {
    private static final int MOST_EXPANDED = 4;

    private final Likeness likeness;
    private final Map<Integer, Range> ranges = new HashMap<>();
    private final Set<Integer> integers = new HashSet<>();
    private final List<Expr> whole = new ArrayList<>();
    /** The c of u/v &lt; c, and of u/v &gt; −c. */
    private final Map<Quotient, Bound> below = new LinkedHashMap<>();
    private final Map<Quotient, Bound> above = new LinkedHashMap<>();

    /** @param strict whether it is not reached */
    private record Bound(Rational c, boolean strict) {}

    Facts(List<Condition> assumptions, Likeness likeness) {
        this.likeness = likeness;
        for (Condition assumption : assumptions)
            for (Condition conjunct : assumption.conjuncts()) note(conjunct);
        Map.copyOf(below).forEach((u, bound) -> {
            if (bound.equals(above.get(u))) squared(u, bound);
            if (!bound.strict() && new Bound(bound.c().negate(), false).equals(above.get(u)))
                multiple(u, Relation.EQ, bound.c());
        });
        for (int integer : integers) ranges.computeIfPresent(integer, (_, range) -> range.ofIntegers());
    }

    Optional<Range> about(Expr u) {
        return ranges.isEmpty() ? Optional.empty() : Optional.ofNullable(ranges.get(likeness.of(u)));
    }

    boolean isInteger(Expr u) {
        return !integers.isEmpty() && integers.contains(likeness.of(u));
    }

    /** The expressions of which it is said. */
    List<Expr> integers() {
        return whole;
    }

    private void note(Condition condition) {
        if (condition instanceof IsInteger(var u)) {
            integers.add(likeness.of(u));
            whole.add(u);
        }
        if (!(condition instanceof Compare(var u, var relation, var v))) return;
        note(u, relation, v);
        note(v, relation.mirrored(), u);
        Polynomial.solved(Exprs.subtract(u, v), relation).ifPresent(solved ->
            note(solved.left(), solved.relation(), solved.right()));
        if (u instanceof Quotient q && v instanceof Num(var c)) {
            if (relation == Relation.EQ || relation == Relation.NE) multiple(q, relation, c);
            if (relation == Relation.LT || relation == Relation.LE)
                below.put(q, new Bound(c, relation == Relation.LT));
            if (relation == Relation.GT || relation == Relation.GE)
                above.put(q, new Bound(c.negate(), relation == Relation.GT));
        }
        if (v == Exprs.ZERO && !relation.holds(0) && (u instanceof Product || u instanceof Quotient)) parts(u);
        if (v instanceof Num(var c) && u instanceof Apply(var f, var us)) {
            circle(f, us.getFirst(), relation, c);
            if (f == Functions.TAN || f == Functions.COT) tangent(us.getFirst(), relation.holds(0));
        }
    }

    /** u/v = c as u = c v, and u/v ≠ c as u ≠ c v: where u/v has a value, v is not 0. */
    private void multiple(Quotient q, Relation relation, Rational c) {
        Expr multiple = Content.scaled(q.denominator(), c);
        note(q.numerator(), relation, multiple);
        note(multiple, relation, q.numerator());
    }

    /** Where −c ≤ u/v ≤ c, u²/v² ≤ c² and u² ≤ c² v². */
    private void squared(Quotient q, Bound bound) {
        Expr u = Exprs.square(q.numerator());
        Expr v = Exprs.square(q.denominator());
        Expr most = Exprs.num(bound.c().times(bound.c()));
        var relation = bound.strict() ? Relation.LT : Relation.LE;
        note(new Compare(Exprs.quotient(u, v), relation, most));
        note(new Compare(u, relation, Exprs.product(most, v)));
    }

    /** By cos² u + sin² u = 1: where one is not 0, the other is not ±1; and where one is ±1, the other is 0. */
    private void circle(FunctionSymbol f, Expr u, Relation relation, Rational c) {
        if (f != Functions.SIN && f != Functions.COS) return;
        Expr other = f == Functions.SIN ? Functions.cos(u) : Functions.sin(u);
        boolean extreme = c.equals(Rational.ONE) && (relation == Relation.EQ || relation == Relation.GE)
            || c.equals(Rational.MINUS_ONE) && (relation == Relation.EQ || relation == Relation.LE);
        if (extreme) note(other, Relation.EQ, Exprs.ZERO);
        if (relation == Relation.NE && c.signum() == 0) {
            note(other, Relation.LT, Exprs.ONE);
            note(other, Relation.GT, Exprs.MINUS_ONE);
        }
    }

    /** Where u v or u/v is not 0, neither u nor v is, nor the product: (u − v)/(u + v) &gt; 0 says that u² ≠ v². */
    private void parts(Expr u) {
        var open = new ArrayDeque<Expr>(u.children());
        var kernels = new ArrayList<Expr>();
        while (!open.isEmpty()) {
            Expr part = open.pop();
            if (part instanceof Product || part instanceof Quotient) part.children().forEach(open::push);
            else if (part instanceof Power(var base, Num _)) open.push(base);
            else if (!(part instanceof Num)) {
                note(Condition.nonZero(part));
                kernels.add(part);
            }
        }
        for (Expr part : kernels)
            if (part instanceof Apply(var f, var us) && f == Functions.COS && isNot0(Functions.sin(us.getFirst())))
                tangent(us.getFirst(), false);
        boolean both = u instanceof Quotient(Sum(var above), Sum(var below))
            && above.size() == 2 && below.size() == 2;
        if (both) note(Forms.expanded(Exprs.product(u.children()), MOST_EXPANDED), Relation.NE, Exprs.ZERO);
    }

    private boolean isNot0(Expr u) {
        return about(u).filter(Range::nonZero).isPresent();
    }

    /** Where tan u or cot u has a value that is not 0, neither sin u nor cos u is 0, nor sin 2u. */
    private void tangent(Expr u, boolean mayVanish) {
        if (mayVanish) return;
        var twice = Content.scaled(u, Rational.TWO);
        for (Expr other : List.of(Functions.sin(u), Functions.cos(u), Functions.sin(twice)))
            note(other, Relation.NE, Exprs.ZERO);
    }

    private void note(Expr u, Relation relation, Expr v) {
        if (v != Exprs.ZERO) note(Exprs.subtract(u, v), range(relation, 0));
        if (v instanceof Num(var bound)) {
            note(u, range(relation, relation == Relation.LT || relation == Relation.LE
                ? Interval.of(bound).hi() : Interval.of(bound).lo()));
            if (relation == Relation.EQ) note(u, Range.of(bound));
        }
    }

    private void note(Expr u, Range range) {
        ranges.merge(likeness.of(u), range, Range::and);
    }

    /** What u ∘ bound says of u. */
    private static Range range(Relation relation, double bound) {
        return switch (relation) {
            case GT -> new Range(new Interval(bound, Double.POSITIVE_INFINITY), bound >= 0);
            case GE -> new Range(new Interval(bound, Double.POSITIVE_INFINITY), bound > 0);
            case LT -> new Range(new Interval(Double.NEGATIVE_INFINITY, bound), bound <= 0);
            case LE -> new Range(new Interval(Double.NEGATIVE_INFINITY, bound), bound < 0);
            case NE -> new Range(Interval.REALS, bound == 0);
            case EQ -> bound == 0 ? Range.of(Interval.ZERO) : Range.REALS;
        };
    }
}
