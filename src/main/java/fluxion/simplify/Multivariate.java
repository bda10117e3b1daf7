package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Exprs;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A polynomial over ℚ in several kernels, leading term first; no coefficient is 0. Exponents may be negative. */
record Multivariate(Kernels kernels, SortedMap<Monomial, Rational> terms) implements Comparable<Multivariate> {
    private static final int MAX_QUOTIENT = 64;

    boolean isZero() {
        return terms.isEmpty();
    }

    /** Whether this is one term. */
    boolean isMonomial() {
        return terms.size() == 1;
    }

    Rational leading() {
        return terms.firstEntry().getValue();
    }

    int degree(int kernel) {
        int degree = 0;
        for (Monomial m : terms.keySet()) degree = Math.max(degree, m.exponent(kernel));
        return degree;
    }

    /** The numbers of the kernels that occur. */
    List<Integer> occurring() {
        var found = new ArrayList<Integer>();
        for (int k = 0; k < kernels.size(); k++) if (degree(k) > 0) found.add(k);
        return found;
    }

    /** The greatest monomial that divides all terms; its exponents may be negative. */
    Monomial common() {
        return terms.keySet().stream().reduce(Monomial::least).orElseThrow();
    }

    Multivariate over(Monomial m) {
        var shifted = new TreeMap<Monomial, Rational>();
        terms.forEach((n, c) -> shifted.put(n.over(m), c));
        return new Multivariate(kernels, shifted);
    }

    Multivariate over(Rational divisor) {
        var scaled = new TreeMap<Monomial, Rational>();
        terms.forEach((n, c) -> scaled.put(n, c.over(divisor)));
        return new Multivariate(kernels, scaled);
    }

    /** The quotient if the division leaves nothing; for polynomials without negative exponents. */
    Optional<Multivariate> over(Multivariate divisor) {
        var rest = new TreeMap<>(terms);
        var quotient = new TreeMap<Monomial, Rational>();
        var lead = divisor.terms.firstKey();
        while (!rest.isEmpty()) {
            var m = rest.firstKey().over(lead);
            if (!m.isWhole() || quotient.size() == MAX_QUOTIENT) return Optional.empty();
            var c = rest.firstEntry().getValue().over(divisor.leading());
            quotient.put(m, c);
            divisor.terms.forEach((n, d) -> subtract(rest, n.times(m), c.times(d)));
        }
        return Optional.of(new Multivariate(kernels, quotient));
    }

    /** The coefficient of the n-th power of the kernel. */
    Multivariate coefficient(int kernel, int n) {
        var found = new TreeMap<Monomial, Rational>();
        terms.forEach((m, c) -> {
            if (m.exponent(kernel) == n) found.put(m.without(kernel), c);
        });
        return new Multivariate(kernels, found);
    }

    /** The kernel itself. */
    Multivariate kernel(int kernel) {
        int[] exponents = new int[kernels.size()];
        exponents[kernel] = 1;
        return new Multivariate(kernels, new TreeMap<>(Map.of(new Monomial(exponents), Rational.ONE)));
    }

    Multivariate plus(Multivariate other) {
        return minus(other.over(Rational.MINUS_ONE));
    }

    Multivariate minus(Multivariate other) {
        var difference = new TreeMap<>(terms);
        other.terms.forEach((m, c) -> subtract(difference, m, c));
        return new Multivariate(kernels, difference);
    }

    Multivariate times(Multivariate other) {
        var product = new TreeMap<Monomial, Rational>();
        terms.forEach((m, c) -> other.terms.forEach((n, d) -> subtract(product, m.times(n), c.times(d).negate())));
        return new Multivariate(kernels, product);
    }

    Multivariate times(Monomial m, Rational c) {
        return new Multivariate(kernels, new TreeMap<>(Map.of(m, c))).times(this);
    }

    /**
     * The polynomial of which this is the square, with a positive leading coefficient: its terms one by one, as in the
     * square root of a numeral.
     */
    Optional<Multivariate> squareRoot() {
        var root = new TreeMap<Monomial, Rational>();
        var rest = new TreeMap<>(terms);
        while (!rest.isEmpty()) {
            var next = root.isEmpty() ? squareRoot(rest.firstEntry()) : next(root.firstEntry(), rest.firstEntry());
            if (next.isEmpty() || root.size() == MAX_QUOTIENT) return Optional.empty();
            var m = next.get().getKey();
            var c = next.get().getValue();
            root.forEach((n, d) -> subtract(rest, n.times(m), c.times(d).times(Rational.TWO)));
            subtract(rest, m.times(m), c.times(c));
            root.put(m, c);
        }
        return Optional.of(new Multivariate(kernels, root));
    }

    private static Optional<Map.Entry<Monomial, Rational>> squareRoot(Map.Entry<Monomial, Rational> term) {
        return term.getKey().squareRoot().flatMap(m -> Radicals.of(term.getValue(), Rational.HALF) instanceof Num(var c)
            && c.signum() > 0 ? Optional.of(Map.entry(m, c)) : Optional.empty());
    }

    private static Optional<Map.Entry<Monomial, Rational>> next(Map.Entry<Monomial, Rational> root,
        Map.Entry<Monomial, Rational> rest) {
        var m = rest.getKey().over(root.getKey());
        return m.isWhole() ? Optional.of(Map.entry(m, rest.getValue().over(root.getValue().times(Rational.TWO))))
            : Optional.empty();
    }

    private static void subtract(TreeMap<Monomial, Rational> from, Monomial m, Rational c) {
        from.merge(m, c.negate(), (a, b) -> {
            var sum = a.plus(b);
            return sum.signum() == 0 ? null : sum;
        });
    }

    /** With leading coefficient 1. */
    Multivariate monic() {
        return over(leading());
    }

    /** The polynomial times m. */
    Expr toExpr(Monomial m) {
        return m.isOne() ? toExpr() : Exprs.product(kernels.toExpr(m, Rational.ONE), toExpr());
    }

    /** Low degrees first, then those with greater coefficients: x − y after x + y. */
    @Override public int compareTo(Multivariate other) {
        var mine = terms.entrySet().iterator();
        var its = other.terms.entrySet().iterator();
        while (mine.hasNext() && its.hasNext()) {
            var a = mine.next();
            var b = its.next();
            int order = b.getKey().compareTo(a.getKey());
            if (order == 0) order = b.getValue().compareTo(a.getValue());
            if (order != 0) return order;
        }
        return Boolean.compare(mine.hasNext(), its.hasNext());
    }

    Expr toExpr() {
        var found = new ArrayList<Expr>();
        terms.forEach((m, c) -> found.add(kernels.toExpr(m, c)));
        return kernels.sum(found);
    }
}
