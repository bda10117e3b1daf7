package fluxion.function.ball;

import static fluxion.function.ball.Series.GUARD;
import static fluxion.function.ball.Series.over;
import static fluxion.function.ball.Series.sure;

import fluxion.function.special.LambertW;
import fluxion.number.Ball;
import fluxion.number.BallFunctions;
import fluxion.number.Rational;
import java.util.Optional;

/** The branch W ≥ −1 of w e^w = x, x ≥ −1/e, which increases: DLMF §4.13. */
public final class LambertBalls {
    private static final Ball BRANCH = Ball.of(-1);
    private static final int MOST_STEPS = 60;

    private LambertBalls() {}

    public static Optional<Ball> lambertw(Ball x, int bits) {
        if (bits > Series.MOST_BITS || x.magnitude() > bits) return Optional.empty();
        int w = bits + GUARD;
        if (excess(BRANCH, x.low(), w) >= 0) return Optional.empty();      // x ≤ −1/e, as far as can be told
        return Optional.of(new BallFunctions(bits).byBounds(x, point -> at(point, w)));
    }

    /** A ball on whose ends w e^w is below and above x, around what Newton's iteration finds. */
    private static Ball at(Ball x, int w) {
        if (x.containsZero()) return Ball.ZERO;
        var near = newton(x, w);
        for (int slack = 4 - w; slack < 2; slack += 4) {
            var ball = near.widened(Ball.ONE.scaled(near.magnitude() + slack), w);
            var low = ball.low().minus(BRANCH, w).sign() < 0 ? BRANCH : ball.low();
            if (excess(low, x, 2 * w) < 0 && excess(ball.high(), x, 2 * w) > 0) return low.hull(ball.high(), w);
        }
        throw new ArithmeticException("no bounds of W");
    }

    /** The sign of w e^w − x, if it is certain; else 0. */
    private static int excess(Ball w, Ball x, int bits) {
        return new BallFunctions(bits).exp(w).map(e -> e.times(w, bits).minus(x, bits).sign()).orElse(0);
    }

    /** w ← w − (w − x e^(−w))/(w + 1) at the centres, without regard to errors. */
    private static Ball newton(Ball x, int bits) {
        var w = start(x);
        for (int i = 0; i < MOST_STEPS; i++) {
            var above = w.minus(BRANCH, bits);
            if (above.containsZero()) return w;
            var power = sure(new BallFunctions(bits).exp(w.negate()));
            var step = over(w.minus(x.times(power, bits), bits), above, bits).center();
            w = w.minus(step, bits).center();
            if (Series.size(step) < Series.size(w) - bits / 2 - 2) return w;
        }
        return w;
    }

    private static Ball start(Ball x) {
        int size = x.magnitude();
        if (size < -50) return x.rounded(64).center();
        if (size <= 1000) {
            double w = LambertW.w0(x.interval().mid());
            return Double.isNaN(w) ? BRANCH : Ball.of(Rational.of(w), 64);
        }
        var f = new BallFunctions(64);
        var ln = sure(f.ln(x));
        return ln.minus(sure(f.ln(ln)), 64).center();
    }
}
