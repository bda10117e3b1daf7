package fluxion;

import fluxion.diff.Resolver;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.expr.Size;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.function.Continuity;
import fluxion.function.Domain;
import fluxion.numeric.Evaluation;
import fluxion.numeric.Truth;
import fluxion.simplify.SideConditions;
import fluxion.simplify.Signs;
import fluxion.verify.Relations;
import fluxion.verify.TiedSets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What becomes of the derivative where its formula does not speak for the function.
 *
 * @param on what is known of the derivative on a set
 */
record Exceptions(SetSlopes on) {
    private static final int MAX_NODES = 2_000;
    private static final int MAX_SETS = 16;
    private static final int MAX_PARTS = 2;

    /** The function may still be written with derivatives, as the stages after it are not. */
    static Exceptions of(Expr f, List<Expr> between, Expr result, List<Variable> by, List<Condition> conditions,
        Context context, TiedSets ties) {
        var stages = new ArrayList<Expr>(List.of(Fault.derived(Resolver.resolve(f, context)).derivative()));
        stages.addAll(between);
        stages.add(result);
        var plain = Validity.expanded(stages, context);
        var within = context.assume(steady(plain.getFirst(), by, context.assumptions()));
        return new Exceptions(new SetSlopes(plain, by, conditions, within, ties.under(within.assumptions())));
    }

    /** What holds wherever the function has a value, on the whole line along which it is differentiated: z &gt; 0. */
    private static List<Condition> steady(Expr f, List<Variable> by, List<Condition> assumptions) {
        return Domain.of(f, assumptions).conjuncts().stream().filter(part -> !part.equals(Condition.NEVER)
            && Collections.disjoint(Continuity.moving(part.expressions(), by), part.expressions())).toList();
    }

    /** The sets at which the formula does not give the derivative, and what is known of it there. */
    List<Exceptional> of(List<Condition> sets) {
        boolean small = Size.distinct(on.stages()) <= MAX_NODES && sets.size() <= MAX_SETS;
        return sets.stream().sorted(Comparator.comparingDouble(Exceptions::place))
            .flatMap(where -> small ? told(where, MAX_PARTS).stream()
                : Stream.of(new Exceptional(where, SetSlopes.unknown()))).distinct().toList();
    }

    /** Without sets within others of which the same is known: x = 5, y = 5 beside x = 5, y ≤ 5. */
    List<Exceptional> widest(List<Exceptional> all) {
        var widest = new ArrayList<>(all);
        for (Exceptional one : all)
            if (widest.stream().anyMatch(other -> other != one && isSame(one, other) && isWithin(one, other)))
                widest.remove(one);
        return widest;
    }

    private static boolean isSame(Exceptional one, Exceptional other) {
        return one.slope() instanceof Value.Undefined && other.slope() instanceof Value.Undefined
            || one.slope().equals(other.slope());
    }

    private boolean isWithin(Exceptional one, Exceptional other) {
        var known = new ArrayList<>(on.assumptions());
        known.addAll(one.where().conjuncts());
        var there = SetSlopes.with(on.values(one.where()), other.where());
        return Stream.of(there, other.where()).anyMatch(set -> new Signs(known).holds(set) == Truth.TRUE);
    }

    /**
     * What is known of the set, as of one if that is so of all its parts: a |x| has no derivative at x = 0 for a ≠ 0.
     */
    private List<Exceptional> told(Condition where, int depth) {
        var kin = depth == 0 ? Optional.<Condition>empty() : on.by().stream().flatMap(x -> Placed.open(on.function(), x,
            on.indices(where), where, on.assumptions()).stream()).findFirst();
        if (kin.isPresent()) return ofKin(where, kin.get(), depth);
        var alone = on.slope(where);
        if (!(alone instanceof Value.Undecided)) return List.of(new Exceptional(where, alone));
        var sides = apart(where);
        if (!sides.isEmpty() || depth == 0) return sides.isEmpty() ? List.of(new Exceptional(where, alone)) : sides;
        var doubt = on.ties().doubt(on.function(), on.by().getFirst(), where);
        if (doubt.isEmpty()) return where.conjuncts().stream().filter(this::isBordered).findFirst()
            .map(border -> inside(where, border, depth)).orElseGet(() -> List.of(new Exceptional(where, alone)));
        var unequal = part(where, doubt.get(), Relation.NE, depth);
        if (unequal.stream().allMatch(part -> part.slope() instanceof Value.Undecided)) {
            var apart = Stream.of(Relation.LT, Relation.GT).flatMap(relation ->
                part(where, doubt.get(), relation, depth).stream()).toList();
            if (apart.stream().anyMatch(one -> !(one.slope() instanceof Value.Undecided))) unequal = apart;
        }
        var parts = Stream.concat(unequal.stream(), part(where, doubt.get(), Relation.EQ, depth).stream()).toList();
        return !parts.isEmpty() && areAlike(parts) ? List.of(new Exceptional(where, common(parts))) : parts;
    }

