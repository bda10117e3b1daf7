package fluxion.syntax;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.function.Context;
import java.util.List;

/** What a statement adds to the context of those after it. */
public final class Contexts {
    private Contexts() {}

    public static Context add(Context context, Statement statement) {
        return switch (statement) {
            case Statement.Definition(var name, var body)         ->
                declared(context, List.of(body)).define(name, body);
            case Statement.FunctionDefinition(var name, var lambda) ->
                declared(context, List.of(lambda.body())).define(name, lambda);
            case Statement.RuleStatement(var f, var lambda)       ->
                declared(declared(context, f), List.of(lambda.body())).rule(f, lambda);
            case Statement.Depends(var name, var call)            -> context.depends(name, call);
            case Statement.Alias(var spelling, var name)          -> context.alias(spelling, name);
            case Statement.Claim(var sides, _)                    -> declared(context, sides);
            case Statement.Query(var formula)                     -> declared(context, List.of(formula));
            case Statement.Constant(var names)                    -> {
                var more = context;
                for (Variable name : names) more = more.constant(name);
                yield more;
            }
            case Statement.Assume(var conditions)                 -> context.assume(conditions);
        };
    }

    /** With the functions that the formulas use and of which nothing but the name is known. */
    private static Context declared(Context context, List<Expr> formulas) {
        var more = context;
        for (Expr formula : formulas)
            for (Expr node : Fold.postOrder(formula))
                if (node instanceof Apply(AbstractFunction f, _)) more = declared(more, f);
        return more;
    }

    private static Context declared(Context context, AbstractFunction f) {
        boolean known = context.function(f.name()).isPresent()
            || context.dependences().containsKey(Exprs.variable(f.name()));
        return known ? context : context.declare(f.undifferentiated());
    }
}
