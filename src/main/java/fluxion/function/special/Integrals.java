package fluxion.function.special;

/** Exponential, logarithmic and trigonometric integrals: DLMF chapter 6. */
public final class Integrals {
    private static final double EULER = 0.5772156649015329;

    private Integrals() {}

    /** Ei(x), the principal value; x ≠ 0. */
    public static double ei(double x) {
        if (x == 0) return Double.NaN;
        if (x < 0) return -e1(-x);
        if (x < 40) return EULER + Math.log(x) + powers(x, 1, 1);          // DLMF 6.6.1
        double term = 1;
        double sum = 1;
        for (int k = 1; k < 40 && k < x; k++) {                  // DLMF 6.12.2
            term *= k / x;
            sum += term;
        }
        double half = Math.exp(x / 2);
        return half / x * sum * half;
    }

    /** li(x) = Ei(ln x), the principal value; x &gt; 0, x ≠ 1. DLMF 6.2.8. */
    public static double li(double x) {
        return x > 0 && x != 1 ? ei(Math.log(x)) : Double.NaN;
    }

    public static double si(double x) {
        double a = Math.abs(x);
        if (a < 4) return powers(x, 1, -1);                      // DLMF 6.6.5
        return Math.signum(x) * (Math.PI / 2 + rotated(a)[1]);
    }

    /** Ci(x), x &gt; 0. */
    public static double ci(double x) {
        if (!(x > 0)) return Double.NaN;
        return x < 4 ? EULER + Math.log(x) + powers(x, 2, -1) : -rotated(x)[0];   // DLMF 6.6.6
    }

    public static double shi(double x) {
        double a = Math.abs(x);
        return a < 40 ? powers(x, 1, 1, 2) : Math.signum(x) * ei(a) / 2;
    }

    /** Chi(x), x &gt; 0. */
    public static double chi(double x) {
        if (!(x > 0)) return Double.NaN;
        return x < 40 ? EULER + Math.log(x) + powers(x, 2, 1, 2) : ei(x) / 2;
    }

    /** E₁(x), x &gt; 0. */
    private static double e1(double x) {
        if (x < 1) return -EULER - Math.log(x) - powers(-x, 1, 1);         // DLMF 6.6.2
        int depth = (int) (30 + 300 / x);
        double fraction = x + 2 * depth + 1;
        // DLMF 6.9.1, contracted
        for (int k = depth; k >= 1; k--) fraction = x + 2 * k - 1 - (double) k * k / fraction;
        return Math.exp(-x) / fraction;
    }

    /**
     * Re and Im of E₁(ix) = e^(−ix)/(ix + 1 − 1/(ix + 3 − 4/(ix + 5 − …))): Ci x = −Re, Si x = π/2 + Im. DLMF 6.5.5,
     * 6.5.6.
     */
    private static double[] rotated(double x) {
        int depth = (int) (30 + 1200 / x);
        double re = 2 * depth + 1;
        double im = x;
        for (int k = depth; k >= 1; k--) {
            double scale = (double) k * k / (re * re + im * im);
            re = 2 * k - 1 - scale * re;
            im = x + scale * im;
        }
        double norm = re * re + im * im;
        double c = Math.cos(x);
        double s = Math.sin(x);
        return new double[] {(c * re - s * im) / norm, (-s * re - c * im) / norm};
    }

    private static double powers(double x, int first, int sign) {
        return powers(x, first, sign, sign < 0 ? 2 : 1);
    }

    /** Σ (±1)^j x^k/(k·k!) over k = first + j·step. */
    private static double powers(double x, int first, int sign, int step) {
        double term = first == 2 ? sign * x * x / 2 : x;         // (±)x^k/k!; the series of Ci starts with −x²/(2·2!)
        double sum = 0;
        for (int k = first; k < 400; k += step) {
            double next = term / k;
            sum += next;
            if (Math.abs(next) <= 1e-18 * Math.abs(sum)) break;
            for (int j = 1; j <= step; j++) term *= x / (k + j);
            term *= sign;
        }
        return sum;
    }
}
