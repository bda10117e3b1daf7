package fluxion.simplify;

import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
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
        return ofPowers(u).or(() -> u instanceof Sum(var terms) ? ofExponentials(terms, terms) : Optional.empty());
    }

    /** a u + b ∘ 0 as u ∘ −b/a; empty if it is not linear in one expression. */
    static Optional<Compare> solved(Expr linear, Relation relation) {
        return of(linear).filter(polynomial -> polynomial.degree() == 1).map(polynomial -> {
            var a = polynomial.leading();
            var bound = polynomial.coefficients.getFirst().negate().over(a);
            return new Compare(polynomial.base, a.signum() < 0 ? relation.mirrored() : relation, Exprs.num(bound));
        });
    }

    /** The sum as a polynomial in the base that it has together with another sum: e^(2x) − 1 beside e^x + 1. */
    static Optional<Polynomial> of(Sum sum, Sum beside) {
        var own = ofPowers(sum);
        var other = ofPowers(beside);
        if (own.isPresent() && other.isPresent() && own.get().base == other.get().base) return own;
        var both = new ArrayList<>(sum.terms());
        both.addAll(beside.terms());
        return ofExponentials(sum.terms(), both);
    }

    /** e^(2v) + 3 e^v + 1 in powers of e^v, of which the exponents of all the terms are multiples. */
    private static Optional<Polynomial> ofExponentials(List<Expr> terms, List<Expr> all) {
        var unit = Rational.ZERO;
        Expr body = null;
        for (Expr term : all) {
            Expr inner = Scaled.of(term).body();
            if (inner == Exprs.ONE) continue;
            if (!(inner instanceof Power(var e, var v)) || e != Exprs.E) return Optional.empty();
            var exponent = Scaled.of(v);
            if (body != null && body != exponent.body() || unit.signum() * exponent.coefficient().signum() < 0)
                return Optional.empty();
            body = exponent.body();
            unit = commonMeasure(unit, exponent.coefficient());
        }
        if (body == null) return Optional.empty();
        Expr base = Exprs.exp(new Scaled(unit, body).toExpr());
        var powers = new ArrayList<Rational>();
        for (Expr term : terms) {
            var scaled = Scaled.of(term);
            var degree = scaled.body() instanceof Power(_, var v) ? Scaled.coefficient(v).over(unit) : Rational.ZERO;
            if (degree.compareTo(Rational.of(MAX_DEGREE)) > 0) return Optional.empty();
            while (powers.size() <= degree.intValue()) powers.add(Rational.ZERO);
            powers.set(degree.intValue(), powers.get(degree.intValue()).plus(scaled.coefficient()));
        }
        return Optional.of(trimmed(base, powers));
    }

    /** The greatest number of which both are whole multiples, with their sign. */
    private static Rational commonMeasure(Rational a, Rational b) {
        if (a.signum() == 0) return b;
        var common = new Rational(a.numerator().multiply(b.denominator()).gcd(b.numerator().multiply(a.denominator())),
            a.denominator().multiply(b.denominator()));
        return a.signum() < 0 ? common.negate() : common;
    }

    private static Optional<Polynomial> ofPowers(Expr u) {
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
            if (coefficients.get(k).signum() != 0) terms.add(Scaled.of(power(k)).times(coefficients.get(k)).toExpr());
        return Exprs.sum(terms);
    }

    /** base^k */
    Expr power(int k) {
        if (k == 0) return Exprs.ONE;
        return base instanceof Power(var e, var v) && e == Exprs.E
            ? Exprs.exp(Scaled.of(v).times(Rational.of(k)).toExpr()) : Exprs.power(base, Exprs.num(k));
    }

    /** The least power with a coefficient. */
    int lowestDegree() {
        int k = 0;
        while (coefficients.get(k).signum() == 0) k++;
        return k;
    }

    /** The same without so many of the lowest coefficients, which are 0: divided by base^k. */
    Polynomial lowered(int k) {
        return new Polynomial(base, coefficients.subList(k, coefficients.size()));
    }

    /** The polynomial whose square this is, if there is one with rational coefficients and a positive leading one. */
    Optional<Polynomial> squareRoot() {
        if (degree() % 2 != 0 || isZero()) return Optional.empty();
        var leading = Radicals.of(leading(), Rational.HALF);
        if (!(leading instanceof Num(var a)) || a.signum() <= 0) return Optional.empty();
        int n = degree() / 2;
        var root = new ArrayList<>(Collections.nCopies(n + 1, Rational.ZERO));
        root.set(n, a);
        for (int k = n - 1; k >= 0; k--) {                       // the coefficient of base^(n + k) tells that of base^k
            var rest = coefficients.get(n + k);
            for (int i = k + 1; i < n; i++) rest = rest.minus(root.get(i).times(root.get(n + k - i)));
            root.set(k, rest.over(a.times(Rational.TWO)));
        }
        var candidate = new Polynomial(base, root);
        return candidate.times(candidate).coefficients.equals(coefficients) ? Optional.of(candidate) : Optional.empty();
    }

    Polynomial plus(Polynomial other) {
        var sum = new ArrayList<Rational>();
        for (int k = 0; k <= Math.max(degree(), other.degree()); k++)
            sum.add((k <= degree() ? coefficients.get(k) : Rational.ZERO).plus(k <= other.degree()
                ? other.coefficients.get(k) : Rational.ZERO));
        return trimmed(base, sum);
    }

    Polynomial times(Polynomial other) {
        if (isZero() || other.isZero()) return new Polynomial(base, List.of());
        var product = new ArrayList<>(Collections.nCopies(degree() + other.degree() + 1, Rational.ZERO));
        for (int i = 0; i <= degree(); i++)
            for (int j = 0; j <= other.degree(); j++)
                product.set(i + j, product.get(i + j).plus(coefficients.get(i).times(other.coefficients.get(j))));
        return new Polynomial(base, product);
    }
}
