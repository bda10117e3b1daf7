package fluxion.verify;

import fluxion.number.Rational;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A polynomial over ℚ in kernels, sparse and immutable; terms with coefficient 0 do not occur. */
record Polynomial(Map<Monomial, Rational> terms) {
    static final Polynomial ZERO = new Polynomial(Map.of());
    static final Polynomial ONE = constant(Rational.ONE);

    static Polynomial constant(Rational c) {
        return c.signum() == 0 ? ZERO : new Polynomial(Map.of(Monomial.ONE, c));
    }

    static Polynomial term(Rational c, Monomial m) {
        return c.signum() == 0 ? ZERO : new Polynomial(Map.of(m, c));
    }

    static Polynomial kernel(int kernel) {
        return term(Rational.ONE, Monomial.of(kernel, 1));
    }

    boolean isZero() { return terms.isEmpty(); }

    boolean isOne() { return equals(ONE); }

    /** True for a polynomial of degree 0, zero included. */
    boolean isConstant() { return isZero() || terms.size() == 1 && terms.containsKey(Monomial.ONE); }

    /** The coefficient of the empty monomial. */
    Rational constantTerm() { return terms.getOrDefault(Monomial.ONE, Rational.ZERO); }

    Polynomial plus(Polynomial o) {
        if (isZero()) return o;
        if (o.isZero()) return this;
        var sum = new HashMap<>(terms);
        o.terms.forEach((m, c) -> add(sum, m, c));
        return new Polynomial(sum);
    }

    Polynomial minus(Polynomial o) { return plus(o.scale(Rational.MINUS_ONE)); }

    Polynomial scale(Rational factor) {
        if (factor.signum() == 0) return ZERO;
        if (factor.equals(Rational.ONE)) return this;
        var scaled = new HashMap<Monomial, Rational>();
        terms.forEach((m, c) -> scaled.put(m, c.times(factor)));
        return new Polynomial(scaled);
    }

    Polynomial times(Polynomial o, Work work) {
        if (isOne()) return o;
        if (o.isOne()) return this;
        work.spend((long) terms.size() * o.terms.size());
        var product = new HashMap<Monomial, Rational>();
        terms.forEach((m, c) -> o.terms.forEach((n, d) -> add(product, m.times(n), c.times(d))));
        return new Polynomial(product);
    }

    /** n-th power, n ≥ 0. */
    Polynomial pow(int n, Work work) {
        if (terms.size() == 1) {
            var only = terms.entrySet().iterator().next();
            work.spend((long) only.getValue().numerator().bitLength() * n / 64 + 1);
            return term(only.getValue().pow(n), only.getKey().pow(n));
        }
        Polynomial result = ONE;
        for (int i = 0; i < n; i++) result = result.times(this, work);
        return result;
    }

    /** The largest monomial in the order of {@link Monomial}; only for a polynomial that is not zero. */
    Monomial leading() {
        return terms.keySet().stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    Rational leadingCoefficient() { return terms.get(leading()); }

    /** This polynomial divided by its leading coefficient. */
    Polynomial monic() { return isZero() ? this : scale(Rational.ONE.over(leadingCoefficient())); }

    /**
     * The largest monomial with non-negative exponents, or negative ones for common exponentials, that divides all
     * terms.
     */
    Monomial commonMonomial() {
        var common = Monomial.ONE;
        for (int kernel : kernels()) {
            int least = terms.keySet().stream().mapToInt(m -> m.exponent(kernel)).min().orElse(0);
            common = common.times(Monomial.of(kernel, least));
        }
        return common;
    }

    Polynomial times(Monomial m) {
        if (m.isOne()) return this;
        var shifted = new HashMap<Monomial, Rational>();
        terms.forEach((n, c) -> shifted.put(n.times(m), c));
        return new Polynomial(shifted);
    }

    /** The kernels that occur, ascending. */
    List<Integer> kernels() {
        var found = new TreeSet<Integer>();
        for (Monomial m : terms.keySet()) for (int k : m.kernels()) found.add(k);
        return List.copyOf(found);
    }

    int degree(int kernel) {
        return terms.keySet().stream().mapToInt(m -> m.exponent(kernel)).max().orElse(0);
    }

    /** Σ cᵢ·kernelⁱ as its cᵢ by i; only those that are not zero, and at least c₀. */
    SortedMap<Integer, Polynomial> coefficients(int kernel) {
        var found = new TreeMap<Integer, Map<Monomial, Rational>>();
        found.put(0, new HashMap<>());
        terms.forEach((m, c) -> found.computeIfAbsent(m.exponent(kernel), _ -> new HashMap<>())
            .put(m.with(kernel, 0), c));
        var polynomials = new TreeMap<Integer, Polynomial>();
        found.forEach((e, part) -> polynomials.put(e, new Polynomial(part)));
        return polynomials;
    }

    /** The exact quotient, if the divisor divides this polynomial. Exponents must not be negative. */
    Optional<Polynomial> dividedBy(Polynomial divisor, Work work) {
        var lead = divisor.leading();
        var leadCoefficient = divisor.terms.get(lead);
        var rest = new TreeMap<>(terms);
        var quotient = new HashMap<Monomial, Rational>();
        while (!rest.isEmpty()) {
            work.spend(divisor.terms.size());
            var m = rest.lastKey();
            var ratio = m.times(lead.pow(-1));
            for (int e : ratio.exponents()) if (e < 0) return Optional.empty();
            var c = rest.get(m).over(leadCoefficient);
            quotient.put(ratio, c);
            divisor.terms.forEach((n, d) -> add(rest, n.times(ratio), c.times(d).negate()));
        }
        return Optional.of(new Polynomial(quotient));
    }

    /** What is left of a division, of which no term is a multiple of the divisor's leading one. */
    record Division(Polynomial quotient, Polynomial remainder) {}

    Division over(Polynomial divisor, Work work) {
        var lead = divisor.leading();
        var rest = new TreeMap<>(terms);
        var quotient = new HashMap<Monomial, Rational>();
        var remainder = new HashMap<Monomial, Rational>();
        while (!rest.isEmpty()) {
            work.spend(divisor.terms.size());
            var m = rest.lastKey();
            var ratio = m.times(lead.pow(-1));
            if (Arrays.stream(ratio.exponents()).anyMatch(e -> e < 0)) {
                remainder.put(m, rest.remove(m));
                continue;
            }
            var c = rest.get(m).over(divisor.terms.get(lead));
            quotient.put(ratio, c);
            divisor.terms.forEach((n, d) -> add(rest, n.times(ratio), c.times(d).negate()));
        }
        return new Division(new Polynomial(quotient), new Polynomial(remainder));
    }

    /** The terms, largest monomial first: an order that does not depend on the run. */
    List<Map.Entry<Monomial, Rational>> sorted() {
        return terms.entrySet().stream().sorted(Map.Entry.<Monomial, Rational>comparingByKey().reversed()).toList();
    }

    /** Adds c·m to a sum that is being collected. */
    static void add(Map<Monomial, Rational> sum, Monomial m, Rational c) {
        sum.merge(m, c, (a, b) -> {
            var total = a.plus(b);
            return total.signum() == 0 ? null : total;
        });
    }
}
