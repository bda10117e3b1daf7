package fluxion.function.ball;

import static fluxion.function.ball.Series.GUARD;
import static fluxion.function.ball.Series.over;

import fluxion.number.Ball;
import fluxion.number.BallFunctions;
import fluxion.number.Rational;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * ζ and the derivatives of ψ as sums Σ (a + k)^(−s), by the formula of Euler and Maclaurin: DLMF 25.2.9, 25.11.28.
 */
public final class Hurwitz {
    /** Sums of more terms take too long. */
    private static final int MOST_TERMS = 100_000;
    /** Sums of more powers that are not integral take too long. */
    private static final int MOST_POWERS = 2000;
    private static final int MOST_EXACT = 200;

    private Hurwitz() {}

    /** ζ(s); empty if s may be 1. */
    public static Optional<Ball> zeta(Ball s, int bits) {
        if (s.minus(Ball.ONE, bits).containsZero() || bits > Series.MOST_BITS) return Optional.empty();
        int w = bits + GUARD;
        if (s.lower().compareTo(Rational.MINUS_ONE) < 0) return reflected(s, w).map(value -> value.rounded(bits));
        if (s.lower().compareTo(Rational.of(w)) > 0)              // 0 < ζ(s) − 1 < 2^(1−s) for s ≥ 3
            return Optional.of(Ball.ONE.widened(Ball.ONE.scaled(1 - w), bits));
        if (s.upper().compareTo(Rational.of(2L * w)) > 0) return Optional.empty();
        int n = w / 2 + (int) Series.upper(s) + 5;
        var powers = powers(s, n, w);
        var sum = Ball.ZERO;
        for (int k = n - 1; k >= 1; k--) sum = sum.plus(powers[k], w);
        return Optional.of(sum.plus(tail(s, Ball.of(n), powers[n], w), bits));
    }

    /**
     * ζ(s, a), a &gt; 0; empty if s may be 1. For s ≥ 2 the rest from z = a + k on is at most (1 + z) z^(−s), its first
     * term and an integral.
     */
    public static Optional<Ball> hurwitz(Ball s, Ball a, int bits) {
        int most = Series.integer(s).isPresent() ? Series.MOST_BITS / 4 : Series.MOST_SLOW_BITS;
        if (a.sign() <= 0 || s.minus(Ball.ONE, bits).containsZero() || bits > most) return Optional.empty();
        int w = bits + GUARD;
        double terms = w / 2.0 + 2 * Series.upper(s) + 5 - a.interval().lo();
        boolean steep = s.lower().compareTo(Rational.TWO) >= 0;
        if (terms > MOST_POWERS || !steep && Series.upper(s) > w / 5.0) return Optional.empty();
        var sum = Ball.ZERO;
        int last = (int) Math.max(0, terms);
        for (int k = 0; k < last; k++) {
            var z = a.plus(Ball.of(k), 2 * w);
            var term = inverse(z, s, w);
            var rest = steep ? term.times(z.plus(Ball.ONE, w), w) : sum;
            if (steep && Series.size(rest) < Series.size(sum) - w) return Optional.of(sum.widened(rest, bits));
            sum = sum.plus(term, w);
        }
        var z = a.plus(Ball.of(last), 2 * w);
        return Optional.of(sum.plus(tail(s, z, inverse(z, s, w), w), bits));
    }

    /** z^(−s). */
    private static Ball inverse(Ball z, Ball s, int w) {
        var f = new BallFunctions(w);
        var whole = Series.integer(s);
        if (whole.isEmpty()) return Series.sure(f.pow(z, s.negate()));
        return whole.get() >= 0 ? inverse(f, z, BigInteger.valueOf(whole.get()))
            : f.pow(z, BigInteger.valueOf(-whole.get()));
    }

    /** ζ(0) = −1/2, ζ(1 − n) = −Bₙ/n: DLMF 25.6.1, 25.6.3. */
    public static Optional<Rational> exactZeta(Rational s) {
        if (s.signum() > 0 || !s.isSmallInteger() || s.intValue() < -MOST_EXACT) return Optional.empty();
        if (s.signum() == 0) return Optional.of(Rational.HALF.negate());
        int n = 1 - s.intValue();
        return Optional.of(n % 2 != 0 ? Rational.ZERO
            : Bernoulli.even(n / 2).get(n / 2 - 1).over(Rational.of(-n)));
    }

