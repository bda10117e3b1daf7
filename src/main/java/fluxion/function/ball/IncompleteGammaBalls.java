package fluxion.function.ball;

import static fluxion.function.ball.Series.GUARD;
import static fluxion.function.ball.Series.over;
import static fluxion.function.ball.Series.sure;

import fluxion.number.Ball;
import fluxion.number.BallFunctions;
import java.math.BigInteger;
import java.util.Optional;

/** The incomplete gamma functions Γ(a, x) and γ(a, x), with the slopes −x^(a−1) e^(−x) and x^(a−1) e^(−x). */
public final class IncompleteGammaBalls {
    private static final int MOST = 20_000;
    private static final int MOST_ORDER = 1000;
    /** From here on the least term of the asymptotic series, about e^(−x), is below 2^(−bits), for small a. */
    private static final double ASYMPTOTIC = 0.75;

    private IncompleteGammaBalls() {}

    /** Γ(a, x), which for x ≥ 1 grows with a and falls with x. */
    public static Optional<Ball> upper(Ball a, Ball x, int bits) {
        boolean grows = !a.isExact() && x.low().minus(Ball.ONE, bits).sign() >= 0;
        if (!grows) return smooth(a, x, bits, IncompleteGammaBalls::upperAt);
        return smooth(a.low(), x.high(), bits, IncompleteGammaBalls::upperAt).flatMap(low ->
            smooth(a.high(), x.low(), bits, IncompleteGammaBalls::upperAt).map(high -> low.hull(high, bits)));
    }

    public static Optional<Ball> lower(Ball a, Ball x, int bits) {
        return smooth(a, x, bits, IncompleteGammaBalls::lowerAt);
    }

    /** Eₚ(x) = x^(p−1) Γ(1 − p, x), x &gt; 0, which falls with x and with p: DLMF 8.19.1, 8.19.2. */
    public static Optional<Ball> exponential(Ball p, Ball x, int bits) {
        if (x.sign() <= 0) return Optional.empty();
        var low = exponentialAt(p.high(), x.high(), bits + GUARD);
        return p.isExact() && x.isExact() ? low.map(value -> value.rounded(bits))
            : low.flatMap(from -> exponentialAt(p.low(), x.low(), bits + GUARD).map(to -> from.hull(to, bits)));
    }

    private static Optional<Ball> exponentialAt(Ball p, Ball x, int w) {
        return upper(Ball.ONE.minus(p, 4 * w), x, w).flatMap(gamma -> new BallFunctions(w)
            .pow(x, p.minus(Ball.ONE, 4 * w)).map(power -> power.times(gamma, w)));
    }

    /** A function of a and an exact x, with so many bits. */
    private interface Rule {
        Optional<Ball> at(Ball a, Ball x, int w);
    }

    /** Both have slopes of the size x^(a−1) e^(−x). */
    private static Optional<Ball> smooth(Ball a, Ball x, int bits, Rule rule) {
        if (bits > Series.MOST_BITS || Series.upper(a) > MOST_ORDER || x.magnitude() > bits) return Optional.empty();
        int w = bits + GUARD;
        var f = new BallFunctions(w);
        return Series.byCentre(x, w, u -> rule.at(a, u, w), u -> power(a.minus(Ball.ONE, w), u, w)
            .flatMap(power -> f.exp(u.negate()).map(decay -> power.times(decay, w)))).map(v -> v.rounded(bits));
    }

    /** x^a; of a number x ≤ 0 only for integers a ≥ 0. */
    private static Optional<Ball> power(Ball a, Ball x, int w) {
        var f = new BallFunctions(w);
        var whole = Series.integer(a).filter(n -> n >= 0);
        return whole.isPresent() ? Optional.of(f.pow(x, BigInteger.valueOf(whole.get()))) : f.pow(x, a);
    }

