package fluxion.verify;

import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The angles of a question over as few of them as possible: c + dx stays one angle as long as c and dx do not occur
 * apart. Each angle is a vector of rational numbers over monomials; a new one is written over those seen before it, or
 * joins them if it is independent of them (Gauß's elimination).
 */
final class Angles {
    /** A vector with a 1 at the pivot, which no later row has; and what it is over the basis. */
    private record Row(Fraction pivot, Map<Fraction, Rational> vector, Map<Fraction, Rational> overBasis) {}

    private final List<Row> rows = new ArrayList<>();
    private final Tower tower;

    Angles(Tower tower) {
        this.tower = tower;
    }

    /** Σ cᵢ·uᵢ = Σ dⱼ·bⱼ over angles bⱼ of the basis. */
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

    private Fraction total(Map<Fraction, Rational> angle) {
        var total = Fraction.ZERO;
        for (var term : angle.entrySet()) total = total.plus(term.getKey().scale(term.getValue()), tower.work);
        return total;
    }

    private static void add(Map<Fraction, Rational> sum, Map<Fraction, Rational> more, Rational factor) {
        more.forEach((u, c) -> sum.merge(u, c.times(factor), (a, b) -> {
            var total = a.plus(b);
            return total.signum() == 0 ? null : total;
        }));
    }
}
