package fluxion.certificate;

import fluxion.number.Rational;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A polynomial over ℚ in kernels; no coefficient is 0. */
public record Polynomial(SortedMap<Monomial, Rational> terms) {
    public static final Polynomial ZERO = new Polynomial(new TreeMap<>());
    public static final Polynomial ONE = constant(Rational.ONE);

    /** @throws Rejected if a coefficient is 0 */
    public Polynomial {
        for (Rational c : terms.values()) if (c.signum() == 0) throw Rejected.of("zero-coefficient");
    }

    public static Polynomial constant(Rational c) {
        return term(c, Monomial.ONE);
    }

    public static Polynomial kernel(int number) {
        return term(Rational.ONE, Monomial.of(number, 1));
    }

    public static Polynomial term(Rational c, Monomial m) {
        var terms = new TreeMap<Monomial, Rational>();
        if (c.signum() != 0) terms.put(m, c);
        return new Polynomial(terms);
    }

    public boolean isZero() { return terms.isEmpty(); }

    public boolean isConstant() { return isZero() || terms.size() == 1 && terms.firstKey().powers().isEmpty(); }

    public Rational constantTerm() { return terms.getOrDefault(Monomial.ONE, Rational.ZERO); }

    /** The number of the kernel that this is, to a power; −1 if it is no such power. */
    public int single() {
        if (terms.size() != 1 || terms.firstKey().powers().size() != 1) return -1;
        return terms.firstEntry().getValue().equals(Rational.ONE) ? terms.firstKey().powers().firstKey() : -1;
    }

    public Polynomial plus(Polynomial o) {
        var sum = new TreeMap<>(terms);
        o.terms.forEach((m, c) -> add(sum, m, c));
        return new Polynomial(sum);
    }

    private static void add(Map<Monomial, Rational> sum, Monomial m, Rational c) {
        sum.merge(m, c, (a, b) -> {
            var total = a.plus(b);
            return total.signum() == 0 ? null : total;
        });
    }

    public Polynomial minus(Polynomial o) { return plus(o.scale(Rational.MINUS_ONE)); }

    public Polynomial scale(Rational factor) {
        if (factor.signum() == 0) return ZERO;
        var scaled = new TreeMap<Monomial, Rational>();
        terms.forEach((m, c) -> scaled.put(m, c.times(factor)));
        return new Polynomial(scaled);
    }

    public Polynomial times(Polynomial o, Effort effort) {
        effort.spend(terms.size(), o.terms.size());
        var product = new TreeMap<Monomial, Rational>();
        terms.forEach((m, c) -> o.terms.forEach((n, d) -> add(product, m.times(n), c.times(d))));
        return new Polynomial(product);
    }

    public Polynomial times(Monomial m) {
        var shifted = new TreeMap<Monomial, Rational>();
        terms.forEach((n, c) -> shifted.put(n.times(m), c));
        return new Polynomial(shifted);
    }

    public Polynomial pow(int n, Effort effort) {
        if (terms.size() == 1) {
            var c = terms.firstEntry().getValue();
            effort.spend(n, c.numerator().abs().bitLength() + c.denominator().bitLength() - 2L);
            return term(c.pow(n), terms.firstKey().pow(n));
        }
        var result = ONE;
        for (int i = 0; i < n; i++) result = result.times(this, effort);
        return result;
    }

    public Set<Integer> kernels() {
        var found = new TreeSet<Integer>();
        for (Monomial m : terms.keySet()) found.addAll(m.powers().keySet());
        return found;
    }

    public int degree(int kernel) {
        return terms.keySet().stream().mapToInt(m -> m.exponent(kernel)).max().orElse(0);
    }
}
