package fluxion.function.ball;

import static fluxion.function.ball.Series.GUARD;
import static fluxion.function.ball.Series.sure;

import fluxion.number.Ball;
import fluxion.number.Rational;
import fluxion.number.Remembered;
import java.util.Optional;

/** Airy's functions and their derivatives, by power series: DLMF §9.4. Ai″ = x Ai and Bi″ = x Bi. */
public final class AiryBalls {
    private static final double MOST = 100;
    /** The bits in e^(2ζ) over |x|^(3/2), ζ = (2/3)|x|^(3/2): what is between the terms and Ai. */
    private static final double LOST = 1.93;

    private static final Remembered<Ball> GAMMA_OF_THIRD = gammaOfThirds(1);
    private static final Remembered<Ball> GAMMA_OF_TWO_THIRDS = gammaOfThirds(2);

    private AiryBalls() {}

    public static Optional<Ball> ai(Ball x, int bits) {
        return over(x, -1, false, bits);
    }

    public static Optional<Ball> bi(Ball x, int bits) {
        return over(x, 1, false, bits);
    }

    public static Optional<Ball> aiPrime(Ball x, int bits) {
        return over(x, -1, true, bits);
    }

    public static Optional<Ball> biPrime(Ball x, int bits) {
        return over(x, 1, true, bits);
    }

    private static Optional<Ball> over(Ball x, int sign, boolean prime, int bits) {
        return bits > Series.MOST_BITS / 4 || Series.upper(x) > MOST ? Optional.empty()
            : Optional.of(range(x, sign, prime, bits));
    }

    /** For x ≥ 0 all four are monotone, as w and w″ = x w have the same sign. */
    private static Ball range(Ball x, int sign, boolean prime, int bits) {
        if (x.isExact()) return combined(x, sign, prime, bits);
        if (x.low().sign() >= 0)
            return combined(x.low(), sign, prime, bits).hull(combined(x.high(), sign, prime, bits), bits);
        if (x.high().sign() <= 0)
            return combined(x.center(), sign, prime, bits).widened(x.spread().times(slope(x, sign, prime), bits), bits);
        var down = x.low().times(slope(x, sign, prime), bits);
        return combined(Ball.ZERO, sign, prime, bits).widened(down, bits)
            .hull(combined(x.high(), sign, prime, bits), bits);
    }

    /**
     * A bound of |w′|, or of |w″|, for x ≤ 0: w′² − x w² falls with x, because its derivative is −w²; so w′² is at most
     * what that is at the lower end a, and w″² = x² w² at most |a| times that.
     */
    private static Ball slope(Ball x, int sign, boolean prime) {
        int w = GUARD;
        var w0 = combined(x.low(), sign, false, w);
        var w1 = combined(x.low(), sign, true, w);
        var most = w1.times(w1, w).minus(x.low().times(w0, w).times(w0, w), w);
        return sure((prime ? most.times(x.low().abs(), w) : most).abs().root(2, w));
    }

    /**
     * c₁ f − c₂ g for Ai, √3 (c₁ f + c₂ g) for Bi, or with f′ and g′: DLMF 9.4.1 to 9.4.4, with c₁ = Ai(0) =
     * 3^(−2/3)/Γ(2/3) and c₂ = −Ai′(0) = 3^(−1/3)/Γ(1/3): 9.2.3, 9.2.4.
     */
    private static Ball combined(Ball x, int sign, boolean prime, int bits) {
        double size = Series.upper(x);
        int w = bits + GUARD + (int) (LOST * size * Math.sqrt(size));
        var root = sure(Ball.of(3).root(3, w));
        var one = Series.over(Ball.ONE, root.times(root, w).times(GAMMA_OF_TWO_THIRDS.at(w), w), w);
        var other = Series.over(Ball.ONE, root.times(GAMMA_OF_THIRD.at(w), w), w);
        var sum = one.times(series(x, true, prime, w), w)
            .plus(other.times(series(x, false, prime, w), w).times(Ball.of(sign), w), w);
        return (sign < 0 ? sum : sum.times(sure(Ball.of(3).root(2, w)), w)).rounded(bits);
    }

    private static Remembered<Ball> gammaOfThirds(int thirds) {
        return new Remembered<>(256, Series.MOST_BITS, w ->
            sure(GammaBalls.gamma(Ball.of(Rational.of(thirds, 3), w + GUARD), w)));
    }

    /**
     * f = Σ x^(3k)/((2·3)(5·6)···(3k − 1)(3k)), g = Σ x^(3k+1)/((3·4)···(3k)(3k + 1)), or their derivatives, whose
     * k-th terms have the factors x³/((3k + 2)(3k)) and x³/((3k)(3k − 2)). The terms halve where 9k² ≥ 2|x|³.
     */
    private static Ball series(Ball x, boolean isF, boolean prime, int w) {
        var cube = x.times(x, w).times(x, w);
        double size = Series.upper(x);
        var first = prime ? isF ? x.times(x, w).scaled(-1) : Ball.ONE : isF ? Ball.ONE : x;
        int high = prime ? isF ? 2 : 0 : isF ? 0 : 1;
        int low = prime ? isF ? 0 : -2 : isF ? -1 : 0;
        return Series.sum(first, (term, k) -> Series.over(term.times(cube, w), (3L * k + high) * (3L * k + low), w),
            (term, _) -> term, (int) (size * Math.sqrt(size) / 2) + 2, w);
    }
}
