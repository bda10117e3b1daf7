package fluxion;

import fluxion.diff.Derived.Differentiated;
import fluxion.diff.RuleClaims;
import fluxion.expr.Expr;
import fluxion.function.Context;
import fluxion.message.Messages;
import fluxion.verify.Verdict;
import fluxion.verify.Verdict.Conditional;
import fluxion.verify.Verdict.Proved;
import fluxion.verify.Verdict.Refuted;
import fluxion.verify.Verdict.Undecided;
import fluxion.verify.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rules for derivatives that are not proved of what a sheet defines: differentiation believes the rule. */
record RuleDoubts(Context context, double seconds) {
    /** A sentence for each, with a point if it certainly contradicts the definition. */
    List<String> sentences() {
        if (context.rules().isEmpty() || !(RuleClaims.of(context) instanceof Differentiated<List<RuleClaims.Claim>>(
            var claims, _, _))) return List.of();
        var found = new ArrayList<String>();
        for (RuleClaims.Claim claim : claims) {
            var parameters = context.functions().get(claim.derivative().name()).parameters();
            var plain = Context.EMPTY.assume(context.assumptions()).assume(claim.conditionsAt(parameters));
            Expr rule = claim.ruleAt(parameters);
            var verdict = new Comparison(plain, seconds / claims.size()).compare(rule, claim.bodyAt(parameters))
                .verdict();
            sentence(claim, verdict).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<String> sentence(RuleClaims.Claim claim, Verdict verdict) {
        return switch (verdict) {
            case Proved _                    -> Optional.empty();
            case Refuted(var witness)        -> Optional.of(sentence(claim, witness));
            case Conditional(_, var witness) -> Optional.of(sentence(claim, witness));
            case Undecided _                 -> Optional.of(Messages.text("engine.rule-open",
                claim.derivative().name()));
        };
    }

    private static String sentence(RuleClaims.Claim claim, Witness witness) {
        String point = witness.point().entrySet().stream().map(e -> e.getKey().name() + " = " + e.getValue())
            .collect(Collectors.joining(", "));
        String name = claim.derivative().name();
        return point.isEmpty() ? Messages.text("engine.rule-contradicts", name)
            : Messages.text("engine.rule-contradicts-at", name, point);
    }
}
