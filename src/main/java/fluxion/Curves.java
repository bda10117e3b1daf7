package fluxion;

import fluxion.Results.Result;
import fluxion.diff.Branch;
import fluxion.diff.Definitions;
import fluxion.diff.Gradient;
import fluxion.diff.Implicit;
import fluxion.diff.Parametric;
import fluxion.diff.Resolver;
import fluxion.expr.BoundLetters;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Size;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.numeric.Truth;
import fluxion.simplify.AssumedEquations;
import fluxion.simplify.Forms;
import fluxion.simplify.SideConditions;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Slopes of curves that are given by an equation, or by their coordinates. */
record Curves(Form form, Context context) {
    private static final Variable Y = Exprs.variable("y");
    private static final int MOST_TERMS = 500;
    private static final Variable X = Exprs.variable("x");

    Results implicit(Expr f, Variable x, Variable y, int order) {
        if (x == y) throw Fault.of("same-variable", x.name());
        var gathering = new Gathering(form, context, List.of(f));
        var branch = gathering.taken(Implicit.derivatives(f, x, y, order, context, gathering::between));
        var curve = AssumedEquations.ofCurve(Simplifier.simplify(f, context).expr());
        return told(gathering, branch, List.of(y, x), e -> along(curve, e, gathering));
    }

    /** In fewer words by the equation of the curve: (x² + y²)/y³ is 1/y³ on the unit circle. */
    private static Expr along(Condition curve, Expr derivative, Gathering gathering) {
        Expr shaped = gathering.shaped(derivative);
        var shortest = Stream.of(shaped, Forms.factored(shaped)).map(e -> Simplifier.simplify(
            AssumedEquations.in(e, List.of(curve))).expr()).min(Comparator.comparingLong(Size::tree)).orElseThrow();
        return Size.tree(shortest) < Size.tree(shaped) ? gathering.shaped(shortest) : shaped;
    }

    Results parametric(Expr x, Expr y, Variable t, int order) {
        if (t == X || t == Y) throw Fault.of("parameter-is-coordinate", t.name());
        var gathering = new Gathering(form, context, List.of(x, y));
        var branch = gathering.taken(Parametric.derivatives(x, y, t, order, context, gathering::between));
        return told(gathering, branch, List.of(Y, X, t), gathering::shaped);
    }

    /** The inverse function runs along the curve (f(x), x): its derivative at f(x) is 1/f′(x). */
    Results inverse(Expr f, Variable x, int order) {
        var gathering = new Gathering(form, context, List.of(f));
        var branch = gathering.taken(Parametric.derivatives(f, x, x, order, context, gathering::between));
        return told(gathering, branch, List.of(x, x == Y ? X : Y, x), gathering::shaped);
    }

    /**
     * The line or plane that touches F = 0 at a point of it, solved for the last variable that it can be solved for:
     * y = b − Σ F_x/F_y (x − a).
     */
    Results tangent(Expr f, Map<Variable, Expr> at) {
        var by = List.copyOf(at.keySet());
        var gathering = new Gathering(Form.SIMPLIFIED, context, List.of(f));
        Expr plain = gathering.taken(Definitions.expand(gathering.taken(Resolver.resolve(f, context)), context));
        for (Variable x : Substitution.variables(plain))
            if (!at.containsKey(x) && !context.constants().contains(x)) throw Fault.of("unbound-variable", x.name());
        if (here(plain, at) != Exprs.ZERO) throw Fault.of("not-on-curve");
        var slopes = gathering.taken(Gradient.reverse(plain, by, context)).stream().map(gathering::between).toList();
        var values = slopes.stream().map(slope -> here(slope, at)).toList();
        var demands = gathering.demanded(plain, slopes).map(u -> Substitution.replace(u, at));
        if (!SideConditions.beyond(demands, Condition.ALWAYS, context.assumptions()).isEmpty())
            throw Fault.of("no-tangent");
        int last = by.size() - 1;
        while (last >= 0 && !isNumberBesideZero(values.get(last))) last--;
        if (last < 0) throw Fault.of("no-tangent");
        var terms = new ArrayList<Expr>(List.of(at.get(by.get(last))));
        for (int k = 0; k < by.size(); k++) if (k != last)
            terms.add(Exprs.negate(Exprs.product(Exprs.quotient(values.get(k), values.get(last)),
                Exprs.subtract(by.get(k), at.get(by.get(k))))));
        Expr line = Forms.expanded(Simplifier.simplify(Exprs.sum(terms), context).expr(), MOST_TERMS);
        var name = by.get(last);
        return new Results(List.of(new Result(new Label(name.name(), Label.latex(name)), line)), List.of(), List.of(),
            List.of(), BoundLetters.current());
    }

    private Expr here(Expr e, Map<Variable, Expr> at) {
        return Simplifier.simplify(Substitution.replace(e, at), context).expr();
    }

    private boolean isNumberBesideZero(Expr value) {
        return Signs.holds(Condition.nonZero(value), context.assumptions()) == Truth.TRUE;
    }

    private Results told(Gathering gathering, Branch branch, List<Variable> names, UnaryOperator<Expr> shaped) {
        var results = new ArrayList<Result>();
        for (Expr derivative : branch.derivatives())
            results.add(new Result(Label.derivative(names.get(0), names.get(1), results.size() + 1),
                shaped.apply(derivative)));
        return gathering.results(results, List.of(branch.graph()), names);
    }
}
