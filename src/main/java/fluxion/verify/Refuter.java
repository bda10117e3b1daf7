package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.number.Interval;
import fluxion.number.Rational;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Tape;
import fluxion.numeric.Truth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for a rational point at which a claim is certainly false. Doubles find candidates; only disjoint enclosures
 * make a witness.
 */
final class Refuter {
    /** Two doubles closer than this, relative to their size, are taken to agree: no candidate. */
    private static final double TOLERANCE = 1e-9;
    /** More points of agreement are not counted: each costs a proof that it lies in the domain. */
    private static final int ENOUGH = 50;

    /** What the search saw; the witness is the first, hence simplest, one. */
    record Search(Optional<Witness> witness, int agreeing, int differing) {
        /** Whether no point was found at which both sides have values. */
        boolean sawNothing() { return witness.isEmpty() && agreeing == 0 && differing == 0; }
    }

    private final Claim claim;
    private final List<Variable> variables;
    private final List<Condition> premises;
    private final Tape tape;

    Refuter(Claim claim) {
        this.claim = claim;
        this.variables = claim.variables();
        this.premises = claim.premises();
        this.tape = Tape.of(List.of(claim.left(), claim.right()), variables);
    }

    /** Tries up to so many points, and stops at the first witness once some agreeing points are known, too. */
    Search search(int points, Work work) {
        int agreeing = 0;
        int differing = 0;
        Optional<Witness> witness = Optional.empty();
        int limit = variables.isEmpty() ? 1 : points;
        for (var candidate : (Iterable<List<Rational>>) SamplePoints.of(variables,
            claim.assumptions()).limit(limit)::iterator) {
            work.spend(1);
            double[] values = tape.values(candidate.stream().mapToDouble(Rational::doubleValue).toArray());
            if (!Double.isFinite(values[0]) || !Double.isFinite(values[1])) continue;
            var point = point(candidate);
            if (agree(values[0], values[1])) {
                if (agreeing < ENOUGH && holdCertainly(point)) agreeing++;
                continue;
            }
            if (witness.isEmpty()) witness = witness(point);
            differing++;
            if (witness.isPresent() && (agreeing > 0 || differing > 12)) break;
        }
        return new Search(witness, agreeing, differing);
    }

    private static boolean agree(double left, double right) {
        return Math.abs(left - right) <= TOLERANCE * Math.max(Math.abs(left), Math.abs(right));
    }

    Map<Variable, Rational> point(List<Rational> coordinates) {
        var point = new LinkedHashMap<Variable, Rational>();
        for (int i = 0; i < variables.size(); i++) point.put(variables.get(i), coordinates.get(i));
        return point;
    }

    /** The point as a witness, if the premises certainly hold there and the enclosures of the sides do not overlap. */
    Optional<Witness> witness(Map<Variable, Rational> point) {
        if (!holdCertainly(point)) return Optional.empty();
        var left = enclose(claim.left(), point);
        var right = enclose(claim.right(), point);
        if (left.isEmpty() || right.isEmpty()) return Optional.empty();
        boolean disjoint = left.get().hi() < right.get().lo() || right.get().hi() < left.get().lo();
        return disjoint ? Optional.of(new Witness(point, left.get(), right.get())) : Optional.empty();
    }

    boolean holdCertainly(Map<Variable, Rational> point) {
        return premises.stream().allMatch(premise -> Enclosures.holdsAt(premise, point) == Truth.TRUE);
    }

    static Optional<Interval> enclose(Expr e, Map<Variable, Rational> point) {
        return Enclosures.sharp(e, point).within();
    }
}
