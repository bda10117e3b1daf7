package fluxion.function.ball;

import static fluxion.function.ball.Series.GUARD;
import static fluxion.function.ball.Series.over;
import static fluxion.function.ball.Series.sure;

import fluxion.number.Ball;
import fluxion.number.BallFunctions;
import fluxion.number.Rational;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * Polylogarithms Liₛ(z), |z| &lt; 1: power series, and what is quick close to ±1. For s &gt; 0 they
 * grow with z, because zᵏ/kˢ is z/Γ(s) ∫ t^(s−1)/(e^t − z) dt: DLMF 25.12.11.
 */
public final class PolylogBalls {
    private static final double NEAR = 0.625;
    /** For orders that are no integers the series is quicker for longer. */
    private static final double CLOSE = 0.875;
    private static final int MOST_ORDER = 200;
    private static final int MOST_POWERS = 4000;

    private PolylogBalls() {}

    public static Optional<Ball> li(Ball s, Ball z, int bits) {
        var order = Series.integer(s);
        int most = order.isPresent() ? Series.MOST_BITS / 4 : Series.MOST_SLOW_BITS;
        if (bits > most || Series.upper(s) > MOST_ORDER) return Optional.empty();
        int w = bits + GUARD;
        if (Ball.ONE.minus(z.abs(), 4 * w).sign() <= 0) return Optional.empty();
        if (order.filter(n -> n <= 0).isPresent()) return Optional.of(rational(-order.get(), z, w).rounded(bits));
        if (z.isExact() || s.sign() <= 0) return at(s, z, w).map(value -> value.rounded(bits));
        return at(s, z.low(), w).flatMap(low -> at(s, z.high(), w).map(high -> low.hull(high, bits)));
    }

    private static Optional<Ball> at(Ball s, Ball z, int w) {
        double size = Series.upper(z);
        var order = Series.integer(s);
        if (size <= (order.isPresent() ? NEAR : CLOSE)) return Optional.of(series(s, z, w));
        if (order.equals(Optional.of(1))) return new BallFunctions(w).ln(Ball.ONE.minus(z, w)).map(Ball::negate);
        if (z.sign() == 0 || order.isPresent() && !z.isExact()) return Optional.empty();
        return z.sign() > 0 ? nearOne(s, z, w) : mirrored(s, z, w);
    }

    /** Σ zᵏ/kˢ; from the term k on each is at most r = |z| (1 + 1/k)^max(0, −s) times the one before. */
    private static Ball series(Ball s, Ball z, int w) {
        var f = new BallFunctions(w);
        var whole = Series.integer(s).map(BigInteger::valueOf);
        double size = Series.upper(z);
        double slope = s.sign() >= 0 ? 0 : Series.upper(s);
        var power = z;
        var sum = z;
        int most = whole.isPresent() || size >= 1 ? 1 : Math.min(MOST_POWERS, (int) (-w / Math.log(size)) + 2);
        var inverses = Hurwitz.powers(s, most, w);
        for (int k = 2; ; k++) {
            power = power.times(z, w);
            var term = k <= most ? power.times(inverses[k], w)
                : over(power, whole.isPresent() ? f.pow(Ball.of(k), whole.get()) : sure(f.pow(Ball.of(k), s)), w);
            double ratio = size * Math.pow(1 + 1.0 / k, slope) + 1e-9;
            if (ratio < 0.99 && Series.size(term) < Math.max(Series.size(sum), -4 * w) - w)
                return sum.widened(over(term, Ball.of(Rational.of(1 - ratio), 64), w), w);
            sum = sum.plus(term, w);
        }
    }

    /** 5/8 &lt; −z &lt; 1: Liₛ(−y) = 2^(1−s) Liₛ(y²) − Liₛ(y), from the series. */
    private static Optional<Ball> mirrored(Ball s, Ball z, int w) {
        var y = z.negate();
        var square = y.times(y, 4 * w);
        var first = Series.upper(square) <= NEAR ? Optional.of(series(s, square, w)) : nearOne(s, square, w);
        var scale = new BallFunctions(w).pow(Ball.of(2), Ball.ONE.minus(s, w));
        return first.flatMap(u -> scale.flatMap(c -> nearOne(s, y, w).map(v -> c.times(u, w).minus(v, w))));
    }

    private static Optional<Ball> nearOne(Ball s, Ball z, int w) {
        var order = Series.integer(s);
        return order.isPresent() ? Optional.of(nearOne(order.get(), z, w)) : betweenOrders(s, z, w);
    }

