package fluxion.function.special;

/** erf, erfc and erfi: DLMF §7.2. */
public final class ErrorFunction {
    private static final double TWO_OVER_SQRT_PI = 1.1283791670955126;
    private static final double SQRT_PI = 1.7724538509055159;
    /** Up to here the series of erf loses nothing; beyond, erfc's continued fraction converges fast. */
    private static final double SERIES = 2;

    private ErrorFunction() {}

    public static double erf(double x) {
        double a = Math.abs(x);
        if (a < SERIES) return series(x);
        return Math.signum(x) * (1 - tail(a));
    }

    public static double erfc(double x) {
        if (x < 0.5) return 1 - erf(x);
        return tail(x);
    }

    /** erfi x = −i erf(ix) = (2/√π) Σ x^(2k+1)/(k!(2k+1)); all terms of one sign. DLMF 7.6.1. */
    public static double erfi(double x) {
        double square = x * x;
        if (square > 700) return large(x);
        double power = x;
        double sum = x;
        for (int k = 1; k < 4000; k++) {
            power *= square / k;
            double term = power / (2 * k + 1);
            sum += term;
            if (Math.abs(term) <= 1e-17 * Math.abs(sum)) break;
        }
        return TWO_OVER_SQRT_PI * sum;
    }

    /** erf x = (2/√π) e^(−x²) Σ 2^k x^(2k+1)/(1·3···(2k+1)); all terms of one sign. DLMF 7.6.2. */
    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int k = 1; k < 200; k++) {
            term *= 2 * x * x / (2 * k + 1);
            sum += term;
            if (Math.abs(term) <= 1e-17 * Math.abs(sum)) break;
        }
        return TWO_OVER_SQRT_PI * gauss(x) * sum;
    }

    /** erfc x = e^(−x²)/√π · 1/(x + (1/2)/(x + 1/(x + (3/2)/(x + …)))), for x ≥ 1/2. DLMF 7.9.1. */
    private static double tail(double x) {
        if (x > 27.5) return 0;
        int depth = (int) (20 + 300 / (x * x));
        double fraction = x;
        for (int k = depth; k >= 1; k--) fraction = x + 0.5 * k / fraction;
        return gauss(x) / (SQRT_PI * fraction);
    }

    /** e^(x²)/(x√π) Σ (1·3···(2k−1))/(2x²)^k. DLMF 7.12.1 at ix. */
    private static double large(double x) {
        double term = 1;
        double sum = 1;
        for (int k = 1; k < 30; k++) {
            term *= (2 * k - 1) / (2 * x * x);
            sum += term;
        }
        double half = Math.exp(x * x / 2);
        return half / (x * SQRT_PI) * sum * half;
    }

    /** e^(−x²) with the rounding error of x² carried along. */
    private static double gauss(double x) {
        double square = x * x;
        return Math.exp(-square) * (1 - Math.fma(x, x, -square));
    }
}
