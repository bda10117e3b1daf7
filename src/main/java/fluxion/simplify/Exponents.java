package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Exprs;
import fluxion.number.Rational;
import java.util.List;

/** When powers of one base may be put together, over the reals. */
final class Exponents {
    /** Which bases below 0 a power with this exponent has. */
    enum Kind {
        /** An integer, literal or declared: all of them. */
        INTEGER,
        /** A literal p/q with q odd: all of them, by the real root. */
        ODD_ROOT,
        /** Any other: none. */
        REAL
    }

    private Exponents() {}

    static Kind kind(Expr exponent, Signs signs) {
        if (exponent instanceof Num(var r))
            return r.isInteger() ? Kind.INTEGER : hasOddRoot(r) ? Kind.ODD_ROOT : Kind.REAL;
        return signs.isInteger(exponent) ? Kind.INTEGER : Kind.REAL;
    }

    static boolean isInteger(Expr exponent) {
        return exponent instanceof Num(var r) && r.isInteger();
    }

    static boolean hasOddRoot(Rational r) {
        return r.denominator().testBit(0);
    }

    static boolean isEven(Rational r) {
        return !r.numerator().testBit(0);
    }

    /**
     * Whether u^a·u^b is u^(a+b) wherever the left side has a value. Where one of the powers needs u ≥ 0 it always is;
     * literal odd roots and integers go together, too; only xⁿ·∛x with a declared integer n has values for
     * x &lt; 0 that x^(n+1/3) has not.
     */
    static boolean addUp(Expr base, Expr a, Expr b, Signs signs) {
        Kind first = kind(a, signs);
        Kind second = kind(b, signs);
        if (first == Kind.REAL || second == Kind.REAL) return true;
        if (a instanceof Num && b instanceof Num || first == Kind.INTEGER && second == Kind.INTEGER) return true;
        return signs.isPositive(base);
    }

    /** a + b, collected. */
    static Expr plus(Expr a, Expr b, Session session) {
        return a instanceof Num && b instanceof Num ? Exprs.sum(a, b) : Sums.collected(List.of(a, b), session);
    }
}
