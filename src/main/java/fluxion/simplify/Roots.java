package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.simplify.Term.Factor;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Optional;

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

    /**
     * (u/v)^r = (u v)^r·|v|^(−2r) for an odd multiple r of 1/2, where that is smaller: 1/(v² √(u/v)) = 1/(|v| √(u v)).
     * Right because u/v = u v/v², and u v ≥ 0 where u/v is.
     */
    static Optional<Expr> withoutFraction(Term term, Session session) {
        for (Factor root : term.factors()) {
            if (!(root.base() instanceof Quotient) || !root.isLiteral()
                || !root.literal().denominator().equals(BigInteger.TWO)) continue;
            var inside = Term.of(root.base(), session);
            var both = new Term(session).times(inside.coefficient());
            var flat = term.copy().remove(root);
            for (Factor factor : inside.factors()) {
                boolean below = factor.isLiteral() && factor.literal().signum() < 0;
                if (!below) both.times(factor.base(), factor.exponent());
                else {
                    both.times(factor.base(), Exprs.num(factor.literal().negate()));
                    var power = factor.literal().times(root.literal()).times(Rational.TWO);
                    withModulus(flat, factor.base(), power, session);
                }
            }
            Expr whole = flat.times(Powers.simplified(new Products(session).simplified(both.toExpr()), root.exponent(),
                session)).toExpr();
            if (session.measure.of(whole) < session.measure.of(term.toExpr())) return Optional.of(whole);
        }
        return Optional.empty();
    }

    /**
     * 1/√(x² u) = 1/(|x| √u), where that is no larger: where the root in the denominator is not 0, x is not. Sums of
     * one name are brought over a common denominator; 1/√(1 − v²/c²) is what is written.
     */
    static Optional<Expr> withoutSquares(Term term, Together together, Session session) {
        for (Factor root : term.factors()) {
            if (!(root.base() instanceof Sum) || !root.isLiteral() || root.literal().signum() > 0
                || Exponents.hasOddRoot(root.literal())) continue;
            boolean plain = Substitution.variables(root.base()).size() == 1;
            var terms = root.base().children();
            var parts = session.apart(plain ? together.apart(terms) : together.factored(terms));
            var flat = term.copy().remove(root);
            var rest = parts.copy();
            for (Factor factor : parts.factors()) {
                if (!Exponents.isInteger(factor.exponent()) || !Exponents.isEven(factor.literal())
                    || factor.literal().signum() < 0 && !plain) continue;
                rest.remove(factor);
                withModulus(flat, factor.base(), factor.literal().times(root.literal()), session);
            }
            if (rest.factors().size() == parts.factors().size()) continue;
            Expr whole = flat.times(Powers.simplified(rest.toExpr(), root.exponent(), session)).toExpr();
            if (session.measure.of(whole) <= session.measure.of(term.toExpr())) return Optional.of(whole);
        }
        return Optional.empty();
    }

    /** Multiplies by |v|ⁿ, which an even power of v that is there goes with. */
    private static void withModulus(Term product, Expr v, Rational n, Session session) {
        Expr modulus = session.signs.isNonNegative(v) ? v : Functions.abs(v);
        product.literal(v).filter(power -> Exponents.isInteger(power.exponent()) && Exponents.isEven(power.literal()))
            .ifPresent(power -> product.remove(power).times(modulus, power.exponent()));
        product.times(modulus, Exprs.num(n));
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
