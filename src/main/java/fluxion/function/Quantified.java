package fluxion.function;

import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.ZERO;

import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Exprs;
import fluxion.expr.Pieces;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is demanded of a template at every value of its bound variable, as a condition on what is free: uᵢ ≠ 0 for all
 * i is ∏ uᵢ ≠ 0, and any other condition holds for all i where the product of its indicators is 1. A few values are
 * written out.
 */
public final class Quantified {
    /** So many values of the bound variable are written out. */
    private static final long FEW = 64;

    private Quantified() {}

    /** The condition for a discrete bound variable; over an interval nothing can be said so, and nothing is. */
    public static Condition everywhere(Condition condition, Binder.Kind kind, List<Expr> arguments) {
        return Condition.all(condition.conjuncts().stream().map(part -> of(part, kind, arguments)).toList());
    }

    private static Condition of(Condition condition, Binder.Kind kind, List<Expr> arguments) {
        boolean bound = condition.expressions().stream().anyMatch(e -> Substitution.contains(e, Binder.INDEX));
        if (!bound) return condition.map(e -> Binder.filled(e, arguments));
        if (!kind.isDiscrete()) return Condition.ALWAYS;
        if (arguments.get(0) instanceof Num(var low) && arguments.get(1) instanceof Num(var high) && low.isInteger()
            && high.isInteger() && high.minus(low).compareTo(Rational.of(FEW)) <= 0)
            return Condition.all(Stream.iterate(low, k -> k.compareTo(high) <= 0, k -> k.plus(Rational.ONE))
                .map(k -> condition.map(e -> Binder.filled(at(e, k), arguments))).toList());
        if (condition instanceof Compare(var u, var relation, var v) && relation == Relation.NE)
            return Condition.nonZero(product(v == ZERO ? root(u) : Exprs.subtract(u, v), arguments));
        Expr indicator = Pieces.of(Stream.of(new Pieces.Branch(condition, ONE),
            new Pieces.Branch(Condition.ALWAYS, ZERO)).toList());
        return new Compare(product(indicator, arguments), Relation.EQ, ONE);
    }

    /** u, for a power uᑫ with q > 0, which is 0 where u is. */
    private static Expr root(Expr power) {
        return power instanceof Expr.Power(var u, Num(var q)) && q.signum() > 0 ? u : power;
    }

    private static Expr at(Expr template, Rational k) {
        return Substitution.replace(template, Map.of(Binder.INDEX, Exprs.num(k)));
    }

    private static Expr product(Expr factor, List<Expr> arguments) {
        return Binder.over(Binder.Kind.PRODUCT, factor, arguments.get(0), arguments.get(1), arguments);
    }
}
