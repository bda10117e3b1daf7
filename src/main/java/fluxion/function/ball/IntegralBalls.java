package fluxion.function.ball;

import static fluxion.function.ball.Series.GUARD;
import static fluxion.function.ball.Series.over;
import static fluxion.function.ball.Series.sure;

import fluxion.number.Ball;
import fluxion.number.BallFunctions;
import java.util.Optional;

/** Exponential, logarithmic and trigonometric integrals: DLMF chapter 6. */
public final class IntegralBalls {
    /** Power series of arguments beyond this take too long. */
    private static final double LARGE = 40_000;
    /** From 3/4 of the bits on, the least term of an asymptotic series, about e^(−x), is below 2^(−bits). */
    private static final double ASYMPTOTIC = 0.75;

    private IntegralBalls() {}

    /** Ei(x), x ≠ 0, monotone on either side. */
    public static Optional<Ball> ei(Ball x, int bits) {
        if (x.sign() == 0 || x.sign() > 0 && Series.upper(x) > LARGE || bits > Series.MOST_BITS)
            return Optional.empty();
        return Optional.of(new BallFunctions(bits).byBounds(x, point -> eiAt(point, bits + GUARD)));
    }

    private static Ball eiAt(Ball x, int w) {
        if (x.sign() < 0 && Series.upper(x) > ASYMPTOTIC * w) return decaying(x, w);
        int precise = x.sign() > 0 ? w : w + (int) (3 * Series.upper(x));
        return logarithmic(x, precise).plus(powers(x, 1, 1, precise), w);
    }

    /** e^x/x Σ k!/x^k for x &lt; 0, with a remainder below the first term left out: DLMF 6.12.1, §6.12(i). */
    private static Ball decaying(Ball x, int w) {
        var sum = Series.asymptotic(Ball.ONE, (term, k) -> over(term.times(Ball.of(k), w), x, w), 1, w);
        return over(sum.times(sure(new BallFunctions(w).exp(x)), w), x, w);
    }

    /** γ + ln|x|. */
    private static Ball logarithmic(Ball x, int w) {
        return GammaBalls.euler(w).plus(sure(new BallFunctions(w).ln(x.abs())), w);
    }

    /**
     * Σ xᵏ/(k·k!) over k = first, first + step, …, with alternating signs for the sign −1: DLMF 6.6.1, 6.6.5, 6.6.6.
     */
    private static Ball powers(Ball x, int first, int step, int w) {
        int stride = Math.abs(step);
        var factor = stride == 1 ? x : step < 0 ? x.times(x, w).negate() : x.times(x, w);
        var start = first == 1 ? x : factor.scaled(-1);
        return Series.sum(start, (term, k) -> {
            long at = first + (long) stride * k;
            return over(term.times(factor, w), stride == 1 ? at : at * (at - 1), w);
        }, (term, k) -> over(term, first + (long) stride * k, w), (int) (2 * Series.upper(x)) + 1, w);
    }

    /** li(x) = Ei(ln x), x &gt; 0, x ≠ 1: DLMF 6.2.8. */
    public static Optional<Ball> li(Ball x, int bits) {
        int w = bits + GUARD;
        return new BallFunctions(w + Math.max(0, x.magnitude())).ln(x).flatMap(ln -> ei(ln, bits));
    }

    /** Si(x), with |Si′| ≤ 1. */
    public static Optional<Ball> si(Ball x, int bits) {
        if (bits > Series.MOST_BITS || x.magnitude() > bits) return Optional.empty();
        var centre = siAt(x.center(), bits + GUARD);
        return Optional.of(centre.widened(x.spread(), bits));
    }

    private static Ball siAt(Ball x, int w) {
        if (x.sign() < 0) return siAt(x.negate(), w).negate();
        if (Series.upper(x) <= ASYMPTOTIC * w) {
            int precise = w + (int) (1.5 * Series.upper(x));
            return powers(x, 1, -2, precise).rounded(w);
        }
        var f = new BallFunctions(w);                            // DLMF 6.2.19
        var waves = auxiliary(x, 1, w).times(sure(f.cos(x)), w).plus(auxiliary(x, 2, w).times(sure(f.sin(x)), w), w);
        return f.pi().scaled(-1).minus(waves, w);
    }

    /** Ci(x), x &gt; 0, with |Ci′| ≤ 1/x. */
    public static Optional<Ball> ci(Ball x, int bits) {
        if (x.sign() <= 0 || bits > Series.MOST_BITS || x.magnitude() > bits) return Optional.empty();
        int w = bits + GUARD;
        return Optional.of(ciAt(x.center(), w).widened(over(x.spread(), x, w), bits));
    }

    private static Ball ciAt(Ball x, int w) {
        if (Series.upper(x) <= ASYMPTOTIC * w) {
            int precise = w + (int) (1.5 * Series.upper(x));
            return logarithmic(x, precise).plus(powers(x, 2, -2, precise), w);
        }
        var f = new BallFunctions(w);                            // DLMF 6.2.20
        return auxiliary(x, 1, w).times(sure(f.sin(x)), w).minus(auxiliary(x, 2, w).times(sure(f.cos(x)), w), w);
    }

    /**
     * f(x) = (1/x) Σ (−1)ᵏ (2k)!/x²ᵏ for 1 and g(x) = (1/x²) Σ (−1)ᵏ (2k + 1)!/x²ᵏ for 2, x &gt; 0, with remainders
     * below the first term left out: DLMF 6.12.3, 6.12.4, §6.12(ii).
     */
    private static Ball auxiliary(Ball x, int kind, int w) {
        var square = x.times(x, w);
        var sum = Series.asymptotic(Ball.ONE, (term, k) -> {
            long top = 2L * k + kind - 1;
            return over(term.times(Ball.of(-top * (top - 1)), w), square, w);
        }, 1, w);
        return over(sum, kind == 1 ? x : square, w);
    }

    /** Shi(x), increasing. */
    public static Optional<Ball> shi(Ball x, int bits) {
        if (Series.upper(x) > LARGE || bits > Series.MOST_BITS) return Optional.empty();
        int w = bits + GUARD;
        return Optional.of(new BallFunctions(bits).byBounds(x, point -> powers(point, 1, 2, w)));
    }

    /** Chi(x), x &gt; 0, increasing. */
    public static Optional<Ball> chi(Ball x, int bits) {
        if (x.sign() <= 0 || Series.upper(x) > LARGE || bits > Series.MOST_BITS) return Optional.empty();
        int w = bits + GUARD;
        return Optional.of(new BallFunctions(bits).byBounds(x, point ->
            logarithmic(point, w).plus(powers(point, 2, 2, w), w)));
    }
}
