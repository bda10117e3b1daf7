package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import fluxion.expr.Pieces;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Functions;
import fluxion.simplify.Budget;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Proofs by the signs of the quantities on which |u|, sgn u, max, min, atan2 and pieces depend, in any number of
 * variables: each combination of −, 0 and + that can occur leaves formulas without pieces, which are equal by algebra;
 * where a quantity is 0, a variable is put for which that can be solved.
 */
record SignCases(Work work) {
    private static final int MAX_QUANTITIES = 4;
    private static final int MAX_IN_TABLE = 3;
    private static final List<Relation> SIGNS = List.of(Relation.GT, Relation.EQ, Relation.LT);

    /** A quantity as u − v, in all the spellings in which it occurs: the signs of the later ones may be opposite. */
    private record Quantity(Expr difference, List<Compare> spellings) {
        /** What all spellings say where the quantity is so related to 0. */
        Stream<Condition> are(Relation relation) {
            return spellings.stream().map(form -> new Compare(form.left(), form.relation() == Relation.GT ? relation
                : relation.mirrored(), form.right()));
        }
    }

    static boolean isProved(Claim claim, Work work) {
        var left = Steps.byDefinition(claim.left());
        var right = Steps.byDefinition(claim.right());
        var quantities = quantities(List.of(left, right));
        return quantities.isPresent() && !quantities.get().isEmpty() && new SignCases(work).holds(left, right,
            claim.premises().stream().map(p -> p.map(Steps::byDefinition)).toList(), quantities.get());
    }

    /**
     * Where the claim holds, if it does for some signs of the quantities: there, and for other signs where the formulas
     * without pieces have the same value.
     */
    static Optional<Condition> where(Claim claim, Work work) {
        var left = Steps.byDefinition(claim.left());
        var right = Steps.byDefinition(claim.right());
        var premises = claim.premises().stream().map(p -> p.map(Steps::byDefinition)).toList();
        return quantities(List.of(left, right)).filter(found -> !found.isEmpty() && found.size() <= MAX_IN_TABLE)
            .flatMap(found -> new SignCases(work).where(left, right, premises, found));
    }

    private Optional<Condition> where(Expr left, Expr right, List<Condition> premises, List<Quantity> quantities) {
        var table = new SignTable(quantities.stream().map(Quantity::difference).toList());
        var scattered = new LinkedHashMap<Expr, BitSet>();
        for (int row = 0; row < table.rows(); row++) {
            work.spend(200);
            var here = new ArrayList<>(premises);
            for (int i = 0; i < quantities.size(); i++)
                quantities.get(i).are(SIGNS.get(1 - table.sign(row, i))).forEach(here::add);
            if (Signs.contradict(here)) {
                table.note(row, false);
                continue;
            }
            var sides = plain(left, right, here);
            if (sides.isEmpty()) return Optional.empty();
            Expr u = sides.get().getFirst();
            Expr v = sides.get().getLast();
            if (isEqual(u, v, here)) table.note(row, true);
            else if (isSmooth(u) && isSmooth(v)) {
                Expr gap = Simplifier.simplify(Exprs.subtract(u, v)).expr();
                if (!new Signs(here).isNonZero(gap)) scattered.computeIfAbsent(gap, _ -> new BitSet()).set(row);
            } else return Optional.empty();
        }
        if (!table.fitsSomewhere()) return Optional.empty();
        var parts = new ArrayList<>(List.of(table.condition()));
        scattered.forEach((gap, rows) -> parts.add(Condition.all(table.condition(rows),
            new Compare(gap, Relation.EQ, Exprs.ZERO))));
        return Optional.of(Condition.any(parts));
    }

    /** Whether nothing in the formula jumps or has kinks, so that sides that differ are equal at scattered points. */
    private static boolean isSmooth(Expr u) {
        return Fold.postOrder(u).stream().noneMatch(node -> node instanceof Apply(var f, _)
            && (!(f instanceof MathFunction g) || Steps.hasPieces(g)));
    }

    /** Empty if something else decides between pieces, or there are too many quantities. */
    private static Optional<List<Quantity>> quantities(List<Expr> sides) {
        var found = new ArrayList<Quantity>();
        for (Expr node : Fold.postOrder(sides)) {
            if (node instanceof Apply(var f, var us) && (f == Functions.ABS || f == Functions.SIGN))
                note(new Compare(us.getFirst(), Relation.GT, Exprs.ZERO), found);
            if (node instanceof Apply(var f, var us) && f == Functions.ATAN2)
                us.forEach(u -> note(new Compare(u, Relation.GT, Exprs.ZERO), found));
            if (node instanceof Apply(Pieces pieces, var us))
                for (var branch : pieces.branches(us)) if (!add(branch.when(), found)) return Optional.empty();
            if (found.size() > MAX_QUANTITIES) return Optional.empty();
        }
        return Optional.of(found);
    }

    /** Adds the quantities compared; false if something else is asked. */
    private static boolean add(Condition condition, List<Quantity> found) {   // recursion over conditions that we build
        return switch (condition) {
            case Compare(var u, _, var v) -> {
                note(new Compare(u, Relation.GT, v), found);
                yield true;
            }
            case Condition.All(var parts) -> parts.stream().allMatch(part -> add(part, found));
            case Condition.Any(var parts) -> parts.stream().allMatch(part -> add(part, found));
            case Condition.IsInteger _, Condition.NotInteger _ -> false;
        };
    }

