package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import fluxion.simplify.Budget;
import fluxion.simplify.Simplifier;
import fluxion.verify.Limit.Finite;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Limits of formulas with roots of the distance: for x = c ± tᵈ with t &gt; 0, sin(√x)/√x is sin t/t, and x tends to c
 * from that side exactly as t does to 0.
 */
final class RootScale {
    private static final Variable T = Exprs.variable("#root");
    private static final BigInteger HIGHEST = BigInteger.valueOf(12);

    private RootScale() {}

    /** The limit, if there are roots. */
    static Optional<Limit> limit(Expr formula, OneSided side) {
        var degree = degree(formula, side.x());
        if (degree.compareTo(BigInteger.ONE) <= 0 || degree.compareTo(HIGHEST) > 0) return Optional.empty();
        Expr distance = Exprs.power(T, Exprs.num(Rational.of(degree)));
        Expr x = Exprs.sum(Exprs.num(side.point().get(side.x())), Exprs.product(Exprs.num(side.side()), distance));
        Expr inRoots = Simplifier.simplify(Substitution.replace(side.of(formula).orElse(formula),
            Map.of(side.x(), x)), List.of(Condition.positive(T)), Budget.ORDINARY).expr();
        if (degree(inRoots, T).compareTo(BigInteger.ONE) > 0) return Optional.empty();
        return Limit.of(inRoots, new OneSided(T, Map.of(T, Rational.ZERO), 1)).map(RootScale::atZero);
    }

    private static Limit atZero(Limit limit) {
        return limit instanceof Finite(var value) ? new Finite(Substitution.replace(value, Map.of(T, Exprs.ZERO)))
            : limit;
    }

    /** The least common denominator of the exponents of what moves. */
    private static BigInteger degree(Expr formula, Variable x) {
        var degree = BigInteger.ONE;
        for (Expr node : Fold.postOrder(formula))
            if (node instanceof Power(var u, Num(var r)) && Substitution.contains(u, x)) {
                var d = r.denominator();
                degree = degree.multiply(d).divide(degree.gcd(d));
            }
        return degree;
    }
}
