package fluxion.document;

import fluxion.document.Step.Link;
import fluxion.document.Step.Outcome;
import fluxion.message.Messages;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.Span;
import fluxion.verify.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps put down so far; the last ones may be taken back. */
final class Minutes {
    private final Manuscript page;
    private final List<Step> steps = new ArrayList<>();

    Minutes(Manuscript page) {
        this.page = page;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    void put(Span place, Outcome outcome, List<Diagnostic> warnings) {
        steps.add(new Step(page.source().trimmed(place), page.text(place), outcome, warnings));
    }

    void putAll(List<Step> more) {
        steps.addAll(more);
    }

    /** The sides of a chain between which nothing is judged; why is said by {@code document.<key>}. */
    void notJudged(List<Span> sides, String key) {
        notJudged(sides.getFirst(), page.text(new Span(sides.getFirst().to(), sides.get(1).from())),
            sides.get(1).to(sides.getLast()), key);
    }

    /** Two sides that a sign joins which claims nothing that is judged; why is said by {@code document.<key>}. */
    void notJudged(Span left, String sign, Span right, String key) {
        put(left.to(right), new Outcome.NotJudged(new Link(page.text(left), sign, page.text(right)),
            Messages.text("document." + key, sign)), List.of());
    }

    /** Something that is put down as it stands, and why. */
    void remark(Span place, String why, List<Diagnostic> warnings) {
        put(place, new Outcome.Remark(page.text(place), Optional.of(why)), warnings);
    }

    /** How many steps there are. */
    int mark() {
        return steps.size();
    }

    /** Whether what was put down from there on is defined or proved, or makes no claim. */
    boolean holdsSince(int mark) {
        return steps.subList(mark, steps.size()).stream().map(Step::outcome).allMatch(Outcome::holds);
    }

    /** Puts what was put down from there on into the order of the text. */
    void sort(int mark) {
        steps.subList(mark, steps.size()).sort(Comparator.comparingInt(step -> step.span().from()));
    }

    /** What was put down from there on for one link of a chain is no claim: it says what a name stands for. */
    void define(int mark, List<Span> sides, int left) {
        if (left + 1 >= sides.size()) return;
        var place = sides.get(left).to(sides.get(left + 1));
        steps.subList(mark, steps.size()).replaceAll(step -> step.span().equals(place) && step.outcome().holds()
            ? new Step(place, step.source(), new Outcome.Defined(step.source()), step.warnings()) : step);
    }

    /**
     * Puts what was put down from the mark on, with a warning, in the place of what was put down before that, if all of
     * it is proved without a remark; takes it back if not.
     */
    boolean replaceIfPlain(int before, int mark, Diagnostic warning) {
        var found = List.copyOf(steps.subList(mark, steps.size()));
        boolean plain = !found.isEmpty() && found.stream().allMatch(step -> step.outcome()
            instanceof Outcome.Judged(_, _, Verdict.Proved _, var notes, _) && notes.isEmpty());
        takeBack(plain ? before : mark);
        if (plain) for (Step step : found) steps.add(new Step(step.span(), step.source(), step.outcome(),
            Stream.concat(step.warnings().stream(), Stream.of(warning)).toList()));
        return plain;
    }

    void takeBack(int mark) {
        steps.subList(mark, steps.size()).clear();
    }
}
