package fluxion.document;

import fluxion.diff.Derived.Differentiated;
import fluxion.document.Step.Link;
import fluxion.document.Step.Outcome;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.expr.Tending;
import fluxion.function.Context;
import fluxion.function.Domain;
import fluxion.message.Messages;
import fluxion.numeric.Truth;
import fluxion.simplify.Signs;
import fluxion.syntax.Chains;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.Limiting;
import fluxion.verify.Claim;
import fluxion.verify.Claims;
import fluxion.verify.Limits;
import fluxion.verify.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Links between sides of which one has limits in it, at least. They are equal if the formulas under the limits are:
 * what is continuous may be taken under a limit, and what is equal all around the point has the same limit there. Else
 * each limit that is found is put in.
 */
record Limited(Links links, Manuscript page) {
    Optional<Step> step(Optional<Chains.Side> before, Chains.Side side, List<Diagnostic> repairs, Context context) {
        var left = before.flatMap(Chains.Side::limits);
        var right = side.limits();
        boolean about = before.isPresent() && left.isPresent() && right.isPresent()
            && side.before().orElse(Relation.EQ) == Relation.EQ
            && !(left.get().limits().isEmpty() && right.get().limits().isEmpty());
        if (!about) return Optional.empty();
        var place = before.get().span().to(side.span());
        var link = new Link(page.text(before.get().span()), Relation.EQ.symbol(), page.text(side.span()));
        if (Unjudged.isAboutVectors(link.text())) return Optional.empty();
        return under(link, left.get(), right.get(), context).map(outcome -> new Step(place, link.text(), outcome,
            Unjudged.repairs(repairs, place))).or(() -> found(before.get(), side, left.get(), right.get(), repairs,
                context));
    }

    /** That the formulas under the limits are equal, if they are. */
    private Optional<Outcome> under(Link link, Limiting left, Limiting right, Context context) {
        var limits = Stream.of(left, right).flatMap(side -> side.limits().values().stream()).toList();
        var to = limits.getFirst().to();
        boolean alike = !left.limits().isEmpty() && !right.limits().isEmpty()
            && limits.stream().allMatch(limit -> limit.to().isAlike(to));
        if (!alike || Stream.of(left, right).anyMatch(side -> Substitution.contains(side.frame(), to.variable())
            || !side.limits().keySet().stream().allMatch(name -> Limits.isContinuous(side.frame(), name))))
            return Optional.empty();
        var near = context.without(to.variable().name());
        var outcome = links.outcome(link, formula(left, to), Relation.EQ, formula(right, to),
            near.assume(to.nearby()));
        return outcome instanceof Outcome.Judged(_, var claim, Verdict.Proved verdict, var notes, _)
            ? Optional.of(new Outcome.Judged(link, claim, verdict, and(notes, "limits"), Correction.NONE))
            : Optional.empty();
    }

    private static Expr formula(Limiting side, Tending to) {
        var bodies = new LinkedHashMap<Expr, Expr>();
        side.limits().forEach((name, limit) -> bodies.put(name, limit.to().named(to.variable(), limit.formula())));
        return Substitution.replace(side.frame(), bodies);
    }

    /** A side with its limits put in, and what of the parameters they were found for. */
    private record Found(Expr formula, List<Condition> where, Map<Tending, Expr> under) {}

    private Optional<Step> found(Chains.Side before, Chains.Side side, Limiting left, Limiting right,
        List<Diagnostic> repairs, Context context) {
        var u = found(left, context);
        var v = found(right, context);
        if (u.isEmpty() || v.isEmpty()) return Optional.empty();
        var step = links.link(new Links.Known(before.span(), u.get().formula(), List.of()), Relation.EQ,
            new Links.Known(side.span(), v.get().formula(), List.of()), List.of(), repairs, context);
        return switch (step.outcome()) {
            case Outcome.Judged(var link, var claim, Verdict.Proved verdict, var notes, _)
                when isKnown(u.get(), v.get(), claim) -> Optional.of(new Step(step.span(), step.source(),
                    new Outcome.Judged(link, claim, verdict, and(notes, "limit"), Correction.NONE), step.warnings()));
            case Outcome.Judged(var link, var claim, Verdict.Refuted refuted, var notes, var correction)
                when exist(u.get(), refuted) && exist(v.get(), refuted) -> Optional.of(new Step(step.span(),
                    step.source(), new Outcome.Judged(link, claim, refuted, and(notes, "limit"), correction),
                    step.warnings()));
            case Outcome.NotJudged _, Outcome.NoAnswer _ -> Optional.of(step);
            case Outcome _ -> Optional.empty();
        };
    }

    private static Optional<Found> found(Limiting side, Context context) {
        var values = new LinkedHashMap<Expr, Expr>();
        var where = new ArrayList<Condition>();
        var under = new LinkedHashMap<Tending, Expr>();
        for (var limit : side.limits().entrySet()) {
            var to = limit.getValue().to();
            var known = context.without(to.variable().name());
            if (!(Claims.of(limit.getValue().formula(), limit.getValue().formula(), known)
                instanceof Differentiated<Claim>(var claim, _, _))) return Optional.empty();
            var value = Limits.of(claim.left(), to);
            if (value.isEmpty()) return Optional.empty();
            values.put(limit.getKey(), value.get().formula());
            where.addAll(value.get().where().conjuncts());
            under.put(to, claim.left());
        }
        return Optional.of(new Found(Substitution.replace(side.frame(), values), where, under));
    }

    /** Whether the limits were found for all values of the parameters that are spoken of. */
    private static boolean isKnown(Found left, Found right, Claim claim) {
        var known = new ArrayList<>(claim.premises());
        known.addAll(Domain.of(left.formula()).conjuncts());
        known.addAll(Domain.of(right.formula()).conjuncts());
        return Stream.of(left, right).flatMap(side -> side.where().stream())
            .allMatch(part -> Signs.holds(part, known) == Truth.TRUE);
    }

    /** Whether the limits certainly exist at the point against the claim, and are what was found. */
    private static boolean exist(Found side, Verdict.Refuted refuted) {
        var point = refuted.witness().point();
        return side.under().entrySet().stream().allMatch(limit ->
            Limits.isAround(limit.getValue(), limit.getKey(), point))
            && Limits.hold(side.where(), point);
    }

    private static List<String> and(List<String> notes, String key) {
        return Stream.concat(notes.stream(), Stream.of(Messages.text("document." + key))).toList();
    }
}
