package fluxion.verify;

import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Domain;
import fluxion.function.Functions;
import fluxion.numeric.Truth;
import fluxion.verify.Slope.Missing;
import fluxion.verify.Slope.Unknown;
import fluxion.verify.Slope.Why;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The derivative of a function at all points of a set at once: p = 0, where |p| and sgn p change their formula, or p an
 * integer, where ⌊p⌋ does. Off the set the function has two formulas, one for either side; it is differentiable on the
 * set exactly if they and their derivatives agree there with each other, and with the value.
 */
final class Tie {
    private final TiedSet set;
    private final FlatParts parts;
    /** What was asked before: the slope, the doubt about it and whether a formula agrees rest on the same formulas. */
    private final Map<Expr, Slope> slopes = new HashMap<>();
    private final Map<Expr, Optional<Sides>> sides = new HashMap<>();

    Tie(TiedSet set) {
        this.set = set;
        parts = new FlatParts(set);
    }

    /** Whether the expression that is 0 on the set crosses 0 with a slope. */
    boolean crosses() {
        return set.crosses();
    }

    /** The derivative of f on the set. */
    Slope slope(Expr f) {
        return slopes.computeIfAbsent(f, this::slopeOf);
    }

    /** What must be 0, or must not be, on the set before the slope of f can be told. */
    Optional<Expr> doubtOf(Expr f) {
        return (set.crosses() ? doubt(f) : set.turning().filter(u -> u != Exprs.ZERO)).map(set::told);
    }

    /** The formulas on the side where p is greater, on the other side, and on the set itself. */
    private record Sides(Expr above, Expr below, Expr on) {}

    private Optional<Expr> doubt(Expr f) {
        if (isBorder(f)) return Optional.empty();
        var open = demands(f).flatMap(room -> demanded(room, 1).stream()).filter(lead -> lead.sign(set, 1) == 0)
            .map(lead -> set.onSet(lead.factor())).filter(this::isSteady).findFirst();
        var sides = sides(f);
        if (open.isPresent()) return open;
        if (sides.isEmpty()) return Fold.postOrder(formulas(f)).stream().flatMap(this::open).findFirst();
        var jump = jumps(sides.get()).stream().filter(u -> !set.isZero(u)).findFirst();
        return jump.or(() -> turn(sides.get())).map(set::onSet).filter(this::isOpen);
    }

    /** The function by its definition, and as it is on the two sides. */
    private List<Expr> formulas(Expr f) {
        Expr plain = Steps.byDefinition(f);
        return Stream.concat(Stream.of(plain), FlatParts.BOTH.stream().flatMap(side -> beside(plain, side).stream()))
            .toList();
    }

    /**
     * The argument of a step that is the same on the whole set, of a sign that is not known; x itself, if that is such
     * a factor of one, as for |x sin x| where sin x = 0; and a − 1 for |u|ᵃ, a for (a x)ʳ.
     */
    private Stream<Expr> open(Expr node) {
        var root = parts.root(node);
        if (root.isPresent()) return Stream.of(root.get().excess(), root.get().base().factor()).map(set::onSet)
            .filter(this::isOpen);
        return node instanceof Apply(MathFunction g, var args) && OneSided.isStep(g) && g != Functions.FLOOR
            ? Stream.concat(Stream.of(args.getFirst()), set.times(args.getFirst()).stream()).map(set::onSet)
                .filter(this::isOpen) : Stream.of();
    }

    private boolean isOpen(Expr u) {
        return !set.isNonZero(u) && isSteady(u);
    }

    private boolean isSteady(Expr u) {
        return u != Exprs.ZERO && (u == set.moved() || !Substitution.contains(u, set.moved()));
    }

    private Slope slopeOf(Expr f) {
        if (!set.crosses()) return calm(f);
        if (isBorder(f)) return new Missing(Why.BORDER);
        if (isSteep(Steps.byDefinition(f))) return new Missing(Why.VERTICAL);
        var sides = sides(f);
        if (sides.isEmpty()) return beside(f);
        var turn = turn(sides.get());
        if (turn.isEmpty()) return new Unknown();
        if (jumps(sides.get()).stream().anyMatch(set::isNonZero)) return new Missing(Why.JUMP);
        boolean continuous = jumps(sides.get()).stream().allMatch(set::isZero);
        if (set.isNonZero(turn.get())) return new Missing(continuous ? Why.KINK : Why.BREAK);
        return continuous && set.isZero(turn.get()) ? exists(sides.get().above) : new Unknown();
    }

    /** Whether the slope on a side is infinite. */
    private boolean isSteep(Expr plain) {
        return parts.isSteep(plain, FlatParts.BOTH) || FlatParts.BOTH.stream().anyMatch(side ->
            beside(plain, side).filter(g -> parts.isSteep(g, List.of(side))).isPresent());
    }

    /** The formula that holds on a side, simplified, where it has values there. */
    private Optional<Expr> beside(Expr plain, int side) {
        return set.side(plain, side).filter(g -> set.holds(Domain.of(g, set.known()), side) == Truth.TRUE)
            .map(set::simple);
    }

