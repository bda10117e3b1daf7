package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.number.Rational;
import java.util.List;

/**
 * A term as a rational coefficient times a body without one. The normal spelling of −(p/q)·(n/d) is −(p n/(q d)):
 * the sign before the fraction, numbers first on either side.
 */
record Scaled(Rational coefficient, Expr body) {
    private static final int MAX_BITS = 96;

    /** Splits a term in normal spelling. */
    static Scaled of(Expr term) {
        return switch (term) {
            case Num(var value) -> new Scaled(value, Exprs.ONE);
            case Product(var factors) when factors.getFirst() instanceof Num(var c) -> {
                Expr rest = Exprs.product(factors.subList(1, factors.size()));
                Scaled inner = rest instanceof Quotient ? of(rest) : new Scaled(Rational.ONE, rest);
                yield new Scaled(c.times(inner.coefficient), inner.body);
            }
            case Quotient(var n, var d) -> {
                Scaled above = of(n);
                Scaled below = of(d);
                if (below.coefficient.signum() == 0) yield new Scaled(Rational.ONE, term);
                if (above.coefficient.equals(Rational.ONE) && below.coefficient.equals(Rational.ONE))
                    yield new Scaled(Rational.ONE, term);
                yield new Scaled(above.coefficient.over(below.coefficient), Exprs.quotient(above.body, below.body));
            }
            default -> new Scaled(Rational.ONE, term);
        };
    }

    /** The coefficient alone. */
    static Rational coefficient(Expr term) {
        return switch (term) {
            case Num(var value) -> value;
            case Product(var factors) when factors.getFirst() instanceof Num(var c) ->
                factors.size() == 2 && factors.get(1) instanceof Quotient q ? c.times(coefficient(q)) : c;
            case Quotient(var n, var d) when coefficient(d).signum() != 0 -> coefficient(n).over(coefficient(d));
            default -> Rational.ONE;
        };
    }

    /** c·n/d in normal spelling; n and d without coefficients. */
    static Expr fraction(Rational c, Expr n, Expr d) {
        if (c.signum() == 0) return Exprs.ZERO;
        if (d == Exprs.ONE && c.isInteger()) return Exprs.product(Exprs.num(c), n);
        Expr above = Exprs.product(Exprs.num(Rational.of(c.numerator().abs())), n);
        Expr below = Exprs.product(Exprs.num(Rational.of(c.denominator())), d);
        if (below == Exprs.ONE) return c.signum() < 0 ? Exprs.product(Exprs.num(Rational.of(c.numerator())), n) : above;
        Expr quotient = Exprs.quotient(above, below);
        return c.signum() < 0 ? Exprs.negate(quotient) : quotient;
    }

    /** The term in normal spelling. */
    Expr toExpr() {
        if (body == Exprs.ONE) return Exprs.num(coefficient);
        if (coefficient.equals(Rational.ONE)) return body;
        return body instanceof Quotient(var n, var d) ? fraction(coefficient, n, d)
            : fraction(coefficient, body, Exprs.ONE);
    }

    boolean isUnwieldy() {
        return isUnwieldy(coefficient);
    }

    /** Whether the coefficient has so many digits that putting more numbers into it would only cost time. */
    static boolean isUnwieldy(Rational coefficient) {
        return Math.max(coefficient.numerator().bitLength(), coefficient.denominator().bitLength()) > MAX_BITS;
    }

    /** Whether one of the terms has such a coefficient, or one of the terms of the short sums in them. */
    static boolean isUnwieldy(List<Expr> terms, int shortest) {
        for (Expr term : terms) {
            if (isUnwieldy(coefficient(term))) return true;
            for (Expr part : term.children())
                if (part instanceof Sum(var inner) && inner.size() <= shortest)
                    for (Expr u : inner) if (isUnwieldy(coefficient(u))) return true;
        }
        return false;
    }

    Scaled times(Rational c) {
        return new Scaled(coefficient.times(c), body);
    }
}
