package fluxion.checker;

import fluxion.certificate.Advice;
import fluxion.certificate.Effort;
import fluxion.certificate.Fraction;
import fluxion.certificate.Monomial;
import fluxion.certificate.Polynomial;
import fluxion.certificate.Rejected;
import fluxion.certificate.Relation;
import fluxion.number.Rational;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/** Powers, roots, exponentials, logarithms and moduli over kernels: DLMF §4.2, §4.8, §4.12. */
final class Powers {
    private static final int LARGEST_TRIAL = 10_000;

    private final Tower tower;
    private final Effort effort;

    Powers(Tower tower) {
        this.tower = tower;
        this.effort = tower.effort;
    }

    /** The factors of numerator and denominator together. */
    private Advice.Factors factors(Fraction u) {
        var top = tower.factors(u.numerator());
        var powers = new LinkedHashMap<>(top.powers());
        var content = top.content();
        for (var f : u.denominator().entrySet()) {
            var split = tower.factors(f.getKey());
            content = content.over(split.content().pow(f.getValue()));
            split.powers().forEach((p, e) -> powers.merge(p, -e * f.getValue(), Integer::sum));
        }
        powers.values().removeIf(e -> e == 0);
        return new Advice.Factors(content, powers);
    }

    /** 1/u for u ≠ 0: no factor of u is 0 then. */
    Fraction inverse(Fraction u) {
        if (u.numerator().isZero()) throw new Empty();
        var top = Polynomial.ONE;
        for (var f : u.denominator().entrySet()) top = top.times(f.getKey().pow(f.getValue(), effort), effort);
        var factors = tower.factors(u.numerator());
        var bottom = new LinkedHashMap<Polynomial, Integer>();
        for (var f : factors.powers().entrySet()) {
            tower.learnNonZero(f.getKey());
            int k = f.getKey().single();
            if (tower.isExponential(f.getKey())) top = top.times(Monomial.of(k, -f.getValue()));
            else if (k >= 0 && tower.kernel(k) instanceof Kernel.Orientation)
                top = top.times(f.getKey().pow(f.getValue(), effort), effort);
            else bottom.put(f.getKey(), f.getValue());
        }
        return tower.reduce(new Fraction(top.scale(Rational.ONE.over(factors.content())), bottom));
    }

    /** u^n; u ≠ 0 if n &lt; 0. */
    Fraction power(Fraction u, int n) {
        return (n < 0 ? inverse(u) : u).pow(Math.absExact(n), effort);
    }

    /** u^n for an n too large to multiply out. */
    Fraction high(Fraction u, int n) {
        if (u.numerator().isZero()) return n > 0 ? Fraction.ZERO : inverse(u);
        var factors = factors(u);
        if (n < 0) factors.powers().keySet().forEach(tower::learnNonZero);
        var result = power(Fraction.of(factors.content()), n);
        for (var f : factors.powers().entrySet()) {
            var p = f.getKey();
            var base = p.terms().size() == 1 ? p : tower.polynomial(new Kernel.Base(p));
            result = tower.reduce(result.times(power(Fraction.of(base), Math.multiplyExact(f.getValue(), n)), effort));
        }
        return result;
    }

    /** Takes note that u ∘ 0, for ≠, &gt; or ≥. */
    void learn(Fraction u, Relation relation) {
        var factors = factors(u);
        if (relation != Relation.GE) factors.powers().keySet().forEach(tower::learnNonZero);
        if (relation != Relation.NE) tower.signs.learn(factors, relation == Relation.GT);
    }

    boolean isNonZero(Fraction u) {
        return !u.numerator().isZero()
            && factors(u).powers().keySet().stream().allMatch(tower::isNonZero);
    }

    boolean isPositive(Fraction u) {
        return isNonZero(u) && tower.signs.known(factors(u)) > 0;
    }

    /** sgn u for u ≠ 0. */
    Fraction sign(Fraction u) {
        var factors = factors(u);
        var result = Fraction.of(Rational.of(factors.content().signum()));
        for (var f : factors.powers().entrySet())
            if (f.getValue() % 2 != 0)
                result = tower.reduce(result.times(Fraction.of(tower.signs.orientation(f.getKey())), effort));
        return result;
    }

    Fraction abs(Fraction u) { return magnitude(u, Rational.ONE, false); }

    /** u^r for a fraction r: |u|^r, as u ≥ 0 for an even denominator; the real root for an odd one. */
    Fraction rational(Fraction u, Rational r) {
        if (u.numerator().isZero()) return r.signum() > 0 ? Fraction.ZERO : inverse(u);
        if (r.signum() < 0) factors(u).powers().keySet().forEach(tower::learnNonZero);
        return magnitude(u, r, r.denominator().testBit(0) && r.numerator().testBit(0));
    }

    /** |u|^r, or σ(u)·|u|^r, factor by factor. Negative powers are of factors that are not 0. */
    private Fraction magnitude(Fraction u, Rational r, boolean signed) {
        if (u.numerator().isZero()) return Fraction.ZERO;
        var factors = factors(u);
        var result = constant(factors.content().abs(), r);
        if (signed && factors.content().signum() < 0) result = result.negate();
        for (var f : factors.powers().entrySet()) {
            result = result.times(modulus(f.getKey(), r.times(Rational.of(f.getValue()))), effort);
            if (signed && f.getValue() % 2 != 0)
                result = result.times(Fraction.of(tower.signs.orientation(f.getKey())), effort);
            result = tower.reduce(result);
        }
        return result;
    }

