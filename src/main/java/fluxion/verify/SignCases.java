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
import fluxion.function.Functions;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Proofs by the signs of the quantities on which |u|, sgn u, max, min and pieces depend, in any number of variables:
 * each combination of −, 0 and + that can occur leaves formulas without pieces, which are equal by algebra; where a
 * quantity is 0, a variable is put for which that can be solved.
 */
record SignCases(Work work) {
    private static final int MAX_QUANTITIES = 4;
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

    /** Empty if something else decides between pieces, or there are too many quantities. */
    private static Optional<List<Quantity>> quantities(List<Expr> sides) {
        var found = new ArrayList<Quantity>();
        for (Expr node : Fold.postOrder(sides)) {
            if (node instanceof Apply(var f, var us) && (f == Functions.ABS || f == Functions.SIGN))
                note(new Compare(us.getFirst(), Relation.GT, Exprs.ZERO), found);
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
        if (open.isEmpty()) return isEqual(left, right, premises);   // recursion over at most MAX_QUANTITIES
        var rest = open.subList(1, open.size());
        for (Relation relation : SIGNS) {
            work.spend(200);
            var here = Stream.concat(premises.stream(), open.getFirst().are(relation)).toList();
            if (!Signs.contradict(here) && !holds(left, right, here, rest)) return false;
        }
        return true;
    }

    /** Whether the sides are equal where the premises hold, which tell which pieces do. */
    private boolean isEqual(Expr left, Expr right, List<Condition> premises) {
        var signs = new Signs(premises);
        var u = Steps.resolved(left, (g, us) -> piece(g, us, signs), signs::holds);
        var v = Steps.resolved(right, (g, us) -> piece(g, us, signs), signs::holds);
        if (u.isEmpty() || v.isEmpty()) return false;
        if (isZero(new Claim(u.get(), Condition.ALWAYS, v.get(), Condition.ALWAYS, premises))) return true;
        return premises.stream().flatMap(p -> p instanceof Compare(var a, var relation, var b)
            && relation == Relation.EQ ? Solved.of(Exprs.subtract(a, b), premises) : Stream.empty())
            .anyMatch(solved -> isZero(new Claim(solved.in(u.get()), Condition.ALWAYS, solved.in(v.get()),
                Condition.ALWAYS, premises.stream().map(p -> p.map(solved::in)).toList())));
    }

    private boolean isZero(Claim claim) {
        return claim.left() == claim.right() || new Algebra(claim).decide(work) instanceof Algebra.Outcome.Zero;
    }

    /** ⌊u⌋ and atan2 remain as they are. */
    private static Optional<Expr> piece(MathFunction g, List<Expr> us, Signs signs) {
        if (g != Functions.ABS && g != Functions.SIGN) return Optional.of(Exprs.apply(g, us));
        Expr u = us.getFirst();
        boolean modulus = g == Functions.ABS;
        if (signs.isPositive(u)) return Optional.of(modulus ? u : Exprs.ONE);
        if (signs.isNegative(u)) return Optional.of(modulus ? Exprs.negate(u) : Exprs.MINUS_ONE);
        if (signs.isNonNegative(u) && signs.isNonPositive(u)) return Optional.of(Exprs.ZERO);
        return modulus && signs.isNonNegative(u) ? Optional.of(u) : Optional.empty();
    }
}
