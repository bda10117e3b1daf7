package fluxion.function.ball;

import fluxion.number.Ball;
import fluxion.number.BallFunctions;
import java.util.Optional;
import java.util.function.Function;

/** Sums of series with a bound of what is left out. */
final class Series {
    static final int MOST_BITS = 1 << 14;
    /** More bits of a sum whose terms are powers with any exponent take too long. */
    static final int MOST_SLOW_BITS = 512;
    static final int GUARD = 32;
    private static final int NOTHING = Integer.MIN_VALUE / 2;

    private Series() {}

    /** From a term and the index k of another one: the term k from the term k − 1, or what is added for the term k. */
    @FunctionalInterface
    interface Step {
        Ball of(Ball term, int k);
    }

    /**
     * Σ aₖ, k ≥ 0, where aₖ comes from the term tₖ, and t₀ is first. From the index {@code halving} on,
     * |aₖ₊₁| ≤ |aₖ|/2, so that the rest from k on is at most 2|aₖ|.
     */
    static Ball sum(Ball first, Step step, Step addend, int halving, int w) {
        var term = first;
        var sum = Ball.ZERO;
        int largest = NOTHING;
        for (int k = 0; ; k++) {
            if (k > 0) term = step.of(term, k);
            var a = addend.of(term, k);
            largest = Math.max(largest, size(a));
            if (k >= halving && (size(a) == NOTHING || size(a) < largest - w)) return sum.widened(a.scaled(1), w);
            sum = sum.plus(a, w);
        }
    }

    /**
     * The asymptotic sum of terms, cut where they are small or begin to grow. The theorem that is cited must say: cut
     * after {@code least} terms or more, the remainder is at most the first term left out.
     */
    static Ball asymptotic(Ball first, Step step, int least, int w) {
        var term = first;
        var sum = Ball.ZERO;
        for (int k = 0; ; k++) {
            var next = step.of(term, k + 1);
            boolean last = size(term) < -w || size(next) > size(term);
            if (k >= least && last) return sum.widened(term, w);
            sum = sum.plus(term, w);
            term = next;
        }
    }

    /** The exponent of 2 above |x|; very small for 0. */
    static int size(Ball x) {
        return x.isExact() && x.containsZero() ? NOTHING : x.magnitude();
    }

    /** f at the centre, and its slope over the whole ball times the radius (the mean value theorem). */
    static Optional<Ball> byCentre(Ball x, int bits, Function<Ball, Optional<Ball>> f,
            Function<Ball, Optional<Ball>> slope) {
        if (x.isExact()) return f.apply(x);
        return f.apply(x.center()).flatMap(value -> slope.apply(x)
            .map(steep -> value.plus(steep.times(x.spread(), bits), bits)));
    }

    /** |x| in doubles from above; infinite if it is no double. */
    static double upper(Ball x) {
        return x.magnitude() > 1000 ? Double.POSITIVE_INFINITY : x.interval().magnitude();
    }

    /** The integer that the ball is, if it is one. */
    static Optional<Integer> integer(Ball x) {
        if (!x.isExact() || x.magnitude() > 30) return Optional.empty();
        var value = x.lower();
        return value.isSmallInteger() ? Optional.of(value.intValue()) : Optional.empty();
    }

    /** Whether there is an integer in the ball. */
    static boolean mayBeInteger(Ball x) {
        return x.magnitude() > MOST_BITS || x.minus(Ball.of(BallFunctions.nearest(x)), MOST_BITS).containsZero();
    }

    /** x/y. @throws ArithmeticException if 0 may be in y */
    static Ball over(Ball x, Ball y, int w) {
        return sure(x.over(y, w));
    }

    /** @throws ArithmeticException if there is no value */
    static Ball sure(Optional<Ball> value) {
        return value.orElseThrow(() -> new ArithmeticException("no value"));
    }

    /** Whether so little is known of x that a product over it and its neighbours says nothing. */
    static boolean isWide(Ball x) {
        return !x.isExact() && x.spread().magnitude() > Math.max(-5, x.magnitude() - 16);
    }

    static Ball over(Ball x, long n, int w) {
        return over(x, Ball.of(n), w);
    }
}