    /** Whether it demands x ≤ v, or x ≥ v. */
    private boolean isBordered(Condition part) {
        return part instanceof Compare(var u, var relation, var v)
            && (relation == Relation.LE || relation == Relation.GE)
            && on.by().stream().anyMatch(x -> Substitution.contains(u, x) || Substitution.contains(v, x));
    }

    /** What is known of the inside of the set, and of its border. */
    private List<Exceptional> inside(Condition where, Condition border, int depth) {
        var c = (Compare) border;
        Expr gap = Exprs.subtract(c.left(), c.right());
        var rest = where.without(border::equals);
        var within = told(Condition.all(rest, border.interior()), depth - 1);
        if (within.stream().anyMatch(part -> part.slope() instanceof Value.Undecided))
            return List.of(new Exceptional(where, within.getFirst().slope()));
        return Stream.concat(within.stream(), part(rest, gap, Relation.EQ, depth).stream()).toList();
    }

    /** What is known where a member is another variable, and where it is the variable. */
    private List<Exceptional> ofKin(Condition where, Condition apart, int depth) {
        var parts = Stream.of(apart, apart.negated()).flatMap(part ->
            told(Condition.all(where, part), depth - 1).stream()).toList();
        boolean same = areAlike(parts) || parts.stream().map(Exceptional::slope).distinct().count() == 1;
        return same ? List.of(new Exceptional(where, common(parts))) : parts;
    }

    /** What is known of the two sides of a demand u ≠ v, if it is of both. */
    private List<Exceptional> apart(Condition where) {
        for (Condition part : where.conjuncts()) {
            if (!(part instanceof Compare(var u, var relation, var v) && relation == Relation.NE)) continue;
            var sides = Stream.of(Relation.LT, Relation.GT).map(side ->
                Condition.all(where.without(part::equals), new Compare(u, side, v)))
                .filter(set -> !Signs.contradict(set.conjuncts()))
                .map(set -> new Exceptional(set, on.slope(set))).toList();
            if (sides.stream().noneMatch(one -> one.slope() instanceof Value.Undecided)) return sides;
        }
        return List.of();
    }

    /** Whether the result has the value of the derivative at these points. */
    boolean agrees(Exceptional exceptional) {
        return on.agrees(exceptional);
    }

    /** Whether there is no derivative in any of the parts, or nothing is known of any. */
    private static boolean areAlike(List<Exceptional> parts) {
        return parts.stream().allMatch(part -> part.slope() instanceof Value.Undefined)
            || parts.stream().allMatch(part -> part.slope() instanceof Value.Undecided);
    }

    /** What is known of all parts that are alike. */
    private static Value common(List<Exceptional> parts) {
        var slopes = parts.stream().map(Exceptional::slope).toList();
        return slopes.getFirst() instanceof Value.Undefined ? Value.Undefined.atAll(slopes) : slopes.getFirst();
    }

    /** What is known of the part of the set where the doubtful expression is 0, or has a sign. */
    private List<Exceptional> part(Condition where, Expr doubt, Relation relation, int depth) {
        var sides = new SideConditions(on.assumptions());
        var part = sides.inSimpleForm(new Compare(doubt, relation, Exprs.ZERO));
        var set = Condition.all(sides.inSimpleForm(SetSlopes.with(on.values(part), where)), part);
        var known = new ArrayList<>(on.assumptions());
        known.addAll(set.conjuncts());
        return set.equals(Condition.NEVER) || Relations.contradict(set.conjuncts()) || Signs.contradict(known)
            ? List.of() : told(set, depth - 1);
    }

    /** Points x = c go by c; the order of other sets is kept. */
    private static double place(Condition where) {
        boolean point = where instanceof Compare(Variable _, var relation, var c) && relation == Relation.EQ
            && Substitution.variables(c).isEmpty();
        return point ? Evaluation.value(((Compare) where).right(), Map.of()) : 0;
    }
}
