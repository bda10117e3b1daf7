package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.function.Functions;

/** Sums in which even powers are those of a modulus: x² = |x|². */
final class Moduli {
    private Moduli() {}

    /** x² − 2|x| + 1 in powers of |x|, if it speaks of one |x| only; else the sum. */
    static Expr inPowers(Sum sum) {
        var moduli = sum.terms().stream().map(term -> Scaled.of(term).body())
            .filter(body -> body instanceof Apply(var f, _) && f == Functions.ABS).distinct().toList();
        if (moduli.size() != 1) return sum;
        Expr u = moduli.getFirst().children().getFirst();
        return Exprs.sum(sum.terms().stream().map(term -> {
            var scaled = Scaled.of(term);
            return scaled.body() instanceof Power(var base, Num(var n)) && base == u && Exponents.isEven(n)
                ? new Scaled(scaled.coefficient(), Exprs.power(moduli.getFirst(), Exprs.num(n))).toExpr() : term;
        }).toList());
    }
}
