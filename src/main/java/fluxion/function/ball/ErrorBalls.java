package fluxion.function.ball;

import static fluxion.function.ball.Series.GUARD;
import static fluxion.function.ball.Series.over;
import static fluxion.function.ball.Series.sure;

import fluxion.number.Ball;
import fluxion.number.BallFunctions;
import fluxion.number.Interval;
import java.util.Optional;

/** erf, erfc, erfi and the inverse of erf, all monotone: DLMF chapter 7. */
public final class ErrorBalls {
    /** erfi beyond this has a value of more than 10⁴ digits. */
    private static final double ERFI_LARGE = 160;

    /** The last double before 1. */
    private static final double LAST = Math.nextDown(1.0);
    private static final int MOST_STEPS = 100;

    private ErrorBalls() {}

    public static Optional<Ball> erf(Ball x, int bits) {
        return bits > Series.MOST_BITS ? Optional.empty()
            : Optional.of(new BallFunctions(bits).byBounds(x, point -> erfAt(point, bits + GUARD)));
    }

    private static Ball erfAt(Ball x, int w) {
        if (x.sign() < 0) return erfAt(x.negate(), w).negate();
        return isLarge(x, w) ? Ball.ONE.widened(Ball.ONE.scaled(-w), w) : series(x, w);
    }

    /** Whether erfc x ≤ e^(−x²) &lt; 2^(−w) for this x ≥ 0: DLMF 7.8.2. */
    private static boolean isLarge(Ball x, int w) {
        double size = x.interval().lo();
        return size * size > 0.7 * w;
    }

    /** (2/√π) e^(−x²) Σ 2ᵏ x^(2k+1)/(1·3···(2k + 1)), x ≥ 0: DLMF 7.6.2. */
    private static Ball series(Ball x, int w) {
        var square = x.times(x, w);
        double size = Series.upper(square);
        var sum = Series.sum(x, (term, k) -> over(term.times(square, w).scaled(1), 2L * k + 1, w), (term, _) -> term,
            (int) (2 * size) + 1, w);
        return sum.times(sure(new BallFunctions(w).exp(square.negate())), w).times(twoOverRootPi(w), w);
    }

    private static Ball twoOverRootPi(int w) {
        return over(Ball.of(2), sure(new BallFunctions(w).pi().root(2, w)), w);
    }

    public static Optional<Ball> erfc(Ball x, int bits) {
        return bits > Series.MOST_BITS ? Optional.empty()
            : Optional.of(new BallFunctions(bits).byBounds(x, point -> erfcAt(point, bits + GUARD)));
    }

    /** 1 − erf x, with the digits that are lost in addition; or the asymptotic series. */
    private static Ball erfcAt(Ball x, int w) {
        if (x.sign() <= 0) return Ball.ONE.plus(erfAt(x.negate(), w), w);
        if (isLarge(x, w)) return asymptotic(x, w);
        double size = Series.upper(x);
        int precise = w + (int) (1.45 * size * size) + 2 * GUARD;
        return Ball.ONE.minus(series(x, precise), w);
    }

    /**
     * e^(−x²)/(√π x) Σ (−1)ᵐ (1/2)ₘ/x²ᵐ with a remainder below the first term left out, x &gt; 0: DLMF 7.12.1,
     * §7.12(i).
     */
    private static Ball asymptotic(Ball x, int w) {
        int precise = w + 2 * Math.max(0, x.magnitude());
        var square = x.times(x, precise);
        var sum = Series.asymptotic(Ball.ONE,
            (term, k) -> over(term.times(Ball.of(1 - 2L * k), w), square.scaled(1), w), 1, w);
        var f = new BallFunctions(w);
        var decay = sure(f.exp(square.negate()));
        return over(decay.times(sum, w), x.times(sure(f.pi().root(2, w)), w), w);
    }

    /** (2/√π) Σ x^(2k+1)/(k!(2k + 1)): DLMF 7.6.1 at ix. */
    public static Optional<Ball> erfi(Ball x, int bits) {
        if (x.magnitude() > 20 || Series.upper(x) > ERFI_LARGE || bits > Series.MOST_BITS) return Optional.empty();
        return Optional.of(new BallFunctions(bits).byBounds(x, point -> erfiAt(point, bits + GUARD)));
    }

    private static Ball erfiAt(Ball x, int w) {
        var square = x.times(x, w);
        var sum = Series.sum(x, (term, k) -> over(term.times(square, w), k, w),
            (term, k) -> over(term, 2L * k + 1, w), (int) (2 * Series.upper(square)) + 1, w);
        return sum.times(twoOverRootPi(w), w);
    }

    /** The inverse of erf, −1 &lt; x &lt; 1, which grows. */
    public static Optional<Ball> erfinv(Ball x, int bits) {
        if (bits > Series.MOST_BITS / 4 || Ball.ONE.minus(x.abs(), 4 * bits).sign() <= 0) return Optional.empty();
        return Optional.of(new BallFunctions(bits).byBounds(x, point -> erfinvAt(point, bits + GUARD)));
    }

    /** By Newton's iteration; a bound y is right if erf y is on its side of x. */
    private static Ball erfinvAt(Ball x, int w) {
        if (x.isExact() && x.containsZero()) return Ball.ZERO;
        double start = nearErfinv(Math.clamp(x.interval().mid(), -LAST, LAST));
        int precise = w + (int) (2 * start * start) + GUARD;
        var y = Ball.of(Interval.of(start));
        for (int i = 0; i < MOST_STEPS; i++) {
            var grown = sure(new BallFunctions(precise).exp(y.times(y, precise)));
            var step = over(erfAt(y, precise).minus(x, precise).times(grown, precise), twoOverRootPi(precise), precise);
            y = y.minus(step, w).center();
            if (Series.size(step) < Series.size(y) - w) break;
        }
        for (int lost = 4; lost < w; lost *= 2) {
            var radius = Ball.ONE.scaled(lost - w + Series.size(y));
            boolean isAbove = erfAt(y.minus(radius, 2 * w), precise).minus(x, precise).sign() < 0;
            boolean isBelow = erfAt(y.plus(radius, 2 * w), precise).minus(x, precise).sign() > 0;
            if (isAbove && isBelow) return y.widened(radius, w);
        }
        throw new ArithmeticException("too close to 1");
    }

    /** Winitzki's approximation, by which iterations start. */
    private static double nearErfinv(double x) {
        double log = Math.log1p(-x * x);
        double c = 2 / (Math.PI * 0.147) + log / 2;
        return Math.copySign(Math.sqrt(Math.sqrt(c * c - log / 0.147) - c), x);
    }
}
