package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.expr.MathFunction;
import fluxion.function.Functions;
import fluxion.simplify.Term.Factor;
import java.util.ArrayList;

/** sgn u times sums with |u|: sgn u·(1 + |u|) − u = sgn u, because sgn u·|u| = u for every u. */
record SignProducts(Session session) {
    /** Whether this is sgn u times a sum, in which |u| may stand. */
    boolean isOfSum(Expr term) {
        var product = session.apart(term);
        return product.hasSum() && product.factors().stream().anyMatch(factor -> isCall(factor, Functions.SIGN));
    }

    private static boolean isCall(Factor factor, MathFunction f) {
        return factor.exponent() == Exprs.ONE && factor.base() instanceof Apply(var g, _) && g == f;
    }

    /** Terms with sgn u·|u| told by u. */
    Expr without(Expr sum) {
        if (!(sum instanceof Sum(var terms))) return sum;
        var told = new ArrayList<Expr>();
        for (Expr term : terms) {
            var product = session.apart(term);
            var sign = product.factors().stream().filter(factor -> isCall(factor, Functions.SIGN)).findFirst();
            var modulus = sign.flatMap(factor -> product.literal(Functions.abs(factor.base().children().getFirst())));
            if (modulus.isEmpty() || modulus.get().exponent() != Exprs.ONE) told.add(term);
            else told.add(product.copy().remove(sign.get()).remove(modulus.get())
                .times(sign.get().base().children().getFirst()).toExpr());
        }
        return told.equals(terms) ? sum : Sums.collected(told, session);
    }
}
