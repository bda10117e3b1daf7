package fluxion.syntax;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Pieces;
import fluxion.expr.Relation;
import fluxion.function.Context.Lambda;
import java.util.List;

/** What a line of a sheet says. */
public sealed interface Statement {
    /** {@code h = g(w1 x)}: a named formula. */
    record Definition(Variable name, Expr body) implements Statement {}

    /** {@code g(x) = 1/(1 + exp(-x))} */
    record FunctionDefinition(String name, Lambda lambda) implements Statement {}

    /** {@code g' = g (1 - g)}, {@code ∂₁f(x, y) = …}: how a slot derivative of a function without a body is written. */
    record RuleStatement(AbstractFunction derivative, Lambda lambda) implements Statement {}

    /** {@code constant t, H}: names that no derivative moves. */
    record Constant(List<Variable> names) implements Statement {}

    /** {@code assume x > 0}, {@code 0 < x < 1}, {@code assume n integer} */
    record Assume(List<Condition> conditions) implements Statement {}

    /** {@code alias W_1 = w_1}: the first is another spelling of the second. */
    record Alias(String spelling, String name) implements Statement {}

    /** {@code y = y(x)}: the name is an unknown function of variables; the call is that function at them. */
    record Depends(Variable name, Expr call) implements Statement {}

    /** {@code left = right = …}: two or more sides with the relations between them. */
    record Claim(List<Expr> sides, List<Relation> relations) implements Statement {}

    /** A formula that is asked for: {@code diff(C, w1)}. */
    record Query(Expr formula) implements Statement {}

    /** What it defines, only where the conditions hold: elsewhere that has no value. */
    default Statement under(List<Condition> conditions) {
        return switch (this) {
            case Definition(var name, var body)           -> new Definition(name, under(conditions, body));
            case FunctionDefinition(var name, var lambda) -> new FunctionDefinition(name, under(conditions, lambda));
            case RuleStatement(var f, var lambda)         -> new RuleStatement(f, under(conditions, lambda));
            case Constant _, Assume _, Alias _, Depends _, Claim _, Query _ -> this;
        };
    }

    private static Expr under(List<Condition> conditions, Expr body) {
        return Pieces.of(List.of(new Pieces.Branch(Condition.all(conditions), body)));
    }

    private static Lambda under(List<Condition> conditions, Lambda lambda) {
        return new Lambda(lambda.parameters(), under(conditions, lambda.body()));
    }
}