    private static void note(Compare form, List<Quantity> found) {
        Expr difference = Simplifier.simplify(Exprs.subtract(form.left(), form.right())).expr();
        Expr opposite = Simplifier.simplify(Exprs.negate(difference)).expr();
        for (Quantity known : found) {
            if (known.difference == difference) known.spellings.add(form);
            else if (known.difference == opposite)
                known.spellings.add(new Compare(form.left(), Relation.LT, form.right()));
            else continue;
            return;
        }
        found.add(new Quantity(difference, new ArrayList<>(List.of(form))));
    }

    private boolean holds(Expr left, Expr right, List<Condition> premises, List<Quantity> open) {
        if (open.isEmpty()) return isEqualIn(left, right, premises);   // recursion over at most MAX_QUANTITIES
        var rest = open.subList(1, open.size());
        for (Relation relation : SIGNS) {
            work.spend(200);
            var here = Stream.concat(premises.stream(), open.getFirst().are(relation)).toList();
            if (!Signs.contradict(here) && !holds(left, right, here, rest)) return false;
        }
        return true;
    }

    /** Whether the sides are equal where the premises hold, which tell which pieces do. */
    private boolean isEqualIn(Expr left, Expr right, List<Condition> premises) {
        return plain(left, right, premises).filter(sides -> isEqual(sides.getFirst(), sides.getLast(), premises))
            .isPresent();
    }

    /** Both sides without pieces, where the premises tell which one holds. */
    private static Optional<List<Expr>> plain(Expr left, Expr right, List<Condition> premises) {
        var signs = new Signs(premises);
        return Steps.resolved(left, (g, us) -> piece(g, us, signs), signs::holds).flatMap(u ->
            Steps.resolved(right, (g, us) -> piece(g, us, signs), signs::holds).map(v -> List.of(u, v)));
    }

    private boolean isEqual(Expr u, Expr v, List<Condition> premises) {
        if (isZero(new Claim(u, Condition.ALWAYS, v, Condition.ALWAYS, premises))) return true;
        var zeros = new HashMap<Expr, Expr>();
        for (Condition p : premises)
            if (p instanceof Compare(Apply a, var relation, var b) && relation == Relation.EQ && b == Exprs.ZERO)
                zeros.put(a, b);
        if (!zeros.isEmpty() && isZero(new Claim(without(u, zeros, premises), Condition.ALWAYS,
            without(v, zeros, premises), Condition.ALWAYS, premises))) return true;
        return premises.stream().flatMap(p -> p instanceof Compare(var a, var relation, var b)
            && relation == Relation.EQ ? Solved.of(Exprs.subtract(a, b), premises) : Stream.empty())
            .anyMatch(solved -> isZero(new Claim(solved.in(u), Condition.ALWAYS, solved.in(v),
                Condition.ALWAYS, premises.stream().map(p -> p.map(solved::in)).toList())));
    }

    private static Expr without(Expr u, Map<Expr, Expr> zeros, List<Condition> premises) {
        return Substitution.replace(Simplifier.simplify(u, premises, Budget.ORDINARY).expr(), zeros);
    }

    private boolean isZero(Claim claim) {
        return claim.left() == claim.right() || new Algebra(claim).decide(work) instanceof Algebra.Outcome.Zero;
    }

    /** ⌊u⌋ remains as it is, and so does atan2(u, v) where that has no value. */
    private static Optional<Expr> piece(MathFunction g, List<Expr> us, Signs signs) {
        Expr u = us.getFirst();
        if (g == Functions.ATAN2) return angle(u, us.getLast(), signs);
        if (g != Functions.ABS && g != Functions.SIGN) return Optional.of(Exprs.apply(g, us));
        boolean modulus = g == Functions.ABS;
        if (signs.isPositive(u)) return Optional.of(modulus ? u : Exprs.ONE);
        if (signs.isNegative(u)) return Optional.of(modulus ? Exprs.negate(u) : Exprs.MINUS_ONE);
        if (signs.isNonNegative(u) && signs.isNonPositive(u)) return Optional.of(Exprs.ZERO);
        return modulus && signs.isNonNegative(u) ? Optional.of(u) : Optional.empty();
    }

    /** DLMF 1.9.6: the angle of (x, y) by arctan in the half-planes x &gt; 0, y &gt; 0 and y &lt; 0, and π between. */
    private static Optional<Expr> angle(Expr y, Expr x, Signs signs) {
        if (signs.isPositive(x)) return Optional.of(Functions.arctan(Exprs.quotient(y, x)));
        Expr quarter = Exprs.product(Exprs.HALF, Exprs.PI);
        Expr rest = Functions.arctan(Exprs.quotient(x, y));
        if (signs.isPositive(y)) return Optional.of(Exprs.subtract(quarter, rest));
        if (signs.isNegative(y)) return Optional.of(Exprs.subtract(Exprs.negate(quarter), rest));
        boolean level = signs.isNonNegative(y) && signs.isNonPositive(y);
        return level && signs.isNegative(x) ? Optional.of(Exprs.PI) : Optional.empty();
    }
}
