package fluxion.certificate;

import fluxion.number.Rational;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** numerator / Π fᵢ^eᵢ, where no fᵢ is 0 at a point in question. */
public record Fraction(Polynomial numerator, Map<Polynomial, Integer> denominator) {
    public static final Fraction ZERO = of(Polynomial.ZERO);
    public static final Fraction ONE = of(Polynomial.ONE);

    /** @throws Rejected if an exponent is not positive */
    public Fraction {
        for (int e : denominator.values()) if (e <= 0) throw Rejected.of("denominator-power", e);
    }

    public static Fraction of(Polynomial p) {
        return new Fraction(p, Map.of());
    }

    public static Fraction of(Rational c) {
        return of(Polynomial.constant(c));
    }

    public Optional<Rational> constant() {
        return denominator.isEmpty() && numerator.isConstant() ? Optional.of(numerator.constantTerm())
            : Optional.empty();
    }

    public Fraction plus(Fraction o, Effort effort) {
        var common = new LinkedHashMap<>(denominator);
        o.denominator.forEach((f, e) -> common.merge(f, e, Math::max));
        return new Fraction(over(common, effort).plus(o.over(common, effort)), common);
    }

    private Polynomial over(Map<Polynomial, Integer> common, Effort effort) {
        Polynomial expanded = numerator;
        for (var factor : common.entrySet()) {
            int missing = factor.getValue() - denominator.getOrDefault(factor.getKey(), 0);
            if (missing > 0) expanded = expanded.times(factor.getKey().pow(missing, effort), effort);
        }
        return expanded;
    }

    public Fraction negate() { return scale(Rational.MINUS_ONE); }

    public Fraction scale(Rational c) { return new Fraction(numerator.scale(c), denominator); }

    public Fraction times(Fraction o, Effort effort) {
        var product = new LinkedHashMap<>(denominator);
        o.denominator.forEach((f, e) -> product.merge(f, e, Integer::sum));
        return new Fraction(numerator.times(o.numerator, effort), product);
    }

    /** n-th power, n ≥ 0. */
    public Fraction pow(int n, Effort effort) {
        if (n == 0) return ONE;
        var raised = new LinkedHashMap<Polynomial, Integer>();
        denominator.forEach((f, e) -> raised.put(f, Math.multiplyExact(e, n)));
        return new Fraction(numerator.pow(n, effort), raised);
    }
}
