package fluxion;

import fluxion.diff.Resolver;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Pieces;
import fluxion.expr.Relation;
import fluxion.expr.Size;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.function.Domain;
import fluxion.function.Kin;
import fluxion.message.Messages;
import fluxion.number.Rational;
import fluxion.numeric.Evaluation;
import fluxion.numeric.Truth;
import fluxion.simplify.SideConditions;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import fluxion.verify.OnLine;
import fluxion.verify.Relations;
import fluxion.verify.Slope;
import fluxion.verify.Slopes;
import fluxion.verify.TiedSets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What becomes of the derivative where its formula does not speak for the function.
 *
 * @param stages the function, its derivatives between, and the result, with definitions put in
 * @param by     the variables, one after another, that lead from each stage to the next
 * @param conditions where each stage is the derivative of the one before
 * @param ties       what is known of the function's sets already
 */
record Exceptions(List<Expr> stages, List<Variable> by, List<Condition> conditions, Context context, TiedSets ties) {
    private static final int MAX_NODES = 2_000;
    private static final int MAX_SETS = 16;
    private static final int MAX_PARTS = 2;

    /** The function may still be written with derivatives, as the stages after it are not. */
    static Exceptions of(Expr f, List<Expr> between, Expr result, List<Variable> by, List<Condition> conditions,
        Context context, TiedSets ties) {
        var stages = new ArrayList<Expr>(List.of(Fault.derived(Resolver.resolve(f, context)).derivative()));
        stages.addAll(between);
        stages.add(result);
        return new Exceptions(Validity.expanded(stages, context), by, conditions, context,
            ties.under(context.assumptions()));
    }

    /** The sets at which the formula does not give the derivative, and what is known of it there. */
    List<Exceptional> of(List<Condition> sets) {
        boolean small = Size.distinct(stages) <= MAX_NODES && sets.size() <= MAX_SETS;
        return sets.stream().sorted(Comparator.comparingDouble(Exceptions::place))
            .flatMap(where -> small ? told(where, MAX_PARTS).stream()
                : Stream.of(new Exceptional(where, unknown()))).toList();
    }

    /**
     * What is known of the set, as of one if that is so of all its parts: a |x| has no derivative at x = 0 for a ≠ 0.
     */
    private List<Exceptional> told(Condition where, int depth) {
        var kin = depth == 0 ? Optional.<Condition>empty() : by.stream().flatMap(x -> Placed.open(stages.getFirst(), x,
            indices(where), where, context.assumptions()).stream()).findFirst();
        if (kin.isPresent()) return ofKin(where, kin.get(), depth);
        var alone = slope(where);
        var doubt = alone instanceof Value.Undecided && depth > 0
            ? ties.doubt(stages.getFirst(), by.getFirst(), where) : Optional.<Expr>empty();
        boolean whole = depth == MAX_PARTS;                      // the sides of a part are asked for where it is made
        if (doubt.isEmpty()) return whole && alone instanceof Value.Undecided ? apart(where, alone)
            : List.of(new Exceptional(where, alone));
        var unequal = part(where, doubt.get(), Relation.NE, depth);
        if (unequal.stream().allMatch(part -> part.slope() instanceof Value.Undecided)) {
            var apart = Stream.of(Relation.LT, Relation.GT).flatMap(relation ->
                part(where, doubt.get(), relation, depth).stream()).toList();
            if (!areAlike(apart)) unequal = apart;
        }
        var parts = Stream.concat(unequal.stream(), part(where, doubt.get(), Relation.EQ, depth).stream()).toList();
        return !parts.isEmpty() && areAlike(parts) ? List.of(new Exceptional(where, parts.getFirst().slope())) : parts;
    }

    /** What is known where a member is another variable, and where it is the variable. */
    private List<Exceptional> ofKin(Condition where, Condition apart, int depth) {
        var parts = Stream.of(apart, apart.negated()).flatMap(part ->
            told(Condition.all(where, part), depth - 1).stream()).toList();
        boolean same = areAlike(parts) || parts.stream().map(Exceptional::slope).distinct().count() == 1;
        return same ? List.of(new Exceptional(where, parts.getFirst().slope())) : parts;
    }

