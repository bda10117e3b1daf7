package fluxion.verify;

import fluxion.diff.Derived.Differentiated;
import fluxion.diff.Differentiator;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.function.Domain;
import fluxion.number.Rational;
import fluxion.numeric.Truth;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The points at which all partial derivatives of a formula exist and are 0, exactly, and what they are. All are found,
 * or none are told: candidates come from equations that have no other zeros, and each is tried.
 */
public final class CriticalPoints {
    private static final long STEPS = 2_000_000;
    private static final double SECONDS = 3;

    /** What a function does at a critical point; the extrema are local and strict. */
    public enum Nature { MINIMUM, MAXIMUM, SADDLE, UNDECIDED }

    /** A point in exact numbers, and the value there. */
    public record Point(Map<Variable, Expr> at, Expr value, Nature nature) {}

    /**
     * @param within where infinitely many are possible: those up to this distance from 0 are told
     */
    public record Found(List<Point> points, Optional<Integer> within) {}

    private final Expr f;
    private final List<Variable> variables;
    private final Map<Variable, Expr> slopes = new LinkedHashMap<>();
    private final List<Condition> demands = new ArrayList<>();

    private CriticalPoints(Expr f, List<Variable> variables) {
        this.f = f;
        this.variables = variables;
    }

    /** Of a formula of the function table in these variables alone; empty if they cannot be told. */
    public static Optional<Found> of(Expr f, List<Variable> variables) {
        if (!variables.containsAll(Substitution.variables(f))) return Optional.empty();
        try {
            return new CriticalPoints(f, variables).found();
        } catch (Work.UsedUp _) {
            return Optional.empty();
        }
    }

    private Optional<Found> found() {
        var work = new Work(STEPS, SECONDS);
        for (Variable x : variables) {
            var slope = slope(f, x);
            if (slope.isEmpty()) return Optional.empty();
            slopes.put(x, slope.get());
        }
        demands.add(Domain.of(f));
        for (int reach : Zeros.REACHES) {
            var system = new ZeroSystem(variables, reach, work);
            var candidates = system.solve(List.copyOf(slopes.values()));
            if (candidates.isEmpty()) continue;
            var within = system.isEverywhere() ? Optional.<Integer>empty() : Optional.of(reach);
            return points(candidates.get(), within).map(points -> new Found(points, within));
        }
        return Optional.empty();
    }

    private Optional<Expr> slope(Expr g, Variable x) {
        if (!(Differentiator.derivative(g, x, Context.EMPTY) instanceof Differentiated<Expr> done))
            return Optional.empty();
        var simple = Simplifier.simplify(done.derivative());
        demands.addAll(done.conditions());
        demands.addAll(simple.conditions());
        return Optional.of(simple.expr());
    }

    /** Those candidates that are critical; empty if that is open for one. */
    private Optional<List<Point>> points(List<Map<Variable, Expr>> candidates, Optional<Integer> within) {
        var points = new ArrayList<Point>();
        for (Map<Variable, Expr> candidate : candidates) {
            var at = new LinkedHashMap<Variable, Expr>();
            for (Variable x : variables) at.put(x, candidate.get(x));
            if (within.isPresent() && at.values().stream().anyMatch(value -> isBeyond(value, within.get()))) continue;
            var critical = isCritical(at);
            if (critical == Truth.UNKNOWN) return Optional.empty();
            if (critical == Truth.TRUE && points.stream().noneMatch(other -> same(other.at, at)))
                points.add(new Point(at, Simplifier.simplify(here(f, at)).expr(), new Curvature(f, at).nature()));
        }
        points.sort((p, q) -> order(p.at, q.at));
        return Optional.of(List.copyOf(points));
    }

    private static boolean isBeyond(Expr number, int reach) {
        return Exact.compare(number, Exprs.num(reach)).orElse(0) > 0
            || Exact.compare(number, Exprs.num(-reach)).orElse(0) < 0;
    }

    private Truth isCritical(Map<Variable, Expr> at) {
        var truth = Exact.holds(Condition.all(demands).map(u -> here(u, at)));
        if (truth == Truth.FALSE) return bySlopes(at);
        for (Expr slope : slopes.values()) {
            if (truth != Truth.TRUE) return truth;
            Expr value = here(slope, at);
            truth = truth.and(Exact.holds(Condition.all(Domain.of(value),
                new Condition.Compare(value, Relation.EQ, Exprs.ZERO))));
        }
        return truth;
    }

    /** Where the formulas of the derivatives are not certain to hold: by the slopes of the function itself. */
    private Truth bySlopes(Map<Variable, Expr> at) {
        var point = new LinkedHashMap<Variable, Rational>();
        for (var coordinate : at.entrySet()) {
            if (!(Simplifier.simplify(coordinate.getValue()).expr() instanceof Num(var number))) return Truth.UNKNOWN;
            point.put(coordinate.getKey(), number);
        }
        var truth = Truth.TRUE;
        for (Variable x : variables)
            truth = truth.and(switch (Slopes.at(f, x, point)) {
                case Slope.Missing _ -> Truth.FALSE;
                case Slope.Exists(var range, var value) -> value == Exprs.ZERO ? Truth.TRUE
                    : range.contains(0) ? Truth.UNKNOWN : Truth.FALSE;
                case Slope.Expressed _, Slope.About _, Slope.Unknown _ -> Truth.UNKNOWN;
            });
        return truth;
    }

    static Expr here(Expr e, Map<Variable, Expr> at) {
        return Substitution.replace(e, at);
    }

    private boolean same(Map<Variable, Expr> a, Map<Variable, Expr> b) {
        return variables.stream().allMatch(x -> Exact.compare(a.get(x), b.get(x)).orElse(1) == 0);
    }

    private int order(Map<Variable, Expr> a, Map<Variable, Expr> b) {
        for (Variable x : variables) {
            int sign = Exact.compare(a.get(x), b.get(x)).orElse(0);
            if (sign != 0) return sign;
        }
        return 0;
    }
}
