package fluxion.verify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A term as a factor free of t and whole powers of what contains t: roots, exponentials, functions, sums and t. */
record Parts(Expr coefficient, Map<Expr, Integer> powers) {
    private static final Rational HIGHEST = Rational.of(24);

    static Parts of(Expr term, Variable t) {
        var powers = new LinkedHashMap<Expr, Integer>();
        Expr coefficient = gathered(term, 1, t, powers);
        powers.values().removeIf(n -> n == 0);
        return new Parts(coefficient, powers);
    }

    // recursion over factors of factors in normal spelling, of which there are few
    private static Expr gathered(Expr u, int sign, Variable t, Map<Expr, Integer> powers) {
        if (!Substitution.contains(u, t)) return sign > 0 ? u : Exprs.quotient(Exprs.ONE, u);
        return switch (u) {
            case Product(var us)     -> product(us, sign, t, powers);
            case Quotient(var v, var w) -> Exprs.product(gathered(v, sign, t, powers),
                gathered(w, -sign, t, powers));
            case Power(var b, Num(var q)) when b != Exprs.E && q.abs().compareTo(HIGHEST) <= 0 -> {
                int parts = q.denominator().intValueExact();
                powers.merge(parts == 1 ? b : Exprs.power(b, Exprs.num(1, parts)),
                    sign * q.numerator().intValueExact(), Integer::sum);
                yield Exprs.ONE;
            }
            case Expr _ -> {
                powers.merge(u, sign, Integer::sum);
                yield Exprs.ONE;
            }
        };
    }

    private static Expr product(List<Expr> us, int sign, Variable t, Map<Expr, Integer> powers) {
        return Exprs.product(us.stream().map(u -> gathered(u, sign, t, powers)).toList());
    }
}
