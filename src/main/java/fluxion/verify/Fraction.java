package fluxion.verify;

import fluxion.number.Rational;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * numerator / Π fᵢ^eᵢ: a fraction whose denominator stays factored. The factors are monic and not constant. Nothing is
 * cancelled unless asked, so that the points at which the original denominators vanish are never forgotten.
 */
record Fraction(Polynomial numerator, Map<Polynomial, Integer> denominator) {
    static final Fraction ZERO = of(Polynomial.ZERO);
    static final Fraction ONE = of(Polynomial.ONE);

    static Fraction of(Polynomial p) {
        return new Fraction(p, Map.of());
    }

    boolean isPolynomial() { return denominator.isEmpty(); }

    /** The rational number this is, if it is one by form. */
    Optional<Rational> constant() {
        return isPolynomial() && numerator.isConstant() ? Optional.of(numerator.constantTerm()) : Optional.empty();
    }

    Fraction plus(Fraction o, Work work) {
        if (denominator.equals(o.denominator)) return new Fraction(numerator.plus(o.numerator), denominator);
        var common = new LinkedHashMap<>(denominator);
        o.denominator.forEach((f, e) -> common.merge(f, e, Math::max));
        return new Fraction(over(common, work).plus(o.over(common, work)), common);
    }

    /** The numerator this fraction has over a multiple of its denominator. */
    Polynomial over(Map<Polynomial, Integer> common, Work work) {
        Polynomial expanded = numerator;
        for (var factor : common.entrySet()) {
            int missing = factor.getValue() - denominator.getOrDefault(factor.getKey(), 0);
            if (missing > 0) expanded = expanded.times(factor.getKey().pow(missing, work), work);
        }
        return expanded;
    }

    Fraction negate() { return new Fraction(numerator.scale(Rational.MINUS_ONE), denominator); }

    Fraction scale(Rational c) { return new Fraction(numerator.scale(c), denominator); }

    Fraction times(Fraction o, Work work) {
        var product = new LinkedHashMap<>(denominator);
        o.denominator.forEach((f, e) -> product.merge(f, e, Integer::sum));
        return new Fraction(numerator.times(o.numerator, work), product);
    }

    /** n-th power, n ≥ 0. */
    Fraction pow(int n, Work work) {
        var raised = new LinkedHashMap<Polynomial, Integer>();
        if (n > 0) denominator.forEach((f, e) -> raised.put(f, e * n));
        return new Fraction(numerator.pow(n, work), raised);
    }
}
