package fluxion.verify;

import fluxion.expr.Exprs;
import fluxion.expr.FunctionSymbol;
import fluxion.function.Functions;
import fluxion.number.Rational;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How sines and cosines are written over the kernels of a {@link Tower}: DLMF §4.17, §4.21. */
final class Circular {
    private static final int MAX_MULTIPLE = 64;
    private static final Rational MINUS_HALF = Rational.HALF.negate();

    private final Tower tower;
    private final Work work;
    private final Fractions parts;
    private final Elementary elementary;

    Circular(Tower tower, Elementary elementary) {
        this.tower = tower;
        this.work = tower.work;
        this.parts = new Fractions(tower);
        this.elementary = elementary;
    }

    /** A sine and a cosine of the same angle. */
    record Pair(Fraction sine, Fraction cosine) {}

    /** sin u and cos u by the addition theorems, over sine and cosine of parts of the angles of the question. */
    Pair of(Fraction u) {
        var others = new LinkedHashMap<Fraction, Rational>();
        var result = new Pair(Fraction.ZERO, Fraction.ONE);
        for (var term : parts.linear(u).entrySet()) {
            var known = known(term.getKey(), term.getValue());
            if (known.isPresent()) result = sum(result, known.get()); else others.put(term.getKey(), term.getValue());
        }
        var angles = others.isEmpty() ? Map.<Fraction, Rational>of() : tower.angles.overBasis(others);
        for (var term : angles.entrySet()) result = sum(result, multiple(term.getKey(), term.getValue()));
        return result;
    }

    private Pair sum(Pair a, Pair b) {
        var sine = a.sine.times(b.cosine, work).plus(a.cosine.times(b.sine, work), work);
        var cosine = a.cosine.times(b.cosine, work).plus(a.sine.times(b.sine, work).negate(), work);
        return new Pair(tower.reduce(sine), tower.reduce(cosine));
    }

    /** c·v where it is a part of π, an integer times π, or a part of an arcsine or arctangent. */
    private Optional<Pair> known(Fraction v, Rational c) {
        if (!v.isPolynomial() || v.numerator().terms().size() != 1) return Optional.empty();
        var m = v.numerator().leading();
        int pi = tower.number(new Kernel.Symbol(Exprs.PI));
        if (m.exponent(pi) == 1) return ofPi(v, Fraction.of(Polynomial.term(Rational.ONE, m.with(pi, 0))), c);
        if (m.kernels().length != 1 || m.exponents()[0] != 1) return Optional.empty();
        return tower.kernel(m.kernels()[0]) instanceof Kernel.Opaque(var f, var us)
            && (c.isInteger() || f != Functions.ATAN2)
            ? inverse(f, us).flatMap(whole -> part(whole, c)) : Optional.empty();
    }

    /** c·n·π: the twelfths of π, and sin nπ = 0, cos nπ = (−1)ⁿ. */
    private Optional<Pair> ofPi(Fraction v, Fraction n, Rational c) {
        if (n.equals(Fraction.ONE))
            return Optional.of(BigInteger.valueOf(12).mod(c.denominator()).signum() == 0
                ? twelfths(c.times(Rational.of(12)).numerator().mod(BigInteger.valueOf(24)).intValue())
                : multiple(v, c));
        if (!c.isInteger() || !tower.isInteger(n)) return Optional.empty();
        return Optional.of(new Pair(Fraction.ZERO, c.numerator().testBit(0)
            ? Fraction.of(tower.polynomial(new Kernel.Parity(n))) : Fraction.ONE));
    }

    /**
     * Of the angles arcsin w and arctan w in [−π/2, π/2], where the cosine is not negative: √(1 − w²), 1/√(1 + w²); and
     * of the angle of the point (x, y).
     */
    private Optional<Pair> inverse(FunctionSymbol f, List<Fraction> us) {
        var w = us.getFirst();
        if (f == Functions.ARCSIN) {
            var rest = Fraction.ONE.plus(w.times(w, work).negate(), work);
            return Optional.of(new Pair(w, elementary.rationalPower(tower.reduce(rest), Rational.HALF)));
        }
        if (f != Functions.ARCTAN && f != Functions.ATAN2) return Optional.empty();
        var x = f == Functions.ARCTAN ? Fraction.ONE : us.getLast();
        var square = tower.reduce(x.times(x, work).plus(w.times(w, work), work));
        if (square.numerator().isZero()) throw new NormalForm.Nowhere();
        var inverse = elementary.rationalPower(square, MINUS_HALF);
        return Optional.of(new Pair(tower.reduce(w.times(inverse, work)), tower.reduce(x.times(inverse, work))));
    }

    /**
     * c times an angle v in [−π/2, π/2], for a c with a power of 2 below: by halving, as cos(v/2) = √((1 + cos v)/2) is
     * positive, and sin(v/2) = sin v/(2 cos(v/2)). An angle in (−π, π] is not halved: at π the cosine would be 0.
     */
    private Optional<Pair> part(Pair whole, Rational c) {
        if (c.denominator().bitCount() != 1 || c.denominator().bitLength() > 4) return Optional.empty();
        var pair = whole;
        for (int halvings = c.denominator().bitLength() - 1; halvings > 0; halvings--) {
            var square = tower.reduce(Fraction.ONE.plus(pair.cosine, work).scale(Rational.HALF));
            if (square.numerator().isZero()) return Optional.empty();
            var cosine = elementary.rationalPower(square, Rational.HALF);
            pair = new Pair(tower.reduce(pair.sine.scale(Rational.HALF).times(parts.inverse(cosine), work)), cosine);
        }
        return Optional.of(repeated(pair, c.numerator().intValueExact()));
    }

    /** sin(c·v) and cos(c·v). */
    private Pair multiple(Fraction v, Rational c) {
        int parts = tower.parts(new Elementary.Divided(Kernel.Sine.class, v), c.denominator().intValueExact());
        int n = c.times(Rational.of(parts)).intValue();
        var cosine = Fraction.of(tower.polynomial(new Kernel.Cosine(v, parts)));
        var sine = Fraction.of(tower.polynomial(new Kernel.Sine(v, parts)));
        return repeated(new Pair(sine, cosine), n);
    }

    private Pair repeated(Pair once, int n) {
        if (Math.abs((long) n) > MAX_MULTIPLE) throw new Work.UsedUp();
        var result = new Pair(Fraction.ZERO, Fraction.ONE);
        for (int i = 0; i < Math.abs(n); i++) result = sum(result, once);
        return n < 0 ? new Pair(result.sine.negate(), result.cosine) : result;
    }

    /** Sine and cosine of n·π/12: sin(π/12) = (√6 − √2)/4, cos(π/12) = (√6 + √2)/4 (DLMF §4.17). */
    private Pair twelfths(int n) {
        if (n % 6 == 0) {                                            // quarter turns without roots
            int[] sines = {0, 1, 0, -1};
            return new Pair(Fraction.of(Polynomial.constant(Rational.of(sines[n / 6]))),
                            Fraction.of(Polynomial.constant(Rational.of(sines[(n / 6 + 1) % 4]))));
        }
        var root2 = elementary.constantPower(Rational.TWO, Rational.HALF);
        var root6 = tower.reduce(root2.times(elementary.constantPower(Rational.of(3), Rational.HALF), work));
        return repeated(new Pair(root6.plus(root2.negate(), work).scale(Rational.of(1, 4)),
            root6.plus(root2, work).scale(Rational.of(1, 4))), n);
    }
}
