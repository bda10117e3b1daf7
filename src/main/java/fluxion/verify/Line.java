package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.All;
import fluxion.expr.Condition.Any;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Condition.NotInteger;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Size;
import fluxion.expr.Substitution;
import fluxion.function.Domain;
import fluxion.number.Interval;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Cuts the line of one variable into open intervals on which nothing changes: within each, every part of the formulas
 * has a value throughout or nowhere, is analytic where it has one, and keeps its sign if a piece depends on it; and
 * every condition holds throughout or nowhere.
 */
final class Line {
    private static final int MAX_NODES = 200;
    private static final int MAX_CELLS = 80;

    private final Variable x;
    private final Zeros zeros;
    private final Work work;
    private final int reach;

    /** @param reach how far from 0 the line is cut where there are infinitely many places to cut at */
    Line(Variable x, Work work, int reach) {
        this.x = x;
        this.work = work;
        this.reach = reach;
        this.zeros = new Zeros(x, reach, work);
    }

    int reach() { return reach; }

    Optional<Zeros.Found> zeros(Expr u) { return zeros.of(u); }

    /** Adjacent cells, ascending; with or without what lies beyond {@link Zeros#REACH}. */
    record Cut(List<Cell> cells, boolean everywhere) {
        /** The ends between the cells. */
        List<Expr> ends() {
            return cells.subList(1, cells.size()).stream().map(cell -> cell.low().orElseThrow()).toList();
        }
    }

    /** The cells of the whole line, else of the part within reach; empty if the places to cut at are not known. */
    Optional<Cut> cut(List<Condition> conditions, List<Expr> formulas) {
        var changes = changes(conditions, formulas);
        if (changes.isEmpty()) return Optional.empty();
        var whole = cut(Cell.line(x), changes.get());
        if (whole.isEmpty() || whole.get().everywhere) return whole;
        var part = Cell.between(x, Optional.of(Exprs.num(-reach)), Optional.of(Exprs.num(reach)));
        return part.flatMap(cell -> cut(cell, changes.get())).map(near -> new Cut(near.cells, false));
    }

    /** Whether within the cell nothing changes about the formula and the condition. */
    boolean isWhole(Cell cell, List<Condition> conditions, List<Expr> formulas) {
        var parts = changes(conditions, formulas).flatMap(changes -> cut(cell, changes));
        return parts.isPresent() && (parts.get().everywhere || isNear(cell)) && parts.get().cells.size() == 1;
    }

    /** Whether the cell lies within reach. */
    boolean isNear(Cell cell) {
        Expr far = Exprs.num(reach);
        return cell.low().isPresent() && cell.high().isPresent()
            && Exact.compare(cell.high().orElseThrow(), far).orElse(1) <= 0
            && Exact.compare(cell.low().orElseThrow(), Exprs.negate(far)).orElse(-1) >= 0;
    }

    /** The conditions whose truth is to be constant, inner ones first; empty if there are too many. */
    private Optional<List<Condition>> changes(List<Condition> conditions, List<Expr> formulas) {
        var roots = new ArrayList<>(formulas);
        for (Condition condition : conditions) roots.addAll(condition.expressions());
        var nodes = Fold.postOrder(roots);
        if (nodes.size() > MAX_NODES) return Optional.empty();
        var leaves = new LinkedHashSet<Condition>();
        for (Expr root : roots) {
            leaves(Domain.of(root), leaves);
            leaves(Domain.smooth(root, x), leaves);
        }
        for (Expr node : nodes)
            if (node instanceof Power(var u, Num(var r)) && !r.isInteger()) leaves.add(Condition.nonZero(u));
        for (Condition condition : conditions) leaves(condition, leaves);
        leaves.removeIf(leaf -> leaf.expressions().stream().noneMatch(e -> Substitution.contains(e, x)));
        return Optional.of(leaves.stream().sorted(Comparator.comparingLong(Line::size)).toList());
    }

    private static long size(Condition leaf) {
        return leaf.expressions().stream().mapToLong(Size::tree).sum();
    }

