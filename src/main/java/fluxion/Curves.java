package fluxion;

import fluxion.Results.Result;
import fluxion.diff.Branch;
import fluxion.diff.Implicit;
import fluxion.diff.Parametric;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.function.Context;
import java.util.ArrayList;
import java.util.List;

/** Slopes of curves that are given by an equation, or by their coordinates. */
record Curves(Form form, Context context) {
    private static final Variable Y = Exprs.variable("y");
    private static final Variable X = Exprs.variable("x");

    Results implicit(Expr f, Variable x, Variable y, int order) {
        if (x == y) throw Fault.of("same-variable", x.name());
        var gathering = new Gathering(form, context, List.of(f));
        var branch = gathering.taken(Implicit.derivatives(f, x, y, order, context, gathering::between));
        return told(gathering, branch, List.of(y, x));
    }

    Results parametric(Expr x, Expr y, Variable t, int order) {
        if (t == X || t == Y) throw Fault.of("parameter-is-coordinate", t.name());
        var gathering = new Gathering(form, context, List.of(x, y));
        var branch = gathering.taken(Parametric.derivatives(x, y, t, order, context, gathering::between));
        return told(gathering, branch, List.of(Y, X, t));
    }

    private Results told(Gathering gathering, Branch branch, List<Variable> names) {
        var results = new ArrayList<Result>();
        for (Expr derivative : branch.derivatives())
            results.add(new Result(Label.derivative(names.get(0), names.get(1), results.size() + 1),
                gathering.shaped(derivative)));
        return gathering.results(results, List.of(branch.graph()), names);
    }
}
