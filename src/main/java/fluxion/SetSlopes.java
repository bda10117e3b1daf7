package fluxion;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Pieces;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.function.Domain;
import fluxion.function.Kin;
import fluxion.message.Messages;
import fluxion.number.Rational;
import fluxion.numeric.Truth;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import fluxion.verify.OnLine;
import fluxion.verify.Region;
import fluxion.verify.Slope;
import fluxion.verify.Slopes;
import fluxion.verify.TiedSets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The derivative of a function at all points of a set at once.
 *
 * @param stages     the function, its derivatives between, and the result, with definitions put in
 * @param by         the variables, one after another, that lead from each stage to the next
 * @param conditions where each stage is the derivative of the one before
 * @param ties       what is known of the function's sets already
 */
record SetSlopes(List<Expr> stages, List<Variable> by, List<Condition> conditions, Context context, TiedSets ties) {
    Expr function() {
        return stages.getFirst();
    }

    List<Condition> assumptions() {
        return context.assumptions();
    }

    Value slope(Condition where) {
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
            assumptions()).map(this::slope).orElse(unknown());
        return slopeOn(with(values, set), Substitution.replace(function, values), x);
    }

    private Value slopeOn(Condition where, Expr f, Variable x) {
        var plain = where.equals(Condition.ALWAYS) ? Slopes.everywhere(f, x) : Optional.<Rational>empty();
        if (plain.isPresent()) return Point.told(Slope.Exists.of(plain.get()));
        var open = Region.slope(f, x, where, assumptions());
        if (!(open instanceof Slope.Unknown)) return Point.told(open);
        var slope = at(where, f).map(point -> point.slope(f, List.of(x)))
            .orElseGet(() -> Point.told(ties.slope(f, x, where)));
        if (slope instanceof Value.Undecided && at(where, f).isPresent())
            return Point.told(ties.slope(f, x, where));
        return slope instanceof Value.Undecided && isAbout(where, f, x)
            ? OnLine.inPeriod(where, f, x).map(points -> atAll(points.conditions(x), f, x)).orElse(slope) : slope;
    }

    /** What the set says that names are, free of what is moved: a = 0 beside x = 0. */
    Map<Variable, Expr> values(Condition set) {
        var values = new HashMap<Variable, Expr>();
        for (Condition part : set.conjuncts())
            if (part instanceof Compare(Variable y, var relation, var c) && relation == Relation.EQ && !isKin(y)
                && (c instanceof Num || !by.contains(y) && isFree(c, y))) values.put(y, c);
        return values;
    }

    Map<Variable, Expr> indices(Condition set) {
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
    static Condition with(Map<Variable, Expr> values, Condition set) {
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
        if (slopes.stream().allMatch(Value.Undefined.class::isInstance)) return Value.Undefined.atAll(slopes);
        return slopes.size() == 1 ? slopes.getFirst() : unknown();
    }

    /** Whether the result has the value of the derivative at these points. */
    boolean agrees(Exceptional exceptional) {
        int last = by.size() - 1;
        boolean exists = exceptional.slope() instanceof Value.Known || exceptional.slope() instanceof Value.Expressed;
        return exists && agrees(last, exceptional.where(), exceptional.slope());
    }

    private boolean agrees(int stage, Condition where, Value slope) {
        Expr formula = stages.get(stage + 1);
        if (Placed.concerns(stages.get(stage), by.get(stage))) {
            return Placed.of(List.of(stages.get(stage), formula), by.get(stage), indices(where), where,
                assumptions()).filter(placed -> agrees(placed, slope)).isPresent();
        }
        return at(where, formula).map(point -> point.agrees(formula, slope, conditions)).orElseGet(() ->
            ties.agrees(formula, stages.get(stage), by.get(stage), where)
                || agreesInside(stage, where)
                || isAbout(where, formula, by.get(stage)) && OnLine.inPeriod(where, formula, by.get(stage))
                    .filter(points -> points.conditions(by.get(stage)).stream()
                        .allMatch(point -> agrees(stage, point, slope))).isPresent());
    }

    private boolean agreesInside(int stage, Condition where) {
        var values = indices(where);
        return Region.agrees(Substitution.replace(stages.get(stage + 1), values),
            Substitution.replace(stages.get(stage), values), by.get(stage), with(values, where), assumptions());
    }

    private boolean agrees(Placed placed, Value slope) {
        Expr formula = placed.formulas().getLast();
        var known = Stream.concat(placed.where().conjuncts().stream(), assumptions().stream()).toList();
        boolean same = slope instanceof Value.Known number
            && number.value().filter(Simplifier.simplify(formula).expr()::equals).isPresent()
            && Signs.holds(Domain.of(formula), known) == Truth.TRUE;
        return same || !placed.still() && ties.agrees(formula, placed.formulas().getFirst(), placed.x(),
            placed.where());
    }

    /** The point, if the condition leaves one only: x = c, with nothing else unknown in the formula. */
    private Optional<Point> at(Condition where, Expr formula) {
        boolean single = where instanceof Compare(Variable x, var relation, var c) && relation == Relation.EQ
            && Substitution.variables(c).isEmpty() && Validity.isPlain(formula, Context.EMPTY)
            && Set.of(x).containsAll(Substitution.variables(formula));
        return single && where instanceof Compare(Variable x, _, var c)
            ? Optional.of(Point.of(Map.of(x, c)).covering(List.of(formula))) : Optional.empty();
    }

    static Value unknown() {
        return new Value.Undecided(Messages.text("engine.slope.unknown"));
    }
}
