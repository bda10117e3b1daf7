package fluxion.diff;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.function.Context.Lambda;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A body in the parameters {@code #1, #2, …}, with what it needs to be valid. Arguments are put in all at once and not
 * searched again, so a variable of an argument is never taken for a parameter.
 */
record Formula(int arity, Expr body, List<Condition> conditions) {
    /** The k-th parameter, counted from 0; no formula of a user can contain it. */
    static Variable parameter(int k) {
        return Exprs.variable("#" + (k + 1));
    }

    static boolean isParameter(Variable v) {
        return v.name().startsWith("#");
    }

    static List<Variable> parameters(int arity) {
        var parameters = new ArrayList<Variable>(arity);
        for (int k = 0; k < arity; k++) parameters.add(parameter(k));
        return parameters;
    }

    /** The body of the lambda in our parameters, as it stands. */
    static Expr renamed(Lambda lambda) {
        return substitute(lambda.body(), lambda.parameters(), parameters(lambda.parameters().size()));
    }

    /** The body at the arguments; its conditions there are added to the findings. */
    Expr at(List<Expr> arguments, Findings findings) {
        for (Condition condition : conditions)
            findings.require(condition.map(u -> substitute(u, parameters(arity), arguments)));
        return substitute(body, parameters(arity), arguments);
    }

    static Expr substitute(Expr body, List<Variable> parameters, List<? extends Expr> arguments) {
        var replacements = new LinkedHashMap<Variable, Expr>();
        for (int k = 0; k < parameters.size(); k++) replacements.put(parameters.get(k), arguments.get(k));
        return Substitution.replace(body, replacements);
    }
}
