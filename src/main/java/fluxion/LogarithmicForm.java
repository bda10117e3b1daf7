package fluxion;

import fluxion.Results.Result;
import fluxion.diff.Definitions;
import fluxion.diff.Logarithmic;
import fluxion.diff.Resolver;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.function.Context;
import fluxion.function.Domain;
import fluxion.simplify.SideConditions;
import fluxion.simplify.Signs;
import java.util.ArrayList;
import java.util.List;

/** Derivatives by way of the logarithm: f′ = f (ln f)′ where f ≠ 0, which keeps products and powers whole. */
record LogarithmicForm(Form form, Context context) {
    Results derivative(Expr f, Variable x) {
        var gathering = new Gathering(form, context, List.of(f));
        Expr plain = gathering.taken(Definitions.expand(gathering.taken(Resolver.resolve(f, context)), context));
        Expr sum = gathering.shaped(gathering.taken(Logarithmic.derivative(plain, x, context)));
        Expr result = sum == Exprs.ZERO ? sum : Exprs.product(gathering.shaped(plain), sum);
        var label = new Label("df/d" + x.name(), "\\frac{d f}{d " + Label.latex(x) + "}");
        var told = sum == Exprs.ZERO ? List.<Condition>of() : nonZero(plain);
        return gathering.results(List.of(new Result(label, result)), told, List.of(x));
    }

    /** That no factor is 0 which may be. */
    private List<Condition> nonZero(Expr f) {
        var known = new ArrayList<>(context.assumptions());
        known.addAll(SideConditions.beyond(Domain.of(f, known), Condition.ALWAYS, context.assumptions()));
        var signs = new Signs(known);
        return (f instanceof Product(var factors) ? factors : List.of(f)).stream()
            .filter(factor -> !signs.isNonZero(factor)).map(Condition::nonZero).toList();
    }
}
