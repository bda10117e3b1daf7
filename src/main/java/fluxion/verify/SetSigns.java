package fluxion.verify;

import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.numeric.Truth;
import fluxion.simplify.Forms;
import fluxion.simplify.Signs;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of signs on the whole of a set p = 0, or p an integer.
 *
 * @param signs   what is known on the set
 * @param integer the name for the integer
 */
record SetSigns(TiedSet set, Signs signs, Optional<Variable> integer, Expr p) {
    /** 0 if it is not known, or u is 0. */
    int sign(Expr u) {
        Expr on = set.onSet(u);
        return signs.isPositive(u) || signs.isPositive(on) ? 1 : signs.isNegative(u) || signs.isNegative(on) ? -1 : 0;
    }

    boolean isZero(Expr u) {
        Expr on = set.onSet(u);
        return on == Exprs.ZERO || isTold(on, Relation.EQ)
            || signs.holds(new Compare(on, Relation.EQ, Exprs.ZERO)) == Truth.TRUE;
    }

    /** Whether u is not 0 anywhere on the set. */
    boolean isNonZero(Expr u) {
        return isApart(u) || Forms.factored(set.onSet(u)) instanceof Product(var factors)
            && factors.stream().allMatch(this::isApart);
    }

    private boolean isApart(Expr u) {
        Expr on = set.onSet(u);
        return signs.isNonZero(on) || signs.isNonZero(set.simple(u)) || isTold(on, Relation.NE)
            || (integer.isPresent() ? signs.isOdd(on) || new UnequalValues(integer.get(), signs).isNonZero(on)
                : SquareSums.areApart(set.simple(u), p, set.known())
                    || PolynomialRoots.areApart(set.simple(u), p, set.moved()));
    }

    /** Whether it is known that u = 0, or that u ≠ 0, in other words: a³ ≠ a² for a³ − a². */
    private boolean isTold(Expr u, Relation relation) {
        return set.known().stream().anyMatch(condition -> condition instanceof Compare(var v, var told, var w)
            && told == relation && Stream.of(Exprs.subtract(v, w), Exprs.subtract(w, v))
                .anyMatch(difference -> set.onSet(difference) == u));
    }
}
