package fluxion.document;

import fluxion.diff.Held;
import fluxion.diff.Note;
import fluxion.document.Step.Outcome;
import fluxion.expr.Expr;
import fluxion.function.Context;
import fluxion.verify.Verdict;
import java.util.List;
import java.util.Optional;
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
        if (held.isEmpty()) return followed;
        return proved(followed, held.get().notes(true)).or(() -> proved(judging.outcome(
            held.get().formulas().getFirst(), held.get().formulas().getLast()), held.get().notes(false)))
            .orElse(followed);
    }

    private static Optional<Outcome> proved(Outcome outcome, List<Note> reading) {
        return outcome instanceof Outcome.Judged(var link, var claim, Verdict.Proved proof, var notes, var correction)
            ? Optional.of(new Outcome.Judged(link, claim, proof, Stream.concat(Note.sentences(reading).stream(),
                notes.stream()).toList(), correction)) : Optional.empty();
    }
}
