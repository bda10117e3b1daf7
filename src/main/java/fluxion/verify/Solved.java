package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.numeric.Truth;
import fluxion.simplify.Budget;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The value of a variable where u = 0, for u = a y + b with a ≠ 0: y = −b/a.
 *
 * @param known what holds at the points in question: for an integer n, 0ⁿ is not 0 where n = 0
 */
record Solved(Variable variable, Expr value, List<Condition> known) {
    /** For every variable for which u can be solved where the conditions hold. */
    static Stream<Solved> of(Expr u, List<Condition> known) {
        return Substitution.variables(u).stream().flatMap(y -> by(u, y, known).stream());
    }

    private static Optional<Solved> by(Expr u, Variable y, List<Condition> known) {
        return Slopes.derivative(u, y).map(d -> Simplifier.simplify(d).expr())
            .filter(a -> !Substitution.contains(a, y) && Signs.holds(Condition.nonZero(a), known) == Truth.TRUE)
            .map(a -> new Solved(y, Exprs.quotient(Exprs.negate(Substitution.replace(u, Map.of(y, Exprs.ZERO))), a),
                known));
    }

    /** The formula with the value for the variable, simplified: the same wherever it has one. */
    Expr in(Expr f) {
        return Simplifier.simplify(Substitution.replace(f, Map.of(variable, value)), known.stream()
            .filter(Condition.IsInteger.class::isInstance).toList(), Budget.ORDINARY).expr();
    }
}
