package fluxion.number;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Elementary functions of balls to about {@code bits} bits. Everything is computed in ball arithmetic, which carries
 * the
 * rounding errors along; what is left to prove is each reduction, an identity, and each truncation of a series, whose
 * bound is stated where it is added.
 */
public record BallFunctions(int bits) {
    /**
     * e^x is given up beyond |x| = 2²², because it would not fit; sin x beyond 2²⁰⁴⁸, because π would take too long.
     */
    private static final int LARGEST_EXPONENT = 22;
    /** To multiply larger exponents with ln x, that would have to be known to more bits than is worth it. */
    private static final int LARGEST_SHARP = 4096;
    private static final int FEW_BITS = 64;
    private static final int LARGEST_ANGLE = 2048;
    private static final int GUARD = 24;
    /** Terms of a series with no more bits are left out, eight units at most. */
    private static final int VANISHED = 3;
    /** In how many units no term of a series is known, and how many terms make up for those left out. */
    private static final long UNITS_LOST = 7;
    private static final int REST = 5;
    /** [0, 2^−2²²], where e^x lies for x < −2²². */
    private static final Ball VANISHING =
        Ball.between(BigInteger.ZERO, BigInteger.ONE, -(1 << LARGEST_EXPONENT));

    /** Computed when first needed. */
    private static final class Constants {
        private static final int LEAST = 1024;
        private static final int MOST = 1 << 15;
        private static final Remembered<Ball> PI = new Remembered<>(LEAST, MOST, BallFunctions::machin);
        private static final Remembered<Ball> LN_2 = new Remembered<>(LEAST, MOST, BallFunctions::artanhOfThird);
    }

    public Ball pi() {
        return Constants.PI.at(bits).rounded(bits);
    }

    /** π = 16 arctan(1/5) − 4 arctan(1/239), by Machin. */
    private static Ball machin(int bits) {
        int w = bits + GUARD;
        var fifth = oddSeries(Ball.of(Rational.of(1, 5), w), true, w);
        var other = oddSeries(Ball.of(Rational.of(1, 239), w), true, w);
        return fifth.scaled(4).minus(other.scaled(2), w);
    }

    public Ball ln2() {
        return Constants.LN_2.at(bits).rounded(bits);
    }

    /** ln 2 = 2 artanh(1/3). */
    private static Ball artanhOfThird(int bits) {
        return oddSeries(Ball.of(Rational.of(1, 3), bits + GUARD), false, bits + GUARD).scaled(1);
    }

    public Ball e() {
        return exp(Ball.ONE).orElseThrow();
    }

    /**
     * arctan x = x Σ (−1)ⁿ x²ⁿ/(2n+1), or artanh x without the signs, for |x| ≤ 1/2, where the slope is below 2. In
     * units of 2^−w the factor x² is known to 2, so by e/4 + 3 each power to 4, each term to 5; what is left out is
     * less than twice the first term of it.
     */
    private static Ball oddSeries(Ball x, boolean alternating, int w) {
        var factor = square(x, w);
        if (alternating) factor = factor.negate();
        var power = BigInteger.ONE.shiftLeft(w);
        var sum = BigInteger.ZERO;
        int terms = 0;
        for (; power.bitLength() > VANISHED; terms++) {
            sum = sum.add(power.divide(BigInteger.valueOf(2L * terms + 1)));
            power = power.multiply(factor).shiftRight(w);
        }
        return x.center().times(summed(sum, terms, w), w).widened(x.spread().scaled(1), w);
    }

    /** The centre in units of 2^−w, rounded down. */
    private static BigInteger units(Ball x, int w) {
        int shift = x.exponent() + w;
        return shift < 0 ? x.mid().shiftRight(-shift) : x.mid().shiftLeft(shift);
    }

    /** x² of the centre in units of 2^−w, less than 3 from it for |x| ≤ 1, less than 2 for |x| ≤ 1/2. */
    private static BigInteger square(Ball x, int w) {
        var units = units(x, w);
        return units.multiply(units).shiftRight(w);
    }

