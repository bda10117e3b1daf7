package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.expr.FunctionSymbol;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.simplify.Term.Factor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * sin² u/(1 + cos u) = 1 − cos u, since sin² u = (1 − cos u)(1 + cos u); likewise cos² u over 1 ± sin u, and sinh² u =
 * (cosh u − 1)(cosh u + 1). Both sides agree where the divisor is not 0. DLMF 4.21.12, 4.35.11.
 */
final class SquaresOverSums {
    /** The other function, and the sign of 1 − g² in f². */
    private record Partner(FunctionSymbol other, Rational sign) {}

    private static final Map<FunctionSymbol, Partner> PARTNERS = Map.of(
        Functions.SIN, new Partner(Functions.COS, Rational.ONE),
        Functions.COS, new Partner(Functions.SIN, Rational.ONE),
        Functions.SINH, new Partner(Functions.COSH, Rational.MINUS_ONE));

    private SquaresOverSums() {}

    /** The product with one such divisor less, if there is one and it is smaller so. */
    static Optional<Expr> cancelled(Term term, Session session) {
        for (Factor above : term.factors()) {
            if (!(above.base() instanceof Apply(var f, var us)) || !PARTNERS.containsKey(f)
                || !Exponents.isInteger(above.exponent()) || above.literal().compareTo(Rational.TWO) < 0) continue;
            var partner = PARTNERS.get(f);
            Expr g = Exprs.apply(partner.other(), us);
            for (Factor below : List.copyOf(term.factors())) {
                var sign = below.isLiteral() && below.literal().signum() < 0 ? sign(below.base(), g)
                    : Optional.<Rational>empty();
                if (sign.isEmpty()) continue;
                Rational first = Polynomial.of(below.base()).orElseThrow().coefficients().getFirst();
                var shorter = term.copy().remove(above).remove(below)
                    .times(partner.sign().over(first))
                    .times(above.base(), Exprs.num(above.literal().minus(Rational.TWO)))
                    .times(below.base(), Exprs.num(below.literal().plus(Rational.ONE)))
                    .times(Exprs.sum(Exprs.ONE, Exprs.product(Exprs.num(sign.get().negate()), g)));
                if (session.measure.of(shorter.toExpr()) < session.measure.of(term.toExpr()))
                    return Optional.of(shorter.toExpr());
            }
        }
        return Optional.empty();
    }

    /** The sign s of c (1 + s g). */
    private static Optional<Rational> sign(Expr sum, Expr g) {
        return sum instanceof Sum ? Polynomial.of(sum).filter(p -> p.base() == g && p.degree() == 1)
            .map(p -> p.leading().over(p.coefficients().getFirst()))
            .filter(ratio -> ratio.abs().equals(Rational.ONE)) : Optional.empty();
    }
}
