package fluxion.verify;

import fluxion.certificate.Fraction;
import fluxion.certificate.Monomial;
import fluxion.certificate.Polynomial;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Angles over as few of them as possible: c + dx stays one angle as long as c and dx do not occur apart. A new angle is
 * written over those before it, or joins them if it is independent of them (Gauß's elimination).
 */
final class Bases {
    private record Row(Fraction pivot, Map<Fraction, Rational> vector, Map<Fraction, Rational> overBasis) {}

    private final List<Row> rows = new ArrayList<>();

    /** Σ cᵢ·uᵢ = Σ dⱼ·bⱼ. */
    Map<Fraction, Rational> overBasis(Map<Fraction, Rational> angle) {
        var rest = new LinkedHashMap<>(angle);
        var coordinates = new LinkedHashMap<Fraction, Rational>();
        for (Row row : rows) {
            var factor = rest.getOrDefault(row.pivot, Rational.ZERO);
            if (factor.signum() == 0) continue;
            add(rest, row.vector, factor.negate());
            add(coordinates, row.overBasis, factor);
        }
        if (rest.isEmpty()) return coordinates;
        var joined = total(angle);
        if (joined == null) return angle;
        var pivot = rest.keySet().iterator().next();
        var scale = Rational.ONE.over(rest.get(pivot));
        var overBasis = new LinkedHashMap<Fraction, Rational>();
        add(overBasis, coordinates, scale.negate());
        overBasis.put(joined, scale);
        var vector = new LinkedHashMap<Fraction, Rational>();
        add(vector, rest, scale);
        rows.add(new Row(pivot, vector, overBasis));
        return Map.of(joined, Rational.ONE);
    }

    private static Fraction total(Map<Fraction, Rational> angle) {
        var below = angle.keySet().iterator().next().denominator();
        if (angle.keySet().stream().anyMatch(u -> !u.denominator().equals(below))) return null;
        var terms = new TreeMap<Monomial, Rational>();
        angle.forEach((u, c) -> u.numerator().terms().forEach((m, d) -> terms.put(m, c.times(d))));
        return new Fraction(new Polynomial(terms), below);
    }

    private static void add(Map<Fraction, Rational> sum, Map<Fraction, Rational> more, Rational factor) {
        more.forEach((u, c) -> sum.merge(u, c.times(factor), (a, b) -> {
            var total = a.plus(b);
            return total.signum() == 0 ? null : total;
        }));
    }
}
