package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.numeric.Truth;
import fluxion.simplify.Signs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The proof by normal form: the numerator of left − right over the kernels, in each combination of the signs that are
 * not known beforehand.
 */
final class Algebra {
    private static final int MAX_OPEN_SIGNS = 4;
    private static final int MAX_PASSES = 4;

    /** What the numerator says; a cell is a combination of signs of the open quantities. */
    sealed interface Outcome {
        /** Zero in every cell. */
        record Zero() implements Outcome {}

        /** Zero in no cell, as a polynomial. */
        record NonZero() implements Outcome {}

        /** Zero in some cells only: equal where this holds, and elsewhere at the zeros of a polynomial at most. */
        record Partly(Condition where) implements Outcome {}

        /** One side divides by zero identically. */
        record Nowhere() implements Outcome {}
    }

    private final Claim claim;

    private final Predicate<Condition> certain;

    Algebra(Claim claim) {
        this(claim, _ -> false);
    }

    /** @param certain whether a condition holds wherever the claim is asked, for other reasons than its premises */
    Algebra(Claim claim, Predicate<Condition> certain) {
        this.claim = claim;
        this.certain = certain;
    }

    /** @throws Work.UsedUp if the question is too large */
    Outcome decide(Work work) {
        var sides = Basic.expand(List.of(claim.left(), claim.right()));
        var premises = claim.premises();
        var signs = new Signs(premises);
        Predicate<Condition> known = condition -> signs.holds(condition) == Truth.TRUE || certain.test(condition);
        Map<Object, Integer> parts = new HashMap<>();
        for (int pass = 0; pass < MAX_PASSES; pass++) {
            var tower = new Tower(parts, known, work);
            Fraction difference;
            try {
                new Learning(tower, known).learn(premises);
                var fractions = new NormalForm(tower).of(sides);
                difference = fractions.getFirst().plus(fractions.getLast().negate(), work);
            } catch (NormalForm.Nowhere _) {
                return new Outcome.Nowhere();
            } catch (ArithmeticException _) {                        // an exponent or a part beyond the range of int
                throw new Work.UsedUp();
            }
            if (!tower.needsAnotherPass())
                return cells(tower, tower.oriented(tower.unfolded(tower.reduce(difference.numerator()))));
        }
        throw new Work.UsedUp();
    }

    private Outcome cells(Tower tower, Polynomial numerator) {
        var numbers = new AlgebraicNumbers(tower);
        if (numbers.isZero(numerator)) return new Outcome.Zero();
        var open = tower.openSigns(numerator.kernels());
        if (open.isEmpty()) return new Outcome.NonZero();
        if (open.size() > MAX_OPEN_SIGNS) throw new Work.UsedUp();
        var zero = new ArrayList<Condition>();
        var rest = new ArrayList<Condition>();
        for (int cell = 0; cell < 1 << open.size(); cell++) {
            var here = numerator;
            var signs = new ArrayList<Condition>();
            for (int i = 0; i < open.size(); i++) {
                int sign = (cell >> i & 1) == 0 ? 1 : -1;
                here = tower.orient(here, open.get(i), sign);
                signs.add(side(tower, open.get(i), sign));
            }
            var where = Condition.all(signs);
            if (numbers.isZero(here)) zero.add(where); else scattered(tower, here, where).ifPresent(rest::add);
        }
        if (zero.isEmpty()) return new Outcome.NonZero();
        if (zero.size() == 1 << open.size()) return new Outcome.Zero();
        zero.addAll(rest);
        return new Outcome.Partly(merged(zero));
    }

    /** p ≥ 0 for σ_p = 1, p ≤ 0 for σ_p = −1: at p = 0 either choice of σ_p gives |p| = σ_p p. */
    private static Condition side(Tower tower, int orientation, int sign) {
        var p = tower.expr(((Kernel.Orientation) tower.kernel(orientation)).p());
        return sign > 0 ? Condition.nonNegative(p) : new Condition.Compare(p, Relation.LE, Exprs.ZERO);
    }

    /** Where, in a cell in which the numerator is not the zero polynomial, it may be zero all the same. */
    private Optional<Condition> scattered(Tower tower, Polynomial numerator, Condition cell) {
        var premises = new ArrayList<>(claim.premises());
        premises.addAll(cell.conjuncts());
        var signs = new Signs(premises);
        var zeros = new ArrayList<Condition>();
        for (Polynomial factor : tower.factors(numerator).powers().keySet()) {
            Expr f = tower.expr(factor);
            boolean boundary = cell.conjuncts().stream().anyMatch(c -> c instanceof Condition.Compare(var p, _, _)
                && p == f);
            if (!boundary && signs.holds(Condition.nonZero(f)) != Truth.TRUE)
                zeros.add(new Condition.Compare(f, Relation.EQ, Exprs.ZERO));
        }
        return zeros.isEmpty() ? Optional.empty() : Optional.of(Condition.all(cell, Condition.any(zeros)));
    }

    /** Cells that differ in one sign only are merged: the sign does not matter there. */
    private static Condition merged(List<Condition> cells) {
        var parts = new ArrayList<>(cells);
        for (boolean changed = true; changed;) {
            changed = false;
            for (int i = 0; i < parts.size() && !changed; i++)
                for (int j = i + 1; j < parts.size() && !changed; j++) {
                    var joined = joined(parts.get(i), parts.get(j));
                    if (joined.isPresent()) {
                        parts.remove(j);
                        parts.set(i, joined.get());
                        changed = true;
                    }
                }
        }
        return Condition.any(parts);
    }

    private static Optional<Condition> joined(Condition a, Condition b) {
        var as = a.conjuncts();
        var bs = b.conjuncts();
        if (as.size() != bs.size()) return Optional.empty();
        var common = as.stream().filter(bs::contains).toList();
        if (common.size() != as.size() - 1) return Optional.empty();
        var restA = as.stream().filter(c -> !common.contains(c)).findFirst().orElseThrow();
        var restB = bs.stream().filter(c -> !common.contains(c)).findFirst().orElseThrow();
        boolean opposite = restA instanceof Condition.Compare(var p, var r, _)
            && restB instanceof Condition.Compare(var q, var s, _)
            && p == q && r == s.mirrored() && r != s;
        return opposite ? Optional.of(Condition.all(common)) : Optional.empty();
    }
}
