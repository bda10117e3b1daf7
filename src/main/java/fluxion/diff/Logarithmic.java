package fluxion.diff;

import static fluxion.expr.Exprs.E;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.subtract;
import static fluxion.expr.Exprs.sum;
import static fluxion.function.Functions.ln;

import fluxion.expr.Binder;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Fold;
import fluxion.function.Context;

/**
 * Logarithmic differentiation: f′/f is the derivative of ln f, taken apart into ln (u v) = ln u + ln v, ln (u/v) = ln u
 * − ln v, ln (u^v) = v ln u and ln ∏ u = Σ ln u. As (ln u)′ = u′/u and (ln (−u))′ are the same formula, it is right for
 * negative factors as well: wherever no factor that is divided by is 0.
 */
public final class Logarithmic {
    private Logarithmic() {}

    /** f′/f */
    public static Derived<Expr> derivative(Expr f, Variable x, Context context) {
        return Differentiator.derivative(logarithm(f), x, context);
    }

    /** ln f, as if all its factors were positive. */
    private static Expr logarithm(Expr f) {                      // recursion over binders within binders
        return Fold.<Expr>fold(f, (node, at) -> switch (node) {
            case Product(var factors)      -> sum(factors.stream().map(at).toList());
            case Quotient(var u, var v)    -> subtract(at.apply(u), at.apply(v));
            case Power(var u, var v)       -> u == E ? v : product(v, at.apply(u));
            case Apply(Binder b, var arguments) when b.kind() == Binder.Kind.PRODUCT -> {
                var index = b.index(arguments);
                yield Binder.of(Binder.Kind.SUM, index, arguments.get(0), arguments.get(1),
                    logarithm(b.at(index, arguments)));
            }
            case Expr _ -> ln(node);
        });
    }
}
