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
import java.util.stream.IntStream;

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
            Relations relations;
            try {
                new Learning(tower, known).learn(premises);
                relations = Relations.of(claim.assumptions(), tower);
                var fractions = new NormalForm(tower).of(sides);
                difference = fractions.getFirst().plus(fractions.getLast().negate(), work);
            } catch (NormalForm.Nowhere _) {
                return new Outcome.Nowhere();
            } catch (ArithmeticException _) {                        // an exponent or a part beyond the range of int
                throw new Work.UsedUp();
            }
            if (!tower.needsAnotherPass())
                return cells(tower,
                    relations.reduced(tower.oriented(tower.unfolded(tower.reduce(difference.numerator())))));
        }
        throw new Work.UsedUp();
    }

    private Outcome cells(Tower tower, Polynomial numerator) {
        var numbers = new AlgebraicNumbers(tower);
        if (numbers.isZero(numerator)) return new Outcome.Zero();
        var open = tower.openSigns(numerator.kernels());
        if (open.isEmpty()) return new Outcome.NonZero();
        if (open.size() > MAX_OPEN_SIGNS) throw new Work.UsedUp();
        var cells = IntStream.range(0, 1 << open.size())
            .mapToObj(signs -> cell(tower, numerator, open, signs)).toList();
        var zero = cells.stream().map(cell -> numbers.isZero(cell.numerator)).toList();
        if (!zero.contains(true)) return new Outcome.NonZero();
        if (!zero.contains(false)) return new Outcome.Zero();
        var where = new ArrayList<Condition>();
        for (int i = 0; i < cells.size(); i++) if (zero.get(i)) where.add(Condition.all(cells.get(i).sides));
        for (int i = 0; i < cells.size(); i++)
            if (!zero.get(i)) scattered(tower, cells.get(i), i, zero).ifPresent(where::add);
        return new Outcome.Partly(merged(where));
    }

    /** A combination of the open signs, the conditions for it, and what the numerator is there. */
    private record Oriented(List<Condition> sides, Polynomial numerator) {}

    /** @param signs bit i is set where the i-th open sign is −1 */
    private static Oriented cell(Tower tower, Polynomial numerator, List<Integer> open, int signs) {
        var here = numerator;
        var sides = new ArrayList<Condition>();
        for (int i = 0; i < open.size(); i++) {
            int sign = (signs >> i & 1) == 0 ? 1 : -1;
            here = tower.orient(here, open.get(i), sign);
            sides.add(tower.condition(open.get(i), sign));
        }
        return new Oriented(sides, here);
    }

    /**
     * Where, in a cell in which the numerator is not the zero polynomial, it may be zero all the same; what lies in
     * another cell, too, in which it is the zero polynomial, is left to that one.
     */
    private Optional<Condition> scattered(Tower tower, Oriented cell, int signs, List<Boolean> zero) {
        var premises = new ArrayList<>(claim.premises());
        premises.addAll(cell.sides);
        var known = new Signs(premises);
        var zeros = new ArrayList<Condition>();
        for (Polynomial factor : tower.factors(cell.numerator).powers().keySet()) {
            Expr f = tower.expr(factor);
            boolean shared = IntStream.range(0, cell.sides.size()).anyMatch(i -> zero.get(signs ^ 1 << i)
                && cell.sides.get(i) instanceof Condition.Compare(var p, _, _) && p == f);
            if (!shared && known.holds(Condition.nonZero(f)) != Truth.TRUE)
                zeros.add(new Condition.Compare(f, Relation.EQ, Exprs.ZERO));
        }
        return zeros.isEmpty() ? Optional.empty()
            : Optional.of(Condition.all(Condition.all(cell.sides), Condition.any(zeros)));
    }

    /** Cells that differ in one sign only are merged: the sign does not matter there; a or (b and not a) is a or b. */
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
        return Condition.any(parts.stream().map(part -> part.without(c -> parts.contains(c.negated()))).toList());
    }

    private static Optional<Condition> joined(Condition a, Condition b) {
        var as = a.conjuncts();
        var bs = b.conjuncts();
        if (as.size() != bs.size()) return Optional.empty();
        var common = as.stream().filter(bs::contains).toList();
        if (common.size() != as.size() - 1) return Optional.empty();
        var restA = as.stream().filter(c -> !common.contains(c)).findFirst().orElseThrow();
        var restB = bs.stream().filter(c -> !common.contains(c)).findFirst().orElseThrow();
        boolean opposite = restA.equals(restB.negated()) || restA instanceof Condition.Compare(var p, var r, _)
            && restB instanceof Condition.Compare(var q, var s, _)
            && p == q && r == s.mirrored() && r != s;
        return opposite ? Optional.of(Condition.all(common)) : Optional.empty();
    }
}
