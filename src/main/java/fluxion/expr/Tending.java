package fluxion.expr;

import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr.Variable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a variable goes under a limit: {@code x → a}, {@code x → a⁺}, {@code x → ∞}.
 *
 * @param variable the bound variable
 * @param point    where it goes; empty for ∞ and −∞
 * @param side     1 if only values above the point count, or for ∞; −1 for those below, or for −∞; 0 for both
 */
public record Tending(Variable variable, Optional<Expr> point, int side) {
    /** What certainly holds near there, but not at the point itself. */
    public List<Condition> nearby() {
        var relation = side == 0 ? Relation.NE : side > 0 ? Relation.GT : Relation.LT;
        return List.of(new Compare(variable, relation, point.orElse(Exprs.ZERO)));
    }

    /** Whether another variable goes to the same place in the same way. */
    public boolean isAlike(Tending other) {
        return point.equals(other.point) && side == other.side;
    }

    /** A formula in which the variable has another name. */
    public Expr named(Variable other, Expr formula) {
        return Substitution.replace(formula, Map.of(variable, other));
    }
}
