package fluxion.verify;

import fluxion.number.Rational;
import java.math.BigInteger;

/** How powers, exponentials, logarithms and moduli are written over the kernels of a {@link Tower}. */
final class Elementary {
    private static final Rational TWO = Rational.of(2);
    private static final Fraction MINUS_ONE = Fraction.ONE.negate();

    private final Tower tower;
    private final Work work;
    private final Fractions parts;

    Elementary(Tower tower) {
        this.tower = tower;
        this.work = tower.work;
        this.parts = new Fractions(tower);
    }

    /** A quantity that may be divided into parts: the angle of an exponential, or of a sine and cosine. */
    record Divided(Class<?> kind, Object quantity) {}

    /** |u| = Π |pᵢ|^eᵢ with |p| = σ_p p, over the factors of u. */
    Fraction abs(Fraction u) {
        return magnitude(u, Rational.ONE, false);
    }

    /**
     * u^r for r = p/q in lowest terms, q &gt; 1. For q even u ≥ 0 wherever it has a value, so u = |u|; for q odd it is
     * the real root, σ(u)^p |u|^r.
     */
    Fraction rationalPower(Fraction u, Rational r) {
        if (u.numerator().isZero()) return r.signum() > 0 ? Fraction.ZERO : nowhere();
        boolean odd = r.denominator().testBit(0) && r.numerator().testBit(0);
        return magnitude(u, r, odd);
    }

    /** |u|^r, or σ(u)·|u|^r if signed, factor by factor; r ≠ 0. */
    private Fraction magnitude(Fraction u, Rational r, boolean signed) {
        if (u.numerator().isZero()) return Fraction.ZERO;
        var factors = parts.factors(u);
        var result = constantPower(factors.content().abs(), r);
        if (signed && factors.content().signum() < 0) result = result.negate();
        for (var f : factors.powers().entrySet()) {
            result = result.times(modulusPower(f.getKey(), r.times(Rational.of(f.getValue()))), work);
            if (signed && f.getValue() % 2 != 0) result = result.times(Fraction.of(tower.orientation(f.getKey())),
                work);
            result = tower.reduce(result);
        }
        return result;
    }

    /**
     * |p|^r for a factor p: |p| = √c where p² = c, a root or an exponential is taken to the power; else whole powers
     * of σ_p p, and a root kernel for the rest; below a fraction only powers of p.
     */
    private Fraction modulusPower(Polynomial p, Rational r) {
        var square = tower.constantSquare(p);
        if (square.isPresent()) return constantPower(square.get(), r.over(TWO));
        if (p.terms().size() == 1 && !p.isConstant()) {
            switch (tower.kernel(p.leading().kernels()[0])) {
                case Kernel.Root(var q, int n)        -> { return modulusPower(q, r.over(Rational.of(n))); }
                case Kernel.Exponential(var v, int n) -> { return exp(v.scale(r.over(Rational.of(n)))); }
                case Kernel.ZeroPower _               -> { return r.signum() > 0 ? Fraction.of(p) : Fraction.ONE; }
                case Kernel.Symbol _, Kernel.Sine _, Kernel.Cosine _, Kernel.Base _, Kernel.Logarithm _,
                    Kernel.Opaque _, Kernel.OpaquePower _, Kernel.Orientation _, Kernel.Parity _ -> { }
            }
        }
        int parts = r.denominator().intValueExact();
        Rational whole = Rational.of(floor(r));
        var result = this.parts.power(Fraction.of(tower.orientation(p).times(p, work)), whole.intValue());
        if (parts == 1) return tower.reduce(result);
        int order = tower.parts(new Divided(Kernel.Root.class, p), parts);
        int exponent = r.minus(whole).times(Rational.of(order)).intValue();
        var root = tower.polynomial(new Kernel.Root(p, order)).pow(exponent, work);
        return tower.reduce(result.times(Fraction.of(root), work));
    }

