package fluxion.diff;

import static fluxion.expr.Exprs.ZERO;

import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the index of a template, for exponents that move with it.
 *
 * @param integer whether it runs over integers
 * @param least   the least of them, if it is known
 * @param wholePlaces names of the template that stand for integers
 */
record Exponents(boolean integer, Optional<Rational> least, Set<Variable> wholePlaces) {
    static final Exponents REAL = new Exponents(false, Optional.empty(), Set.of());

    /** What is assumed, and which names within the template are integers. */
    List<Condition> known(List<Condition> assumptions) {
        if (!integer && wholePlaces.isEmpty()) return assumptions;
        var known = new ArrayList<>(assumptions);
        if (integer) known.add(new Condition.IsInteger(Binder.INDEX));
        wholePlaces.forEach(place -> known.add(new Condition.IsInteger(place)));
        return known;
    }

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
