package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Domain;
import fluxion.numeric.Truth;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import java.util.Set;

/**
 * Functions of one variable that are analytic: if such a function is constant on some interval, it is so throughout.
 * What is put together from pieces, as elu is, may be smooth and yet constant on an interval only.
 */
final class Analytic {
    private Analytic() {}

    /** Whether u depends on x alone, and is analytic wherever the condition holds. */
    static boolean isAnalytic(Expr u, Variable x, Condition where) {
        var signs = new Signs(where.conjuncts());
        return Substitution.variables(u).equals(Set.of(x)) && Fold.postOrder(Steps.byDefinition(u)).stream()
                .allMatch(node -> !(node instanceof Apply(var f, _)) || f instanceof MathFunction g
                    && !Steps.hasPieces(g))
            && signs.holds(Domain.of(u)) == Truth.TRUE && signs.holds(Domain.smooth(u, x)) == Truth.TRUE;
    }

    /** Whether u is analytic on the whole line. */
    static boolean isAnalytic(Expr u, Variable x) {
        return isAnalytic(u, x, Condition.ALWAYS);
    }

    /**
     * Whether u is analytic on an interval, and rises or falls throughout, or is constant: its derivative has one sign,
     * and if it is 0 on a part of the interval it is everywhere.
     */
    static boolean isMonotone(Expr u, Variable x, Condition interval) {
        var signs = new Signs(interval.conjuncts());
        return isOnInterval(u, x, interval) && Slopes.derivative(u, x).map(slope -> Simplifier.simplify(slope).expr())
            .filter(slope -> signs.isNonNegative(slope) || signs.isNonPositive(slope)).isPresent();
    }

    /** Whether the condition describes an interval, and u is analytic on it. */
    static boolean isOnInterval(Expr u, Variable x, Condition interval) {
        return isConvex(interval, x) && isAnalytic(u, x, interval);
    }

    /** Whether the condition only says on which side of numbers x lies. */
    private static boolean isConvex(Condition domain, Variable x) {
        return domain.conjuncts().stream().allMatch(part -> part instanceof Compare(var u, var relation,
            Num _) && u == x && relation != Relation.NE);
    }
}
