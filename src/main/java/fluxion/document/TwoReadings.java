package fluxion.document;

import fluxion.diff.Held;
import fluxion.diff.Note;
import fluxion.document.Step.Outcome;
import fluxion.expr.Expr;
import fluxion.function.Context;
import fluxion.message.Messages;
import fluxion.verify.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Claims with a ∂ that can be read in two ways: the outcome in the one in which the claim holds, told which it is. */
final class TwoReadings {
    private TwoReadings() {}

    /** How the two sides come out. */
    interface Judging {
        Outcome outcome(Expr left, Expr right);
    }

    static Outcome of(Expr left, Expr right, Context context, Judging judging) {
        var followed = judging.outcome(left, right);
        var held = Held.of(List.of(left, right), context);
        if (held.isEmpty()) return unlessHeld(followed, left, right, context, judging);
        return proved(followed, held.get().notes(true)).or(() -> proved(judging.outcome(
            held.get().formulas().getFirst(), held.get().formulas().getLast()), held.get().notes(false)))
            .orElse(followed);
    }

    /** What is refuted is open if it holds with what else depends on the variable held fixed. */
    private static Outcome unlessHeld(Outcome followed, Expr left, Expr right, Context context, Judging judging) {
        if (!(followed instanceof Outcome.Judged(var link, _, Verdict.Refuted _, _, _))) return followed;
        var held = Held.alone(List.of(left, right), context);
        return held.isEmpty() || proved(judging.outcome(held.get().formulas().getFirst(),
            held.get().formulas().getLast()), List.of()).isEmpty() ? followed
            : new Outcome.NoAnswer(link, Messages.text("document.unless-held", held.get().names().stream()
                .map(Held.Names::held).distinct().collect(Collectors.joining(", "))));
    }

    private static Optional<Outcome> proved(Outcome outcome, List<Note> reading) {
        return outcome instanceof Outcome.Judged(var link, var claim, Verdict.Proved proof, var notes, var correction)
            ? Optional.of(new Outcome.Judged(link, claim, proof, Stream.concat(Note.sentences(reading).stream(),
                notes.stream()).toList(), correction)) : Optional.empty();
    }
}