    /** |p|^r: whole powers of σ_p p, and a root for the rest. */
    private Fraction modulus(Polynomial p, Rational r) {
        if (p.single() >= 0 && p.degree(p.single()) == 1)
            switch (tower.kernel(p.single())) {
                case Kernel.Orientation _      -> { return Fraction.ONE; }
                case Kernel.Root(var q, int n) -> { return magnitude(Fraction.of(q), r.over(Rational.of(n)), false); }
                case Kernel.Exponential(var v) -> { return exp(v.scale(r)); }
                case Kernel.Symbol _, Kernel.Pi _, Kernel.Sine _, Kernel.Cosine _, Kernel.Logarithm _, Kernel.Base _,
                     Kernel.Opaque _ -> { }
            }
        if (!r.floor().isSmallInteger()) throw Rejected.of("large-exponent");
        int whole = r.floor().intValue();
        var result = power(Fraction.of(tower.reduce(tower.signs.orientation(p).times(p, effort))), whole);
        if (r.isInteger()) return tower.reduce(result);
        int order = tower.order(p, r.denominator().intValueExact());
        int exponent = r.minus(Rational.of(whole)).times(Rational.of(order)).intValue();
        var root = tower.polynomial(new Kernel.Root(p, order)).pow(exponent, effort);
        return tower.reduce(result.times(Fraction.of(root), effort));
    }

    /** c^r for c &gt; 0, over roots of primes. */
    Fraction constant(Rational c, Rational r) {
        if (r.isSmallInteger()) return Fraction.of(c.pow(r.intValue()));
        var result = Fraction.ONE;
        for (var prime : primes(c).entrySet())
            result = tower.reduce(result.times(modulus(Polynomial.constant(Rational.of(prime.getKey())),
                r.times(Rational.of(prime.getValue()))), effort));
        return result;
    }

    /** c = Π pᵢ^eᵢ; what trial division leaves stands for itself. */
    private Map<BigInteger, Integer> primes(Rational c) {
        effort.spend(c.numerator().bitLength() + c.denominator().bitLength(), 10);
        var found = new LinkedHashMap<BigInteger, Integer>();
        divide(c.numerator(), 1, found);
        divide(c.denominator(), -1, found);
        return found;
    }

    private static void divide(BigInteger n, int sign, Map<BigInteger, Integer> found) {
        var rest = n;
        for (int d = 2; d < LARGEST_TRIAL && BigInteger.valueOf((long) d * d).compareTo(rest) <= 0; d++)
            for (var p = BigInteger.valueOf(d); rest.mod(p).signum() == 0; rest = rest.divide(p))
                found.merge(p, sign, Integer::sum);
        if (!rest.equals(BigInteger.ONE)) found.merge(rest, sign, Integer::sum);
    }

    /** ln |u| = Σ eᵢ ln |pᵢ| for u ≠ 0. */
    Fraction ln(Fraction u) {
        if (u.numerator().isZero()) throw new Empty();
        var factors = factors(u);
        var total = Fraction.ZERO;
        for (var prime : primes(factors.content().abs()).entrySet())
            total = total.plus(logarithm(Polynomial.constant(Rational.of(prime.getKey())))
                .scale(Rational.of(prime.getValue())), effort);
        for (var f : factors.powers().entrySet()) {
            tower.learnNonZero(f.getKey());
            total = total.plus(logarithm(f.getKey()).scale(Rational.of(f.getValue())), effort);
        }
        return total;
    }

    private Fraction logarithm(Polynomial p) {
        if (p.single() >= 0 && p.degree(p.single()) == 1)
            switch (tower.kernel(p.single())) {
                case Kernel.Exponential(var v) -> { return v; }
                case Kernel.Root(var q, int n) -> { return ln(Fraction.of(q)).scale(Rational.of(1, n)); }
                case Kernel.Orientation _      -> { return Fraction.ZERO; }
                case Kernel.Base(var q)        -> { return ln(Fraction.of(q)); }
                case Kernel.Symbol _, Kernel.Pi _, Kernel.Sine _, Kernel.Cosine _, Kernel.Logarithm _,
                     Kernel.Opaque _ -> { }
            }
        return tower.fraction(new Kernel.Logarithm(p));
    }

    /** e^u = Π e^(cᵢ vᵢ) for u = Σ cᵢ vᵢ, where e^(c ln |p|) is |p|^c. */
    Fraction exp(Fraction u) {
        if (u.numerator().isZero()) return Fraction.ONE;
        var result = Fraction.ONE;
        for (var part : tower.exponents(u)) result = tower.reduce(result.times(exp(part), effort));
        return result;
    }

    private Fraction exp(Advice.Part part) {
        var v = part.angle();
        int k = v.numerator().single();
        if (v.denominator().isEmpty() && k >= 0 && v.numerator().degree(k) == 1
            && tower.kernel(k) instanceof Kernel.Logarithm(var p))
            return p.isConstant() ? constant(p.constantTerm().abs(), part.multiple()) : modulus(p, part.multiple());
        int kernel = tower.polynomial(new Kernel.Exponential(v)).single();
        return Fraction.of(Polynomial.term(Rational.ONE, Monomial.of(kernel, part.multiple().intValue())));
    }
}
