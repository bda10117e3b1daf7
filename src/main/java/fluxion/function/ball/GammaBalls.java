package fluxion.function.ball;

import static fluxion.function.ball.Series.GUARD;
import static fluxion.function.ball.Series.over;
import static fluxion.function.ball.Series.sure;

import fluxion.number.Ball;
import fluxion.number.BallFunctions;
import fluxion.number.Rational;
import fluxion.number.Remembered;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/**
 * Γ, ln|Γ|, ψ and B, by Stirling's series, whose remainder for z &gt; 0 is at most the first term left out: DLMF
 * §5.11(ii). It is used for large z only, to which DLMF 5.5.1 and 5.5.2 lead; what lies left of 1/2 is reflected: DLMF
 * 5.5.3, 5.5.4.
 */
public final class GammaBalls {
    private static final Rational LEFT = Rational.HALF;
    /** Arguments of Γ and B beyond 2¹⁸ go through logarithms. */
    private static final int LARGE = 18;
    /** What exceeds 2²⁴ in size has a value that cannot be represented. */
    private static final int HUGE = 24;

    private static final Remembered<Ball> EULER = new Remembered<>(512, 1 << 13, bits ->
        digammaAt(Ball.ONE, bits + GUARD).negate());

    private GammaBalls() {}

    /** Γ(x); empty if a pole may be in the ball. */
    public static Optional<Ball> gamma(Ball x, int bits) {
        if (x.magnitude() > HUGE || isUnfit(x, bits)) return Optional.empty();
        int w = bits + GUARD;
        if (x.lower().compareTo(LEFT) >= 0) return right(x, w).map(value -> value.rounded(bits));
        var f = new BallFunctions(w);
        return right(Ball.ONE.minus(x, exactly(x, w)), w).flatMap(right ->
            f.pi().over(right.times(sinPi(x, w), w), bits));
    }

    private static Optional<Ball> right(Ball x, int w) {
        int shift = shift(x, w);
        int precise = w + 2 * HUGE;
        return new BallFunctions(w).exp(stirling(shifted(x, shift, precise), precise)).map(top ->
            over(top, product(x, shift, w), w));
    }

    /** ln|Γ(x)|. */
    public static Optional<Ball> lgamma(Ball x, int bits) {
        if (isUnfit(x, bits)) return Optional.empty();
        int w = bits + GUARD;
        var f = new BallFunctions(w);
        if (x.lower().compareTo(LEFT) >= 0) return Optional.of(lnRight(x, w).rounded(bits));
        if (x.magnitude() > bits) return Optional.empty();
        var right = lnRight(Ball.ONE.minus(x, exactly(x, w)), w);
        return f.pi().over(sinPi(x, w).abs(), w).flatMap(f::ln).map(ln -> ln.minus(right, bits));
    }

    private static Ball lnRight(Ball x, int w) {
        int shift = shift(x, w);
        var product = sure(new BallFunctions(w).ln(product(x, shift, w)));
        return stirling(shifted(x, shift, w), w).minus(product, w);
    }

    /** ψ(x), increasing between two poles. */
    public static Optional<Ball> digamma(Ball x, int bits) {
        if (hasPole(x) || x.sign() <= 0 && x.magnitude() > bits || bits > Series.MOST_BITS) return Optional.empty();
        return Optional.of(new BallFunctions(bits).byBounds(x, point -> digammaAt(point, bits + GUARD)));
    }

    private static Ball digammaAt(Ball x, int w) {
        if (x.lower().compareTo(LEFT) < 0) {
            var f = new BallFunctions(w);
            var cot = over(sinPi(Rational.HALF, x, w), sinPi(x, w), w);
            return digammaAt(Ball.ONE.minus(x, exactly(x, w)), w).minus(f.pi().times(cot, w), w);
        }
        int shift = shift(x, w);
        var steps = Ball.ZERO;
        for (int k = 0; k < shift; k++) steps = steps.plus(over(Ball.ONE, shifted(x, k, w), w), w);
        var z = shifted(x, shift, w);
        var ln = sure(new BallFunctions(w).ln(z));
        var square = z.times(z, w);
        var series = bernoulli(over(Ball.ONE, square, w), square, k -> 2L * k, w);
        return ln.minus(over(Ball.ONE, z.scaled(1), w), w).minus(series, w).minus(steps, w);
    }

    /** Euler's constant γ = −ψ(1). */
    static Ball euler(int bits) {
        return EULER.at(bits).rounded(bits);
    }

