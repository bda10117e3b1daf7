package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.All;
import fluxion.expr.Condition.Any;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.expr.Size;
import fluxion.expr.Substitution;
import fluxion.simplify.Signs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A proof for each sign of a quantity. What is proved where some condition holds may hold elsewhere, too: the sign of
 * 1 + sgn(a) √(1 + a²) follows from that of a, which is one thing that the condition compares with 0.
 */
record BySigns(Claim claim, double seconds) {
    private static final int MOST = 2;

    /** Whether the claim is proved for each sign of one of the quantities in the condition, the smallest first. */
    boolean isProved(Condition where) {
        return quantities(where).distinct().sorted(Comparator.comparing(Size::tree)).limit(MOST)
            .anyMatch(u -> Stream.of(Relation.GT, Relation.LT, Relation.EQ).allMatch(relation ->
                isProved(u, relation)));
    }

    private static Stream<Expr> quantities(Condition where) {          // recursion over conditions that we build
        return switch (where) {
            case All(var parts) -> parts.stream().flatMap(BySigns::quantities);
            case Any(var parts) -> parts.stream().flatMap(BySigns::quantities);
            case Compare(var u, _, var zero) when zero == Exprs.ZERO -> Stream.of(u);
            case Compare _, Condition.IsInteger _, Condition.NotInteger _ -> Stream.empty();
        };
    }

    private boolean isProved(Expr u, Relation relation) {
        var there = new ArrayList<>(claim.premises());
        there.add(new Compare(u, relation, Exprs.ZERO));
        if (Signs.contradict(there)) return true;
        var here = new Claim(claim.left(), Condition.all(there), claim.right(), Condition.ALWAYS, List.of());
        if (relation == Relation.EQ) here = here.map(e -> Substitution.replace(e, Map.of(u, Exprs.ZERO)));
        return Prover.outcome(here, seconds / (3 * MOST)).filter(found -> found instanceof Algebra.Outcome.Zero
            || found instanceof Algebra.Outcome.Nowhere).isPresent();
    }
}
