package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.function.Context;
import fluxion.message.Messages;
import fluxion.numeric.Truth;
import fluxion.print.Printer;
import fluxion.simplify.SideConditions;
import fluxion.simplify.Signs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where only one side of a claim has a value: there it says nothing, even if it is proved. */
public final class Reach {
    private Reach() {}

    /** What only one side demands; nothing if no point satisfies it, which the verdict says. */
    public static List<String> told(Claim claim) {
        var notes = new ArrayList<String>();
        note("left", beyond(claim.leftDomain(), claim.rightDomain(), claim)).ifPresent(notes::add);
        note("right", beyond(claim.rightDomain(), claim.leftDomain(), claim)).ifPresent(notes::add);
        open(claim).ifPresent(notes::add);
        return notes;
    }

    /**
     * What only one side demands for its derivatives to exist where what is differentiated has a value: that x ≠ 0
     * where |x|′ is told by a formula that has a value at 0. That ln x needs x &gt; 0 is not told.
     *
     * @param smooth what the derivatives need beyond the domains
     */
    public static List<String> ofDerivatives(Claim claim, List<Condition> smooth, Context context) {
        if (smooth.isEmpty()) return List.of();
        var demanded = Condition.all(smooth.stream().map(part -> part.map(e ->
            Claims.expanded(e, context))).toList());
        var notes = new ArrayList<String>();
        if (SideConditions.isWithin(demanded, claim.leftDomain()))
            note("left", beyond(demanded, claim.rightDomain(), claim)).ifPresent(notes::add);
        if (SideConditions.isWithin(demanded, claim.rightDomain()))
            note("right", beyond(demanded, claim.leftDomain(), claim)).ifPresent(notes::add);
        open(claim).ifPresent(notes::add);
        return notes;
    }

    /** Points of which it is not known whether a derivative exists there. */
    private static Optional<String> open(Claim claim) {
        var open = claim.doubts().stream().filter(doubt -> !doubt.known()).toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(Messages.text("engine.domain.open", open.stream()
            .map(doubt -> Printer.unicode(doubt.where())).collect(Collectors.joining("; "))));
    }

    private static Optional<String> note(String side, List<Condition> demands) {
        var all = Condition.all(demands);
        return all.equals(Condition.ALWAYS) ? Optional.empty()
            : Optional.of(Messages.text("engine.domain." + side, Printer.unicode(all)));
    }

    private static List<Condition> beyond(Condition before, Condition after, Claim claim) {
        var demands = SideConditions.beyond(before, after, claim.assumptions());
        return demands.contains(Condition.NEVER) ? List.of() : demands.stream().filter(demand -> claim.doubts().stream()
            .noneMatch(doubt -> Signs.holds(demand, List.of(doubt.where())) == Truth.FALSE)).toList();
    }
}
