package fluxion.function.special;

import fluxion.number.Ball;
import fluxion.number.Rational;
import java.util.List;

/** The classical orthogonal polynomials of integer degrees in any arithmetic: DLMF chapter 18. */
public final class OrthogonalPolynomials {
    private OrthogonalPolynomials() {}

    /** Sums and products of numbers, balls or expressions. */
    public interface Ring<N> {
        N of(Rational q);

        N plus(N u, N v);

        N times(N u, N v);

        default N of(long n) { return of(Rational.of(n)); }

        default N minus(N u, N v) { return plus(u, times(of(-1), v)); }

        default N over(N u, long n) { return times(u, of(Rational.of(1, n))); }
    }

    /** Exact rational numbers. */
    public static final Ring<Rational> RATIONALS = new Ring<>() {
        @Override public Rational of(Rational q) { return q; }

        @Override public Rational plus(Rational u, Rational v) { return u.plus(v); }

        @Override public Rational times(Rational u, Rational v) { return u.times(v); }
    };

    /** Doubles. */
    public static final Ring<Double> DOUBLES = new Ring<>() {
        @Override public Double of(Rational q) { return q.doubleValue(); }

        @Override public Double plus(Double u, Double v) { return u + v; }

        @Override public Double times(Double u, Double v) { return u * v; }
    };

    /** Balls of so many bits. */
    public record Balls(int bits) implements Ring<Ball> {
        @Override public Ball of(Rational q) { return Ball.of(q, bits); }

        @Override public Ball plus(Ball u, Ball v) { return u.plus(v, bits); }

        @Override public Ball times(Ball u, Ball v) { return u.times(v, bits); }
    }

    /** A family; what stands behind the degree are the parameters and, at the end, the argument. */
    public enum Family {
        CHEBYSHEV_T, CHEBYSHEV_U, LEGENDRE, HERMITE, LAGUERRE, ASSOCIATED_LAGUERRE, GEGENBAUER, JACOBI;

        /** Whether negative degrees have a meaning, too. */
        public boolean hasMirror() {
            return this == CHEBYSHEV_T || this == CHEBYSHEV_U || this == LEGENDRE;
        }

        /** The polynomial of that degree. */
        public <N> N at(Ring<N> r, int n, List<N> us) {
            N x = us.getLast();
            return switch (this) {
                case CHEBYSHEV_T         -> chebyshevT(r, n, x);
                case CHEBYSHEV_U         -> chebyshevU(r, n, x);
                case LEGENDRE            -> legendre(r, n, x);
                case HERMITE             -> hermite(r, n, x);
                case LAGUERRE            -> laguerre(r, n, r.of(0), x);
                case ASSOCIATED_LAGUERRE -> laguerre(r, n, us.getFirst(), x);
                case GEGENBAUER          -> gegenbauer(r, n, us.getFirst(), x);
                case JACOBI              -> jacobi(r, n, us.getFirst(), us.get(1), x);
            };
        }
    }

    /** u in pₖ₊₁ = u pₖ − v pₖ₋₁, or v. */
    private interface Factor<N> {
        N at(long k);
    }

    /** pₙ for n ≥ −1, with p₋₁ = 0 and p₀ = 1: DLMF Table 18.9.1. */
    private static <N> N recurred(Ring<N> r, int n, Factor<N> u, Factor<N> v) {
        N before = r.of(0);
        N p = r.of(1);
        if (n < 0) return before;
        for (int k = 0; k < n; k++) {
            N next = r.times(u.at(k), p);
            if (k > 0) next = r.minus(next, r.times(v.at(k), before));
            before = p;
            p = next;
        }
        return p;
    }

    /** Tₙ(x), and T₋ₙ = Tₙ. */
    private static <N> N chebyshevT(Ring<N> r, int n, N x) {
        return recurred(r, Math.abs(n), k -> k == 0 ? x : r.times(r.of(2), x), _ -> r.of(1));
    }

    /** Uₙ(x), and U₋ₙ = −Uₙ₋₂. */
    private static <N> N chebyshevU(Ring<N> r, int n, N x) {
        if (n < -1) return r.times(r.of(-1), chebyshevU(r, -n - 2, x));
        return recurred(r, n, _ -> r.times(r.of(2), x), _ -> r.of(1));
    }

    /** Pₙ(x), and P₋ₙ = Pₙ₋₁: DLMF 14.9.5. */
    private static <N> N legendre(Ring<N> r, int n, N x) {
        return recurred(r, n < 0 ? -n - 1 : n, k -> r.over(r.times(r.of(2 * k + 1), x), k + 1),
            k -> r.of(Rational.of(k, k + 1)));
    }

    /** Hₙ(x), n ≥ 0. */
    private static <N> N hermite(Ring<N> r, int n, N x) {
        return recurred(r, n, _ -> r.times(r.of(2), x), k -> r.of(2 * k));
    }

    /** Lₙ(x) with the parameter a, n ≥ 0. */
    private static <N> N laguerre(Ring<N> r, int n, N a, N x) {
        return recurred(r, n, k -> r.over(r.plus(r.of(2 * k + 1), r.minus(a, x)), k + 1),
            k -> r.over(r.plus(r.of(k), a), k + 1));
    }

    /** Cₙ(x) with the parameter a, n ≥ 0. */
    private static <N> N gegenbauer(Ring<N> r, int n, N a, N x) {
        return recurred(r, n, k -> r.over(r.times(r.times(r.of(2), r.plus(r.of(k), a)), x), k + 1),
            k -> r.over(r.plus(r.of(k - 1), r.times(r.of(2), a)), k + 1));
    }

    /** Pₙ(x) with the parameters a and b: Σ (n + a + b + 1)ₗ (a + l + 1)ₙ₋ₗ/(l! (n − l)!) ((x − 1)/2)ˡ, 18.5.7. */
    private static <N> N jacobi(Ring<N> r, int n, N a, N b, N x) {
        N y = r.over(r.minus(x, r.of(1)), 2);
        N sum = r.of(0);
        N power = r.of(1);                                       // (n + a + b + 1)ₗ/l! yˡ
        for (int l = 0; l <= n; l++) {
            N rest = power;
            for (int k = l + 1; k <= n; k++) rest = r.over(r.times(rest, r.plus(a, r.of(k))), k - l);
            sum = r.plus(sum, rest);
            power = r.over(r.times(r.times(power, r.plus(r.plus(a, b), r.of(n + l + 1))), y), l + 1);
        }
        return sum;
    }
}
