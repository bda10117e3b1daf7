package fluxion.document;

import fluxion.document.Step.Link;
import fluxion.document.Step.Outcome;
import fluxion.expr.Expr;
import fluxion.expr.Relation;
import fluxion.function.Context;
import fluxion.message.Messages;
import fluxion.syntax.Antiderivative;
import fluxion.syntax.Chains;
import fluxion.syntax.Diagnostic;
import fluxion.verify.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Links between families of functions, or a family and one of its functions: both sides are differentiated. */
record Families(Links links, Manuscript page) {
    Optional<Step> step(Optional<Chains.Side> before, Chains.Side side, List<Diagnostic> repairs, Context context) {
        var family = Stream.of(before.flatMap(Chains.Side::family), side.family()).flatMap(Optional::stream)
            .min(Comparator.comparing(one -> context.definitions().containsKey(one.variable())));
        if (before.isEmpty() || family.isEmpty() || side.before().orElse(Relation.EQ) != Relation.EQ)
            return Optional.empty();
        var place = before.get().span().to(side.span());
        var link = new Link(page.text(before.get().span()), Relation.EQ.symbol(), page.text(side.span()));
        var other = member(side, family.get(), context);
        return member(before.get(), family.get(), context).flatMap(left -> other.map(right ->
            new Step(place, link.text(), differentiated(link, left, right, context),
                Unjudged.repairs(repairs, place)))).filter(_ -> !Unjudged.isAboutVectors(link.text()));
    }

    /** With respect to x; one that is integrated by u, a function of x, by substitution: ∫ g(u) du as ∫ g(u) u′ dx. */
    private static Optional<Expr> member(Chains.Side side, Antiderivative of, Context context) {
        return side.member(of).or(() -> side.family().filter(other -> context.restsOn(other.variable(), of.variable()))
            .map(other -> other.derivative(of.variable())));
    }

    private Outcome differentiated(Link link, Expr left, Expr right, Context context) {
        var outcome = links.outcome(link, left, Relation.EQ, right, context);
        if (!(outcome instanceof Outcome.Judged(_, var claim, var verdict, var notes, _))) return outcome;
        var told = new ArrayList<>(notes);
        told.add(Messages.text("document.families"));
        var judged = new Outcome.Judged(link, claim, verdict, told, Correction.NONE);
        return verdict instanceof Verdict.Refuted refuted
            ? links.otherwise(link, left, Relation.EQ, right, claim, refuted).orElse(judged) : judged;
    }
}
