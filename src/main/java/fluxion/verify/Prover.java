package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.numeric.Truth;
import fluxion.simplify.Signs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Proofs by stages: on the interior of the domain where that is enough ({@link Closure}); on the whole domain at once;
 * and, as u^v is e^(v ln u) for u &gt; 0 only, once for u &gt; 0 and once with 0 put for u.
 */
final class Prover {
    private static final long STEPS = 4_000_000;

    private Prover() {}

    /** What algebra says of the claim; nothing if it says nothing within so many seconds. */
    static Optional<Algebra.Outcome> outcome(Claim claim, double seconds) {
        var interior = Closure.interior(claim).flatMap(inner -> decide(inner, seconds / 3)).filter(Prover::isProof);
        if (interior.isPresent()) return interior;
        var whole = decide(claim, seconds / 3);
        if (whole.filter(Prover::isProof).isPresent() || !holdsInCases(claim, seconds / 3)) return whole;
        return Optional.of(new Algebra.Outcome.Zero());
    }

    private static boolean isProof(Algebra.Outcome outcome) {
        return outcome instanceof Algebra.Outcome.Zero;
    }

    private static Optional<Algebra.Outcome> decide(Claim claim, double seconds) {
        try {
            return Optional.of(new Algebra(claim).decide(new Work(STEPS, seconds)));
        } catch (Work.UsedUp _) {
            return Optional.empty();
        }
    }

    /** Whether the claim is proved where all u that are demanded to be ≥ 0 are positive, and where one is 0. */
    private static boolean holdsInCases(Claim claim, double seconds) {
        var premises = claim.premises();
        var bases = premises.stream().filter(premise -> !Premises.isStrict(premise))
            .flatMap(premise -> Premises.base(premise).stream()).distinct().toList();
        if (bases.isEmpty()) return false;
        var strict = new ArrayList<>(premises);
        bases.forEach(u -> strict.add(Condition.positive(u)));
        double share = seconds / (bases.size() + 1);
        return isProved(new Claim(claim.left(), Condition.all(strict), claim.right(), Condition.ALWAYS, List.of()), share)
            && bases.stream().allMatch(u -> isProved(without(claim, premises, u), share));
    }

    private static boolean isProved(Claim claim, double seconds) {
        var premises = claim.premises();
        var signs = new Signs(List.of());
        if (premises.stream().anyMatch(premise -> signs.holds(premise) == Truth.FALSE)) return true;
        return decide(claim, seconds).filter(outcome -> outcome instanceof Algebra.Outcome.Zero
            || outcome instanceof Algebra.Outcome.Nowhere).isPresent();
    }

    /** The claim at the points at which u = 0. */
    private static Claim without(Claim claim, List<Condition> premises, Expr u) {
        return new Claim(zero(claim.left(), u), Condition.all(premises.stream().map(p -> p.map(e -> zero(e, u)))
            .toList()), zero(claim.right(), u), Condition.ALWAYS, List.of());
    }

    private static Expr zero(Expr e, Expr u) {
        return Fold.fold(e, (node, at) -> node == u ? Exprs.ZERO
            : node.children().isEmpty() ? node : Exprs.rebuild(node, node.children().stream().map(at).toList()));
    }
}
