package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Size;
import fluxion.expr.Substitution;
import fluxion.number.Ball;
import fluxion.number.Interval;
import fluxion.number.Rational;
import fluxion.numeric.Enclosure;
import fluxion.numeric.Enclosure.Within;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Tape;
import fluxion.numeric.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for a rational point at which a claim is certainly false. Doubles find candidates; only disjoint enclosures
 * make a witness.
 */
final class Refuter {
    /** Two doubles closer than this, relative to their size, are taken to agree: no candidate. */
    private static final double TOLERANCE = 1e-9;
    /** More points of agreement are not counted: each costs a proof that it lies in the domain. */
    private static final int ENOUGH = 50;

    /** So many points of agreement are tried again with more bits. */
    private static final int MAX_NEEDLES = 6;
    /** Sides that agree at so many integers in a row are not taken to agree at scattered ones. */
    static final int SUCCESSIVE = 3;
    private static final int[] BITS = {256, 2048, 8192};
    /** Numbers beyond 2 to this power are not written out as fractions. */
    private static final long MAX_MAGNITUDE = 20_000;
    private static final Rational SHARP = Rational.of(10).pow(-30);
    /** Formulas with more nodes are not enclosed with many bits. */
    private static final int MAX_NODES = 2_000;

    /**
     * What the search saw; the witness is the first, hence simplest, one.
     *
     * @param complete whether all was seen that was to be looked at: if not, the sides may agree where nobody looked
     */
    record Search(Optional<Witness> witness, int agreeing, int differing, List<Map<Variable, Rational>> agreed,
                  boolean complete) {
        static final Search NOTHING = new Search(Optional.empty(), 0, 0, List.of(), true);
        static final Search CUT = new Search(Optional.empty(), 0, 0, List.of(), false);

        Verdict.Evidence evidence(Optional<Condition> holdsIf) {
            return new Verdict.Evidence(agreeing, differing, holdsIf);
        }

        Search and(Search o) {
            return new Search(witness.or(o::witness), agreeing + o.agreeing, differing + o.differing,
                agreed.isEmpty() ? o.agreed : agreed, complete && o.complete);
        }

        /** Whether no point was found at which both sides have values. */
        boolean sawNothing() { return witness.isEmpty() && agreeing == 0 && differing == 0; }
    }

    private final Claim claim;
    private final List<Variable> variables;
    private final List<Condition> premises;
    private final int size;
    private final Integers integers;
    private final Coincidences members;
    /** The variables that are declared integers. */
    private final List<Variable> whole;
    private final Map<Map<Variable, Expr>, Tape> tapes = new HashMap<>();

    Refuter(Claim claim) {
        this.claim = claim;
        this.variables = claim.variables();
        this.premises = claim.premises();
        this.size = Size.distinct(List.of(claim.left(), claim.right()));
        this.integers = Integers.of(claim);
        this.members = new Coincidences(variables);
        this.whole = variables.stream().filter(n -> claim.assumptions().contains(new Condition.IsInteger(n))).toList();
    }

    /** Both sides in doubles; one tape for all points at which the exponents are the same. */
    private double[] values(Map<Variable, Rational> point) {
        var tape = tapes.computeIfAbsent(integers.at(point), exponents -> Tape.of(List.of(
            Substitution.replace(claim.left(), exponents), Substitution.replace(claim.right(), exponents)), variables));
        return tape.values(point.values().stream().mapToDouble(Rational::doubleValue).toArray());
    }

    /** The number of distinct nodes of both sides. */
    int size() { return size; }

    /** Tries sample points, and stops at the first witness once some agreeing points are known, too. */
    Search search(int from, int to, Work work) {
        if (variables.isEmpty()) return from > 0 ? Search.NOTHING : search(Stream.of(Map.of()), work);
        return search(SamplePoints.of(variables, claim.assumptions()).limit(to).skip(from).map(this::point), work);
    }

    /** What is seen at the points, as far as the work allows. */
    Search search(Stream<Map<Variable, Rational>> points, Work work) {
        int agreeing = 0;
        int differing = 0;
        Optional<Witness> witness = Optional.empty();
        var agreed = new ArrayList<Map<Variable, Rational>>();
        for (var point : (Iterable<Map<Variable, Rational>>) points::iterator) {
            if (work.isUsedUp()) break;
            if (failsCertainly(point)) continue;
            double[] values = values(point);
            boolean comparable = Double.isFinite(values[0]) && Double.isFinite(values[1]);
            if (!comparable || !holdCertainly(point)) continue;
            if (agree(values[0], values[1]) || overlap(point)) {
                agreeing++;
                if (agreed.size() < MAX_NEEDLES) agreed.add(point);
                if (agreeing >= ENOUGH) break;
                continue;
            }
            if (witness.isEmpty()) witness = witness(point);
            differing++;
            if (witness.isPresent() && (agreeing > 0 || differing > 12)) break;
        }
        return new Search(witness, agreeing, differing, agreed, !work.isUsedUp());
    }

    /**
     * Whether the sides agree, as far as many bits tell, right beside a point at which they agree. Then they may well
     * be equal on an open set; where equality is scattered, a point moved a little in every coordinate misses it.
     * Integers have no near neighbours but the next ones: each is moved on by itself, up or down.
     *
     * @throws Work.UsedUp if there was no time to look around
     */
    boolean agreesAround(Search search, Work work) {
        boolean agrees = !variables.isEmpty() && size <= MAX_NODES && search.agreed.stream().anyMatch(point ->
            Stream.of(1, 2, -1, -2).map(step -> moved(point, step)).distinct().anyMatch(beside -> agreeTo(beside, work)
                && whole.stream().allMatch(n -> agreesOn(n, beside, 1, work) || agreesOn(n, beside, -1, work))));
        if (!agrees) work.spend(0);
        return agrees;
    }

