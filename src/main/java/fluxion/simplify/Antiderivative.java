package fluxion.simplify;

import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.expr.FunctionSymbol;
import fluxion.expr.Substitution;
import fluxion.function.Functions;
import fluxion.numeric.Truth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Antiderivatives of a few functions of a linear argument u = a t + b, a ≠ 0, each of which is differentiable wherever
 * the integrand has a value, so that the integral between two points is the difference there (by the fundamental
 * theorem of calculus): DLMF 4.26, 4.40, 4.10.
 */
record Antiderivative(Signs signs) {
    /** By the bound variable of the template; empty if none is known. */
    Optional<Expr> of(Expr template, List<Expr> arguments) {
        return switch (template) {
            case Apply(var f, var us) when us.size() == 1 -> elementary(f, us.getFirst(), arguments);
            case Power(var e, var u) when e == Exprs.E -> slope(u, arguments).map(a -> Exprs.quotient(template, a));
            case Quotient(var one, var below) when one == Exprs.ONE -> isSquareAndOne(below)
                ? Optional.of(Functions.arctan(Binder.INDEX))
                : slope(below, arguments).map(a -> Exprs.quotient(Functions.ln(Functions.abs(below)), a));
            case Expr _ -> Optional.empty();
        };
    }

    private Optional<Expr> elementary(FunctionSymbol f, Expr u, List<Expr> arguments) {
        Expr whole = f == Functions.SIN ? Exprs.negate(Functions.cos(u)) : f == Functions.COS ? Functions.sin(u)
            : f == Functions.SINH ? Functions.cosh(u) : f == Functions.COSH ? Functions.sinh(u) : Exprs.ZERO;
        return whole == Exprs.ZERO ? Optional.empty() : slope(u, arguments).map(a -> Exprs.quotient(whole, a));
    }

    private static boolean isSquareAndOne(Expr u) {
        return u instanceof Sum(var terms) && terms.size() == 2 && terms.contains(Exprs.ONE)
            && terms.contains(Exprs.square(Binder.INDEX));
    }

    /** The a of a t + b, if it certainly is not 0. */
    private Optional<Expr> slope(Expr u, List<Expr> arguments) {
        Expr start = Substitution.replace(u, Map.of(Binder.INDEX, Exprs.ZERO));
        Expr a = simple(Exprs.subtract(Substitution.replace(u, Map.of(Binder.INDEX, Exprs.ONE)), start));
        Expr rest = simple(Exprs.subtract(u, Exprs.sum(Exprs.product(a, Binder.INDEX), start)));
        boolean linear = rest == Exprs.ZERO && !Substitution.contains(a, Binder.INDEX);
        return linear && signs.holds(Condition.nonZero(Binder.filled(a, arguments))) == Truth.TRUE ? Optional.of(a)
            : Optional.empty();
    }

    private static Expr simple(Expr u) {
        return Simplifier.simplify(u).expr();
    }
}