    private static Optional<Ball> upperAt(Ball a, Ball x, int w) {
        var whole = Series.integer(a);
        if (whole.filter(n -> n > 0).isPresent()) return finite(whole.get(), x, w);
        if (x.sign() <= 0) return Optional.empty();
        if (isLarge(a, x, w)) return Optional.of(decaying(a, x, w));
        if (whole.isPresent()) return downwards(whole.get(), x, w);
        if (Series.mayBeInteger(a) && a.sign() <= 0) return Optional.empty();
        int precise = w + (int) (1.5 * Series.upper(x)) + GUARD;
        return GammaBalls.gamma(a, precise).flatMap(all -> series(a, x, precise).map(low -> all.minus(low, w)));
    }

    private static Optional<Ball> lowerAt(Ball a, Ball x, int w) {
        var whole = Series.integer(a).filter(n -> n > 0);
        if (a.sign() <= 0 || whole.isEmpty() && x.sign() <= 0) return Optional.empty();
        if (x.sign() > 0 && isLarge(a, x, w))
            return GammaBalls.gamma(a, w).map(all -> all.minus(decaying(a, x, w), w));
        return series(a, x, w + (x.sign() < 0 ? (int) (3 * Series.upper(x)) : 0));
    }

    private static boolean isLarge(Ball a, Ball x, int w) {
        return x.interval().lo() > ASYMPTOTIC * w + 2 * Series.upper(a);
    }

    /** (n − 1)! e^(−x) Σ xᵏ/k!, k &lt; n: DLMF 8.4.8. */
    private static Optional<Ball> finite(int n, Ball x, int least) {
        int w = least + (x.sign() < 0 && n > 1 ? (int) (3 * Math.min(MOST, Series.upper(x))) : 0);
        var term = Ball.ONE;
        var sum = Ball.ONE;
        var factorial = Ball.ONE;
        for (int k = 1; k < n; k++) {
            term = over(term.times(x, w), k, w);
            sum = sum.plus(term, w);
            factorial = factorial.times(Ball.of(k), w);
        }
        var value = sum.times(factorial, w);
        return new BallFunctions(w).exp(x.negate()).map(decay -> decay.times(value, w));
    }

    /** x^a e^(−x) Σ xᵏ/(a)ₖ₊₁, a not 0, −1, …: DLMF 8.7.1. The terms halve where a + k ≥ 2|x|. */
    private static Optional<Ball> series(Ball a, Ball x, int w) {
        if (Series.upper(x) > MOST) return Optional.empty();
        int halving = (int) (2 * Series.upper(x) + Series.upper(a)) + 2;
        var sum = Series.sum(over(Ball.ONE, a, w), (term, k) -> over(term.times(x, w), a.plus(Ball.of(k), w), w),
            (term, _) -> term, halving, w);
        return power(a, x, w).map(power -> power.times(sure(new BallFunctions(w).exp(x.negate())), w).times(sum, w));
    }

    /**
     * x^(a−1) e^(−x) Σ (a − 1)···(a − k)/xᵏ, x &gt; 0; cut after a − 1 terms or more, the rest is below the first term
     * left out: DLMF 8.11.2, §8.11(i).
     */
    private static Ball decaying(Ball a, Ball x, int w) {
        var sum = Series.asymptotic(Ball.ONE, (term, k) -> over(term.times(a.minus(Ball.of(k), w), w), x, w),
            (int) Math.max(0, Series.upper(a)) + 1, w);
        var f = new BallFunctions(w);
        return sure(f.pow(x, a.minus(Ball.ONE, w))).times(sure(f.exp(x.negate())), w).times(sum, w);
    }

    /** Γ(n, x) for n ≤ 0 from Γ(0, x) = −Ei(−x) by Γ(n, x) = (Γ(n + 1, x) − xⁿ e^(−x))/n: DLMF 8.4.4, 8.8.2. */
    private static Optional<Ball> downwards(int order, Ball x, int least) {
        int w = least + (int) (1.5 * Series.upper(x)) - order * 8;
        var f = new BallFunctions(w);
        var decay = sure(f.exp(x.negate()));
        return IntegralBalls.ei(x.negate(), w).map(Ball::negate).map(start -> {
            var value = start;
            var power = decay;
            for (int n = -1; n >= order; n--) {
                power = over(power, x, w);
                value = over(value.minus(power, w), n, w);
            }
            return value;
        });
    }
}
