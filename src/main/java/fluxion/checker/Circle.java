package fluxion.checker;

import fluxion.certificate.Advice;
import fluxion.certificate.Effort;
import fluxion.certificate.Fraction;
import fluxion.certificate.Rejected;
import fluxion.number.Rational;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Sines and cosines over kernels: DLMF §4.17, §4.21, §4.23. */
final class Circle {
    private static final int MAX_MULTIPLE = 64;

    private final Tower tower;
    private final Effort effort;
    private final Powers powers;

    Circle(Tower tower, Powers powers) {
        this.tower = tower;
        this.effort = tower.effort;
        this.powers = powers;
    }

    record Pair(Fraction sine, Fraction cosine) {}

    private static final Pair NO_TURN = new Pair(Fraction.ZERO, Fraction.ONE);

    /** sin u and cos u by the addition theorems, over the angles that are told. */
    Pair of(Fraction u) {
        if (u.numerator().isZero()) return NO_TURN;
        var result = NO_TURN;
        for (var part : tower.angles(u)) result = sum(result, of(part));
        return result;
    }

    private Pair sum(Pair a, Pair b) {
        var sine = a.sine.times(b.cosine, effort).plus(a.cosine.times(b.sine, effort), effort);
        var cosine = a.cosine.times(b.cosine, effort).plus(a.sine.times(b.sine, effort).negate(), effort);
        return new Pair(tower.reduce(sine), tower.reduce(cosine));
    }

    private Pair of(Advice.Part part) {
        int k = part.angle().numerator().single();
        boolean kernel = part.angle().denominator().isEmpty() && k >= 0 && part.angle().numerator().degree(k) == 1;
        var c = part.multiple();
        var twelfths = c.times(Rational.of(12));
        if (kernel && tower.kernel(k) instanceof Kernel.Pi && twelfths.isInteger())
            return twelfths(twelfths.numerator().mod(BigInteger.valueOf(24)).intValue());
        if (kernel && tower.kernel(k) instanceof Kernel.Opaque(var f, var us)) {
            var pair = inverse(f, us, c);
            if (pair.isPresent()) return pair.get();
        }
        return repeated(new Pair(tower.fraction(new Kernel.Sine(part.angle())),
            tower.fraction(new Kernel.Cosine(part.angle()))), c.numerator(), c);
    }

    private Pair repeated(Pair once, BigInteger n, Rational c) {
        if (!c.isInteger()) throw Rejected.of("part-of-angle");
        if (n.abs().compareTo(BigInteger.valueOf(MAX_MULTIPLE)) > 0) throw Rejected.of("many-angles");
        var result = NO_TURN;
        for (int i = 0; i < n.abs().intValue(); i++) result = sum(result, once);
        return n.signum() < 0 ? new Pair(result.sine.negate(), result.cosine) : result;
    }

    /** sin nπ/12, cos nπ/12: sin π/12 = (√6 − √2)/4, cos π/12 = (√6 + √2)/4. */
    private Pair twelfths(int n) {
        if (n % 6 == 0) {
            int[] sines = {0, 1, 0, -1};
            return new Pair(Fraction.of(Rational.of(sines[n / 6])), Fraction.of(Rational.of(sines[(n / 6 + 1) % 4])));
        }
        var root2 = powers.constant(Rational.TWO, Rational.HALF);
        var root6 = powers.constant(Rational.of(6), Rational.HALF);
        var once = new Pair(root6.plus(root2.negate(), effort).scale(Rational.of(1, 4)),
            root6.plus(root2, effort).scale(Rational.of(1, 4)));
        return repeated(once, BigInteger.valueOf(n), Rational.of(n));
    }

    /**
     * Of a multiple of arcsin w, arctan w or the angle of (x, y): √(1 − w²) ≥ 0 is the cosine of arcsin w. Of the first
     * two, in [−π/2, π/2], parts with a power of 2 below are halves of halves: cos v/2 = √((1 + cos v)/2) &gt; 0.
     */
    private Optional<Pair> inverse(String f, List<Fraction> us, Rational c) {
        var w = us.getFirst();
        Pair pair;
        if (f.equals("arcsin")) {
            pair = new Pair(w, powers.rational(difference(Fraction.ONE, w.times(w, effort)), Rational.HALF));
        } else if (f.equals("arctan") || f.equals("atan2") && c.isInteger()) {
            var x = f.equals("arctan") ? Fraction.ONE : us.getLast();
            var square = difference(x.times(x, effort), w.times(w, effort).negate());
            var inverse = powers.rational(square, Rational.HALF.negate());
            pair = new Pair(tower.reduce(w.times(inverse, effort)), tower.reduce(x.times(inverse, effort)));
        } else return Optional.empty();
        if (c.denominator().bitCount() != 1 || c.denominator().bitLength() > 4) return Optional.empty();
        for (int halvings = c.denominator().bitLength() - 1; halvings > 0; halvings--) {
            var square = tower.reduce(Fraction.ONE.plus(pair.cosine, effort).scale(Rational.HALF));
            var cosine = powers.rational(square, Rational.HALF);
            pair = new Pair(tower.reduce(pair.sine.scale(Rational.HALF).times(powers.inverse(cosine), effort)),
                cosine);
        }
        return Optional.of(repeated(pair, c.numerator(), Rational.of(c.numerator())));
    }

    private Fraction difference(Fraction u, Fraction v) {
        return tower.reduce(u.plus(v.negate(), effort));
    }
}
