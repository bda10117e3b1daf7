package fluxion.function.ball;

import static fluxion.function.ball.Series.GUARD;
import static fluxion.function.ball.Series.over;
import static fluxion.function.ball.Series.sure;

import fluxion.number.Ball;
import fluxion.number.BallFunctions;
import fluxion.number.Rational;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;

/**
 * Bessel functions of real order ν: power series, and Hankel's expansions for large x. For x &lt; 0 only integer orders
 * have values: DLMF 10.11.1, 10.34.1.
 */
public final class BesselBalls {
    private static final int MOST = 20_000;
    private static final int MOST_ORDER = 200_000;
    /** From here on the least term of Hankel's expansion, about e^(−2x), is below 2^(−bits), for small orders. */
    private static final double ASYMPTOTIC = 0.4;

    private BesselBalls() {}

    /** Jᵥ′ = (Jᵥ₋₁ − Jᵥ₊₁)/2, and so for Y: DLMF 10.6.1. */
    public static Optional<Ball> j(Ball order, Ball x, int bits) {
        return isZero(order, x) ? Optional.of(Ball.ZERO) : smooth(order, x, bits, BesselBalls::jAt, -1);
    }

    public static Optional<Ball> y(Ball order, Ball x, int bits) {
        return smooth(order, x, bits, BesselBalls::yAt, -1);
    }

    /** Iᵥ′ = (Iᵥ₋₁ + Iᵥ₊₁)/2, and so for −K: DLMF 10.29.1. */
    public static Optional<Ball> i(Ball order, Ball x, int bits) {
        return isZero(order, x) ? Optional.of(Ball.ZERO) : smooth(order, x, bits, BesselBalls::iAt, 1);
    }

    public static Optional<Ball> k(Ball order, Ball x, int bits) {
        return smooth(order, x, bits, BesselBalls::kAt, 1);
    }

    /** Whether it is (x/2)^ν at x = 0 with ν &gt; 0 that the function has for a factor: DLMF 10.2.2, 10.25.2. */
    private static boolean isZero(Ball order, Ball x) {
        return order.sign() > 0 && x.mid().signum() == 0 && x.radius().signum() == 0;
    }

    /** A function of order and x, with so many bits. */
    private interface Rule {
        Optional<Ball> at(Ball order, Ball x, int w);
    }

    private static Optional<Ball> smooth(Ball order, Ball x, int bits, Rule rule, int sign) {
        boolean whole = Series.integer(order).isPresent();
        if (bits > Series.MOST_BITS || Series.upper(order) > MOST_ORDER || x.magnitude() > bits
            || !whole && (x.sign() <= 0 || Series.mayBeInteger(order))) return Optional.empty();
        int w = bits + GUARD;
        Function<Ball, Optional<Ball>> slope = u -> rule.at(order.minus(Ball.ONE, w), u, w).flatMap(below ->
            rule.at(order.plus(Ball.ONE, w), u, w).map(above ->
                below.plus(sign < 0 ? above.negate() : above, w).scaled(-1)));
        return Series.byCentre(x, w, u -> rule.at(order, u, w), slope).map(value -> value.rounded(bits));
    }

    private static Optional<Ball> jAt(Ball order, Ball x, int w) {
        if (x.sign() > 0 && isLarge(order, x, w)) return hankel(order, x, w, true);
        if (Series.upper(x) > MOST) return Optional.empty();
        return series(order, x, -1, w + (int) (1.5 * Series.upper(x)));
    }

    private static Optional<Ball> iAt(Ball order, Ball x, int w) {
        return Series.upper(x) > MOST ? Optional.empty() : series(order, x, 1, w);
    }

    /** (x/2)^ν/Γ(ν + 1) Σ (±x²/4)ᵏ/(k!(ν + 1)ₖ): DLMF 10.2.2, 10.25.2. */
    private static Optional<Ball> series(Ball order, Ball x, int sign, int w) {
        var whole = Series.integer(order);
        if (whole.filter(n -> n < 0).isPresent())                 // DLMF 10.4.1, 10.27.1
            return series(order.negate(), x, sign, w).map(value -> sign < 0 && whole.get() % 2 != 0 ? value.negate()
                : value);
        double below = order.sign() < 0 ? 2 * Series.upper(order) : 0;
        int halving = (int) (below + Series.upper(x)) + 2;       // k(ν + k) ≥ k²/2 ≥ 2·x²/4 from there on
        var square = x.times(x, w).scaled(-2);
        var factor = sign < 0 ? square.negate() : square;
        var sum = Series.sum(Ball.ONE, (term, k) -> over(over(term.times(factor, w), order.plus(Ball.of(k), w), w), k,
            w), (term, _) -> term, halving, w);
        return lead(order, whole, x.scaled(-1), w).map(lead -> lead.times(sum, w));
    }

