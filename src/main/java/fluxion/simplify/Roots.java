package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Exprs;
import fluxion.number.Rational;
import fluxion.simplify.Term.Factor;
import java.util.ArrayList;

/** Fractional powers of products: √(4x²y) = 2·|x|·√y. */
final class Roots {
    private Roots() {}

    static Expr ofProduct(Term inside, Rational root, Session session) {
        return ofProduct(inside, root, session, inside.toExpr());
    }

    /**
     * (w₁·…·wₙ)^r with every wᵢ^r that becomes simpler outside. An odd root may be taken of each factor; an even one of
     * a factor that is &gt; 0, and of all of them if all are ≥ 0 (√(u v) with u = 0 has a value also where v &lt; 0).
     */
    static Expr ofProduct(Term inside, Rational root, Session session, Expr spelling) {
        boolean odd = Exponents.hasOddRoot(root);
        boolean all = inside.coefficient().signum() > 0
            && inside.factors().stream().allMatch(w -> session.signs.isNonNegative(w.toExpr()));
        var outside = new Term(session);
        var rest = inside.copy();
        for (Factor w : new ArrayList<>(inside.factors())) {
            if (!simplifies(w, root) || !(odd || all || session.signs.isPositive(w.toExpr()))) continue;
            outside.times(rooted(w, root, session));
            rest.remove(w);
        }
        var number = Radicals.outside(inside.coefficient(), root);
        if (number.equals(Rational.ONE) && outside.factors().isEmpty()) return plain(spelling, root);
        if (!number.equals(Rational.ONE)) rest.times(Rational.ONE.over(Radicals.power(number,
            Rational.ONE.over(root))));
        return outside.times(number).times(plain(rest.toExpr(), root)).toExpr();
    }

    /** (uⁿ)^r; for n &lt; 0 as (u^(−n))^(−r), which has a normal form of its own. */
    private static Expr rooted(Factor w, Rational root, Session session) {
        boolean below = w.isLiteral() && w.literal().signum() < 0;
        return below ? Powers.simplified(Exprs.power(w.base(), Exprs.num(w.literal().negate())),
            Exprs.num(root.negate()), session) : Exprs.power(w.toExpr(), Exprs.num(root));
    }

    private static Expr plain(Expr u, Rational root) {
        return root.signum() < 0 ? Exprs.quotient(Exprs.ONE, Exprs.power(u, Exprs.num(root.negate())))
            : Exprs.power(u, Exprs.num(root));
    }

    /** Whether the exponent times the root has a smaller denominator than the root. */
    private static boolean simplifies(Factor w, Rational root) {
        if (!(w.exponent() instanceof Num(var n))) return w.base() == Exprs.E || w.base() instanceof Num;
        return w.base() instanceof Power || n.times(root).denominator().compareTo(root.denominator()) < 0;
    }
}
