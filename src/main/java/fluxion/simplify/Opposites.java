package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Sum;
import fluxion.number.Rational;
import fluxion.simplify.Term.Factor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Differences that are opposite to each other, in the products that are the terms of a sum. */
record Opposites(Session session) {
    /** The terms with b − a told by a − b where both occur: (1 − x)⁴ + 2x (x − 1)³ = (1 − x)⁴ − 2x (1 − x)³. */
    List<Expr> aligned(List<Expr> terms) {
        if (!haveSum(terms)) return terms;
        var seen = new LinkedHashMap<Integer, Expr>();
        var found = new ArrayList<Expr>();
        for (Expr term : terms) {
            Term product = session.apart(term);
            if (!product.hasSum()) {
                found.add(term);
                continue;
            }
            product = product.copy();
            boolean changed = false;
            for (Factor factor : List.copyOf(product.factors())) {
                if (!(factor.base() instanceof Sum) || !Exponents.isInteger(factor.exponent())) continue;
                Expr opposite = seen.isEmpty() ? null : seen.get(session.likeness.of(Content.negated(factor.base())));
                if (opposite == null) seen.putIfAbsent(session.likeness.of(factor.base()), factor.base());
                else {
                    if (!Exponents.isEven(factor.literal())) product.times(Rational.MINUS_ONE);
                    product.replace(factor, new Factor(opposite, factor.exponent()));
                    changed = true;
                }
            }
            found.add(changed ? product.toExpr() : term);
        }
        return found;
    }

    private boolean haveSum(List<Expr> terms) {
        for (Expr term : terms) if (session.apart(term).hasSum()) return true;
        return false;
    }
}
