package fluxion.function.ball;

import static fluxion.function.ball.Series.GUARD;
import static fluxion.function.ball.Series.over;
import static fluxion.function.ball.Series.sure;

import fluxion.number.Ball;
import fluxion.number.BallFunctions;
import java.util.Optional;

/** Fresnel's integrals of sin(πt²/2) and cos(πt²/2), whose slopes are at most 1: DLMF §7.2(iii). */
public final class FresnelBalls {
    /** From here on the least term of the asymptotic series in y = πx²/2, about e^(−y), is below 2^(−bits). */
    private static final double ASYMPTOTIC = 0.75;

    private FresnelBalls() {}

    public static Optional<Ball> s(Ball x, int bits) {
        return smooth(x, true, bits);
    }

    public static Optional<Ball> c(Ball x, int bits) {
        return smooth(x, false, bits);
    }

    private static Optional<Ball> smooth(Ball x, boolean sine, int bits) {
        if (bits > Series.MOST_BITS || x.magnitude() > bits) return Optional.empty();
        return Optional.of(at(x.center(), sine, bits + GUARD).widened(x.spread(), bits));
    }

    private static Ball at(Ball x, boolean sine, int w) {
        if (x.sign() < 0) return at(x.negate(), sine, w).negate();
        int precise = w + 2 * Math.max(0, x.magnitude());
        var y = x.times(x, precise).times(new BallFunctions(precise).pi(), precise).scaled(-1);
        return Series.upper(y) <= ASYMPTOTIC * w ? series(x, y, sine, w) : waves(x, y, sine, w);
    }

    /** x Σ (−1)ᵏ y^(2k)/((2k)! (4k + 1)), or x Σ (−1)ᵏ y^(2k+1)/((2k + 1)! (4k + 3)): DLMF 7.6.4, 7.6.6. */
    private static Ball series(Ball x, Ball y, boolean sine, int least) {
        int w = least + (int) (1.5 * Series.upper(y));
        int odd = sine ? 1 : 0;
        var factor = y.times(y, w).negate();
        var sum = Series.sum(sine ? y : Ball.ONE, (term, k) -> over(term.times(factor, w),
            (2L * k + odd) * (2L * k + odd - 1), w), (term, k) -> over(term, 4L * k + 1 + 2 * odd, w),
            (int) Series.upper(y) + 2, w);
        return sum.times(x, least);
    }

    /** C = 1/2 + f sin y − g cos y, S = 1/2 − f cos y − g sin y: DLMF 7.5.3, 7.5.4. */
    private static Ball waves(Ball x, Ball y, boolean sine, int w) {
        var functions = new BallFunctions(w);
        var f = auxiliary(x, y, 0, w);
        var g = auxiliary(x, y, 1, w);
        var sin = sure(functions.sin(y));
        var cos = sure(functions.cos(y));
        var half = Ball.ONE.scaled(-1);
        return sine ? half.minus(f.times(cos, w).plus(g.times(sin, w), w), w)
            : half.plus(f.times(sin, w).minus(g.times(cos, w), w), w);
    }

    /**
     * f or g: Σ (−1)ᵏ (1/2)₂ₖ/y^(2k) over πx, or Σ (−1)ᵏ (1/2)₂ₖ₊₁/y^(2k+1), for x &gt; 0, with a remainder below the
     * first term left out: DLMF 7.12.2, 7.12.3, §7.12(ii).
     */
    private static Ball auxiliary(Ball x, Ball y, int odd, int w) {
        var square = y.times(y, w);
        var first = odd == 0 ? Ball.ONE : over(Ball.ONE, y.scaled(1), w);
        var sum = Series.asymptotic(first, (term, k) -> {
            long top = 2L * (2L * k + odd) - 1;                  // 2n − 1 in (n − 1/2)(n − 3/2), n = 2k + odd
            return over(term.times(Ball.of(-top * (top - 2)), w).scaled(-2), square, w);
        }, 1, w);
        return over(sum, x.times(new BallFunctions(w).pi(), w), w);
    }
}
