package fluxion.function.ball;

import static fluxion.function.ball.Series.over;
import static fluxion.function.ball.Series.sure;

import fluxion.number.Ball;
import fluxion.number.BallFunctions;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** Elementary functions whose definition would lose digits, or pass through numbers that are too large. */
public final class ElementaryBalls {
    private ElementaryBalls() {}

    /** ⌊u⌋, where it is the same in the whole ball. */
    public static Optional<Ball> floor(Ball u) {
        var down = u.lower().floor();
        return down.equals(u.upper().floor()) ? Optional.of(Ball.of(down.numerator())) : Optional.empty();
    }

    /** −1 or 1; 0 is no number of a ball that is not exact. */
    public static Optional<Ball> sign(Ball u) {
        return u.sign() == 0 ? Optional.empty() : Optional.of(Ball.of(u.sign()));
    }

    /** sin x/x; between 1 − x²/6 and 1 near 0. */
    public static Optional<Ball> sinc(BallFunctions f, Ball u) {
        if (!u.containsZero()) return f.sin(u).flatMap(sine -> sine.over(u, f.bits()));
        return Optional.of(Ball.ONE.widened(over(u.times(u, f.bits()), 6, f.bits()), f.bits()));
    }

    /** arccos x = 2 arctan √((1 − x)/(1 + x)), −1 &lt; x ≤ 1, which loses no digits near 1. */
    public static Optional<Ball> arccos(BallFunctions f, Ball u) {
        int w = 2 * f.bits();
        return Ball.ONE.minus(u, w).over(Ball.ONE.plus(u, w), w).flatMap(ratio -> ratio.root(2, w))
            .map(root -> f.atan(root).scaled(1));
    }

    /** The angle of the point (x, y), from the nearer axis: DLMF 4.23.24 to 4.23.27; π on the negative x-axis. */
    public static Optional<Ball> atan2(Ball y, Ball x, int bits) {
        var f = new BallFunctions(bits);
        if (x.sign() > 0) return y.over(x, bits).map(f::atan);
        var quarter = f.pi().scaled(-1);
        if (y.sign() != 0) return x.over(y, bits).map(f::atan)
            .map(rest -> (y.sign() > 0 ? quarter : quarter.negate()).minus(rest, bits));
        return x.sign() < 0 && y.isExact() ? Optional.of(f.pi()) : Optional.empty();
    }

    /** tanh x = (1 − e^(−2x))/(1 + e^(−2x)) for x ≥ 0: increasing, odd. */
    public static Optional<Ball> tanh(BallFunctions f, Ball u) {
        return Optional.of(f.byBounds(u, x -> byDecay(f, x, (_, square) ->
            over(Ball.ONE.minus(square, f.bits()), Ball.ONE.plus(square, f.bits()), f.bits()))));
    }

    public static Optional<Ball> coth(BallFunctions f, Ball u) {
        return tanh(f, u).flatMap(tanh -> Ball.ONE.over(tanh, f.bits()));
    }

    /** 1/cosh x = 2e^(−x)/(1 + e^(−2x)), even. */
    public static Optional<Ball> sech(BallFunctions f, Ball u) {
        return u.containsZero() && !u.isExact() ? Optional.empty()
            : Optional.of(f.byBounds(u.abs(), x -> byDecay(f, x, (e, square) ->
                over(e.scaled(1), Ball.ONE.plus(square, f.bits()), f.bits()))));
    }

    /** 1/sinh x = 2e^(−x)/(1 − e^(−2x)) for x > 0: decreasing, odd. */
    public static Optional<Ball> csch(BallFunctions f, Ball u) {
        return u.containsZero() ? Optional.empty() : Optional.of(f.byBounds(u, x -> byDecay(f, x, (e, square) ->
            over(e.scaled(1), Ball.ONE.minus(square, f.bits()), f.bits()))));
    }

    /** A formula in e^(−|x|) and its square, with the sign of x. */
    private static Ball byDecay(BallFunctions f, Ball x, BinaryOperator<Ball> formula) {
        var size = x.mid().signum() < 0 ? x.negate() : x;
        var value = formula.apply(sure(f.exp(size.negate())), sure(f.exp(size.scaled(1).negate())));
        return x.mid().signum() < 0 ? value.negate() : value;
    }

    /** ln(1 + e^x) = max(x, 0) + ln(1 + e^(−|x|)): increasing. */
    public static Optional<Ball> softplus(BallFunctions f, Ball u) {
        return Optional.of(f.byBounds(u, x -> {
            var decay = sure(f.exp(x.mid().signum() < 0 ? x : x.negate()));
            int w = f.bits() + Math.clamp(-decay.magnitude(), 0, Series.MOST_BITS);
            var rest = sure(new BallFunctions(w).ln(Ball.ONE.plus(decay, w)));
            return x.mid().signum() < 0 ? rest : rest.plus(x, f.bits());
        }));
    }
}