    /**
     * For μ = ln z and s that is no integer: Γ(1 − s) (−μ)^(s−1) + Σ ζ(s − k) μᵏ/k!, DLMF 25.12.12. From
     * k &gt; |s| + 2 on |ζ(s − k)| ≤ 4 (2π)^(s−k−1) Γ(1 − s + k) (DLMF 25.4.1 with ζ(1 − s + k) ≤ 2), a bound that with
     * |μ| ≤ 1 falls to less than a third from one term to the next.
     */
    private static Optional<Ball> betweenOrders(Ball s, Ball z, int w) {
        var f = new BallFunctions(w);
        var mu = f.ln(z).filter(u -> Series.upper(u) <= 1);
        var mirror = Ball.ONE.minus(s, w);
        var gamma = GammaBalls.gamma(mirror, w);
        if (mu.isEmpty() || gamma.isEmpty() || mu.get().sign() >= 0) return Optional.empty();
        var head = f.pow(mu.get().negate(), s.minus(Ball.ONE, w));
        if (head.isEmpty()) return head;
        var sum = head.get().times(gamma.get(), w);
        var power = Ball.ONE;                                    // μᵏ/k!
        var bound = gamma.get().times(sure(f.pow(f.pi().scaled(1), s.minus(Ball.ONE, w))), w).abs().scaled(2);
        for (int k = 0; ; k++) {
            if (k > 0) {
                power = over(power.times(mu.get(), w), k, w);
                var step = mirror.plus(Ball.of(k - 1), w).times(mu.get(), w);
                bound = over(over(bound.times(step, w).abs(), k, w), f.pi().scaled(1), w);
            }
            if (k > Series.upper(s) + 2 && Series.size(bound) < Math.max(Series.size(sum), -4 * w) - w)
                return Optional.of(sum.widened(bound.scaled(1), w));
            var zeta = Hurwitz.zeta(s.minus(Ball.of(k), w), w);
            if (zeta.isEmpty()) return zeta;
            sum = sum.plus(power.times(zeta.get(), w), w);
        }
    }

    /**
     * For μ = ln z: Σ ζ(n − k) μᵏ/k!, but μⁿ⁻¹/(n − 1)! (Hₙ₋₁ − ln(−μ)) for k = n − 1: DLMF 25.12.12 as s goes to n.
     * From k &gt; n on |ζ(n − k)| ≤ 4 (k − n)!/(2π)^(k−n+1) (DLMF 24.9.8, 25.6.3): the terms are at most
     * 4 · 7ⁿ (|μ|/6)ᵏ, and |μ| ≤ 1/2.
     */
    private static Ball nearOne(int n, Ball z, int w) {
        var f = new BallFunctions(w);
        var mu = sure(f.ln(z));
        var power = Ball.ONE;                                    // μᵏ/k!
        var sum = Ball.ZERO;
        var bound = Ball.of(4).times(f.pow(Ball.of(7), BigInteger.valueOf(n)), w);
        for (int k = 0; ; k++) {
            if (k > 0) {
                power = over(power.times(mu, w), k, w);
                bound = over(bound.times(mu.abs(), w), 6, w);
            }
            if (k > n && Series.size(bound) < -w) return sum.widened(bound.scaled(1), w);
            sum = sum.plus(power.times(k == n - 1 ? middle(n, mu, w) : zeta(n - k, w), w), w);
        }
    }

    /** Hₙ₋₁ − ln(−μ). */
    private static Ball middle(int n, Ball mu, int w) {
        var sum = sure(new BallFunctions(w).ln(mu.negate())).negate();
        for (int k = 1; k < n; k++) sum = sum.plus(over(Ball.ONE, k, w), w);
        return sum;
    }

    private static Ball zeta(int s, int w) {
        return s <= 0 ? Ball.of(Hurwitz.exactZeta(Rational.of(s)).orElseThrow(() -> new ArithmeticException("range")),
            w) : sure(Hurwitz.zeta(Ball.of(s), w));
    }

    /** Li₋ₙ(z) = Σ k! S(n + 1, k + 1) yᵏ⁺¹, k ≤ n, with y = z/(1 − z): from (z d/dz)ⁿ of y, DLMF §26.8. */
    private static Ball rational(int n, Ball z, int w) {
        var y = over(z, Ball.ONE.minus(z, w), w);
        var coefficients = coefficients(n);
        var sum = Ball.ZERO;
        for (int k = n; k >= 0; k--) sum = sum.plus(Ball.of(coefficients[k]), w).times(y, w);
        return sum;
    }

    /** k! S(n + 1, k + 1), the coefficient of yᵏ⁺¹ in Li₋ₙ; z d/dz of yᵏ is k (yᵏ + yᵏ⁺¹). */
    public static BigInteger[] coefficients(int n) {
        var all = new BigInteger[n + 1];
        Arrays.fill(all, BigInteger.ZERO);
        all[0] = BigInteger.ONE;
        for (int i = 0; i < n; i++)
            for (int k = i + 1; k >= 0; k--)
                all[k] = all[k].multiply(BigInteger.valueOf(k + 1L))
                    .add(k > 0 ? all[k - 1].multiply(BigInteger.valueOf(k)) : BigInteger.ZERO);
        return all;
    }
}