    /** (x/2)^ν/Γ(ν + 1). */
    private static Optional<Ball> lead(Ball order, Optional<Integer> whole, Ball half, int w) {
        var f = new BallFunctions(w);
        var power = whole.isPresent() ? Optional.of(f.pow(half, BigInteger.valueOf(whole.get()))) : f.pow(half, order);
        return power.flatMap(up -> GammaBalls.gamma(order.plus(Ball.ONE, w), w).flatMap(below -> up.over(below, w)));
    }

    private static Optional<Ball> yAt(Ball order, Ball x, int w) {
        if (x.sign() <= 0) return Optional.empty();
        if (isLarge(order, x, w)) return hankel(order, x, w, false);
        if (Series.upper(x) > MOST) return Optional.empty();
        int precise = w + (int) (1.5 * Series.upper(x));
        var whole = Series.integer(order);
        if (whole.isPresent()) return second(whole.get(), x, -1, precise);
        var sine = GammaBalls.sinPi(order, precise);             // DLMF 10.2.3
        var cosine = GammaBalls.sinPi(Rational.HALF, order, precise);
        return series(order, x, -1, precise).flatMap(right -> series(order.negate(), x, -1, precise).flatMap(left ->
            right.times(cosine, precise).minus(left, precise).over(sine, precise)));
    }

    private static Optional<Ball> kAt(Ball order, Ball x, int w) {
        if (x.sign() <= 0) return Optional.empty();
        if (isLarge(order, x, w)) return Optional.of(decaying(order, x, w));
        if (Series.upper(x) > MOST) return Optional.empty();
        int precise = w + (int) (3 * Series.upper(x));
        var whole = Series.integer(order);
        if (whole.isPresent()) return second(whole.get(), x, 1, precise);
        var sine = GammaBalls.sinPi(order, precise);             // DLMF 10.27.4
        return series(order, x, 1, precise).flatMap(right -> series(order.negate(), x, 1, precise).flatMap(left ->
            left.minus(right, precise).times(new BallFunctions(precise).pi().scaled(-1), precise)
                .over(sine, precise)));
    }

    /**
     * For n ≥ 0, with y = x/2: −πYₙ = Σ (n − k − 1)!/k! y^(2k−n) − 2 ln y Jₙ + Σ cₖ (−1)ᵏ y^(2k+n)/(k!(n + k)!), the
     * first sum over k &lt; n, and cₖ = ψ(k + 1) + ψ(n + k + 1): DLMF 10.8.1. For 2(−1)ⁿKₙ the same with other signs:
     * DLMF 10.31.1.
     */
    private static Optional<Ball> second(int order, Ball x, int sign, int w) {
        int n = Math.abs(order);                                  // DLMF 10.4.1, 10.27.3
        var y = x.scaled(-1);
        var logarithm = sure(new BallFunctions(w).ln(y)).scaled(1);
        return series(Ball.of(n), x, sign, w).map(first -> {
            var sum = finite(n, y, sign, w).minus(logarithm.times(first, w), w).plus(infinite(n, y, sign, w), w);
            boolean flips = n % 2 != 0 && (sign > 0 || order < 0);
            var value = sign < 0 ? over(sum.negate(), new BallFunctions(w).pi(), w) : sum.scaled(-1);
            return flips ? value.negate() : value;
        });
    }

    /** Σ (∓1)ᵏ (n − k − 1)!/k! y^(2k−n), k &lt; n; times (−1)ⁿ for K. */
    private static Ball finite(int n, Ball y, int sign, int w) {
        if (n == 0) return Ball.ZERO;
        var f = new BallFunctions(w);
        var square = sign > 0 ? y.times(y, w).negate() : y.times(y, w);
        var term = over(factorial(n - 1, w), f.pow(y, BigInteger.valueOf(n)), w);
        var sum = term;
        for (int k = 1; k < n; k++) {
            term = over(term.times(square, w), (long) k * (n - k), w);
            sum = sum.plus(term, w);
        }
        return sign > 0 && n % 2 != 0 ? sum.negate() : sum;
    }

    /** The terms halve where y²/(k(n + k)) ≤ 1/4, because cₖ₊₁ ≤ 3cₖ/2 for k ≥ 2. */
    private static Ball infinite(int n, Ball y, int sign, int w) {
        var f = new BallFunctions(w);
        var square = sign < 0 ? y.times(y, w).negate() : y.times(y, w);
        var first = over(f.pow(y, BigInteger.valueOf(n)), factorial(n, w), w);
        var psi = new Ball[] {GammaBalls.euler(w).scaled(1).negate().plus(harmonic(n, w), w)};
        return Series.sum(first, (term, k) -> {
            psi[0] = psi[0].plus(over(Ball.ONE, k, w), w).plus(over(Ball.ONE, (long) n + k, w), w);
            return over(term.times(square, w), (long) k * (n + k), w);
        }, (term, _) -> term.times(psi[0], w), (int) (2 * Series.upper(y)) + 4, w);
    }