    private Map<Variable, Rational> moved(Map<Variable, Rational> point, int step) {
        var moved = new LinkedHashMap<>(point);
        var reals = variables.stream().filter(x -> !whole.contains(x)).toList();
        for (int i = 0; i < reals.size(); i++)
            moved.merge(reals.get(i), Rational.of((long) step * (i + 2), 1009), Rational::plus);
        return moved;
    }

    /** Whether the sides agree at the next integers in this direction, as far as both have values there. */
    private boolean agreesOn(Variable n, Map<Variable, Rational> point, int direction, Work work) {
        int agreeing = 0;
        for (int i = 1; i <= SUCCESSIVE; i++) {
            var next = new LinkedHashMap<>(point);
            next.merge(n, Rational.of((long) direction * i), Rational::plus);
            if (search(Stream.of(next), work).sawNothing()) continue;
            if (!agreeTo(next, work)) return false;
            agreeing++;
        }
        return agreeing > 0;
    }

    private boolean agreeTo(Map<Variable, Rational> point, Work work) {
        if (search(Stream.of(point), work).agreeing() == 0) return false;
        for (int bits : BITS) {
            work.spend(bits);
            if (witness(point, bits).isPresent()) return false;
        }
        return isSharp(claim.left(), point) && isSharp(claim.right(), point);
    }

    /** A witness among points where doubles saw no difference: with many bits, one may show. */
    Optional<Witness> needle(Search search, Work work) {
        if (size > MAX_NODES) return Optional.empty();
        var points = new ArrayList<>(search.agreed);
        for (int bits : BITS)
            for (var point : search.agreed) {
                work.spend(bits);
                if (!points.contains(point)) continue;
                var witness = witness(point, bits);
                if (witness.isPresent()) return witness;
                if (!isSharp(claim.left(), point) || !isSharp(claim.right(), point)) points.remove(point);
            }
        return Optional.empty();
    }

    /** Whether more bits give narrower bounds than doubles do; functions without a rule for balls have none. */
    private boolean isSharp(Expr e, Map<Variable, Rational> point) {
        return bounds(e, point, BITS[0]).filter(Refuter::isNarrow).isPresent();
    }

    /** Whether both sides are known so closely that only their rounding differs: 0, and cos π/2 in doubles. */
    private boolean overlap(Map<Variable, Rational> point) {
        var left = bounds(claim.left(), point).filter(Refuter::isNarrow);
        var right = bounds(claim.right(), point).filter(Refuter::isNarrow);
        return left.isPresent() && right.isPresent() && !left.get().isApart(right.get());
    }

    private static boolean isNarrow(Bounds bounds) {
        return bounds.high().minus(bounds.low()).compareTo(SHARP) < 0;
    }

    private static boolean agree(double left, double right) {
        return Math.abs(left - right) <= TOLERANCE * Math.max(Math.abs(left), Math.abs(right));
    }

    Map<Variable, Rational> point(List<Rational> coordinates) {
        var point = new LinkedHashMap<Variable, Rational>();
        for (int i = 0; i < variables.size(); i++) point.put(variables.get(i), coordinates.get(i));
        return point;
    }

    /** The point as a witness, if the premises certainly hold there and the bounds of the sides do not overlap. */
    Optional<Witness> witness(Map<Variable, Rational> point) {
        return holdCertainly(point) ? apart(point, bounds(claim.left(), point), bounds(claim.right(), point))
            : Optional.empty();
    }

    private Optional<Witness> witness(Map<Variable, Rational> point, int bits) {
        return apart(point, bounds(claim.left(), point, bits), bounds(claim.right(), point, bits));
    }

    private static Optional<Witness> apart(Map<Variable, Rational> point, Optional<Bounds> left,
            Optional<Bounds> right) {
        return left.flatMap(u -> right.filter(u::isApart).map(v -> new Witness(point, u, v)));
    }

    boolean holdCertainly(Map<Variable, Rational> point) {
        return !members.areTorn(point) && premises.stream().map(part -> integers.in(part, point)).allMatch(premise ->
            Enclosures.holdsAt(premise, point) == Truth.TRUE
                || Enclosures.holdsAt(premise, point, BITS[0]) == Truth.TRUE);
    }

    private boolean failsCertainly(Map<Variable, Rational> point) {
        return premises.stream().map(part -> integers.in(part, point))
            .anyMatch(premise -> Enclosures.holdsAt(premise, point) == Truth.FALSE);
    }

    Optional<Bounds> bounds(Expr side, Map<Variable, Rational> point) {
        Expr e = integers.in(side, point);
        return switch (size > MAX_NODES ? Enclosures.at(e, point) : Enclosures.sharp(e, point)) {
            case Within<Interval>(_, var exact) when exact.isPresent() -> exact.map(Bounds::exactly);
            case Within<Interval>(var range, _) when range.isBounded() -> Optional.of(Bounds.of(range));
            case Within<Interval> _ when size > MAX_NODES -> Optional.empty();
            case Within<Interval> _ -> bounds(e, point, BITS[0]);
            case Enclosure.Undefined<Interval> _, Enclosure.Unknown<Interval> _ -> Optional.empty();
        };
    }

    private Optional<Bounds> bounds(Expr e, Map<Variable, Rational> point, int bits) {
        return Enclosures.at(integers.in(e, point), point, bits) instanceof Within<Ball>(var ball, var exact)
            && Math.abs((long) ball.magnitude()) < MAX_MAGNITUDE
            ? Optional.of(exact.map(Bounds::exactly).orElse(Bounds.of(ball))) : Optional.empty();
    }
}
