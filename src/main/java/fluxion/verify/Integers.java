package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Variables that are declared integers and stand in exponents. A power with such an exponent has values where one with
 * a real exponent has none: (−2)³, 0⁰ = 1. So at a point these variables are replaced by their numbers, which makes the
 * exponents literals; where the premises hold, that is what the power means.
 */
public record Integers(List<Variable> exponents) {
    static Integers of(Claim claim) {
        return of(List.of(claim.left(), claim.right()), claim.assumptions());
    }

    /** Those of the formulas. */
    public static Integers of(List<Expr> formulas, List<Condition> assumptions) {
        var found = new LinkedHashSet<Variable>();
        for (Expr node : Fold.postOrder(formulas))
            if (node instanceof Power(_, var v) && !(v instanceof Num)) found.addAll(Substitution.variables(v));
        return new Integers(found.stream().filter(n -> assumptions.contains(new IsInteger(n))).toList());
    }

    /** The numbers for which they stand at the point. */
    Map<Variable, Expr> at(Map<Variable, Rational> point) {
        if (exponents.isEmpty()) return Map.of();
        var values = new LinkedHashMap<Variable, Expr>();
        for (Variable n : exponents) {
            var value = point.get(n);
            if (value != null && value.isInteger()) values.put(n, Exprs.num(value));
        }
        return values;
    }

    /** The formula with these numbers. */
    public Expr in(Expr formula, Map<Variable, Rational> point) {
        return exponents.isEmpty() ? formula : Substitution.replace(formula, at(point));
    }

    Condition in(Condition condition, Map<Variable, Rational> point) {
        return exponents.isEmpty() ? condition : condition.map(u -> in(u, point));
    }
}
