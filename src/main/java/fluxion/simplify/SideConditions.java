package fluxion.simplify;

import fluxion.expr.Condition;
import java.util.List;

/** What one condition demands beyond another, in the simple form in which conditions are shown. */
public final class SideConditions {
    private SideConditions() {}

    /** The demands of {@code before} that do not follow from {@code after} and the assumptions: x ≠ 1, not x² − 1 ≠ 0. */
    public static List<Condition> beyond(Condition before, Condition after, List<Condition> assumptions) {
        var normalizer = new Normalizer(new Session(assumptions, Budget.ORDINARY), Rules.all());
        return new Dropped(assumptions, normalizer).conditions(before, after);
    }
}
