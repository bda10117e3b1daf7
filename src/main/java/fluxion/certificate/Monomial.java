package fluxion.certificate;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A product of powers of kernels, by their numbers; no exponent is 0. */
public record Monomial(SortedMap<Integer, Integer> powers) implements Comparable<Monomial> {
    public static final Monomial ONE = new Monomial(new TreeMap<>());

    /** @throws Rejected if an exponent is 0 or beyond measure */
    public Monomial {
        for (int e : powers.values())
            if (e == 0 || Math.abs((long) e) > 1 << 24) throw Rejected.of("exponent-range", e);
    }

    public static Monomial of(int kernel, int exponent) {
        return exponent == 0 ? ONE : new Monomial(new TreeMap<>(Map.of(kernel, exponent)));
    }

    public int exponent(int kernel) { return powers.getOrDefault(kernel, 0); }

    public Monomial times(Monomial o) {
        if (powers.isEmpty()) return o;
        if (o.powers.isEmpty()) return this;
        var product = new TreeMap<>(powers);
        o.powers.forEach((k, e) -> product.merge(k, e, (a, b) -> a + b == 0 ? null : Integer.valueOf(a + b)));
        return new Monomial(product);
    }

    public Monomial pow(int n) {
        if (n == 0) return ONE;
        var raised = new TreeMap<Integer, Integer>();
        powers.forEach((k, e) -> raised.put(k, Math.multiplyExact(e, n)));
        return new Monomial(raised);
    }

    /** Lexicographic, the highest kernel first. */
    @Override public int compareTo(Monomial o) {
        var a = new TreeMap<>(powers).descendingMap().entrySet().iterator();
        var b = new TreeMap<>(o.powers).descendingMap().entrySet().iterator();
        while (a.hasNext() && b.hasNext()) {
            var x = a.next();
            var y = b.next();
            int order = Integer.compare(x.getKey(), y.getKey());
            if (order == 0) order = Integer.compare(x.getValue(), y.getValue());
            if (order != 0) return order;
        }
        return Boolean.compare(a.hasNext(), b.hasNext());
    }
}