    /** A sum of so many terms in units of 2^−w. */
    private static Ball summed(BigInteger sum, int terms, int w) {
        return new Ball(sum, BigInteger.valueOf(UNITS_LOST * (terms + REST)), -w);
    }

    /** eˣ; empty if x may be too large; between 0 and 2^−2²² below −2²². */
    public Optional<Ball> exp(Ball x) {
        if (x.magnitude() > LARGEST_EXPONENT)
            return x.high().sign() < 0 && x.high().magnitude() > LARGEST_EXPONENT ? Optional.of(VANISHING)
                : Optional.empty();
        return Optional.of(byBounds(x, this::expAt));
    }

    /** eˣ = 2ᵏ eʳ with r = x − k ln 2, |r| &lt; 1/2. */
    private Ball expAt(Ball x) {
        int w = bits + GUARD + Math.max(0, x.magnitude());
        var ln2 = new BallFunctions(w).ln2();
        var k = nearest(x.over(ln2, w).orElseThrow());
        var r = x.minus(Ball.of(k).times(ln2, w), w);
        return powerSeries(r, w, 0, 1, 1).scaled(k.intValueExact()).rounded(bits);
    }

    /**
     * Σ sⁿ xᵐ/m! over m = first, first + step, …, for |x| ≤ 1: the exponential series, with a slope below 4, or that
     * of cosine and sine with every second term and alternating signs, with one of at most 1. In units of 2^−w the
     * factor, x or x², is known to 3, the first quotient of terms is at most 1 and all others are at most 1/2, so by
     * e/2 + 3/2 + 2 each term is known to 7. The rest after a term is at most twice the first one left out.
     */
    private static Ball powerSeries(Ball x, int w, int first, int step, int sign) {
        if (x.isExact() && x.mid().signum() == 0) return first == 0 ? Ball.ONE : Ball.ZERO;
        var factor = step == 1 ? units(x, w) : square(x, w);
        var term = BigInteger.ONE.shiftLeft(w);
        var sum = BigInteger.ZERO;
        int terms = 0;
        for (int m = first; term.bitLength() > VANISHED; m += step, terms++) {
            sum = sum.add(term);
            long next = step == 1 ? m + 1 : sign * (m + 1L) * (m + 2);
            term = term.multiply(factor).shiftRight(w).divide(BigInteger.valueOf(next));
        }
        var all = summed(sum, terms, w);
        return (first == 0 ? all : x.center().times(all, w)).widened(step == 1 ? x.spread().scaled(2) : x.spread(), w);
    }

    /** ln x, x &gt; 0: ln x = k ln 2 + 2 artanh((m − 1)/(m + 1)) for x = 2ᵏ m with 1/2 &lt; m &lt; 2. */
    public Optional<Ball> ln(Ball x) {
        return x.sign() <= 0 ? Optional.empty() : Optional.of(byBounds(x, this::lnAt));
    }

    private Ball lnAt(Ball x) {
        int w = bits + GUARD;
        int k = x.magnitude();
        var m = x.scaled(-k);
        if (m.lower().compareTo(Rational.of(2, 3)) < 0) { m = m.scaled(1); k--; }
        var z = m.minus(Ball.ONE, w).over(m.plus(Ball.ONE, w), w).orElseThrow();
        var series = oddSeries(z, false, w).scaled(1);
        return (k == 0 ? series
            : series.plus(new BallFunctions(w + 32).ln2().times(Ball.of(k), w + 32), w)).rounded(bits);
    }

    public Optional<Ball> sin(Ball x) {
        return wave(x, 0);
    }

    /** cos x = sin(x + π/2). */
    public Optional<Ball> cos(Ball x) {
        return wave(x, 1);
    }

    /** sin(x + quarter·π/2): x = k π/2 + r with |r| &lt; 1, and the radius is kept because |sin′| ≤ 1. */
    private Optional<Ball> wave(Ball x, int quarter) {
        if (x.magnitude() > LARGEST_ANGLE) return Optional.empty();
        int w = bits + GUARD + Math.max(0, x.magnitude());
        var halfPi = new BallFunctions(w).pi().scaled(-1);
        var k = nearest(x.center().over(halfPi, w).orElseThrow());
        var r = x.center().minus(Ball.of(k).times(halfPi, w), w);
        int turn = k.add(BigInteger.valueOf(quarter)).and(BigInteger.valueOf(3)).intValue();
        var wave = powerSeries(r, w, turn % 2 == 0 ? 1 : 0, 2, -1);
        return Optional.of((turn < 2 ? wave : wave.negate()).widened(x.spread(), w).rounded(bits));
    }