    /** c^r for a rational c &gt; 0, over roots of primes. */
    Fraction constantPower(Rational c, Rational r) {
        if (r.isInteger()) return Fraction.of(Polynomial.constant(c.pow(r.intValue())));
        var result = Fraction.ONE;
        for (var prime : Fractions.primes(c).entrySet())
            result = result.times(modulusPower(Polynomial.constant(Rational.of(prime.getKey())),
                r.times(Rational.of(prime.getValue()))), work);
        return tower.reduce(result);
    }

    /** u^n for an integer n too large to multiply out: powers of the factors of u, each a kernel of its own. */
    Fraction highPower(Fraction u, int n) {
        if (u.numerator().isZero()) return n > 0 ? Fraction.ZERO : nowhere();
        var factors = parts.factors(u);
        work.spend((long) Math.abs(n) * factors.content().numerator().bitLength() / 64);
        var result = Fraction.of(Polynomial.constant(factors.content().pow(n)));
        for (var f : factors.powers().entrySet()) {
            var p = f.getKey();
            var base = Fraction.of(p.terms().size() == 1 ? p : tower.polynomial(new Kernel.Base(p)));
            result = result.times(parts.power(base, Math.multiplyExact(f.getValue(), n)), work);
        }
        return tower.reduce(result);
    }

    /** The sign of u ≠ 0: the product of the orientations of its factors. */
    Fraction sign(Fraction u) {
        var factors = parts.factors(u);
        var result = Fraction.of(Polynomial.constant(Rational.of(factors.content().signum())));
        for (var f : factors.powers().entrySet())
            if (f.getValue() % 2 != 0) result = tower.reduce(result.times(Fraction.of(tower.orientation(f.getKey())),
                work));
        return result;
    }

    /** ln u = Σ eᵢ ln |pᵢ|, where u &gt; 0. */
    Fraction ln(Fraction u) {
        if (u.numerator().isZero()) return nowhere();
        var factors = parts.factors(u);
        var total = Fraction.ZERO;
        for (var prime : Fractions.primes(factors.content().abs()).entrySet())
            total = total.plus(logarithm(Polynomial.constant(Rational.of(prime.getKey())))
                .scale(Rational.of(prime.getValue())), work);
        for (var f : factors.powers().entrySet())
            total = total.plus(logarithm(f.getKey()).scale(Rational.of(f.getValue())), work);
        return total;
    }

    /** ln |p|, taking apart what p is a power of: ln |e^v| = v, ln |p^(1/n)| = (1/n) ln |p|, ln |σ| = 0. */
    private Fraction logarithm(Polynomial p) {
        var square = tower.constantSquare(p);
        if (square.isPresent()) return ln(Fraction.of(Polynomial.constant(square.get()))).scale(Rational.HALF);
        if (p.terms().size() == 1 && !p.isConstant()) {
            int number = p.leading().kernels()[0];
            switch (tower.kernel(number)) {
                case Kernel.Exponential(var v, int n) -> { return v.scale(Rational.of(1, n)); }
                case Kernel.Root(var q, int n)        -> { return ln(Fraction.of(q)).scale(Rational.of(1, n)); }
                case Kernel.ZeroPower _               -> { return Fraction.ZERO; }
                case Kernel.Base(var q)               -> { return logarithm(q); }
                case Kernel.Symbol _, Kernel.Sine _, Kernel.Cosine _, Kernel.Logarithm _, Kernel.Opaque _,
                    Kernel.OpaquePower _, Kernel.Orientation _, Kernel.Parity _ -> { }
            }
        }
        return Fraction.of(tower.polynomial(new Kernel.Logarithm(p)));
    }

    /**
     * e^u as a product over the terms of u: e^(c·ln|p|) is |p|^c, e^(c·v) a power of one kernel for all multiples of v.
     */
    Fraction exp(Fraction u) {
        var result = Fraction.ONE;
        for (var term : parts.linear(u).entrySet()) {
            result = tower.reduce(result.times(expOf(term.getKey(), term.getValue()), work));
        }
        return result;
    }

