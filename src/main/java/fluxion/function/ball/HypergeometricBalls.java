package fluxion.function.ball;

import static fluxion.function.ball.Series.GUARD;
import static fluxion.function.ball.Series.over;
import static fluxion.function.ball.Series.sure;

import fluxion.number.Ball;
import fluxion.number.BallFunctions;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hypergeometric functions of real parameters by their series: DLMF 16.2.1; and the incomplete beta function. */
public final class HypergeometricBalls {
    private static final int MOST_TERMS = 20_000;
    private static final int MOST_PARAMETER = 2000;
    /** Series in powers of numbers nearer to 1 than this take too long. */
    private static final double SLOW = 0.98;

    private HypergeometricBalls() {}

    /** ₀F₁(; b; z). */
    public static Optional<Ball> f01(Ball b, Ball z, int bits) {
        return smooth(List.of(), List.of(b), z, bits);
    }

    /** ₁F₁(a; b; z), for z &lt; 0 as e^z ₁F₁(b − a; b; −z): DLMF 13.2.39. */
    public static Optional<Ball> f11(Ball a, Ball b, Ball z, int bits) {
        return smooth(List.of(a), List.of(b), z, bits);
    }

    /** ₂F₁(a, b; c; z), z &lt; 1, for z &lt; −1/2 as (1 − z)^(−a) ₂F₁(a, c − b; c; z/(z − 1)): DLMF 15.8.1. */
    public static Optional<Ball> f21(List<Ball> us, int bits) {
        return smooth(us.subList(0, 2), us.subList(2, 3), us.getLast(), bits);
    }

    /** The slope is the function of parameters that are greater by 1, times Π aᵢ/Π bⱼ: DLMF 16.3.1. */
    private static Optional<Ball> smooth(List<Ball> as, List<Ball> bs, Ball z, int bits) {
        if (bits > Series.MOST_BITS / 4 || bs.stream().anyMatch(GammaBalls::hasPole) || z.magnitude() > 20
            || as.stream().anyMatch(a -> Series.upper(a) > MOST_PARAMETER)
            || bs.stream().anyMatch(b -> Series.upper(b) > MOST_PARAMETER)) return Optional.empty();
        int w = bits + GUARD;
        return Series.byCentre(z, w, u -> at(as, bs, u, w), u -> at(shifted(as, w), shifted(bs, w), u, w).map(next -> {
            var slope = next;
            for (Ball a : as) slope = slope.times(a, w);
            for (Ball b : bs) slope = over(slope, b, w);
            return slope;
        })).map(value -> value.rounded(bits));
    }

    private static List<Ball> shifted(List<Ball> us, int w) {
        return us.stream().map(u -> u.plus(Ball.ONE, w)).toList();
    }

    private static Optional<Ball> at(List<Ball> as, List<Ball> bs, Ball z, int w) {
        var f = new BallFunctions(w);
        var b = bs.getFirst();
        if (as.size() == 1 && z.sign() < 0)
            return series(List.of(b.minus(as.getFirst(), w)), bs, z.negate(), w)
                .flatMap(value -> f.exp(z).map(decay -> decay.times(value, w)));
        if (as.size() == 2 && z.plus(Ball.ONE.scaled(-1), w).sign() < 0) {
            var rest = Ball.ONE.minus(z, w);
            return series(List.of(as.getFirst(), b.minus(as.getLast(), w)), bs, over(z.negate(), rest, w), w)
                .map(value -> value.times(sure(f.pow(rest, as.getFirst().negate())), w));
        }
        return series(as, bs, z, w);
    }

    /**
     * Σ Π (aᵢ)ₖ/Π (bⱼ)ₖ zᵏ/k!. From the index k on a term is at most |z| Π (k + |aᵢ|)/((k + 1) Π (k − |bⱼ|)) times the
     * one before, which falls with k if |aᵢ| is taken to be 1 at least.
     */
    private static Optional<Ball> series(List<Ball> as, List<Ball> bs, Ball z, int w) {
        if (as.size() > bs.size() && Series.upper(z) > SLOW) return Optional.empty();
        var term = Ball.ONE;
        var sum = Ball.ONE;
        int largest = 0;
        for (int k = 0; k < MOST_TERMS; k++) {
            var next = term.times(z, w);
            for (Ball a : as) next = next.times(a.plus(Ball.of(k), w), w);
            for (Ball b : bs) next = over(next, b.plus(Ball.of(k), w), w);
            term = over(next, k + 1L, w);
            largest = Math.max(largest, Series.size(term));
            double ratio = ratio(as, bs, Series.upper(z), k + 1);
            if (ratio < 0.999 && Series.size(term) < largest - w)
                return Optional.of(sum.widened(over(term, Ball.of(Rational.of(1 - ratio), 64), w), w));
            sum = sum.plus(term, w);
        }
        return Optional.empty();
    }

    /** An upper bound, infinite if there is none yet. */
    private static double ratio(List<Ball> as, List<Ball> bs, double z, int k) {
        double ratio = z / (k + 1);
        for (Ball a : as) ratio *= k + Math.max(1, Series.upper(a));
        for (Ball b : bs) {
            double below = k - Series.upper(b);
            if (below <= 0) return Double.POSITIVE_INFINITY;
            ratio /= below;
        }
        return ratio + 1e-9;
    }

    /** x^a/a ₂F₁(a, 1 − b; a + 1; x), which grows with x, for 0 &lt; x &lt; 1 and a &gt; 0: DLMF 8.17.7. */
    public static Optional<Ball> beta(Ball x, Ball a, Ball b, int bits) {
        if (x.sign() <= 0 || a.sign() <= 0 || Ball.ONE.minus(x, 2 * bits).sign() <= 0) return Optional.empty();
        int w = bits + GUARD;
        if (x.isExact()) return betaAt(x, a, b, w).map(value -> value.rounded(bits));
        return betaAt(x.low(), a, b, w).flatMap(low -> betaAt(x.high(), a, b, w).map(high -> low.hull(high, bits)));
    }

    /** For x &gt; 1/2 and b &gt; 0 as B(a, b) − B(1 − x, b, a): DLMF 8.17.4. */
    private static Optional<Ball> betaAt(Ball x, Ball a, Ball b, int w) {
        var rest = Ball.ONE.minus(x, 4 * w);
        if (b.sign() > 0 && rest.minus(x, 4 * w).sign() < 0)
            return GammaBalls.beta(a, b, w).flatMap(all -> betaAt(rest, b, a, w).map(part -> all.minus(part, w)));
        var parameters = new ArrayList<>(List.of(a, Ball.ONE.minus(b, w)));
        return smooth(parameters, List.of(a.plus(Ball.ONE, w)), x, w).map(value ->
            over(value.times(sure(new BallFunctions(w).pow(x, a)), w), a, w));
    }
}