    /** tan x; empty if a pole may be in the ball. */
    public Optional<Ball> tan(Ball x) {
        return sin(x).flatMap(sin -> cos(x).flatMap(cos -> sin.over(cos, bits)));
    }

    /** arctan x, with the radius kept because 0 &lt; arctan′ ≤ 1. */
    public Ball atan(Ball x) {
        int w = bits + GUARD;
        return atanAt(x.center(), w).widened(x.spread(), w).rounded(bits);
    }

    /** arctan x = ±π/2 − arctan(1/x) for |x| &gt; 1, and = 2 arctan(x/(1 + √(1 + x²))), three times. */
    private static Ball atanAt(Ball x, int w) {
        if (x.abs().minus(Ball.ONE, w).sign() > 0) {
            var quarter = new BallFunctions(w).pi().scaled(-1);
            var rest = atanAt(Ball.ONE.over(x, w).orElseThrow(), w);          // once: |1/x| < 1
            return (x.sign() > 0 ? quarter : quarter.negate()).minus(rest, w);
        }
        for (int i = 0; i < 3; i++) {
            var root = x.times(x, w).plus(Ball.ONE, w).root(2, w).orElseThrow();
            x = x.over(root.plus(Ball.ONE, w), w).orElseThrow();
        }
        return oddSeries(x, true, w).scaled(3);
    }

    /** arcsin x = 2 arctan(x/(1 + √(1 − x²))), −1 ≤ x ≤ 1. */
    public Optional<Ball> asin(Ball x) {
        int w = bits + GUARD;
        return Ball.ONE.minus(x.times(x, 2 * w), 2 * w).root(2, w)
            .flatMap(root -> x.over(root.plus(Ball.ONE, w), w)).map(this::atan).map(half -> half.scaled(1));
    }

    /** xʸ = e^(y ln x), x &gt; 0; a few bits tell where that is beyond all bounds of {@link #exp}. */
    public Optional<Ball> pow(Ball x, Ball y) {
        if (y.magnitude() > LARGEST_EXPONENT) {
            var rough = new BallFunctions(FEW_BITS);
            var exponent = rough.ln(x).map(ln -> ln.times(y, FEW_BITS));
            boolean far = exponent.filter(u -> !u.containsZero() && u.magnitude() > LARGEST_EXPONENT + 1).isPresent();
            if (far || y.magnitude() > LARGEST_SHARP) return exponent.flatMap(rough::exp);
        }
        int w = bits + GUARD + Math.max(0, y.magnitude());
        return new BallFunctions(w).ln(x).flatMap(ln -> exp(ln.times(y, w)));
    }

    /** xⁿ by repeated squaring. */
    public Ball pow(Ball x, BigInteger n) {
        int w = bits + GUARD + 2 * n.bitLength();
        var power = Ball.ONE;
        for (int i = n.bitLength() - 1; i >= 0; i--) {
            power = power.times(power, w);
            if (n.testBit(i)) power = power.times(x, w);
        }
        return power.rounded(bits);
    }

    /** ⌊x + 1/2⌋ at the midpoint. */
    public static BigInteger nearest(Ball x) {
        if (x.exponent() >= 0) return x.mid().shiftLeft(x.exponent());
        return x.mid().shiftRight(-x.exponent() - 1).add(BigInteger.ONE).shiftRight(1);
    }

    /** A monotone function at the two ends of the ball, which are hulled; at the centre, if the ball is a point. */
    public Ball byBounds(Ball x, UnaryOperator<Ball> f) {
        return x.isExact() ? f.apply(x).rounded(bits) : f.apply(x.low()).hull(f.apply(x.high()), bits);
    }
}
