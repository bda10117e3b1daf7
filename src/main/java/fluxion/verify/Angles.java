package fluxion.verify;

import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The angles of a question over as few of them as possible: c + dx stays one angle as long as c and dx do not occur
 * apart. Each angle is a vector of rational numbers over monomials; a new one is written over those seen before it, or
 * joins them if it is independent of them (Gauß's elimination).
 *
 * @param <U> fractions: those of the prover, or those of certificates
 */
final class Angles<U> {
    /** A vector with a 1 at the pivot, which no later row has; and what it is over the basis. */
    private record Row<U>(U pivot, Map<U, Rational> vector, Map<U, Rational> overBasis) {}

    private final List<Row<U>> rows = new ArrayList<>();
    private final Function<Map<U, Rational>, Optional<U>> total;

    /** @param total the sum of multiples as one fraction, if it can be written so */
    Angles(Function<Map<U, Rational>, Optional<U>> total) {
        this.total = total;
    }

    /** Σ cᵢ·uᵢ = Σ dⱼ·bⱼ over angles bⱼ of the basis; as it stands, if it cannot be one of them. */
    Map<U, Rational> overBasis(Map<U, Rational> angle) {
        var rest = new LinkedHashMap<>(angle);
        var coordinates = new LinkedHashMap<U, Rational>();
        for (var row : rows) {
            var factor = rest.getOrDefault(row.pivot, Rational.ZERO);
            if (factor.signum() == 0) continue;
            add(rest, row.vector, factor.negate());
            add(coordinates, row.overBasis, factor);
        }
        if (rest.isEmpty()) return coordinates;
        var joined = total.apply(angle);
        if (joined.isEmpty()) return angle;
        var pivot = rest.keySet().iterator().next();
        var scale = Rational.ONE.over(rest.get(pivot));
        var overBasis = new LinkedHashMap<U, Rational>();
        add(overBasis, coordinates, scale.negate());
        overBasis.put(joined.get(), scale);
        var vector = new LinkedHashMap<U, Rational>();
        add(vector, rest, scale);
        rows.add(new Row<>(pivot, vector, overBasis));
        return Map.of(joined.get(), Rational.ONE);
    }

    private static <U> void add(Map<U, Rational> sum, Map<U, Rational> more, Rational factor) {
        more.forEach((u, c) -> sum.merge(u, c.times(factor), (a, b) -> {
            var total = a.plus(b);
            return total.signum() == 0 ? null : total;
        }));
    }
}
