package fluxion.function.special;

/** The principal branch W₀ of the inverse of w e^w, for x ≥ −1/e: DLMF §4.13. */
public final class LambertW {
    /** e − {@link Math#E}. */
    private static final double E_REST = 1.4456468917292502e-16;
    /** −1 + p − p²/3 + …, p = √(2(ex + 1)): DLMF 4.13.6. */
    private static final double[] BRANCH = {-1, 1, -1 / 3.0, 11 / 72.0, -43 / 540.0, 769 / 17280.0, -221 / 8505.0,
        680863 / 43545600.0, -1963 / 204120.0};

    private LambertW() {}

    public static double w0(double x) {
        double t = Math.fma(Math.E, x, 1) + E_REST * x;          // ex + 1, the product exact
        if (t < -1e-15 || Double.isNaN(x)) return Double.NaN;
        if (t <= 0) return -1;                                   // the double next to −1/e
        double p = Math.sqrt(2 * t);
        if (p < 0.01) return branch(p);
        return x > 3 ? large(x) : halley(x, p < 1 ? branch(p) : Math.log1p(x));
    }

    private static double branch(double p) {
        double sum = 0;
        for (int k = BRANCH.length - 1; k >= 0; k--) sum = sum * p + BRANCH[k];
        return sum;
    }

    /** Halley's iteration on w e^w = x. */
    private static double halley(double x, double guess) {
        double w = guess;
        for (int i = 0; i < 20; i++) {
            double e = Math.exp(w);
            double f = w * e - x;
            double step = f / (e * (w + 1) - (w + 2) * f / (2 * w + 2));
            w -= step;
            if (Math.abs(step) <= 1e-16 * Math.abs(w)) break;
        }
        return w;
    }

    /** Newton's iteration on w + ln w = ln x, which does not overflow. */
    private static double large(double x) {
        double l = Math.log(x);
        double w = Math.max(l - Math.log(Math.max(l, 1)), 0.5);
        for (int i = 0; i < 20; i++) {
            double step = (w + Math.log(w) - l) * w / (w + 1);
            w -= step;
            if (Math.abs(step) <= 1e-16 * w) break;
        }
        return w;
    }
}