    /** ζ(s) = 2(2π)^(s−1) sin(πs/2) Γ(1 − s) ζ(1 − s): DLMF 25.4.1. */
    private static Optional<Ball> reflected(Ball s, int w) {
        var f = new BallFunctions(w);
        var mirror = Ball.ONE.minus(s, 2 * w);
        return GammaBalls.gamma(mirror, w).flatMap(gamma -> zeta(mirror, w).flatMap(zeta ->
            f.pow(f.pi().scaled(1), mirror).flatMap(power -> GammaBalls.sinPi(s.scaled(-1), w).scaled(1)
                .times(gamma, w).times(zeta, w).over(power, w))));
    }

    /** 1, 2^(−s), …, n^(−s), from those of the primes. */
    static Ball[] powers(Ball s, int n, int w) {
        var f = new BallFunctions(w);
        var whole = Series.integer(s);
        IntFunction<Ball> power = k -> whole.isPresent() && whole.get() >= 0
            ? inverse(f, Ball.of(k), BigInteger.valueOf(whole.get()))
            : Series.sure(f.pow(Ball.of(k), s.negate()));
        var powers = new Ball[n + 1];
        powers[1] = Ball.ONE;
        for (int p = 2; p <= n; p++) {
            if (powers[p] != null) continue;
            powers[p] = power.apply(p);
            for (int k = 2 * p; k <= n; k += p)
                if (powers[k] == null && powers[k / p] != null) powers[k] = powers[p].times(powers[k / p], w);
        }
        return powers;
    }

    /**
     * Σ (z + k)^(−s), k ≥ 0, for z &gt; 0 and p = z^(−s): z p/(s − 1) + p/2 + Σ B₂ₖ/(2k)! (s)₂ₖ₋₁ p/z^(2k−1). The
     * remainder is at most the last term, the m-th: it is ∫ B̃₂ₘ/(2m)! (s)₂ₘ t^(−s−2m) dt over t &gt; z with
     * |B̃₂ₘ| ≤ |B₂ₘ|, DLMF 24.9.2, for s &gt; 1 − 2m.
     */
    private static Ball tail(Ball s, Ball z, Ball p, int w) {
        var sum = over(z.times(p, w), s.minus(Ball.ONE, w), w).plus(p.scaled(-1), w);
        var square = z.times(z, w);
        var factor = over(s.times(p, w), z.scaled(1), w);          // (s)₂ₖ₋₁ p/(z^(2k−1) (2k)!)
        var numbers = Bernoulli.even(w / 10 + 10);
        double least = s.sign() > 0 ? 6 : 6 + Series.upper(s);   // more than 1 − s
        for (int k = 1; ; k++) {
            var term = factor.times(Ball.of(numbers.get(k - 1), w), w);
            sum = sum.plus(term, w);
            boolean small = Series.size(term) < Series.size(p) - w;
            if (2 * k >= least && small || k == numbers.size()) return sum.widened(term, w);
            var rising = s.plus(Ball.of(2L * k - 1), w).times(s.plus(Ball.of(2L * k), w), w);
            factor = over(over(factor.times(rising, w), square, w), (2L * k + 1) * (2L * k + 2), w);
        }
    }

    /**
     * ψ⁽ⁿ⁾(x) = (−1)^(n+1) n! Σ (x + k)^(−n−1), n ≥ 1: DLMF 5.15.1; for x &lt; 0 as well, term by term up to where
     * x + k is large.
     */
    public static Optional<Ball> polygamma(Ball order, Ball x, int bits) {
        int n = Series.integer(order).orElse(-1);
        if (n < 0 || GammaBalls.hasPole(x) || bits > Series.MOST_BITS) return Optional.empty();
        if (n == 0) return GammaBalls.digamma(x, bits);
        int w = bits + GUARD;
        double terms = w / 2.0 + n - (x.magnitude() > 1000 ? x.sign() * 1e300 : x.interval().lo());
        if (terms > MOST_TERMS || n > MOST_TERMS) return Optional.empty();
        var f = new BallFunctions(w);
        var exponent = BigInteger.valueOf(n + 1L);
        int last = (int) Math.max(0, terms);
        var sum = Ball.ZERO;
        for (int k = 0; k < last; k++) sum = sum.plus(inverse(f, x.plus(Ball.of(k), 2 * w), exponent), w);
        var z = x.plus(Ball.of(last), 2 * w);
        sum = sum.plus(tail(Ball.of(n + 1L), z, inverse(f, z, exponent), w), w).times(factorial(n, w), bits);
        return Optional.of(n % 2 == 0 ? sum.negate() : sum);
    }

    private static Ball inverse(BallFunctions f, Ball z, BigInteger n) {
        return f.pow(over(Ball.ONE, z, f.bits() + 2 * n.bitLength()), n);
    }

    private static Ball factorial(int n, int w) {
        var product = Ball.ONE;
        for (int k = 2; k <= n; k++) product = product.times(Ball.of(k), w);
        return product;
    }
}
