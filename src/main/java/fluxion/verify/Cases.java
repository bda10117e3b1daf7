package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.number.Interval;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Truth;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import fluxion.verify.Slice.At;
import fluxion.verify.Slice.Inside;
import fluxion.verify.Slice.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides a claim about one variable interval by interval: within each, both sides are analytic, so that they are equal
 * throughout or at isolated points at most.
 */
final class Cases {
    private static final int MAX_NODES = 200;
    /** If more intervals than this are left open, the rest will hardly be decided. */
    private static final int MAX_UNKNOWN = 3;

    private final Claim claim;
    private final Variable x;
    private final Work work;
    private final Line line;
    private final Numbers numbers;
    private final Refuter refuter;
    private final Expr left;
    private final Expr right;
    private final List<Condition> premises;

    private Cases(Claim claim, Refuter refuter, Variable x, int reach, Work work) {
        this.claim = claim;
        this.x = x;
        this.work = work;
        this.line = new Line(x, work, reach);
        this.numbers = new Numbers(work);
        this.refuter = refuter;
        this.left = Steps.byDefinition(claim.left());
        this.right = Steps.byDefinition(claim.right());
        this.premises = claim.premises().stream().map(premise -> premise.map(Steps::byDefinition)).toList();
    }

    /** What is known of every part of the line, and a point where the sides differ, if one was found. */
    record Findings(Variable x, List<Slice> slices, Optional<Witness> witness) {
        boolean has(Status status) {
            return slices.stream().anyMatch(slice -> slice.status() == status);
        }

        /** Whether the sides are equal on an interval. */
        boolean equalSomewhere() {
            return slices.stream().anyMatch(slice -> slice.status() == Status.EQUAL && slice.place() instanceof Inside);
        }

        /** Where they are equal; what is unknown counts as different. */
        Condition where() {
            return Slice.where(x, slices.stream().map(slice -> slice.status() == Status.UNKNOWN
                ? new Slice(slice.place(), Status.DIFFERENT) : slice).toList());
        }
    }

    /** Empty if the line cannot be cut into such intervals. @throws Work.UsedUp if that takes too much work */
    static Optional<Findings> of(Claim claim, Refuter refuter, Work work) {
        var variables = claim.variables();
        if (variables.size() != 1 || refuter.size() > MAX_NODES) return Optional.empty();
        for (int reach : Zeros.REACHES) {
            var findings = new Cases(claim, refuter, variables.getFirst(), reach, work).findings();
            if (findings.isPresent()) return findings;
        }
        return Optional.empty();
    }

    /** The same, where the line is cut only so far from 0. */
    static Optional<Findings> upTo(int reach, Claim claim, Refuter refuter, Work work) {
        return new Cases(claim, refuter, claim.variables().getFirst(), reach, work).findings();
    }

    private Optional<Findings> findings() {
        var cut = line.cut(premises, List.of(left, right));
        if (cut.isEmpty()) return Optional.empty();
        var slices = new ArrayList<Slice>();
        Optional<Witness> witness = Optional.empty();
        int unknown = 0;
        if (!cut.get().everywhere()) beyond(-1, slices);
        for (Cell cell : cut.get().cells()) {
            if (cell.low().isPresent()) slices.add(at(cell.low().get()));
            var found = inside(cell);
            slices.addAll(found.slices);
            unknown += found.witness.isEmpty() && found.slices.getLast().status() == Status.UNKNOWN ? 1 : 0;
            if (unknown > MAX_UNKNOWN) return Optional.empty();
            if (found.witness.isPresent() && (witness.isEmpty() || simpler(found.witness.get(), witness.get())))
                witness = found.witness;
        }
        if (!cut.get().everywhere()) beyond(1, slices);
        return Optional.of(new Findings(x, slices, witness));
    }

    private boolean simpler(Witness a, Witness b) {
        return size(a) < size(b);
    }

    private int size(Witness witness) {
        var value = witness.point().get(x);
        return value.numerator().bitLength() + 2 * value.denominator().bitLength() + (value.signum() < 0 ? 1 : 0);
    }

    /** The part of the line beyond reach, with its end. */
    private void beyond(int side, List<Slice> slices) {
        Expr end = Exprs.num(side * (long) line.reach());
        var there = new ArrayList<>(premises);
        there.add(new Compare(x, side > 0 ? Relation.GT : Relation.LT, end));
        boolean out = premises.stream().anyMatch(premise -> Signs.holds(premise, there.subList(premises.size(),
            there.size())) == Truth.FALSE || Signs.holds(premise, there) == Truth.FALSE);
        boolean apart = isApart(side) || different(left, right, there)
            || different(claim.left(), claim.right(), there);
        var status = out ? Status.OUT : sameNumber(side) ? Status.EQUAL : apart ? Status.DIFFERENT : Status.UNKNOWN;
        var ray = side > 0 ? Cell.between(x, Optional.of(end), Optional.empty())
            : Cell.between(x, Optional.empty(), Optional.of(end));
        slices.add(new Slice(new Inside(ray.orElseThrow()), status));
        if (side > 0) slices.add(slices.size() - 1, at(end));
    }

