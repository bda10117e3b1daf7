package fluxion.expr;

import fluxion.expr.MathFunction.BallRule;
import fluxion.number.Ball;
import fluxion.number.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The value of a function in doubles by its balls, with as many bits as it takes to know a double; NaN where the rule
 * has no ball.
 */
public record NearestDouble(BallRule rule) implements ToDoubleFunction<double[]> {
    private static final int LEAST_BITS = 64;
    private static final int MOST_BITS = 1024;
    /** A value that is not told from 0 with most bits is 0. */
    private static final double TINY = 1e-250;
    /** How many units of the last place a value may be uncertain. */
    private static final double ULPS = 4;

    @Override
    public double applyAsDouble(double[] arguments) {
        if (!Arrays.stream(arguments).allMatch(Double::isFinite)) return Double.NaN;
        var at = Arrays.stream(arguments).mapToObj(u -> Ball.of(Interval.of(u))).toList();
        for (int bits = LEAST_BITS; bits <= MOST_BITS; bits *= 2) {
            var range = ball(at, bits).map(Ball::interval);
            if (range.isEmpty()) return Double.NaN;
            if (range.get().width() <= ULPS * Math.ulp(range.get().magnitude())) return range.get().mid();
            if (bits == MOST_BITS && range.get().magnitude() < TINY) return 0;
        }
        return Double.NaN;
    }

    private Optional<Ball> ball(List<Ball> at, int bits) {
        try {
            return rule.of(at, bits);
        } catch (ArithmeticException beyondAllBounds) {
            return Optional.empty();
        }
    }
}