    private static Ball harmonic(int n, int w) {
        var sum = Ball.ZERO;
        for (int k = 1; k <= n; k++) sum = sum.plus(over(Ball.ONE, k, w), w);
        return sum;
    }

    private static Ball factorial(int n, int w) {
        var product = Ball.ONE;
        for (int k = 2; k <= n; k++) product = product.times(Ball.of(k), w);
        return product;
    }

    // ---- large x

    private static boolean isLarge(Ball order, Ball x, int w) {
        double size = x.interval().lo();
        return size > ASYMPTOTIC * w + Math.pow(Series.upper(order), 2);
    }

    /**
     * √(2/(πx)) (P cos ω − Q sin ω) for J and √(2/(πx)) (P sin ω + Q cos ω) for Y, ω = x − νπ/2 − π/4: DLMF 10.17.3,
     * 10.17.4. For ν ≥ 0 the remainders of P and Q, cut after ν/2 + 1 terms or more, are below the first term left out:
     * §10.17(iii). For ν &lt; 0 by 10.4.1 and 10.2.3.
     */
    private static Optional<Ball> hankel(Ball order, Ball x, int w, boolean isJ) {
        if (order.sign() < 0) return mirrored(order.negate(), x, w, isJ);
        var square = order.times(order, w).scaled(2);
        var eighth = over(Ball.ONE, x.scaled(3), w);
        int least = (int) Series.upper(order) / 2 + 2;
        var p = Series.asymptotic(Ball.ONE, (term, k) -> pair(term, square, 2L * k - 1, eighth, w), least, w);
        var start = square.minus(Ball.ONE, w).times(eighth, w);
        var q = Series.asymptotic(start, (term, k) -> pair(term, square, 2L * k, eighth, w), least, w);
        int precise = w + Math.max(0, x.magnitude());
        var turns = order.scaled(-1).plus(Ball.ONE.scaled(-2), precise);
        var pi = new BallFunctions(precise).pi();
        var f = new BallFunctions(w);
        var angle = x.minus(turns.times(pi, precise), precise);
        var size = sure(over(Ball.of(2), x.times(pi, w), w).root(2, w));
        return f.sin(angle).flatMap(sin -> f.cos(angle).map(cos -> size.times(isJ
            ? p.times(cos, w).minus(q.times(sin, w), w) : p.times(sin, w).plus(q.times(cos, w), w), w)));
    }

    /** Two steps of aₖ = aₖ₋₁(4ν² − (2k − 1)²)/(8k), the k-th and the next, with the sign −1: DLMF 10.17.1. */
    private static Ball pair(Ball term, Ball square, long k, Ball eighth, int w) {
        return step(step(term, square, k, eighth, w), square, k + 1, eighth, w).negate();
    }

    private static Ball step(Ball term, Ball square, long k, Ball eighth, int w) {
        return over(term.times(square.minus(Ball.of((2 * k - 1) * (2 * k - 1)), w), w).times(eighth, w), k, w);
    }

    /** J₋ᵥ = J cos νπ − Y sin νπ and Y₋ᵥ = J sin νπ + Y cos νπ, for Jᵥ and Yᵥ: DLMF 10.2.3 at ν and −ν. */
    private static Optional<Ball> mirrored(Ball order, Ball x, int w, boolean isJ) {
        var sine = GammaBalls.sinPi(order, w);
        var cosine = GammaBalls.sinPi(Rational.HALF, order, w);
        return hankel(order, x, w, true).flatMap(j -> hankel(order, x, w, false).map(y -> isJ
            ? j.times(cosine, w).minus(y.times(sine, w), w) : j.times(sine, w).plus(y.times(cosine, w), w)));
    }

    /** √(π/(2x)) e^(−x) Σ aₖ(ν)/xᵏ; cut after |ν| terms or more, the rest is below the first term left out: 10.40.2. */
    private static Ball decaying(Ball order, Ball x, int w) {
        var square = order.times(order, w).scaled(2);
        var eighth = over(Ball.ONE, x.scaled(3), w);
        var sum = Series.asymptotic(Ball.ONE, (term, k) -> step(term, square, k, eighth, w),
            (int) Series.upper(order) + 1, w);
        var f = new BallFunctions(w);
        var size = sure(over(f.pi(), x.scaled(1), w).root(2, w));
        return size.times(sure(f.exp(x.negate())), w).times(sum, w);
    }
}
