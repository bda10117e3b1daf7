package fluxion.plot;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Continuity;
import fluxion.function.Domain;
import fluxion.function.Functions;
import fluxion.number.Ball;
import fluxion.number.Interval;
import fluxion.number.Rational;
import fluxion.numeric.Enclosure;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Tape;
import fluxion.numeric.Truth;
import fluxion.plot.Stretch.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The graph of a function of one variable, and what is certain about it: by enclosures over stretches of the axis, and
 * by what the function table knows of jumps.
 */
public final class Curve {
    private static final List<Integer> BITS = List.of(80, 160, 480);
    /** Near to a point 1 − cos u cancels more. */
    private static final List<Integer> MORE_BITS = List.of(80, 480, 1_440);
    private static final double CLOSE = 1e-9;
    private static final int COLUMNS = 500;
    private static final int LARGEST_DENOMINATOR = 1 << 12;
    /** Values beyond are without a bound, for all that doubles tell. */
    private static final double HUGE = 1e15;

    private final Expr f;
    private final Variable x;
    private final Condition domain;
    private final Condition where;
    private final Condition unbroken;
    private final Set<Expr> moving;
    private final Tape tape;
    /** Shorter ways to write numbers: sin(π/2) is 1. */
    private final UnaryOperator<Expr> exact;

    private Curve(Expr f, Variable x, Condition where, UnaryOperator<Expr> exact) {
        this.f = f;
        this.x = x;
        this.where = where;
        this.exact = exact;
        domain = Domain.of(f);
        unbroken = Continuity.of(f, x);
        moving = Continuity.moving(Stream.concat(Stream.of(f), breaks().expressions().stream()).toList(), List.of(x));
        tape = Tape.of(f, List.of(x));
    }

    /** The points (x, f(x)). @throws IllegalArgumentException if f has another variable, or no numeric value */
    public static Curve of(Expr f, Variable x) {
        return new Curve(f, x, Condition.ALWAYS, UnaryOperator.identity());
    }

    /** With help for marks at multiples of π: what gives numbers, such as sin(π/2), as short as they can be written. */
    public Curve knowing(UnaryOperator<Expr> numbers) {
        return new Curve(f, x, where, numbers);
    }

    /** Those of its points at which the condition holds: the slope of |x| is sgn x where x ≠ 0. */
    public Curve where(Condition condition) {
        return new Curve(f, x, Condition.all(where, condition), exact);
    }

    /** The formula. */
    public Expr formula() {
        return f;
    }

    public Variable variable() {
        return x;
    }

    /** Whether the function has no value somewhere between: u ≠ 0 is demanded, and u certainly changes its sign. */
    boolean breaksBetween(double from, double to) {
        return Condition.all(domain, where).conjuncts().stream().anyMatch(part ->
            part instanceof Compare(var u, var relation, var v) && relation == Relation.NE
                && changesSign(bare(Exprs.subtract(u, v)), from, to));
    }

    /** What the formula and its conditions become with these parts put in. */
    Spot at(Map<? extends Expr, ? extends Expr> parts) {
        return new Spot(Substitution.replace(f, parts), Condition.all(domain, where)
            .map(side -> Substitution.replace(side, parts)), this);
    }

    /** The formula at a point, and what must hold for it to have a value. */
    record Spot(Expr f, Condition where, Curve curve) {
        Variable x() {
            return curve.x;
        }

        Spot simplified() {
            return new Spot(curve.exact.apply(f), where.map(curve.exact), curve);
        }
    }

    boolean changesSign(Expr u, double from, double to) {
        return sign(u, from) * sign(u, to) < 0 && isUnbroken(u, from, to);
    }

    /** Where the curve certainly does not break. */
    Condition breaks() {
        return Condition.all(unbroken, where);
    }

    /** |u| is 0 where u is, and changes no sign there. */
    private static Expr bare(Expr u) {
        return u instanceof Apply(var f, var args) && f == Functions.ABS ? args.getFirst() : u;
    }

    private int sign(Expr u, double at) {
        return Enclosures.sharp(u, Map.of(x, Rational.of(at))).within()
            .map(range -> range.isPositive() ? 1 : range.isNegative() ? -1 : 0).orElse(0);
    }