    /** What is known of the two sides of a demand u ≠ v, if anything. */
    private List<Exceptional> apart(Condition where, Value alone) {
        for (Condition part : where.conjuncts()) {
            if (!(part instanceof Compare(var u, var relation, var v) && relation == Relation.NE)) continue;
            var parts = new ArrayList<Exceptional>();
            for (Relation side : List.of(Relation.LT, Relation.GT)) {
                var set = Condition.all(where.without(part::equals), new Compare(u, side, v));
                parts.add(new Exceptional(set, slope(set)));
            }
            if (parts.stream().noneMatch(one -> one.slope() instanceof Value.Undecided)) return parts;
        }
        return List.of(new Exceptional(where, alone));
    }

    /** Whether there is no derivative in any of the parts, or nothing is known of any. */
    private static boolean areAlike(List<Exceptional> parts) {
        return parts.stream().allMatch(part -> part.slope() instanceof Value.Undefined)
            || parts.stream().allMatch(part -> part.slope() instanceof Value.Undecided);
    }

    /** What is known of the part of the set where the doubtful expression is 0, or has a sign. */
    private List<Exceptional> part(Condition where, Expr doubt, Relation relation, int depth) {
        var sides = new SideConditions(context.assumptions());
        var part = sides.inSimpleForm(new Compare(doubt, relation, Exprs.ZERO));
        var set = Condition.all(sides.inSimpleForm(with(values(part), where)), part);
        var known = new ArrayList<>(context.assumptions());
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

    private Value slope(Condition where) {
        Expr f = stages.getFirst();
        for (int k = 0; k < by.size() - 1; k++) {
            var slope = slope(f, by.get(k), where);
            var next = slope instanceof Value.Known ? next(k, where, slope) : Optional.<Expr>empty();
            if (next.isEmpty()) return slope instanceof Value.Undefined ? slope : unknown();
            f = next.get();
        }
        return slope(f, by.getLast(), where);
    }

    private Value slope(Placed placed) {
        return placed.still() ? Point.told(Slope.Exists.of(Rational.ZERO))
            : slopeOn(placed.where(), placed.formulas().getFirst(), placed.x());
    }

    /** The stage after, with the value of the derivative where its formula has none: sinc′ 0 = 0. */
    private Optional<Expr> next(int stage, Condition where, Value slope) {
        Expr formula = stages.get(stage + 1);
        if (agrees(stage, where, slope)) return Optional.of(formula);
        var value = slope instanceof Value.Known known ? known.value() : Optional.<Expr>empty();
        boolean alone = by.stream().allMatch(by.getFirst()::equals) && at(where, formula).isPresent();
        return value.filter(_ -> alone).map(there -> Pieces.of(List.of(new Pieces.Branch(where, there),
            new Pieces.Branch(Condition.ALWAYS, formula))));
    }

    private Value slope(Expr function, Variable x, Condition set) {
        var values = values(set);
        values.remove(x);
        if (Placed.concerns(function, x)) return Placed.of(List.of(function), x, indices(set), set,
            context.assumptions()).map(this::slope).orElse(unknown());
        return slopeOn(with(values, set), Substitution.replace(function, values), x);
    }

    private Value slopeOn(Condition where, Expr f, Variable x) {
        var plain = where.equals(Condition.ALWAYS) ? Slopes.everywhere(f, x) : Optional.<Rational>empty();
        if (plain.isPresent()) return Point.told(Slope.Exists.of(plain.get()));
        var slope = at(where, f).map(point -> point.slope(f, List.of(x)))
            .orElseGet(() -> Point.told(ties.slope(f, x, where)));
        if (slope instanceof Value.Undecided && at(where, f).isPresent())
            return Point.told(ties.slope(f, x, where));
        return slope instanceof Value.Undecided && isAbout(where, f, x)
            ? OnLine.inPeriod(where, f, x).map(points -> atAll(points.conditions(x), f, x)).orElse(slope) : slope;
    }

    /** What the set says that names are, free of what is moved: a = 0 beside x = 0. */
    private Map<Variable, Expr> values(Condition set) {
        var values = new HashMap<Variable, Expr>();
        for (Condition part : set.conjuncts())
            if (part instanceof Compare(Variable y, var relation, var c) && relation == Relation.EQ && !isKin(y)
                && (c instanceof Num || !by.contains(y) && isFree(c, y))) values.put(y, c);
        return values;
    }

    private Map<Variable, Expr> indices(Condition set) {
        var values = values(set);
        by.forEach(values::remove);
        return values;
    }

    /** Whether the name may be one of the variables, without being written so. */
    private boolean isKin(Variable y) {
        return by.stream().anyMatch(x -> y != x && !Kin.apart(y, x).equals(Condition.ALWAYS));
    }

    private boolean isFree(Expr c, Variable y) {
        var names = Substitution.variables(c);
        return !names.contains(y) && Collections.disjoint(names, by);
    }

    /** The condition with the values put in; what says them holds then. */
    private static Condition with(Map<Variable, Expr> values, Condition set) {
        return Condition.all(set.conjuncts().stream().map(part -> part.map(u -> Substitution.replace(u, values)))
            .filter(part -> !(part instanceof Compare(var u, var relation, var v) && u == v
                && relation == Relation.EQ)).toList());
    }

    private static boolean isAbout(Condition where, Expr f, Variable x) {
        return !OnLine.isPlain(where, x) && Validity.isPlain(f, Context.EMPTY)
            && Set.of(x).containsAll(Substitution.variables(f)) && where.expressions().stream().allMatch(u ->
                Set.of(x).containsAll(Substitution.variables(u)));
    }

    /** What is known of all the points alike. */
    private Value atAll(List<Condition> points, Expr f, Variable x) {
        var slopes = points.stream().map(point -> slope(f, x, point)).distinct().toList();
        return slopes.size() == 1 || slopes.stream().allMatch(Value.Undefined.class::isInstance) ? slopes.getFirst()
            : unknown();
    }

    /** Whether the result has the value of the derivative at these points. */
    boolean agrees(Exceptional exceptional) {
        int last = by.size() - 1;
        return exceptional.slope() instanceof Value.Known && agrees(last, exceptional.where(), exceptional.slope());
    }

    private boolean agrees(int stage, Condition where, Value slope) {
        Expr formula = stages.get(stage + 1);
        if (Placed.concerns(stages.get(stage), by.get(stage))) {
            return Placed.of(List.of(stages.get(stage), formula), by.get(stage), indices(where), where,
                context.assumptions()).filter(placed -> agrees(placed, slope)).isPresent();
        }
        return at(where, formula).map(point -> point.agrees(formula, slope, conditions)).orElseGet(() ->
            ties.agrees(formula, stages.get(stage), by.get(stage), where)
                || isAbout(where, formula, by.get(stage)) && OnLine.inPeriod(where, formula, by.get(stage))
                    .filter(points -> points.conditions(by.get(stage)).stream()
                        .allMatch(point -> agrees(stage, point, slope))).isPresent());
    }

    private boolean agrees(Placed placed, Value slope) {
        Expr formula = placed.formulas().getLast();
        var known = Stream.concat(placed.where().conjuncts().stream(), context.assumptions().stream()).toList();
        boolean same = slope instanceof Value.Known number
            && number.value().filter(Simplifier.simplify(formula).expr()::equals).isPresent()
            && Signs.holds(Domain.of(formula), known) == Truth.TRUE;
        return same || !placed.still()
            && ties.agrees(formula, placed.formulas().getFirst(), placed.x(), placed.where());
    }

    /** The point, if the condition leaves one only: x = c, with nothing else unknown in the formula. */
    private Optional<Point> at(Condition where, Expr formula) {
        boolean single = where instanceof Compare(Variable x, var relation, var c) && relation == Relation.EQ
            && Substitution.variables(c).isEmpty() && Validity.isPlain(formula, Context.EMPTY)
            && Set.of(x).containsAll(Substitution.variables(formula));
        return single && where instanceof Compare(Variable x, _, var c)
            ? Optional.of(Point.of(Map.of(x, c)).covering(List.of(formula))) : Optional.empty();
    }

    private static Value unknown() {
        return new Value.Undecided(Messages.text("engine.slope.unknown"));
    }
}
