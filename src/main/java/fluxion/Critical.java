package fluxion;

import fluxion.Results.Result;
import fluxion.expr.BoundLetters;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.message.Messages;
import fluxion.numeric.Truth;
import fluxion.print.Printer;
import fluxion.verify.Claims;
import fluxion.verify.CriticalPoints;
import fluxion.verify.CriticalPoints.Found;
import fluxion.verify.CriticalPoints.Point;
import fluxion.verify.Exact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The points at which all partial derivatives are 0, and those at which a function of one variable has none. */
record Critical(Context context) {
    Results points(Expr f, List<Variable> by) {
        var claim = Fault.derived(Claims.of(f, Exprs.ZERO, context)).derivative();
        Found found = CriticalPoints.of(claim.left(), by).orElseThrow(() -> Fault.of("no-critical-points"));
        var results = new ArrayList<Result>();
        for (Point point : found.points())
            if (isAssumed(point)) results.add(new Result(label(point), point.value()));
        var remarks = new ArrayList<String>();
        if (by.size() == 1) remarks.addAll(broken(f, by));
        if (results.isEmpty()) remarks.addFirst(Messages.text("engine.no-critical-point"));
        found.within().ifPresent(reach -> remarks.add(Messages.text("engine.critical-within", reach)));
        return new Results(results, List.of(), remarks, List.of(), BoundLetters.current());
    }

    /** Whether the assumptions hold at the point; an equation would ask for extrema along a curve. */
    private boolean isAssumed(Point point) {
        var assumed = Condition.all(context.assumptions());
        var truth = Exact.holds(assumed.map(u -> Substitution.replace(u, point.at())));
        boolean bound = assumed.conjuncts().stream().anyMatch(part ->
            part instanceof Condition.Compare(_, var relation, _) && relation == Relation.EQ);
        if (bound || truth == Truth.UNKNOWN) throw Fault.of("no-critical-points");
        return truth == Truth.TRUE;
    }

    /** Where there is no derivative, as far as that is known; where it is open, nothing is told at all. */
    private List<String> broken(Expr f, List<Variable> by) {
        var remarks = new ArrayList<String>();
        for (Exceptional points : new Differentiation(Form.SIMPLIFIED, context).derivative(f, by).exceptional())
            switch (points.slope()) {
                case Value.Undefined _ -> remarks.add(Messages.text("engine.critical-broken",
                    Printer.text(points.where())));
                case Value.Known(var slope, var range, _) when !range.contains(0) -> { }
                case Value.Known _, Value.Expressed _, Value.Between _, Value.Undecided _ ->
                    throw Fault.of("no-critical-points");
            }
        return remarks;
    }

    private static Label label(Point point) {
        String nature = Messages.text("engine.critical." + point.nature().name().toLowerCase(Locale.ROOT));
        return new Label(nature + " " + place(point, false), "\\text{" + nature + " }" + place(point, true) + ": f");
    }

    private static String place(Point point, boolean latex) {
        return point.at().entrySet().stream().map(e -> latex
            ? Printer.latex(e.getKey()) + " = " + Printer.latex(e.getValue())
            : Printer.text(e.getKey()) + " = " + Printer.text(e.getValue())).collect(Collectors.joining(", "));
    }
}