    private boolean isUnbroken(Expr u, double from, double to) {
        return of(u, x).over(from, to).is(State.CONTINUOUS);
    }

    /** The value in doubles; NaN where there is none. */
    public double value(double at) {
        return tape.value(at);
    }

    /** The value to nine digits; empty unless there certainly is one, and it is found soon. */
    OptionalDouble closely(double at) {
        return closely(Rational.of(at));
    }

    OptionalDouble closely(Rational at) {
        return closely(at, BITS);
    }

    /** The value however near to a point it is; an infinity where none of it is in sight, NaN where it is not known. */
    double deeply(Rational at) {
        var known = closely(at, MORE_BITS);
        if (known.isPresent()) return known.getAsDouble();
        var range = Enclosures.at(f, Map.of(x, at)).within();
        if (range.filter(r -> r.width() <= CLOSE * Math.max(1, r.mignitude())).isPresent()) return range.get().mid();
        double value = value(at.doubleValue());
        return Math.abs(value) > HUGE ? Math.copySign(Double.POSITIVE_INFINITY, value) : Double.NaN;
    }

    private OptionalDouble closely(Rational at, List<Integer> precisions) {
        for (int bits : precisions) {
            var range = Enclosures.at(f, Map.of(x, at), bits).within().map(Ball::interval);
            if (range.filter(r -> r.width() <= CLOSE * Math.max(1, r.mignitude())).isPresent())
                return OptionalDouble.of(range.get().mid());
        }
        return OptionalDouble.empty();
    }

    /** The value at a point that is known up to a small error, or the limit there; NaN if neither is clear. */
    public double around(double at, double error, Window window) {
        var point = Simple.between(at - error, at + error, LARGEST_DENOMINATOR);
        var value = point.map(this::closely).orElse(OptionalDouble.empty());
        if (value.isPresent()) return value.getAsDouble();
        var grid = new Grid(window, COLUMNS, COLUMNS);
        return Stream.of(-1, 1).map(side -> Approach.of(this, grid, point.orElse(Rational.of(at)),
                point.isPresent() ? 0 : error, side))
            .flatMap(side -> side instanceof Approach.Limit(double y) ? Stream.of(y) : Stream.empty()).findFirst()
            .orElse(Double.NaN);
    }

    /** Whether the function has a value at the point. */
    Truth isDefined(Rational at) {
        var point = Map.of(x, at);
        var known = Enclosures.at(f, point);
        var holds = Enclosures.holdsAt(Condition.all(domain, where), point);
        if (known.isUndefined() || holds == Truth.FALSE) return Truth.FALSE;
        return known instanceof Enclosure.Within && Enclosures.holdsAt(where, point) == Truth.TRUE ? Truth.TRUE
            : Truth.UNKNOWN;
    }

    /** What is certain between two points, both included. */
    Stretch over(double from, double to) {
        var box = Map.of(x, Interval.of(from, to));
        var outside = Truth.FALSE;
        if (Enclosures.holdsOver(domain, box) == outside || Enclosures.holdsOver(where, box) == outside)
            return new Stretch(from, to, State.EMPTY, Optional.empty());
        var known = Enclosures.over(f, box);
        if (known.isUndefined()) return new Stretch(from, to, State.EMPTY, Optional.empty());
        boolean whole = known.within().isPresent() && Enclosures.holdsOver(where, box) == Truth.TRUE
            && Enclosures.holdsOver(unbroken, box) == Truth.TRUE;
        return new Stretch(from, to, whole ? State.CONTINUOUS : State.OPEN, known.within());
    }

    /** Whether the part is a variable, a multiple of it, or a sum of such: its shape is that of a line. */
    boolean isLinear(Expr part) {
        return moves(part) && Fold.postOrder(part).stream().filter(this::moves).allMatch(node -> switch (node) {
            case Variable _, Expr.Sum _ -> true;
            case Expr.Product(var us)   -> us.stream().filter(this::moves).count() == 1;
            case Expr.Quotient(_, var v) -> !moves(v);
            case Expr _ -> false;
        });
    }

    boolean moves(Expr node) {
        return moving.contains(node);
    }
}
