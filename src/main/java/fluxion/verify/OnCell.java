package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.function.Domain;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Evaluation;
import fluxion.numeric.Truth;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The difference of two formulas on an interval on which both are analytic and free of pieces.
 *
 * @param premises what else holds on the cell
 */
final class OnCell {
    private static final int LARGEST_SLOPE = 24;

    private final Cell cell;
    private final Expr left;
    private final Expr right;
    private final List<Condition> premises;
    private final Line line;
    private final Work work;
    private final Map<Condition, Boolean> known = new HashMap<>();

    OnCell(Cell cell, Expr left, Expr right, List<Condition> premises, Line line, Work work) {
        this.cell = cell;
        this.left = left;
        this.right = right;
        this.premises = new ArrayList<>(premises);
        this.premises.addAll(cell.bounds());
        this.line = line;
        this.work = work;
    }

    Expr formula() {
        return Exprs.subtract(left, right);
    }

    /**
     * Whether the sides are certainly equal throughout: by algebra, or because their derivatives are and so are their
     * values at one point of the interval, which is connected, or at an end up to which both are continuous.
     */
    boolean isZero(Numbers numbers) {
        if (same(left, right)) return true;
        var slopes = slopes();
        return slopes.isPresent() && same(slopes.get().getFirst(), slopes.get().getLast())
            && (cell.points().stream().anyMatch(point -> at(Exprs.num(point), numbers) == Truth.TRUE)
                || Stream.of(cell.low(), cell.high()).flatMap(Optional::stream).anyMatch(end ->
                    atEnd(end, numbers).orElse(1) == 0));
    }

    /**
     * Whether a difference that is not 0 at some point of the cell is so everywhere: it is constant; or it has a slope
     * of one sign, hence at most one zero, and is 0 at an end of the interval, up to which it is continuous, or has the
     * same sign at both ends.
     */
    boolean hasNoZero(Numbers numbers) {
        var slopes = slopes();
        if (slopes.isPresent() && same(slopes.get().getFirst(), slopes.get().getLast())) return true;
        if (!isMonotonic()) return false;
        var low = cell.low().map(end -> atEnd(end, numbers)).orElse(OptionalInt.empty());
        var high = cell.high().map(end -> atEnd(end, numbers)).orElse(OptionalInt.empty());
        return low.isPresent() && low.getAsInt() == 0 || high.isPresent() && high.getAsInt() == 0
            || low.isPresent() && low.equals(high);
    }

    private boolean isMonotonic() {
        var slopes = slopes();
        if (slopes.isEmpty()) return false;
        Expr u = slopes.get().getFirst();
        Expr v = slopes.get().getLast();
        Expr slope = Exprs.subtract(u, v);
        if (holds(Condition.nonZero(slope))) return true;
        var constant = whole(slope);
        if (constant.isPresent() && constant.get() != Exprs.ZERO && same(slope, constant.get())) return true;
        var ratio = whole(Exprs.quotient(u, v));                   // u′ = k v′ with k ≠ 1 and v′ ≠ 0
        return ratio.isPresent() && ratio.get() != Exprs.ONE && holds(Condition.nonZero(v))
            && same(u, Exprs.product(ratio.get(), v));
    }

    /** The whole number that the formula may be constantly equal to. */
    private Optional<Expr> whole(Expr formula) {
        double near = Evaluation.value(formula, cell.point());
        return Math.abs(near) < LARGEST_SLOPE && Math.abs(near - Math.rint(near)) < 1e-6
            ? Optional.of(Exprs.num(Math.round(near))) : Optional.empty();
    }

    /** The sign of the difference at a point up to which both sides are defined, and so continuous. */
    private OptionalInt atEnd(Expr end, Numbers numbers) {
        Expr u = Substitution.replace(left, Map.of(cell.x(), end));
        Expr v = Substitution.replace(right, Map.of(cell.x(), end));
        if (Exact.defined(u).and(Exact.defined(v)) != Truth.TRUE) return OptionalInt.empty();
        return numbers.equal(u, v) == Truth.TRUE ? OptionalInt.of(0) : Exact.compare(u, v);
    }

    private Truth at(Expr point, Numbers numbers) {
        var here = Map.of(cell.x(), point);
        return numbers.equal(Substitution.replace(left, here), Substitution.replace(right, here));
    }

    /** The derivatives of both sides, free of pieces, too. */
    private Optional<List<Expr>> slopes() {
        var slopes = new ArrayList<Expr>();
        for (Expr side : List.of(left, right)) {
            if (cell.holds(Domain.smooth(side, cell.x())) != Truth.TRUE) return Optional.empty();
            var slope = Slopes.derivative(side, cell.x()).map(d -> Steps.byDefinition(Simplifier.simplify(d).expr()));
            work.spend(100);
            if (slope.isEmpty() || !line.isWhole(cell, List.of(), List.of(slope.get()))) return Optional.empty();
            var resolved = cell.resolved(slope.get());
            if (resolved.isEmpty() || Enclosures.at(resolved.get(), cell.point()).isUndefined())
                return Optional.empty();
            slopes.add(resolved.get());
        }
        return Optional.of(slopes);
    }

    private boolean same(Expr u, Expr v) {
        var claim = new Claim(u, Condition.ALWAYS, v, Condition.ALWAYS, premises);
        return new Algebra(claim, this::holds).decide(work) instanceof Algebra.Outcome.Zero;
    }

    /** Whether a condition certainly holds throughout. */
    private boolean holds(Condition condition) {
        var before = known.get(condition);
        if (before != null) return before;
        work.spend(100);
        boolean holds = Signs.holds(condition, premises) == Truth.TRUE
            || cell.holds(condition) == Truth.TRUE && line.isWhole(cell, List.of(condition), List.of());
        known.put(condition, holds);
        return holds;
    }
}