    private static void leaves(Condition condition, LinkedHashSet<Condition> found) {  // recursion over conditions
        switch (condition) {
            case Compare _, IsInteger _, NotInteger _ -> found.add(condition);
            case All(var parts) -> parts.forEach(part -> leaves(part, found));
            case Any(var parts) -> parts.forEach(part -> leaves(part, found));
        }
    }

    private Optional<Cut> cut(Cell start, List<Condition> changes) {
        var cells = List.of(start);
        boolean everywhere = true;
        for (Condition change : changes) {
            var next = new ArrayList<Cell>();
            for (Cell cell : cells) {
                work.spend(1);
                var parts = cut(cell, change);
                if (parts.isEmpty() || next.size() > MAX_CELLS) return Optional.empty();
                next.addAll(parts.get().cells);
                everywhere &= parts.get().everywhere;
            }
            cells = next;
        }
        return Optional.of(new Cut(cells, everywhere));
    }

    private Optional<Cut> cut(Cell cell, Condition change) {
        if (change.expressions().stream().anyMatch(u -> Enclosures.at(u, cell.point()).isUndefined()))
            return Optional.of(new Cut(List.of(cell), true));       // and so throughout: inner conditions come first
        var found = switch (change) {
            case Compare(var u, _, var v) -> cell.resolved(Exprs.subtract(u, v)).flatMap(zeros::of);
            case IsInteger(var u)  -> integers(cell, u);
            case NotInteger(var u) -> integers(cell, u);
            case All _, Any _      -> throw new IllegalArgumentException("not a leaf: " + change);
        };
        return found.flatMap(points -> split(cell, points.points()).map(cells -> new Cut(cells, points.everywhere())));
    }

    /** Where u is an integer. */
    private Optional<Zeros.Found> integers(Cell cell, Expr u) {
        var resolved = cell.resolved(u);
        var near = resolved.flatMap(r -> range(r, Interval.of(-reach, reach)));
        if (near.isEmpty() || near.get().hi() - near.get().lo() > MAX_CELLS) return Optional.empty();
        boolean everywhere = resolved.flatMap(r -> range(r, Interval.REALS)).filter(near.get()::contains).isPresent();
        var found = new Zeros.Found(List.of(), everywhere);
        for (long k = (long) Math.ceil(near.get().lo()); k <= Math.floor(near.get().hi()); k++) {
            var next = zeros.of(Exprs.subtract(resolved.get(), Exprs.num(k)));
            if (next.isEmpty()) return Optional.empty();
            found = found.and(next.get());
        }
        return Optional.of(found);
    }

    private Optional<Interval> range(Expr u, Interval box) {
        return Enclosures.over(u, Map.of(x, box)).within().filter(Interval::isBounded);
    }

    /** The cell cut at those of the points that lie inside. */
    Optional<List<Cell>> split(Cell cell, List<Expr> points) {
        var inside = new ArrayList<Expr>();
        for (Expr point : points) {
            var contains = Exact.defined(point) == Truth.FALSE ? Optional.of(false)
                : cell.contains(point);
            if (contains.isEmpty()) return Optional.empty();
            if (contains.get() && !insert(point, inside)) return Optional.empty();
        }
        var cells = new ArrayList<Cell>();
        for (int i = 0; i <= inside.size(); i++) {
            var low = i == 0 ? cell.low() : Optional.of(inside.get(i - 1));
            var high = i == inside.size() ? cell.high() : Optional.of(inside.get(i));
            var part = inside.isEmpty() ? Optional.of(cell) : Cell.between(x, low, high);
            if (part.isEmpty()) return Optional.empty();
            cells.add(part.get());
        }
        return Optional.of(cells);
    }

    /** Inserts the point in its place, unless it is there; false if its place is not certain. */
    private static boolean insert(Expr point, List<Expr> ascending) {
        for (int i = 0; i < ascending.size(); i++) {
            OptionalInt order = Exact.compare(point, ascending.get(i));
            if (order.isEmpty()) return false;
            if (order.getAsInt() == 0) return true;
            if (order.getAsInt() < 0) {
                ascending.add(i, point);
                return true;
            }
        }
        return ascending.add(point);
    }
}
