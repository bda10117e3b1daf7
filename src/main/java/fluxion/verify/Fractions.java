package fluxion.verify;

import fluxion.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes fractions over kernels apart: into terms, into factors, into primes. */
final class Fractions {
    /** Numerators of more terms are left as they are. */
    static final int MOST_DIVIDED = 40;
    private static final BigInteger LARGEST_TRIAL = BigInteger.valueOf(10_000);

    private final Tower tower;
    private final Work work;

    Fractions(Tower tower) {
        this.tower = tower;
        this.work = tower.work;
    }

    /**
     * u as Σ cᵢ·vᵢ with rational cᵢ and vᵢ a monomial over u's denominator; if that is a power of one p, over powers of
     * p, the monomials no multiples of its leading one: b/(b − a) is 1 + a/(b − a).
     */
    Map<Fraction, Rational> linear(Fraction u) {
        var terms = new LinkedHashMap<Fraction, Rational>();
        for (var part : byPowers(cancel(u)))
            for (var term : part.numerator().sorted())
                terms.merge(cancel(new Fraction(Polynomial.term(Rational.ONE, term.getKey()), part.denominator())),
                    term.getValue(), Rational::plus);
        terms.values().removeIf(c -> c.signum() == 0);
        return terms;
    }

    private List<Fraction> byPowers(Fraction u) {
        if (u.denominator().size() != 1 || u.numerator().terms().size() > MOST_DIVIDED) return List.of(u);
        var p = u.denominator().keySet().iterator().next();
        var found = new ArrayList<Fraction>();
        var rest = u.numerator();
        for (int e = u.denominator().get(p); e > 0 && !rest.isZero(); e--) {
            var parts = rest.over(p, work);
            found.add(new Fraction(parts.remainder(), Map.of(p, e)));
            rest = parts.quotient();
        }
        found.add(Fraction.of(rest));
        return found;
    }

    /** The same fraction over irreducible denominators, what can be divided out divided out. */
    Fraction cancel(Fraction u) {
        if (u.isPolynomial() || u.numerator().isZero()) return u.numerator().isZero() ? Fraction.ZERO : u;
        var top = u.numerator();
        var below = new LinkedHashMap<Polynomial, Integer>();
        var content = Rational.ONE;
        for (var f : u.denominator().entrySet()) {
            var split = tower.factors(f.getKey());
            content = content.times(split.content().pow(f.getValue()));
            for (var irreducible : split.powers().entrySet())
                below.merge(irreducible.getKey(), irreducible.getValue() * f.getValue(), Integer::sum);
        }
        for (var f : List.copyOf(below.entrySet())) {
            if (exponential(f.getKey())) {                           // 1/e^v is the kernel to a negative power
                top = top.times(f.getKey().leading().pow(-f.getValue()));
                below.remove(f.getKey());
                continue;
            }
            var quotient = top.dividedBy(f.getKey(), work);
            int left = f.getValue();
            for (; left > 0 && quotient.isPresent(); quotient = top.dividedBy(f.getKey(), work)) {
                top = quotient.get();
                left--;
            }
            if (left == 0) below.remove(f.getKey()); else below.put(f.getKey(), left);
        }
        return new Fraction(top.scale(Rational.ONE.over(content)), below);
    }

    private boolean exponential(Polynomial p) {
        return single(p) && tower.kernel(p.leading().kernels()[0]) instanceof Kernel.Exponential;
    }

    private static boolean single(Polynomial p) {
        return p.terms().size() == 1 && p.leading().kernels().length == 1;
    }

    /** 1/u over the factors of u. @throws NormalForm.Nowhere if u is 0 */
    Fraction inverse(Fraction u) {
        if (u.numerator().isZero()) throw new NormalForm.Nowhere();
        Polynomial top = Polynomial.ONE;
        for (var f : u.denominator().entrySet()) top = top.times(f.getKey().pow(f.getValue(), work), work);
        var factors = tower.factors(u.numerator());
        var bottom = new LinkedHashMap<Polynomial, Integer>();
        for (var f : factors.powers().entrySet()) {
            if (exponential(f.getKey())) top = top.times(f.getKey().leading().pow(-f.getValue()));
            else if (orientation(f.getKey())) top = top.times(f.getKey().leading().pow(f.getValue()));
            else bottom.put(f.getKey(), f.getValue());
        }
        return new Fraction(top.scale(Rational.ONE.over(factors.content())), bottom);
    }

    /** u^n. @throws NormalForm.Nowhere if u is 0 and n &lt; 0 */
    Fraction power(Fraction u, int n) {
        return (n < 0 ? inverse(u) : u).pow(Math.absExact(n), work);
    }

    private boolean orientation(Polynomial p) {
        return single(p) && tower.kernel(p.leading().kernels()[0]) instanceof Kernel.Orientation;
    }

    /** The factors of numerator and denominator together, the latter with negative exponents. */
    Factoring.Factors factors(Fraction u) {
        var top = tower.factors(u.numerator());
        var powers = new LinkedHashMap<>(top.powers());
        var content = top.content();
        for (var f : u.denominator().entrySet()) {
            var split = tower.factors(f.getKey());
            content = content.over(split.content().pow(f.getValue()));
            split.powers().forEach((p, e) -> powers.merge(p, -e * f.getValue(), Integer::sum));
        }
        powers.values().removeIf(e -> e == 0);
        return new Factoring.Factors(content, powers);
    }

    /** c = Π pᵢ^eᵢ over primes; what trial division leaves stands for itself. */
    static Map<BigInteger, Integer> primes(Rational c) {
        var found = new LinkedHashMap<BigInteger, Integer>();
        divide(c.numerator(), 1, found);
        divide(c.denominator(), -1, found);
        return found;
    }

    private static void divide(BigInteger n, int sign, Map<BigInteger, Integer> found) {
        BigInteger rest = n;
        for (var d = BigInteger.TWO; d.compareTo(LARGEST_TRIAL) < 0 && d.multiply(d).compareTo(rest) <= 0;
            d = d.add(BigInteger.ONE))
            for (; rest.mod(d).signum() == 0; rest = rest.divide(d)) found.merge(d, sign, Integer::sum);
        if (!rest.equals(BigInteger.ONE)) found.merge(rest, sign, Integer::sum);
    }
}
