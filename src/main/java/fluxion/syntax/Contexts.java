package fluxion.syntax;

import fluxion.expr.AbstractFunction;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Relation;
import fluxion.function.Context;
import fluxion.function.Context.Lambda;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a statement adds to the context of those after it. */
public final class Contexts {
    /** A name has no more primes than this. */
    private static final int HIGHEST = 9;

    private Contexts() {}

    public static Context add(Context context, Statement statement) {
        return switch (statement) {
            case Statement.Definition(var name, var body)         ->
                declared(anew(context, name.name()), List.of(body)).define(name, body);
            case Statement.FunctionDefinition(var name, var lambda) ->
                declared(anew(context, name), List.of(lambda.body())).define(name, lambda);
            case Statement.RuleStatement(var f, var lambda)       ->
                declared(declared(context, f), List.of(lambda.body())).rule(f, lambda);
            case Statement.Depends(var name, var call)            -> depends(context, name, call);
            case Statement.Alias(var spelling, var name)          -> context.alias(spelling, name);
            case Statement.Claim claim                            -> {
                var more = declared(context, claim.sides());
                for (var link : introduced(context, claim)) more = add(more, link.statement());
                yield more;
            }
            case Statement.Query(var formula)                     -> declared(context, List.of(formula));
            case Statement.Constant(var names)                    -> {
                var more = context;
                for (Variable name : names) more = more.constant(name);
                yield more;
            }
            case Statement.Assume(var conditions)                 -> context.assume(conditions);
        };
    }

    /** A formula for y′ that came before y was declared as y(x) is a rule for the derivative of y. */
    private static Context depends(Context context, Variable y, Expr call) {
        var more = context.depends(y, call);
        if (call.children().size() != 1) return more;
        Expr derivative = y;
        for (int order = 1; order <= HIGHEST; order++) {
            derivative = Exprs.apply(DerivativeOperator.TOTAL, derivative, call.children().getFirst());
            Variable slope = Exprs.variable(y.name() + "'".repeat(order));
            if (!context.definitions().containsKey(slope)) continue;
            var rule = SlopeRules.of(new Statement.Claim(List.of(derivative, context.definitions().get(slope)),
                List.of(Relation.EQ)), more);
            if (rule.isPresent()) more = add(more.without(slope.name()), rule.get());
        }
        return more;
    }

    /** The definition of a name. */
    public static Optional<Statement> meaning(Context context, String name) {
        return Optional.ofNullable(context.functions().get(name)).<Statement>map(lambda ->
            new Statement.FunctionDefinition(name, lambda)).or(() -> Optional.ofNullable(context.definitions()
                .get(Exprs.variable(name))).map(body -> new Statement.Definition(Exprs.variable(name), body)));
    }

    /** Without the formula that the name has had so far, and what rests on that. */
    private static Context anew(Context context, String name) {
        boolean known = context.definitions().containsKey(Exprs.variable(name))
            || context.functions().containsKey(name);
        return known ? context.without(name) : context;
    }

    /**
     * A definition that is a link of a chain.
     *
     * @param left which of the sides it begins with
     */
    public record Introduced(int left, Statement statement) {}

    /**
     * What a chain defines on its way: {@code y = (x + 1)^2 = x^2 + 2x + 1} the name y, if nothing is known of it,
     * {@code a = b = 3} both names, the last one first, and {@code x'(t) = v(t) = a t} the function v.
     */
    public static List<Introduced> introduced(Context context, Statement.Claim claim) {
        var sides = claim.sides();
        var found = new ArrayList<Introduced>();
        for (int i = 0; sides.size() > 2 && i + 1 < sides.size(); i++) {
            if (claim.relations().get(i) != Relation.EQ) continue;
            Expr body = sides.get(i + 1);
            if (i == found.size() && sides.get(i) instanceof Variable y && context.isFree(y)
                && !context.isPrimed(y) && !context.restsOn(body, y))
                found.add(new Introduced(i, new Statement.Definition(y, body)));
            else if (found.isEmpty() && sides.get(i) instanceof Apply(AbstractFunction f, var arguments)
                && isFree(context, f, body) && arguments.stream().allMatch(Variable.class::isInstance)
                && arguments.stream().distinct().count() == arguments.size())
                return List.of(new Introduced(i, new Statement.FunctionDefinition(f.name(), new Lambda(
                    arguments.stream().map(Variable.class::cast).toList(), body))));
        }
        return found.reversed();
    }

    private static boolean isFree(Context context, AbstractFunction f, Expr body) {
        boolean known = f.order() > 0 || context.functions().containsKey(f.name())
            || context.definitions().containsKey(Exprs.variable(f.name()))
            || context.dependences().containsKey(Exprs.variable(f.name()))
            || context.rules().keySet().stream().anyMatch(rule -> rule.name().equals(f.name()));
        return !known && !context.calls(body, f.name());
    }

    /** With the functions that the formulas use and of which nothing but the name is known. */
    private static Context declared(Context context, List<Expr> formulas) {
        var more = context;
        for (Expr formula : formulas)
            for (Expr node : Fold.withTemplates(List.of(formula)))
                if (node instanceof Apply(AbstractFunction f, _)) more = declared(more, f);
        return more;
    }

    private static Context declared(Context context, AbstractFunction f) {
        boolean known = context.function(f.name()).isPresent()
            || context.dependences().containsKey(Exprs.variable(f.name()))
            || context.definitions().containsKey(Exprs.variable(f.name()));
        return known ? context : context.declare(f.undifferentiated());
    }
}
