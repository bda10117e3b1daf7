package fluxion.document;

import fluxion.diff.Derived.Differentiated;
import fluxion.diff.Derived.NoDerivative;
import fluxion.diff.Note;
import fluxion.document.Step.Outcome;
import fluxion.expr.Expr;
import fluxion.expr.Relation;
import fluxion.function.Context;
import fluxion.syntax.Chains;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.Reading.Read;
import fluxion.syntax.Reading.Unread;
import fluxion.syntax.Source;
import fluxion.syntax.Span;
import fluxion.verify.Claim;
import fluxion.verify.Claims;
import fluxion.verify.Judge;
import fluxion.verify.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges the links of a chain a = b = c, each on its own terms, so that one error does not blame the rest. */
final class Links {
    private final Source source;
    private final long deadline;

    /** @param seconds the time that judging all links together may take */
    Links(Source source, double seconds) {
        this.source = source;
        this.deadline = System.nanoTime() + (long) (seconds * 1e9);
    }

    /** One link may take a quarter of what is left, so that those after it get their share. */
    private double share() {
        return Math.max(0, deadline - System.nanoTime()) / 4e9;
    }

    /** A side that could be read, and what no step has said about it yet. */
    private record Known(Span span, Expr expr, List<Diagnostic> untold) {}

    /**
     * One step for each link between sides that can be read; a side that cannot is a step of its own, and the next
     * link begins at the last side before it that can.
     *
     * @param repairs what was put right in the chain as a whole; each is told at the step in whose place it stands
     */
    List<Step> judged(List<Chains.Side> sides, List<Diagnostic> repairs, Context context) {
        var steps = new ArrayList<Step>();
        Optional<Known> left = Optional.empty();
        for (Chains.Side side : sides) {
            switch (side.reading()) {
                case Unread<Expr>(var errors) ->
                    steps.add(new Step(side.span(), text(side.span()),
                        new Outcome.Unreadable(DocumentCheck.first(errors)), repairs(repairs, side.span())));
                case Read<Expr>(var expr, var warnings) -> {
                    var right = new Known(side.span(), expr, warnings);
                    if (left.isPresent()) steps.add(link(left.get(), side.before().orElse(Relation.EQ), right,
                        repairs, context));
                    left = Optional.of(left.isPresent() ? new Known(side.span(), expr, List.of()) : right);
                }
            }
        }
        return steps;
    }

    private Step link(Known left, Relation relation, Known right, List<Diagnostic> repairs, Context context) {
        var place = left.span().to(right.span());
        var all = new ArrayList<>(repairs(repairs, place));
        all.addAll(left.untold());
        all.addAll(right.untold());
        return new Step(place, text(left.span()) + " " + relation.symbol() + " " + text(right.span()),
            outcome(left, relation, right, context), all);
    }

    private Outcome outcome(Known left, Relation relation, Known right, Context context) {
        if (relation != Relation.EQ) return new Outcome.NotJudged(text(left.span()), relation, text(right.span()));
        return switch (Claims.of(left.expr(), right.expr(), context)) {
            case Differentiated<Claim>(var claim, _, var notes) -> {
                var verdict = Judge.judge(claim, share());
                yield new Outcome.Judged(text(left.span()), text(right.span()), claim, verdict, told(notes, verdict));
            }
            case NoDerivative<Claim> none ->
                new Outcome.NoAnswer(text(left.span()), text(right.span()), none.sentence());
        };
    }

    /** That undeclared names were taken as constants matters where the claim is not proved all the same. */
    private static List<String> told(List<Note> notes, Verdict verdict) {
        boolean proved = verdict instanceof Verdict.Proved;
        return notes.stream().filter(note -> !proved
            || note.kind() != Note.Kind.TAKEN_AS_CONSTANT).map(Note::sentence).distinct().toList();
    }

    private static List<Diagnostic> repairs(List<Diagnostic> all, Span place) {
        return all.stream().filter(d -> place.from() <= d.span().from() && d.span().to() <= place.to()).toList();
    }

    private String text(Span place) {
        return source.text().substring(place.from(), place.to()).strip();
    }
}