    private Fraction expOf(Fraction v, Rational c) {
        if (v.isPolynomial() && v.numerator().terms().size() == 1) {
            var m = v.numerator().leading();
            if (m.kernels().length == 1 && m.exponents()[0] == 1
                && tower.kernel(m.kernels()[0]) instanceof Kernel.Logarithm(var p))
                return p.isConstant() ? constantPower(p.constantTerm(), c) : modulusPower(p, c);
        }
        int parts = tower.parts(new Divided(Kernel.Exponential.class, v), c.denominator().intValueExact());
        int exponent = c.times(Rational.of(parts)).intValue();
        int kernel = tower.number(new Kernel.Exponential(v, parts));
        return Fraction.of(Polynomial.term(Rational.ONE, Monomial.of(kernel, exponent)));
    }

    /** u^v = e^(v ln u) where u &gt; 0; if u may be 0, nothing is used of the power but its operands. */
    Fraction generalPower(Fraction u, Fraction v) {
        if (u.numerator().isZero()) return tower.isInteger(v) && !tower.positive(v, parts.factors(v))
            ? zeroPower(v) : Fraction.ZERO;
        if (tower.positive(u, parts.factors(u))) return exp(tower.reduce(v.times(ln(u), work)));
        if (tower.isInteger(v) && tower.nonZero(u, parts.factors(u))) return integerPower(u, v);
        return opaquePower(u, v);
    }

    /** uⁿ = |u|ⁿ (1 + σ)/2 + |u|ⁿ (1 − σ)/2 · (−1)ⁿ for u ≠ 0 with the sign σ, and an integer n. */
    private Fraction integerPower(Fraction u, Fraction n) {
        var modulus = exp(tower.reduce(n.times(ln(u), work)));
        var half = Fraction.of(Polynomial.constant(Rational.HALF));
        var sign = sign(u).times(half, work);
        var factor = half.plus(sign, work).plus(half.plus(sign.negate(), work).times(parity(n), work), work);
        return tower.reduce(modulus.times(tower.reduce(factor), work));
    }

    /** (−1)ⁿ = Π ((−1)^nᵢ)^cᵢ for n = Σ cᵢnᵢ, if all nᵢ and cᵢ are integers. */
    private Fraction parity(Fraction n) {
        var result = Fraction.ONE;
        for (var term : parts.linear(n).entrySet()) {
            boolean apart = term.getValue().isSmallInteger() && tower.isInteger(term.getKey());
            var exponent = apart ? term.getKey() : term.getKey().scale(term.getValue());
            if (!tower.isInteger(exponent)) return Fraction.of(tower.polynomial(new Kernel.Parity(parts.cancel(n))));
            if (apart && !term.getValue().numerator().testBit(0)) continue;
            result = result.times(exponent.equals(Fraction.ONE) ? MINUS_ONE
                : Fraction.of(tower.polynomial(new Kernel.Parity(exponent))), work);
        }
        return tower.reduce(result);
    }

    /** 0ⁿ = 0^(cn) for c ≠ 0, wherever both have values. */
    private Fraction zeroPower(Fraction n) {
        var exponent = parts.cancel(n);
        var leading = exponent.numerator().leadingCoefficient();
        return Fraction.of(tower.polynomial(new Kernel.ZeroPower(exponent.scale(Rational.ONE.over(leading)))));
    }

    private Fraction opaquePower(Fraction u, Fraction v) {
        return Fraction.of(tower.polynomial(new Kernel.OpaquePower(parts.cancel(u), parts.cancel(v))));
    }

    private static BigInteger floor(Rational r) {
        var parts = r.numerator().divideAndRemainder(r.denominator());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    private static Fraction nowhere() {
        throw new NormalForm.Nowhere();
    }
}
