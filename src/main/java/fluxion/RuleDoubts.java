package fluxion;

import fluxion.diff.Derived.Differentiated;
import fluxion.diff.RuleClaims;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.function.Context;
import fluxion.function.Domain;
import fluxion.message.Messages;
import fluxion.simplify.SideConditions;
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
        if (context.rules().isEmpty()) return List.of();
        var found = new ArrayList<>(amongRules());
        if (!(RuleClaims.of(context) instanceof Differentiated<List<RuleClaims.Claim>>(var claims, _, _)))
            return found;
        for (RuleClaims.Claim claim : claims) {
            var parameters = context.functions().get(claim.derivative().name()).parameters();
            var plain = Context.EMPTY.assume(context.assumptions()).assume(claim.conditionsAt(parameters));
            Expr rule = claim.ruleAt(parameters);
            var verdict = new Comparison(plain, seconds / claims.size()).compare(rule, claim.bodyAt(parameters))
                .verdict();
            var beyond = SideConditions.beyond(Condition.all(claim.conditionsAt(parameters)), Domain.of(rule),
                context.assumptions());
            sentence(claim, verdict).ifPresent(found::add);
            if (verdict instanceof Proved && !beyond.isEmpty())
                found.add(Messages.text("engine.rule-beyond", claim.derivative().name()));
        }
        return found;
    }

    /** A sentence for each two rules by which mixed partial derivatives would certainly differ. */
    private List<String> amongRules() {
        if (context.rules().size() < 2 || !(RuleClaims.mutual(context) instanceof
            Differentiated<List<RuleClaims.Claim>>(var claims, _, _))) return List.of();
        var found = new ArrayList<String>();
        for (RuleClaims.Claim claim : claims) {
            var parameters = context.rules().get(claim.derivative()).parameters();
            var plain = Context.EMPTY.assume(context.assumptions()).assume(claim.conditionsAt(parameters));
            var verdict = new Comparison(plain, seconds / claims.size()).compare(claim.ruleAt(parameters),
                claim.bodyAt(parameters)).verdict();
            if (verdict instanceof Refuted(var witness))
                found.add(Messages.text(witness.point().isEmpty() ? "engine.rules-contradict"
                    : "engine.rules-contradict-at", claim.derivative().name(), point(witness)));
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
        String point = point(witness);
        String name = claim.derivative().name();
        return point.isEmpty() ? Messages.text("engine.rule-contradicts", name)
            : Messages.text("engine.rule-contradicts-at", name, point);
    }

    private static String point(Witness witness) {
        return witness.point().entrySet().stream().map(e -> e.getKey().name() + " = " + e.getValue())
            .collect(Collectors.joining(", "));
    }
}
