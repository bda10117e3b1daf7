package fluxion.function.ball;

import static fluxion.function.ball.Series.GUARD;
import static fluxion.function.ball.Series.sure;

import fluxion.number.Ball;
import fluxion.number.BallFunctions;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Legendre's elliptic integrals F, E and Π of the amplitude φ, the characteristic n and the parameter m = k², and the
 * complete ones, by Carlson's: DLMF §19.25(i). All of them are monotone in each argument as long as the sign of φ stays
 * the same, and odd in φ, so that the bounds over a box are values at its corners.
 */
public final class EllipticBalls {
    private EllipticBalls() {}

    /** An integral up to an angle with the sine s and c² = cos², from its integrand's numbers. */
    private interface Form {
        Ball of(Ball s, Ball square, Ball n, Ball m, int w);
    }

    /** s R_F(c², 1 − ms², 1): DLMF 19.25.5. */
    private static final Form F = (s, square, _, m, w) ->
        s.times(Carlson.rf(square, rest(m, s, w), Ball.ONE, w), w);

    /** F − (m/3) s³ R_J(c², 1 − ms², 1, 1): DLMF 19.25.9. */
    private static final Form E = (s, square, _, m, w) ->
        third(F, Ball.ONE, m.negate(), s, square, Ball.ZERO, m, w);

    /** F + (n/3) s³ R_J(c², 1 − ms², 1, 1 − ns²): DLMF 19.25.14. */
    private static final Form PI = (s, square, n, m, w) -> third(F, rest(n, s, w), n, s, square, n, m, w);

    private static Ball third(Form first, Ball p, Ball factor, Ball s, Ball square, Ball n, Ball m, int w) {
        var integral = Carlson.rj(square, rest(m, s, w), Ball.ONE, p, w);
        var cube = s.times(s, w).times(s, w);
        return first.of(s, square, n, m, w)
            .plus(Series.over(factor.times(cube, w).times(integral, w), 3, w), w);
    }

    /** 1 − ms². */
    private static Ball rest(Ball m, Ball s, int w) {
        return Ball.ONE.minus(m.times(s, w).times(s, w), w);
    }

    /** F(φ, m), which grows with φ, and with m for φ &gt; 0. */
    public static Optional<Ball> f(Ball phi, Ball m, int bits) {
        return box(F, phi, Ball.ZERO, m, true, bits);
    }

    /** E(φ, m), which grows with φ, and falls with m for φ &gt; 0. */
    public static Optional<Ball> e(Ball phi, Ball m, int bits) {
        return box(E, phi, Ball.ZERO, m, false, bits);
    }

    /** Π(n, φ, m), which grows with φ, and with n and m for φ &gt; 0. */
    public static Optional<Ball> pi(Ball n, Ball phi, Ball m, int bits) {
        return box(PI, phi, n, m, true, bits);
    }

    /** K(m), m &lt; 1. */
    public static Optional<Ball> k(Ball m, int bits) {
        return complete(F, Ball.ZERO, m, true, bits);
    }

    /** E(m), m ≤ 1, which falls to E(1) = 1. */
    public static Optional<Ball> completeE(Ball m, int bits) {
        return complete(E, Ball.ZERO, m, false, bits);
    }

    /** Π(n, m), n &lt; 1, m &lt; 1. */
    public static Optional<Ball> completePi(Ball n, Ball m, int bits) {
        return complete(PI, n, m, true, bits);
    }

    private static Optional<Ball> complete(Form form, Ball n, Ball m, boolean grows, int bits) {
        if (bits > Series.MOST_BITS) return Optional.empty();
        int w = bits + GUARD;
        var low = completeAt(form, n.low(), grows ? m.low() : m.high(), w);
        if (n.isExact() && m.isExact()) return low.map(value -> value.rounded(bits));
        return low.flatMap(from -> completeAt(form, n.high(), grows ? m.high() : m.low(), w)
            .map(to -> from.hull(to, bits)));
    }

    private static Optional<Ball> completeAt(Form form, Ball n, Ball m, int w) {
        var gap = Ball.ONE.minus(m, 4 * w);
        if (form == E && gap.isExact() && gap.containsZero()) return Optional.of(Ball.ONE);
        if (gap.sign() <= 0 || Ball.ONE.minus(n, 4 * w).sign() <= 0) return Optional.empty();
        return Optional.of(form.of(Ball.ONE, Ball.ZERO, n, m, w));
    }

    private static Optional<Ball> box(Form form, Ball phi, Ball n, Ball m, boolean grows, int bits) {
        if (bits > Series.MOST_BITS || phi.magnitude() > bits) return Optional.empty();
        int w = bits + GUARD;
        if (!isInside(phi.low(), n.high(), m.high(), w) || !isInside(phi.high(), n.high(), m.high(), w))
            return Optional.empty();
        boolean whole = phi.low().sign() >= 0;                   // then the smallest value is that at the small m
        boolean over = phi.high().sign() >= 0;
        var low = at(form, phi.low(), whole ? n.low() : n.high(), whole == grows ? m.low() : m.high(), w);
        if (phi.isExact() && n.isExact() && m.isExact()) return low.map(value -> value.rounded(bits));
        return low.flatMap(from -> at(form, phi.high(), over ? n.high() : n.low(), over == grows ? m.high() : m.low(),
            w).map(to -> from.hull(to, bits)));
    }

    /**
     * Whether 1 − m sin² and 1 − n sin² are positive from 0 to φ, and so for all smaller n, m and |φ|.
     */
    private static boolean isInside(Ball phi, Ball n, Ball m, int w) {
        return isInside(phi, m, w) && isInside(phi, n, w);
    }

    private static boolean isInside(Ball phi, Ball m, int w) {
        if (Ball.ONE.minus(m, 4 * w).sign() > 0) return true;
        var f = new BallFunctions(w);
        return f.pi().scaled(-1).minus(phi.abs(), w).sign() > 0 && rest(m, sure(f.sin(phi)), w).sign() > 0;
    }

    /** For φ = kπ + r with |r| &lt; π/2: 2k times the complete integral and the one to r: DLMF 19.2.10. */
    private static Optional<Ball> at(Form form, Ball phi, Ball n, Ball m, int w) {
        if (phi.isExact() && phi.containsZero()) return Optional.of(Ball.ZERO);
        int precise = w + Math.max(0, phi.magnitude());
        var f = new BallFunctions(precise);
        var k = BallFunctions.nearest(Series.over(phi, f.pi(), precise));
        var r = phi.minus(f.pi().times(Ball.of(k), precise), precise);
        var cosine = sure(f.cos(r));
        if (cosine.sign() <= 0) return Optional.empty();         // too close to π/2 to be told
        var part = form.of(sure(f.sin(r)), cosine.times(cosine, w), n, m, w);
        if (k.equals(BigInteger.ZERO)) return Optional.of(part);
        return completeAt(form, n, m, w).map(whole -> part.plus(whole.times(Ball.of(k), w).scaled(1), w));
    }
}
