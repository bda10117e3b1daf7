package fluxion.document;

import fluxion.document.Step.Outcome;
import fluxion.function.Context;
import fluxion.message.Messages;
import fluxion.syntax.Contexts;
import fluxion.syntax.Statement;
import fluxion.verify.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What is known at a place, once for each way in which the text may be meant: an equation for a name that was defined
 * otherwise before is wrong, or defines the name anew. What comes after it is said to hold, or not to, where all ways
 * agree.
 */
final class Readings {
    /** Of more ways than these, the oldest that is no first reading is given up. */
    private static final int MOST = 6;

    private final Set<String> names = new LinkedHashSet<>();
    private List<Context> all;
    /** What a name meant before an item of a list defined it anew. */
    private Optional<Former> former = Optional.empty();

    private record Former(String name, Statement meaning) {}

    Readings(Context only) {
        this.all = List.of(only);
    }

    /** Where every equation that may be wrong is so. */
    Context first() {
        return all.getFirst();
    }

    /**
     * A name loses its meaning, for one item of a list only, perhaps.
     *
     * @param staying names whose formulas speak of what it will be
     */
    void anew(String name, boolean forItem, Predicate<String> staying) {
        if (forItem) former = former.or(() -> Contexts.meaning(first(), name).map(old -> new Former(name, old)));
        each(context -> context.without(name, staying));
    }

    /** What the name meant is over, though nobody can read what it means from here on. */
    void over(Optional<String> name) {
        name.ifPresent(known -> each(context -> context.without(known)));
    }

    /** An item is over: a name that it defined anew may mean again what it did before. */
    void nextItem() {
        former.ifPresent(old -> fork(old.name(), c -> Contexts.add(c.without(old.name()), old.meaning())));
        former = Optional.empty();
    }

    /** Something more is known, or less, whichever way is meant. */
    void each(UnaryOperator<Context> change) {
        all = all.stream().map(change).distinct().toList();
    }

    /** Something is known otherwise, which stays so if it is of use. */
    void trying(UnaryOperator<Context> change, BooleanSupplier use) {
        var before = all;
        each(change);
        if (!use.getAsBoolean()) all = before;
    }

    /** The name may mean what it did, or be what it is in the changed contexts. */
    void fork(String name, UnaryOperator<Context> change) {
        var more = new LinkedHashSet<>(all);
        all.stream().map(change).forEach(more::add);
        var kept = new ArrayList<>(more);
        while (kept.size() > MOST) kept.remove(1);
        all = List.copyOf(kept);
        names.add(name);
    }

    /** Puts down what is found in all of them. */
    void judge(Minutes minutes, Manuscript page, Function<Context, Sitting> sitting, Consumer<Sitting> what) {
        var found = all.stream().map(context -> {
            var own = new Minutes(page);
            what.accept(sitting.apply(context).in(own));
            return own.steps();
        }).toList();
        for (int k = 0; k < found.getFirst().size(); k++) minutes.putAll(List.of(agreed(found, k)));
    }

    private Step agreed(List<List<Step>> found, int k) {
        var step = found.getFirst().get(k);
        if (!(step.outcome() instanceof Outcome.Judged(var link, var claim, var verdict, var notes, _))) return step;
        if (found.stream().allMatch(steps -> k < steps.size() && steps.get(k).outcome().equals(step.outcome())))
            return step;
        boolean same = !(verdict instanceof Verdict.Conditional) && found.stream().allMatch(steps -> k < steps.size()
            && steps.get(k).outcome() instanceof Outcome.Judged(_, _, var other, _, _)
            && other.getClass() == verdict.getClass());
        return new Step(step.span(), step.source(), same
            ? new Outcome.Judged(link, claim, verdict, notes, Correction.NONE)
            : new Outcome.NoAnswer(link, Messages.text("document.readings", String.join(", ", names))),
            step.warnings());
    }
}
