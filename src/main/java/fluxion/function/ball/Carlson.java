package fluxion.function.ball;

import static fluxion.function.ball.Series.over;
import static fluxion.function.ball.Series.sure;

import fluxion.number.Ball;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Carlson's symmetric elliptic integrals of positive numbers (one of them may be 0 in {@link #rf} and {@link #rj}),
 * DLMF §19.16: the duplication theorem (§19.26(iii)) brings the arguments together, and where they are close, the
 * integral is the sum of a series (§19.19) with a bound of its rest.
 */
final class Carlson {
    /** Twice the weights of the arguments. */
    private static final int[] OF_F = {1, 1, 1}, OF_C = {1, 2}, OF_J = {1, 1, 1, 2};
    private static final int MOST_STEPS = 5000;

    private Carlson() {}

    /** R_F(x, y, z) = R_F((x + λ)/4, …), λ = √x√y + √y√z + √z√x: DLMF 19.26.18. */
    static Ball rf(Ball x, Ball y, Ball z, int w) {
        var at = List.of(x, y, z);
        for (int i = 0; !areNear(at, OF_F, w); i++) at = quarters(at, lambda(roots(at, w), w), w, i);
        return average(1, at, OF_F, w);
    }

    /** R_C(x, y) = R_C((x + λ)/4, (y + λ)/4), λ = y + 2√x√y, for x ≥ 0, y &gt; 0: DLMF 19.26.25. */
    static Ball rc(Ball x, Ball y, int w) {
        var at = List.of(x, y);
        for (int i = 0; !areNear(at, OF_C, w); i++) {
            var roots = roots(at, w);
            var lambda = at.get(1).plus(roots.get(0).times(roots.get(1), w).scaled(1), w);
            at = quarters(at, lambda, w, i);
        }
        return average(1, at, OF_C, w);
    }

    /**
     * R_J(x, y, z, p) = R_J((x + λ)/4, …)/4 + 3 R_C(α², β²) with λ as for R_F, α = p(√x + √y + √z) + √x√y√z and
     * β = √p (p + λ): DLMF 19.26.22, 19.26.23.
     */
    static Ball rj(Ball x, Ball y, Ball z, Ball p, int w) {
        var at = List.of(x, y, z, p);
        var sum = Ball.ZERO;
        int i = 0;
        for (; !areNear(at, OF_J, w); i++) {
            var r = roots(at, w);
            var lambda = lambda(r, w);
            var q = at.getLast();
            var alpha = q.times(r.get(0).plus(r.get(1), w).plus(r.get(2), w), w)
                .plus(r.get(0).times(r.get(1), w).times(r.get(2), w), w);
            var beta = r.get(3).times(q.plus(lambda, w), w);
            var term = rc(alpha.times(alpha, w), beta.times(beta, w), w).times(Ball.of(3), w);
            sum = sum.plus(term.scaled(-2 * i), w);
            at = quarters(at, lambda, w, i);
        }
        return average(3, at, OF_J, w).scaled(-2 * i).plus(sum, w);
    }

    private static List<Ball> roots(List<Ball> at, int w) {
        return at.stream().map(x -> sure(x.root(2, w))).toList();
    }

    private static Ball lambda(List<Ball> r, int w) {
        return r.get(0).times(r.get(1), w).plus(r.get(1).times(r.get(2), w), w).plus(r.get(2).times(r.get(0), w), w);
    }

    private static List<Ball> quarters(List<Ball> at, Ball lambda, int w, int step) {
        if (step > MOST_STEPS) throw new ArithmeticException("arguments too far apart");
        return at.stream().map(x -> x.plus(lambda, w).scaled(-2)).toList();
    }

    // ---- arguments that are close to each other

    private static int terms(int w) {
        return 6 + (int) Math.sqrt(w);
    }

    private static boolean areNear(List<Ball> at, int[] weights, int w) {
        return at.stream().allMatch(x -> x.sign() > 0)
            && spread(distances(at, mean(at, weights, w), w), w) * terms(w) <= -w;
    }

    private static Ball mean(List<Ball> at, int[] weights, int w) {
        var sum = Ball.ZERO;
        for (int i = 0; i < weights.length; i++) sum = sum.plus(at.get(i).times(Ball.of(weights[i]), w), w);
        return over(sum, Arrays.stream(weights).sum(), w);
    }

    /** The Xᵢ in xᵢ = A(1 − Xᵢ). */
    private static List<Ball> distances(List<Ball> at, Ball mean, int w) {
        return at.stream().map(x -> Ball.ONE.minus(over(x, mean, w), w)).toList();
    }

    /** An exponent of 2 above all |Xᵢ|. */
    private static int spread(List<Ball> distances, int w) {
        return Math.max(-w, distances.stream().mapToInt(Series::size).max().orElseThrow());
    }

    /**
     * The mean of t^(−a) over t = Σ uᵢ xᵢ with the Dirichlet distribution of the weights bᵢ: DLMF 19.16.9. It is
     * A^(−a) Σ (a)ₖ/(b)ₖ Tₖ, b = Σ bᵢ, where Tₖ is the coefficient of tᵏ in Π (1 − tXᵢ)^(−bᵢ): DLMF 19.19.3, so that
     * k Tₖ = Σ sⱼ Tₖ₋ⱼ with sⱼ = Σ bᵢ Xᵢʲ. The k-th term is the mean of (a)ₖ/k! (Σ uᵢ Xᵢ)ᵏ, at most (k + 1) Mᵏ for
     * |Xᵢ| ≤ M and a ≤ 2; the rest from the K-th term on is at most 2(K + 1) Mᴷ for M ≤ 1/4 and K ≥ 1.
     *
     * @param twiceA  2a, at most 4
     * @param weights the numbers 2bᵢ
     */
    private static Ball average(int twiceA, List<Ball> at, int[] weights, int w) {
        var mean = mean(at, weights, w);
        var distances = distances(at, mean, w);
        int terms = terms(w);
        var sums = powerSums(distances, weights, terms, w);
        var coefficients = new ArrayList<Ball>(List.of(Ball.ONE));
        var factor = Ball.ONE;
        var sum = Ball.ONE;
        int total = Arrays.stream(weights).sum();
        for (int k = 1; k < terms; k++) {
            var next = Ball.ZERO;
            for (int j = 1; j <= k; j++) next = next.plus(sums.get(j - 1).times(coefficients.get(k - j), w), w);
            coefficients.add(over(next, k, w));
            factor = over(factor.times(Ball.of(twiceA + 2L * (k - 1)), w), total + 2L * (k - 1), w);
            sum = sum.plus(factor.times(coefficients.getLast(), w), w);
        }
        var rest = Ball.of(2L * (terms + 1)).scaled(spread(distances, w) * terms);
        var root = sure(mean.root(2, w));
        var power = twiceA == 1 ? root : root.times(mean, w);
        return over(sum.widened(rest, w), power, w);
    }

    /** s₁, s₂, … */
    private static List<Ball> powerSums(List<Ball> distances, int[] weights, int terms, int w) {
        var powers = new ArrayList<>(distances);
        var sums = new ArrayList<Ball>();
        for (int j = 1; j < terms; j++) {
            var sum = Ball.ZERO;
            for (int i = 0; i < weights.length; i++) {
                sum = sum.plus(powers.get(i).times(Ball.of(weights[i]), w).scaled(-1), w);
                powers.set(i, powers.get(i).times(distances.get(i), w));
            }
            sums.add(sum);
        }
        return sums;
    }
}
