package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A polynomial in one expression with rational coefficients; the coefficient of base^k stands at k, the last is not 0.
 */
record Polynomial(Expr base, List<Rational> coefficients) {
    /** Beyond this degree nothing is divided. */
    static final int MAX_DEGREE = 64;

    Polynomial {
        coefficients = List.copyOf(coefficients);
    }

    int degree() {
        return coefficients.size() - 1;
    }

    Rational leading() {
        return coefficients.getLast();
    }

    /** The expression as a polynomial in the one base that its terms have; empty if they have several, or degree 0. */
    static Optional<Polynomial> of(Expr u) {
        Expr base = null;
        var powers = new ArrayList<Rational>();
        for (Expr term : u instanceof Sum(var terms) ? terms : List.of(u)) {
            var scaled = Scaled.of(term);
            Expr body = scaled.body();
            int degree = degree(body);
            if (degree < 0 || degree > MAX_DEGREE || scaled.isUnwieldy()) return Optional.empty();
            if (degree > 0) {
                Expr found = body instanceof Power(var inner, Num _) ? inner : body;
                if (base != null && base != found) return Optional.empty();
                base = found;
            }
            while (powers.size() <= degree) powers.add(Rational.ZERO);
            powers.set(degree, powers.get(degree).plus(scaled.coefficient()));
        }
        return base == null ? Optional.empty() : Optional.of(trimmed(base, powers));
    }

    private static int degree(Expr body) {
        if (body == Exprs.ONE) return 0;
        if (!(body instanceof Power(_, Num(var n)))) return 1;
        return n.isSmallInteger() && n.signum() > 0 ? n.intValue() : -1;
    }

    private static Polynomial trimmed(Expr base, List<Rational> coefficients) {
        int size = coefficients.size();
        while (size > 0 && coefficients.get(size - 1).signum() == 0) size--;
        return new Polynomial(base, coefficients.subList(0, size));
    }

    boolean isZero() {
        return coefficients.isEmpty();
    }

    record Division(Polynomial quotient, Polynomial remainder) {}

    /** Division with remainder. */
    Division over(Polynomial divisor) {
        var rest = new ArrayList<>(coefficients);
        int steps = degree() - divisor.degree();
        var quotient = new ArrayList<>(Collections.nCopies(Math.max(steps + 1, 0), Rational.ZERO));
        for (int k = steps; k >= 0; k--) {
            var c = rest.get(k + divisor.degree()).over(divisor.leading());
            quotient.set(k, c);
            for (int i = 0; i <= divisor.degree();
                i++) rest.set(k + i, rest.get(k + i).minus(c.times(divisor.coefficients.get(i))));
        }
        return new Division(trimmed(base, quotient), trimmed(base, rest));
    }

    /** The greatest common divisor with leading coefficient 1, by Euclid's algorithm. */
    Polynomial gcd(Polynomial other) {
        Polynomial a = this;
        Polynomial b = other;
        while (!b.isZero()) {
            var remainder = a.over(b).remainder();
            a = b;
            b = remainder.isZero() ? remainder : remainder.monic();
        }
        return a.monic();
    }

    private Polynomial monic() {
        var c = leading();
        return new Polynomial(base, coefficients.stream().map(a -> a.over(c)).toList());
    }

    /** Written by descending powers. */
    Expr toExpr() {
        var terms = new ArrayList<Expr>();
        for (int k = degree(); k >= 0; k--)
            if (coefficients.get(k).signum() != 0) terms.add(Scaled.of(Exprs.power(base, Exprs.num(k)))
                .times(coefficients.get(k)).toExpr());
        return Exprs.sum(terms);
    }
}