    /** The slope of a formula that is smooth on the set. */
    private Slope exists(Expr formula) {
        return value(set.slope(formula).orElseThrow());
    }

    private Slope value(Expr slope) {
        return switch (set.onSet(slope)) {
            case Num(var value) -> Slope.Exists.of(value);
            case Expr value     -> new Slope.Expressed(set.told(value));
        };
    }

    /** The slope where p does not cross 0, but all that changes its formula there is flat. */
    private Slope calm(Expr f) {
        return smooth(f).map(this::exists).orElse(new Unknown());
    }

    /** The formula with letters for what is flat, if it is smooth on the set then. */
    private Optional<Expr> smooth(Expr f) {
        return Optional.of(parts.lettered(Steps.byDefinition(f), FlatParts.BOTH)).filter(set::isRegular)
            .filter(plain -> set.slope(plain).isPresent());
    }

    /**
     * For a continuous function, the slope on a side is what its derivative beside the set tends to (by the mean value
     * theorem): that of an integral of sgn is −1 on one side, and 1 on the other.
     */
    private Slope beside(Expr f) {
        var formula = set.slope(f).map(Steps::byDefinition).filter(_ -> set.isContinuous(f) && set.isSmoothBeside(f));
        var rising = formula.flatMap(slope -> set.side(slope, 1)).filter(set::isRegular);
        var falling = formula.flatMap(slope -> set.side(slope, -1)).filter(set::isRegular);
        if (rising.isEmpty() || falling.isEmpty()) return new Unknown();
        Expr turn = Exprs.subtract(rising.get(), falling.get());
        return set.isNonZero(turn) ? new Missing(Why.KINK) : set.isZero(turn) ? value(rising.get()) : new Unknown();
    }

    private static List<Expr> jumps(Sides sides) {
        return List.of(Exprs.subtract(sides.above, sides.on), Exprs.subtract(sides.below, sides.on));
    }

    /** The slope above without the slope below. */
    private Optional<Expr> turn(Sides sides) {
        return set.slope(sides.above).flatMap(rising -> set.slope(sides.below).map(falling ->
            Exprs.subtract(rising, falling)));
    }

    /**
     * Whether f has no values on some side of p = 0: it demands pᵏ q ≥ 0, with an odd k and a q that is not 0 there, or
     * with a q that is negative or has one formula above and another below.
     */
    private boolean isBorder(Expr f) {
        return !set.isOfIntegers() && demands(f).anyMatch(room -> {
            var above = demanded(room, 1);
            var below = demanded(room, -1);
            return above.filter(lead -> lead.sign(set, 1) < 0).isPresent()
                || below.filter(lead -> lead.sign(set, -1) < 0).isPresent()
                || above.isPresent() && above.equals(below) && above.get().order() % 2 == 1
                    && set.isNonZero(above.get().factor());
        });
    }

    /** What must not be negative for f to have a value. */
    private Stream<Expr> demands(Expr f) {
        return Domain.of(f, set.known()).conjuncts().stream().flatMap(demand -> switch (demand) {
            case Compare(var u, var r, var v) when r == Relation.GE -> Stream.of(Exprs.subtract(u, v));
            case Compare(var u, var r, var v) when r == Relation.LE -> Stream.of(Exprs.subtract(v, u));
            case Condition _                                        -> Stream.of();
        });
    }

    /** How what must not be negative begins on one side. */
    private Optional<Leading> demanded(Expr room, int side) {
        return set.side(room, side).flatMap(u -> Leading.of(u, set));
    }

    /** Whether the formula has the value of the derivative of f on the set. */
    boolean agrees(Expr formula, Expr f) {
        var function = set.crosses() ? sides(f).map(Sides::above) : smooth(f);
        var here = set.side(Steps.byDefinition(formula), 0).filter(set::hasValues);
        return here.isPresent() && function.flatMap(set::slope)
            .filter(rising -> set.isZero(Exprs.subtract(here.get(), rising))).isPresent();
    }

    /** Empty unless what else restricts f and its derivative holds on the whole set. */
    private Optional<Sides> sides(Expr f) {
        return sides.computeIfAbsent(f, this::sidesOf);
    }

    private Optional<Sides> sidesOf(Expr f) {
        Expr plain = parts.lettered(Steps.byDefinition(f), FlatParts.BOTH);
        var above = formula(plain, 1);
        var below = formula(plain, -1);
        var on = formula(plain, 0);
        return above.isEmpty() || below.isEmpty() || on.isEmpty() ? Optional.empty()
            : Optional.of(new Sides(above.get(), below.get(), on.get()));
    }

    /** The smooth formula that holds on a side, or (0) on the set. */
    private Optional<Expr> formula(Expr plain, int side) {
        return set.side(plain, side).filter(set::isRegular).or(() -> beside(plain, side).map(g ->
            parts.lettered(g, side == 0 ? List.of() : List.of(side))).filter(set::isRegular));
    }
}
