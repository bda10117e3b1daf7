package fluxion.document;

import fluxion.document.Step.Link;
import fluxion.document.Step.Outcome;
import fluxion.message.Messages;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

    void takeBack(int mark) {
        steps.subList(mark, steps.size()).clear();
    }
}
