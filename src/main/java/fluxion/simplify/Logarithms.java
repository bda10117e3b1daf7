package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Exprs;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.simplify.Exponents.Kind;
import fluxion.simplify.Term.Factor;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;

/**
 * Logarithms of powers, ln(uᵛ) = v ln u where uᵛ &gt; 0 says that u &gt; 0 (DLMF 4.8.5), and of numbers that are powers
 * of one number: ln 8/ln 4 = 3/2.
 */
final class Logarithms {
    private static final int MOST_BITS = 256;

    private final Session session;

    Logarithms(Session session) {
        this.session = session;
    }

    /** ln u; ln(1/n) = −ln n. */
    Optional<Expr> natural(Expr u) {
        if (u instanceof Num(var r) && r.numerator().equals(BigInteger.ONE) && !r.isInteger())
            return Optional.of(Exprs.negate(Functions.ln(Exprs.num(Rational.of(r.denominator())))));
        if (!(u instanceof Power(var base, var v)) || base == Exprs.E || !isFaithful(base, v)) return Optional.empty();
        session.apply("logarithm of a power");
        return Optional.of(Exprs.product(v, Functions.ln(base)));
    }

    /** log u to a base; powers of the base, and of u, are left to the table of rules. */
    Expr toBase(Apply call) {
        Expr u = call.arguments().getFirst();
        Expr base = call.arguments().getLast();
        if (u instanceof Num(var r) && base instanceof Num(var b) && !u.equals(base)) {
            var ratio = ratio(r, b);
            if (ratio.isPresent()) session.apply("value at a number");
            return ratio.<Expr>map(Exprs::num).orElse(call);
        }
        if (u instanceof Power(var w, var v) && !session.likeness.alike(w, base) && isFaithful(w, v)) {
            session.apply("logarithm of a power");
            return Exprs.product(v, Functions.log(w, base));
        }
        if (base instanceof Power(var w, var v) && !session.likeness.alike(w, u) && isFaithful(w, v)) {
            session.apply("logarithm to a power");
            return Exprs.quotient(Functions.log(u, w), v);
        }
        return call;
    }

    private boolean isFaithful(Expr u, Expr v) {
        if (session.signs.isPositive(u)) return true;
        return v instanceof Num(var r) ? !Exponents.isEven(r) : Exponents.kind(v, session.signs) == Kind.REAL;
    }

    /** ln r/ln b, if it is a rational number that shows: if both are powers of one number. */
    static Optional<Rational> ratio(Rational r, Rational b) {
        if (!isProper(r) || !isProper(b)) return Optional.empty();
        var one = Root.of(r);
        var other = Root.of(b);
        return one.base.equals(other.base) ? Optional.of(Rational.of(one.exponent, other.exponent)) : Optional.empty();
    }

    private static boolean isProper(Rational r) {
        return r.signum() > 0 && !r.equals(Rational.ONE)
            && Math.max(r.numerator().bitLength(), r.denominator().bitLength()) <= MOST_BITS;
    }

    /** A number as the greatest power of a number greater than 1. */
    private record Root(Rational base, int exponent) {
        static Root of(Rational r) {
            if (r.compareTo(Rational.ONE) < 0) {
                var inverse = of(Rational.ONE.over(r));
                return new Root(inverse.base, -inverse.exponent);
            }
            for (int k = r.numerator().bitLength(); k > 1; k--)
                if (Radicals.isPower(r.numerator(), k) && Radicals.isPower(r.denominator(), k))
                    return new Root(new Rational(Radicals.root(r.numerator(), k),
                        Radicals.root(r.denominator(), k)), k);
            return new Root(r, 1);
        }
    }

    /** Puts together logarithms of powers of one number: ln 8/ln 4 = 3/2. */
    static void merge(Term term) {
        int many = 0;
        for (Factor factor : term.factors()) if (isOfNumber(factor)) many++;
        if (many < 2) return;
        var logarithms = term.factors().stream().filter(Logarithms::isOfNumber)
            .sorted(Comparator.comparing(factor -> number(factor.base()).get())).toList();
        for (Factor factor : logarithms.reversed())
            for (Factor smaller : logarithms.subList(0, logarithms.indexOf(factor))) {
                var ratio = ratio(number(factor.base()).get(), number(smaller.base()).get());
                if (ratio.isEmpty()) continue;
                term.remove(factor).times(ratio.get().pow(factor.literal().intValue())).times(smaller.base(),
                    factor.exponent());
                break;
            }
    }

    private static boolean isOfNumber(Factor factor) {
        return Exponents.isInteger(factor.exponent()) && factor.literal().abs().compareTo(Rational.TWO) <= 0
            && number(factor.base()).isPresent();
    }

    /** The number of which u is the natural logarithm. */
    static Optional<Rational> number(Expr u) {
        return u instanceof Apply(var f, var us) && f == Functions.LN && us.getFirst() instanceof Num(var r)
            ? Optional.of(r) : Optional.empty();
    }
}
