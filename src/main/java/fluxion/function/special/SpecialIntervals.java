package fluxion.function.special;

import fluxion.number.ElementaryIntervals;
import fluxion.number.Interval;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * Enclosures of special functions: series of positive terms with a bound of their tails, Stirling's series with the
 * first omitted term as its error, inverses by trial; all in interval arithmetic, at the ends of monotone stretches.
 */
public final class SpecialIntervals {
    private static final Interval TWO_OVER_SQRT_PI = Interval.of(2).over(Interval.PI.sqrt().orElseThrow())
        .orElseThrow();
    /** erfc 6 = 2.15·10⁻¹⁷: from here on erf is closer to 1 than the double below 1 is. */
    private static final double ERF_IS_ONE = 6;
    private static final double ERFI_OVERFLOWS = 26;
    /** Γ falls up to 1.46163214496836…, where it is 0.88560319441088870…, and rises from there. DLMF 5.4(iii). */
    private static final double LEAST_AT = 1.4616321449683623;
    private static final double LEAST = 0.8856031944108886;
    private static final double GAMMA_OVERFLOWS = 171;
    private static final int LARGE = 14;
    /** Numerators and denominators of B₂ₖ/(2k(2k − 1)); the last one is only used as a bound. */
    private static final long[][] STIRLING =
        {{1, 12}, {-1, 360}, {1, 1260}, {-1, 1680}, {1, 1188}, {-691, 360360}, {1, 156}, {-3617, 122400}};
    /** Those of B₂ₖ/(2k). */
    private static final long[][] PSI =
        {{1, 12}, {-1, 120}, {1, 252}, {-1, 240}, {1, 132}, {-691, 32760}, {1, 12}, {-3617, 8160}};

    private SpecialIntervals() {}

    public static Interval erf(Interval u) {
        return increasing(u, SpecialIntervals::erfAt);
    }

    private static Interval erfAt(double x) {
        if (x < 0) return erfAt(-x).negate();
        if (x >= ERF_IS_ONE) return new Interval(Math.nextDown(1.0), 1);
        var square = Interval.of(x).square();
        return odd(x, square.times(Interval.of(2)), false).times(ElementaryIntervals.exp(square.negate()))
            .intersection(new Interval(0, 1)).orElseThrow();
    }

    public static Interval erfi(Interval u) {
        return increasing(u, SpecialIntervals::erfiAt);
    }

    private static Interval erfiAt(double x) {
        if (x < 0) return erfiAt(-x).negate();
        return x > ERFI_OVERFLOWS ? new Interval(1e280, Double.POSITIVE_INFINITY)
            : odd(x, Interval.of(x).square(), true);
    }

    /** (2/√π) Σ x rᵏ/(3·5···(2k + 1)), or with k!(2k + 1) below: DLMF 7.6.2, 7.6.1. x ≥ 0. */
    private static Interval odd(double x, Interval r, boolean factorial) {
        var term = Interval.of(x);
        var sum = term;
        int k = 1;
        for (; k < 5000; k++) {
            term = term.times(r).over(Interval.of(factorial ? k : 2 * k + 1)).orElseThrow();
            sum = sum.plus(factorial ? term.over(Interval.of(2 * k + 1)).orElseThrow() : term);
            if (k > 2 * r.hi() && term.hi() <= 1e-20 * sum.lo() || term.hi() == 0) break;
        }
        // from here on each term is below half of the one before
        var tail = new Interval(0, term.hi());
        return TWO_OVER_SQRT_PI.times(sum.plus(tail));
    }

    /** Γ(u), u &gt; 0. */
    public static Optional<Interval> gamma(Interval u) {
        if (u.lo() <= 0) return Optional.empty();
        var ends = gammaAt(u.lo()).hull(gammaAt(u.hi()));
        boolean turns = u.lo() <= LEAST_AT + 1e-12 && u.hi() >= LEAST_AT - 1e-12;
        return Optional.of(turns ? ends.hull(Interval.of(LEAST)) : ends);
    }

    private static Interval gammaAt(double x) {
        if (x > GAMMA_OVERFLOWS) return new Interval(1e300, Double.POSITIVE_INFINITY);
        var point = Interval.of(x);
        var product = Interval.ONE;
        var z = point;
        for (int k = 1; z.lo() < LARGE; k++) {
            product = product.times(z);
            z = point.plus(Interval.of(k));
        }
        var ln = ElementaryIntervals.ln(z).orElseThrow();
        var twoPi = ElementaryIntervals.ln(Interval.PI.times(Interval.of(2))).orElseThrow();
        var log = z.minus(Interval.of(0.5)).times(ln).minus(z).plus(twoPi.times(Interval.of(0.5)))
            .plus(asymptotic(STIRLING, Interval.ONE.over(z).orElseThrow(), z.square()));
        return ElementaryIntervals.exp(log).over(product).orElse(Interval.NON_NEGATIVE);
    }

    /** ψ(u), u &gt; 0: increasing. */
    public static Optional<Interval> digamma(Interval u) {
        return u.lo() <= 0 ? Optional.empty() : Optional.of(increasing(u, SpecialIntervals::digammaAt));
    }

    private static Interval digammaAt(double x) {
        if (Double.isInfinite(x)) return new Interval(700, x);
        var point = Interval.of(x);
        var shifted = Interval.ZERO;
        var z = point;
        for (int k = 1; z.lo() < LARGE; k++) {
            shifted = shifted.plus(Interval.ONE.over(z).orElseThrow());
            z = point.plus(Interval.of(k));
        }
        var square = z.square();
        return ElementaryIntervals.ln(z).orElseThrow().minus(Interval.of(0.5).over(z).orElseThrow())
            .minus(asymptotic(PSI, Interval.ONE.over(square).orElse(Interval.ZERO), square)).minus(shifted);
    }

    /** Σ cₖ p/z²ᵏ with an error below the last term, which is not added. DLMF §5.11(ii). */
    private static Interval asymptotic(long[][] coefficients, Interval first, Interval square) {
        var power = first;
        var sum = Interval.ZERO;
        for (long[] c : coefficients) {
            var term = power.times(Interval.of(c[0])).over(Interval.of(c[1])).orElseThrow();
            if (c == coefficients[coefficients.length - 1]) return sum.plus(term.hull(term.negate()));
            sum = sum.plus(term);
            power = power.over(square).orElse(Interval.ZERO);
        }
        throw new IllegalArgumentException("no coefficients");
    }

    /** W₀(u), u ≥ −1/e: increasing; a bound w is right if w e^w is on the right side of u. */
    public static Optional<Interval> lambertw(Interval u) {
        if (u.lo() < -0.36787944117144228) return Optional.empty();
        return Optional.of(new Interval(lambertBound(u.lo(), -1), lambertBound(u.hi(), 1)));
    }

    private static double lambertBound(double x, int direction) {
        if (Double.isInfinite(x)) return x;
        double w = LambertW.w0(x);
        double step = Math.max(Math.ulp(w), Double.MIN_VALUE);
        for (int i = 0; i < 60; i++) {
            double bound = w + direction * step;
            if (bound <= -1) return direction < 0 ? -1 : bound;
            var image = Interval.of(bound).times(ElementaryIntervals.exp(Interval.of(bound)));
            if (direction < 0 ? image.hi() <= x : image.lo() >= x) return bound;
            step *= 2;
        }
        return direction < 0 ? -1 : Double.POSITIVE_INFINITY;
    }

    private static Interval increasing(Interval u, DoubleFunction<Interval> at) {
        return new Interval(at.apply(u.lo()).lo(), at.apply(u.hi()).hi());
    }
}
