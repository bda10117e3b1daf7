package fluxion.function;

import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.ZERO;

import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.expr.Pieces;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is demanded of a template at every value of its bound variable, as a condition on what is free: uᵢ ≠ 0 for all
 * i is ∏ uᵢ ≠ 0, and any other condition holds for all i where the product of its indicators is 1.
 */
public final class Quantified {
    private Quantified() {}

    /** The condition for a discrete bound variable; over an interval nothing can be said so, and nothing is. */
    public static Condition everywhere(Condition condition, Binder.Kind kind, List<Expr> arguments) {
        return Condition.all(condition.conjuncts().stream().map(part -> of(part, kind, arguments)).toList());
    }

    private static Condition of(Condition condition, Binder.Kind kind, List<Expr> arguments) {
        boolean bound = condition.expressions().stream().anyMatch(e -> Substitution.contains(e, Binder.INDEX));
        if (!bound) return condition.map(e -> Binder.filled(e, arguments));
        if (!kind.isDiscrete()) return Condition.ALWAYS;
        if (condition instanceof Compare(var u, var relation, var v) && relation == Relation.NE)
            return Condition.nonZero(product(v == ZERO ? u : Exprs.subtract(u, v), arguments));
        Expr indicator = Pieces.of(Stream.of(new Pieces.Branch(condition, ONE),
            new Pieces.Branch(Condition.ALWAYS, ZERO)).toList());
        return new Compare(product(indicator, arguments), Relation.EQ, ONE);
    }

    private static Expr product(Expr factor, List<Expr> arguments) {
        return Binder.over(Binder.Kind.PRODUCT, factor, arguments.get(0), arguments.get(1), arguments);
    }
}
