package fluxion;

import fluxion.diff.Differentiator;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Size;
import fluxion.explain.Recorder;
import fluxion.function.Context;
import fluxion.simplify.SideConditions;
import fluxion.simplify.Simplified;
import fluxion.verify.TiedSets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The entries of a gradient, Jacobian or Hessian, each with what holds of it alone: the derivative of |x| + y² by y
 * exists also where that by x does not. What a sweep demands for all entries is asked of the rules again for each.
 */
record EntryDerivatives(Context context) {
    /** More entries, or larger ones, are told together only. */
    private static final int MOST = 64;
    private static final int MOST_NODES = 5_000;

    private record Entry(Expr function, List<Variable> by, Simplified result) {}

    /**
     * A row for each formula, or for each variable of the only one; none if they are too large.
     *
     * @param by by what the entry in this row and column is differentiated
     */
    List<List<Derivative>> of(List<Expr> formulas, List<List<Simplified>> results,
        BiFunction<Integer, Integer, List<Variable>> by) {
        var rows = new ArrayList<List<Entry>>();
        for (int i = 0; i < results.size(); i++) {
            var row = new ArrayList<Entry>();
            for (int k = 0; k < results.get(i).size(); k++) row.add(new Entry(formulas.get(Math.min(i,
                formulas.size() - 1)), by.apply(i, k), results.get(i).get(k)));
            rows.add(row);
        }
        return isLarge(rows) ? List.of() : rows.stream().map(row -> row.stream().map(this::derivative).toList())
            .toList();
    }

    private static boolean isLarge(List<List<Entry>> rows) {
        var all = rows.stream().flatMap(List::stream).toList();
        return all.size() > MOST || Size.distinct(all.stream().flatMap(entry -> Stream.of(entry.function(),
            entry.result().expr())).toList()) > MOST_NODES;
    }

    private Derivative derivative(Entry entry) {
        var stages = new ArrayList<Expr>();
        var derived = Fault.derived(Differentiator.derivative(entry.function(), entry.by(), context, stage -> {
            stages.add(stage);
            return stage;
        }, Integer.MAX_VALUE, Recorder.idle().trace()));
        var sides = new SideConditions(context.assumptions());
        var domain = Validity.domain(entry.function(), context);
        var edges = Edges.of(domain, entry.by(), List.of(derived.derivative()), derived.conditions(), context, sides);
        var demands = new Later<List<Condition>>(() -> Stream.of(derived.conditions(), edges.lost().get(),
            entry.result().conditions()).flatMap(List::stream).toList());
        var validity = Validity.of(domain, List.of(entry.function()), List.of(entry.result().expr()), demands, context,
            sides);
        return new Attempt(entry.function(), entry.by(), edges, stages.subList(0, entry.by().size() - 1),
            entry.result().expr(), validity, List.of(), context,
            new TiedSets(context.assumptions()), Recorder.idle()).derivative();
    }
}