    /** B(a, b) = Γ(a)Γ(b)/Γ(a + b), DLMF 5.12.1; by logarithms where Γ is too large. */
    public static Optional<Ball> beta(Ball a, Ball b, int bits) {
        int w = bits + GUARD;
        var sum = a.plus(b, Math.max(exactly(a, w), exactly(b, w)));
        boolean large = Math.max(a.magnitude(), b.magnitude()) > LARGE;
        if (!large) return gamma(a, w).flatMap(u -> gamma(b, w).flatMap(v ->
            gamma(sum, w).flatMap(below -> u.times(v, w).over(below, bits))));
        if (a.sign() <= 0 || b.sign() <= 0) return Optional.empty();
        int precise = w + Math.max(a.magnitude(), b.magnitude()) + GUARD;
        return lgamma(a, precise).flatMap(u -> lgamma(b, precise).flatMap(v -> lgamma(sum, precise).flatMap(below ->
            new BallFunctions(bits).exp(u.plus(v, precise).minus(below, precise)))));
    }

    /** ln Γ(z) = (z − ½) ln z − z + ½ ln 2π + Σ B₂ₖ/(2k(2k − 1)z^(2k−1)): DLMF 5.11.1. */
    private static Ball stirling(Ball z, int w) {
        var f = new BallFunctions(w);
        var series = bernoulli(over(Ball.ONE, z, w), z.times(z, w), k -> 2L * k * (2L * k - 1), w);
        return z.minus(Ball.ONE.scaled(-1), w).times(sure(f.ln(z)), w).minus(z, w)
            .plus(sure(f.ln(f.pi().scaled(1))).scaled(-1), w).plus(series, w);
    }

    /** Σ B₂ₖ/dₖ p/z^(2k−2), k ≥ 1, up to the first term left out. */
    private static Ball bernoulli(Ball first, Ball square, IntToLongFunction divisor, int w) {
        var power = first;
        var sum = Ball.ZERO;
        int k = 1;
        var numbers = Bernoulli.even(w / 10 + 10);
        for (var b : numbers) {
            var term = over(power.times(Ball.of(b, w), w), divisor.applyAsLong(k), w);
            if (k == numbers.size() || Series.size(term) < -w) return sum.widened(term, w);
            sum = sum.plus(term, w);
            power = over(power, square, w);
            k++;
        }
        throw new IllegalStateException("no Bernoulli numbers");
    }

    /** So many steps lead to where Stirling's series is precise: its least term is about e^(−2πz). */
    private static int shift(Ball x, int w) {
        return x.magnitude() > HUGE ? 0 : Math.max(0, (int) (w / 2 - Math.floor(x.interval().lo())));
    }

    private static Ball shifted(Ball x, int k, int w) {
        return k == 0 ? x : x.plus(Ball.of(k), exactly(x, w));
    }

    /** x(x + 1)···(x + n − 1). */
    private static Ball product(Ball x, int n, int w) {
        var product = Ball.ONE;
        for (int k = 0; k < n; k++) product = product.times(shifted(x, k, w), w);
        return product;
    }

    /** sin πx, from the nearest integer. */
    static Ball sinPi(Ball x, int w) {
        return sinPi(Rational.ZERO, x, w);
    }

    /** sin π(x + shift), for a shift of 0 or 1/2: cos πx is sin π(x + 1/2). */
    static Ball sinPi(Rational shift, Ball x, int w) {
        var moved = x.plus(Ball.of(shift, 8), exactly(x, w));
        var nearest = BallFunctions.nearest(moved);
        var rest = moved.minus(Ball.of(nearest), exactly(x, w));
        var f = new BallFunctions(w);
        var sine = sure(f.sin(rest.times(f.pi(), w)));
        return nearest.testBit(0) ? sine.negate() : sine;
    }

    /** A precision at which integers are added to x without a loss, unless x is very close to 0. */
    private static int exactly(Ball x, int w) {
        return Math.max(w, Math.min(2 * Series.MOST_BITS, x.mid().bitLength() + Math.abs(x.exponent()) + HUGE));
    }

    private static boolean isUnfit(Ball x, int bits) {
        return hasPole(x) || Series.isWide(x) || bits > Series.MOST_BITS;
    }

    /** Whether 0, −1, −2, … may be in the ball. */
    static boolean hasPole(Ball x) {
        if (x.lower().signum() > 0) return false;
        if (x.magnitude() > Series.MOST_BITS) return true;
        var below = x.lower().floor();
        return x.lower().equals(below) || !x.upper().floor().equals(below);
    }
}
