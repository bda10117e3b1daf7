package fluxion.document;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.syntax.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names that a statement is about. */
final class Subjects {
    private Subjects() {}

    /** The name that a claim would define if nothing was known of it. */
    static Optional<String> name(Statement.Claim claim) {
        if (claim.relations().getFirst() != Relation.EQ) return Optional.empty();
        return switch (claim.sides().getFirst()) {
            case Variable(var name) -> Optional.of(name);
            case Apply(var f, _)    -> Optional.of(f.name());
            case Expr _             -> Optional.empty();
        };
    }

    static boolean defines(Statement statement, String name) {
        return statement instanceof Statement.Definition(var y, _) && y.name().equals(name)
            || statement instanceof Statement.FunctionDefinition(var f, _) && f.equals(name);
    }

    /** The name that gets a new value from its old one: {@code w = w - v}. */
    static Optional<Variable> updated(Statement.Claim claim) {
        return claim.sides().size() == 2 && claim.relations().getFirst() == Relation.EQ
            && claim.sides().getFirst() instanceof Variable name && claim.sides().getLast() instanceof Sum sum
            && sum.terms().contains(name) ? Optional.of(name) : Optional.empty();
    }

    /** The names that a statement computes with: later they are no new names. */
    static Set<Variable> variables(Statement statement) {
        var formulas = switch (statement) {
            case Statement.Definition(_, var body)          -> List.of(body);
            case Statement.Claim(var sides, _)              -> sides;
            case Statement.Query _, Statement.FunctionDefinition _, Statement.RuleStatement _, Statement.Constant _,
                 Statement.Assume _, Statement.Alias _, Statement.Depends _ -> List.<Expr>of();
        };
        var found = new LinkedHashSet<Variable>();
        for (Expr formula : formulas) found.addAll(Substitution.variables(formula));
        return found;
    }

    /** The function of which the statement tells more than was known. */
    static Optional<AbstractFunction> determined(Statement statement) {
        return switch (statement) {
            case Statement.FunctionDefinition(var f, var lambda) ->
                Optional.of(AbstractFunction.of(f, lambda.parameters().size()));
            case Statement.RuleStatement(var f, _)               -> Optional.of(f);
            case Statement.Definition _, Statement.Constant _, Statement.Assume _, Statement.Alias _,
                 Statement.Depends _, Statement.Claim _, Statement.Query _ -> Optional.empty();
        };
    }
}
