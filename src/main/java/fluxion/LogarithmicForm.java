package fluxion;

import fluxion.Results.Result;
import fluxion.diff.Definitions;
import fluxion.diff.Logarithmic;
import fluxion.diff.Resolver;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.function.Context;
import java.util.List;

/** Derivatives by way of the logarithm: f′ = f (ln f)′, which keeps products and powers whole. */
record LogarithmicForm(Form form, Context context) {
    Results derivative(Expr f, Variable x) {
        var gathering = new Gathering(form, context, List.of(f));
        Expr plain = gathering.taken(Definitions.expand(gathering.taken(Resolver.resolve(f, context)), context));
        Expr sum = gathering.shaped(gathering.taken(Logarithmic.derivative(plain, x, context)));
        Expr result = sum == Exprs.ZERO ? sum : Exprs.product(gathering.shaped(plain), sum);
        var label = new Label("df/d" + x.name(), "\\frac{d f}{d " + Label.latex(x) + "}");
        return gathering.results(List.of(new Result(label, result)), List.of(), List.of(x));
    }
}
