package fluxion.diff;

import static fluxion.expr.Exprs.ZERO;

import fluxion.expr.Binder;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import java.util.Optional;

/**
 * What is known of the index of a template, for exponents that move with it.
 *
 * @param integer whether it runs over integers
 * @param least   the least of them, if it is known
 */
record Exponents(boolean integer, Optional<Rational> least) {
    static final Exponents REAL = new Exponents(false, Optional.empty());

    /** Whether the exponent, free of what is differentiated by, may be 0 at some index. */
    boolean mayVanish(Expr exponent) {
        if (!integer || !Substitution.contains(exponent, Binder.INDEX)) return false;
        Expr rest = exponent;
        if (exponent instanceof Expr.Sum(var terms) && terms.contains(Binder.INDEX))
            rest = Exprs.sum(terms.stream().filter(term -> term != Binder.INDEX).toList());
        if (exponent == Binder.INDEX) rest = ZERO;
        return !(rest instanceof Num(var shift)) || least.isEmpty() || least.get().plus(shift).signum() <= 0;
    }
}
