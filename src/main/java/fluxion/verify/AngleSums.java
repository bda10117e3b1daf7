package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import fluxion.verify.Algebra.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where two sums of arcsines, arctangents, angles atan2(y, x) and multiples of π are equal: where the cosine of their
 * difference is 1, if the difference is known to be less than a full turn; else in two cases, by the sign of one of the
 * arguments.
 */
final class AngleSums {
    private final Expr gap;
    private final Map<Expr, Rational> angles;
    private final List<Condition> premises;
    private final Work work;

    private AngleSums(Expr gap, Map<Expr, Rational> angles, List<Condition> premises, Work work) {
        this.gap = gap;
        this.angles = angles;
        this.premises = premises;
        this.work = work;
    }

    /** Where the claim holds; empty if it is about something else, or that is not found. */
    static Optional<Condition> where(Claim claim, Work work) {
        Expr gap = gap(claim.left(), claim.right());
        return angles(gap).flatMap(angles -> new AngleSums(gap, angles, claim.premises(), work).where());
    }

    /** Whether the sums are certainly different wherever these signs are known. */
    static boolean areApart(Expr u, Expr v, Signs signs) {
        Expr basic = Basic.expand(List.of(Exprs.subtract(u, v))).getFirst();
        return Fold.postOrder(basic).stream().anyMatch(node -> node instanceof Apply && TurnRange.isAngle(node))
            && angles(Simplifier.simplify(basic).expr())
                .filter(angles -> TurnRange.of(angles, signs).excludesZero()).isPresent();
    }

    private static Expr gap(Expr u, Expr v) {
        return Simplifier.simplify(Basic.expand(List.of(Exprs.subtract(u, v))).getFirst()).expr();
    }

    private static Optional<Map<Expr, Rational>> angles(Expr gap) {
        return gap == Exprs.ZERO ? Optional.empty()
            : Arcs.angles(gap).filter(angles -> angles.keySet().stream().allMatch(TurnRange::isAngle));
    }

    private Optional<Condition> where() {
        var whole = where(List.of());
        if (whole.isPresent()) return whole;
        for (Expr angle : angles.keySet()) {
            if (!(angle instanceof Apply(_, var us))) continue;
            var upper = Condition.nonNegative(us.getFirst());
            var lower = upper.negated();
            var above = where(List.of(upper));
            var below = above.flatMap(_ -> where(List.of(lower)));
            if (below.isPresent())
                return Optional.of(Condition.any(Condition.all(upper, above.get()), Condition.all(lower, below.get())));
        }
        return Optional.empty();
    }

    /** Where the claim holds among the points at which the conditions do. */
    private Optional<Condition> where(List<Condition> conditions) {
        var known = new ArrayList<>(premises);
        known.addAll(conditions);
        var range = TurnRange.of(angles, new Signs(known));
        if (range.excludesZero()) return Optional.of(Condition.NEVER);
        if (!range.isWithinATurn()) return Optional.empty();
        return switch (cosineIs(Exprs.ONE, known)) {
            case Outcome.Zero _             -> Optional.of(Condition.ALWAYS);
            case Outcome.Partly(var where)  -> Optional.of(where);
            case Outcome.Nowhere _          -> Optional.of(Condition.NEVER);
            case Outcome.NonZero _          -> cosineIs(Exprs.MINUS_ONE, known) instanceof Outcome.Zero
                ? Optional.of(Condition.NEVER) : Optional.empty();
        };
    }

    private Outcome cosineIs(Expr value, List<Condition> known) {
        return new Algebra(new Claim(Functions.cos(gap), Condition.ALWAYS, value, Condition.ALWAYS, known))
            .decide(work);
    }
}
