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
    private Polynomial over(Map<Polynomial, Integer> common, Work work) {
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

    /** 1/this; empty if the numerator is the zero polynomial. */
    Optional<Fraction> inverse(Work work) {
        if (numerator.isZero()) return Optional.empty();
        Polynomial top = Polynomial.ONE;
        for (var f : denominator.entrySet()) top = top.times(f.getKey().pow(f.getValue(), work), work);
        var content = numerator.commonMonomial();
        var rest = numerator.times(content.pow(-1));
        var bottom = new LinkedHashMap<Polynomial, Integer>();
        for (int i = 0; i < content.kernels().length; i++) {
            int e = content.exponents()[i];
            if (e > 0) bottom.put(Polynomial.kernel(content.kernels()[i]), e);
            else top = top.times(Monomial.of(content.kernels()[i], -e));
        }
        if (!rest.isConstant()) bottom.put(rest.monic(), 1);
        return Optional.of(new Fraction(top.scale(Rational.ONE.over(rest.leadingCoefficient())), bottom));
    }

    /** n-th power for any integer n; empty for a power of zero with n &lt; 0. */
    Optional<Fraction> pow(int n, Work work) {
        if (n < 0) return inverse(work).flatMap(inverse -> inverse.pow(-n, work));
        var raised = new LinkedHashMap<Polynomial, Integer>();
        if (n > 0) denominator.forEach((f, e) -> raised.put(f, e * n));
        return Optional.of(new Fraction(numerator.pow(n, work), raised));
    }
}
