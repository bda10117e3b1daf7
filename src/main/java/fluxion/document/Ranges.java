package fluxion.document;

import fluxion.diff.Definitions;
import fluxion.diff.Derived.Differentiated;
import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Fold;
import fluxion.expr.IndexedName;
import fluxion.expr.Relation;
import fluxion.function.Context;
import fluxion.function.Indices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * What a text leaves unsaid of its indices: beside Σ_{j=1}^n z_j, the k of z_k is one of 1, …, n. Without that, a
 * derivative by z_k of such a sum is 0.
 */
final class Ranges {
    /** A place among the indices of a family. */
    private record Slot(IndexedName family, int place) {}

    /** The bounds of a sum. */
    private record Range(Expr lower, Expr upper) {}

    private Ranges() {}

    /** The conditions on the free indices in an equation. */
    static List<Condition> of(Expr left, Expr right, Context context) {
        var written = List.of(left, right);
        var all = new ArrayList<>(written);
        if (!mayConcern(written, context)
            || !(Definitions.expand(written, context) instanceof Differentiated<List<Expr>>(var expanded, _, _)))
            return List.of();
        all.addAll(expanded);
        var summed = new ArrayList<>(all);
        summed.addAll(bodies(written, context));
        Map<Slot, Range> ranges = new HashMap<>();
        for (Expr node : Fold.withTemplates(summed))
            if (node instanceof Apply(Binder binder, var us) && binder.kind().isDiscrete())
                ranges(binder, new Range(us.get(0), us.get(1)), ranges);
        var conditions = new LinkedHashSet<Condition>();
        if (!ranges.isEmpty()) for (Expr node : Fold.postOrder(all))
            if (node instanceof Variable v) Indices.member(v).ifPresent(member -> {
                for (int place = 0; place < member.indices().size(); place++)
                    if (member.indices().get(place) instanceof Variable k
                        && ranges.get(new Slot(member.family(), place)) instanceof Range(var lower, var upper))
                        conditions.addAll(List.of(new Condition.IsInteger(k), new Compare(k, Relation.GE, lower),
                            new Compare(k, Relation.LE, upper)));
            });
        return List.copyOf(conditions);
    }

    /** What the names in the formulas stand for: a derivative of a sum may be none. */
    private static List<Expr> bodies(List<Expr> written, Context context) {
        return context.definitions().entrySet().stream().filter(entry -> written.stream().anyMatch(side ->
            context.restsOn(side, entry.getKey()))).map(Map.Entry::getValue).toList();
    }

    /** Whether a family may stand there at all. */
    private static boolean mayConcern(List<Expr> written, Context context) {
        var roots = new ArrayList<>(written);
        roots.addAll(context.definitions().values());
        return Fold.withTemplates(roots).stream().anyMatch(node -> node instanceof Apply(IndexedName _, _));
    }

    private static void ranges(Binder binder, Range range, Map<Slot, Range> ranges) {
        for (Expr node : Fold.withTemplates(List.of(binder.body())))
            if (node instanceof Apply(IndexedName family, var indices))
                for (int place = 0; place < indices.size(); place++)
                    if (indices.get(place) == Binder.INDEX) ranges.putIfAbsent(new Slot(family, place), range);
    }
}