    /** Whether the ranges of the sides there have no value in common, or their difference is bounded away from 0. */
    private boolean isApart(int side) {
        var ray = ray(side);
        var u = Enclosures.over(claim.left(), ray).within();
        var v = Enclosures.over(claim.right(), ray).within();
        if (u.isPresent() && v.isPresent() && !u.get().intersects(v.get())) return true;
        Expr gap = Simplifier.simplify(Exprs.subtract(left, right)).expr();
        return Enclosures.over(gap, ray).within().filter(range -> !range.contains(0)).isPresent();
    }

    private Map<Variable, Interval> ray(int side) {
        double end = side * (double) line.reach();
        return Map.of(x, side > 0 ? Interval.of(end, Double.POSITIVE_INFINITY)
            : Interval.of(Double.NEGATIVE_INFINITY, end));
    }

    /** Whether both sides are one and the same number there, as ⌊e^x⌋ is 0 for x &lt; −4. */
    private boolean sameNumber(int side) {
        var ray = ray(side);
        var u = Enclosures.over(claim.left(), ray).within();
        return u.isPresent() && u.get().isPoint() && u.equals(Enclosures.over(claim.right(), ray).within());
    }

    private boolean different(Expr u, Expr v, List<Condition> there) {
        work.spend(100);
        return Signs.holds(new Compare(u, Relation.NE, v), there) == Truth.TRUE
            || AngleSums.areApart(u, v, new Signs(there));
    }

    private Slice at(Expr point) {
        var here = Map.of(x, point);
        var about = Truth.TRUE;
        for (Condition premise : claim.premises())
            about = about.and(Exact.holds(premise.map(u -> Substitution.replace(u, here))));
        if (about == Truth.FALSE) return new Slice(new At(point), Status.OUT);
        var equal = numbers.equal(Substitution.replace(claim.left(), here), Substitution.replace(claim.right(), here));
        return new Slice(new At(point), about == Truth.UNKNOWN || equal == Truth.UNKNOWN ? Status.UNKNOWN
            : equal == Truth.TRUE ? Status.EQUAL : Status.DIFFERENT);
    }

    private record Part(List<Slice> slices, Optional<Witness> witness) {
        static Part of(Cell cell, Status status) {
            return new Part(List.of(new Slice(new Inside(cell), status)), Optional.empty());
        }
    }

    private Part inside(Cell cell) {
        var about = premises.stream().map(cell::holds).reduce(Truth.TRUE, Truth::and);
        if (about == Truth.FALSE) return Part.of(cell, Status.OUT);
        if (about == Truth.UNKNOWN) return Part.of(cell, Status.UNKNOWN);
        var u = cell.resolved(left);
        var v = cell.resolved(right);
        if (u.isEmpty() || v.isEmpty()) return Part.of(cell, Status.UNKNOWN);
        var difference = new OnCell(cell, u.get(), v.get(), premises, line, work);
        var witness = witness(cell);
        if (witness.isPresent()) return new Part(apart(cell, difference), witness);
        return Part.of(cell, difference.isZero(numbers) ? Status.EQUAL : Status.UNKNOWN);
    }

    /** A point of the cell where the sides certainly differ. */
    private Optional<Witness> witness(Cell cell) {
        for (var point : cell.points()) {
            work.spend(1);
            var witness = refuter.witness(Map.of(x, point));
            if (witness.isPresent()) return witness;
        }
        return Optional.empty();
    }

    /** The cell on which the sides are not identical, cut where they are equal; unknown if these points are. */
    private List<Slice> apart(Cell cell, OnCell difference) {
        var there = new ArrayList<>(premises);
        there.addAll(cell.bounds());
        if (different(claim.left(), claim.right(), there) || difference.hasNoZero(numbers))
            return Part.of(cell, Status.DIFFERENT).slices;
        var zeros = line.zeros(difference.formula());
        boolean all = zeros.isPresent() && (zeros.get().everywhere() || line.isNear(cell));
        var cells = all ? line.split(cell, zeros.get().points()) : Optional.<List<Cell>>empty();
        if (cells.isEmpty()) return Part.of(cell, Status.UNKNOWN).slices;
        var slices = new ArrayList<Slice>();
        for (Cell part : cells.get()) {
            if (!slices.isEmpty()) slices.add(at(part.low().orElseThrow()));
            slices.add(new Slice(new Inside(part), Status.DIFFERENT));
        }
        return slices;
    }
}
