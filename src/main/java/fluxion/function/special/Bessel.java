package fluxion.function.special;

/**
 * Bessel functions of real order: J and I for integer orders at every x and for positive orders at 0, all four for real
 * orders at x &gt; 0.
 * DLMF chapter 10. NaN outside, and for orders beyond 10⁶.
 */
public final class Bessel {
    private static final double EULER = 0.5772156649015329;
    private static final double MOST = 1e6;
    /** From here on Hankel's expansion of orders 0 and 1 is exact to the last bits. */
    private static final double LARGE = 25;

    private Bessel() {}

    public static double j(double order, double x) {
        if (Math.abs(order) > MOST) return Double.NaN;
        if (order == Math.rint(order)) return j((int) order, x);
        if (x == 0 && order > 0) return 0;
        return x > 0 ? BesselIntegrals.j(order, x) : Double.NaN;
    }

    public static double y(double order, double x) {
        if (!(x > 0) || Math.abs(order) > MOST) return Double.NaN;
        return order == Math.rint(order) ? y((int) order, x) : BesselIntegrals.y(order, x);
    }

    /** I_ν(x). DLMF 10.25.2, 10.27.1, 10.27.2. */
    public static double i(double order, double x) {
        boolean whole = order == Math.rint(order);
        if (x == 0 && order > 0) return 0;
        if (Math.abs(order) > MOST || !whole && !(x > 0)) return Double.NaN;
        if (whole) return (x < 0 && order % 2 != 0 ? -1 : 1) * series(Math.abs(order), Math.abs(x), 1);
        if (order > 0) return series(order, x, 1);
        return series(-order, x, 1) - 2 / Math.PI * GammaFunction.sinPi(order) * k(order, x);
    }

    /** K_ν(x) = ∫₀^∞ e^(−x cosh t) cosh νt dt by the trapezoidal rule, whose error is e^(−c/h). DLMF 10.32.9. */
    public static double k(double order, double x) {
        if (!(x > 0) || Math.abs(order) > MOST) return Double.NaN;
        double n = Math.abs(order);
        double h = Math.min(0.1, 0.5 / Math.sqrt(Math.hypot(x, n)));
        double sum = 0.5;
        for (int m = 1; m < 1_000_000; m++) {
            double t = m * h;
            double s = Math.sinh(t / 2);
            double decay = -2 * x * s * s;
            double term = (Math.exp(decay + n * t) + Math.exp(decay - n * t)) / 2;
            sum += term;
            if (term <= 1e-19 * sum && x * Math.sinh(t) > n) break;
        }
        return h * sum * Math.exp(-x);
    }

    /** (x/2)^ν/Γ(ν + 1) Σ (±x²/4)^k/(k!(ν + 1)_k). DLMF 10.2.2, 10.25.2. */
    static double series(double order, double x, int sign) {
        if (x == 0) return order == 0 ? 1 : 0;
        double square = sign * x * x / 4;
        double term = 1;
        double sum = 1;
        for (int k = 1; k < 100_000; k++) {
            term *= square / (k * (order + k));
            sum += term;
            if (Math.abs(term) <= 1e-17 * Math.abs(sum) && k * (order + k) > Math.abs(square)) break;
            if (Double.isInfinite(sum)) break;
        }
        return lead(order, x) * sum;
    }

    /** (x/2)^ν/Γ(ν + 1). */
    private static double lead(double order, double x) {
        if (Math.abs(order) < 100) return Math.pow(x / 2, order) / GammaFunction.gamma(order + 1);
        double size = Math.exp(order * Math.log(x / 2) - GammaFunction.lgamma(order + 1));
        return order < 0 && Math.floor(order) % 2 == 0 ? size : order < 0 ? -size : size;
    }

    // ---- integer orders

    private static double j(int order, double x) {
        int n = Math.abs(order);
        double size = Math.abs(x);
        double value = n == 0 || n < size ? upward(n, size)
            : size * size / 4 < n + 1 ? series(n, size, -1) : miller(n, size)[0];
        boolean flip = n % 2 != 0 && (order < 0) != (x < 0);     // DLMF 10.4.1, 10.11.1
        return flip ? -value : value;
    }

    /** From J₀ and J₁ upwards, stable while the order is below x. DLMF 10.6.1. */
    private static double upward(int n, double x) {
        if (x == 0) return n == 0 ? 1 : 0;
        double[] first = x < LARGE ? miller(0, x) : new double[] {hankel(0, x)[0], hankel(1, x)[0]};
        return recurrence(n, x, first[0], first[1]);
    }

    private static double y(int order, double x) {
        int n = Math.abs(order);
        double[] first = x < LARGE ? neumann(x) : new double[] {hankel(0, x)[1], hankel(1, x)[1]};
        double value = recurrence(n, x, first[0], first[1]);
        return order < 0 && n % 2 != 0 ? -value : value;
    }

    private static double recurrence(int n, double x, double zero, double one) {
        if (n == 0) return zero;
        double before = zero;
        double value = one;
        for (int k = 1; k < n; k++) {
            double next = 2 * k / x * value - before;
            before = value;
            value = next;
            if (Double.isInfinite(value)) return value;
        }
        return value;
    }

    /** Jₙ and Jₙ₊₁ by Miller's algorithm, normalised by J₀ + 2ΣJ₂ₖ = 1. DLMF §3.6(iii), 10.12.4. */
    private static double[] miller(int n, double x) {
        double[] values = downward(x, start(n, x));
        return new double[] {values[n], values[n + 1]};
    }

    private static int start(int n, double x) {
        double m = Math.max(n, x);
        return 2 * (int) (m / 2 + 20 + 4 * Math.sqrt(m));
    }

    private static double[] downward(double x, int top) {
        var values = new double[top + 2];
        values[top] = 1e-280;
        double norm = 0;
        for (int k = top; k >= 1; k--) {
            values[k - 1] = 2 * k / x * values[k] - values[k + 1];
            if (Math.abs(values[k - 1]) > 1e200) for (int i = k - 1; i <= top; i++) values[i] *= 1e-250;
        }
        for (int k = top; k >= 2; k -= 2) norm += 2 * values[k];
        norm += values[0];
        for (int k = 0; k <= top; k++) values[k] /= norm;
        return values;
    }

    /** (π/2)Y₀ = (ln(x/2) + γ)J₀ − 2Σ(−1)^k J₂ₖ/k, and Y₁ = −Y₀′. Abramowitz–Stegun 9.1.89; DLMF 10.6.1. */
    private static double[] neumann(double x) {
        double[] j = downward(x, start(0, x));
        double log = Math.log(x / 2) + EULER;
        double zero = log * j[0];
        double one = log * j[1] - j[0] / x;
        for (int k = 1; 2 * k + 1 < j.length; k++) {
            double sign = k % 2 == 0 ? 1 : -1;
            zero -= 2 * sign * j[2 * k] / k;
            one += sign * (j[2 * k - 1] - j[2 * k + 1]) / k;
        }
        return new double[] {2 / Math.PI * zero, 2 / Math.PI * one};
    }

    /** Jₙ and Yₙ for x large beside n²: DLMF 10.17.3, 10.17.4. */
    private static double[] hankel(int n, double x) {
        double p = 1;
        double q = 0;
        double a = 1;
        for (int k = 1; k < 40; k++) {
            double next = a * (4.0 * n * n - (2 * k - 1) * (2 * k - 1)) / (8 * k * x);
            if (Math.abs(next) > Math.abs(a) || next == 0) break;
            a = next;
            double sign = k / 2 % 2 == 0 ? 1 : -1;
            if (k % 2 == 0) p += sign * a; else q += sign * a;
            if (Math.abs(a) < 1e-18) break;
        }
        double c = Math.cos(x);
        double s = Math.sin(x);
        double cos = (n == 0 ? c + s : s - c) * Math.sqrt(0.5);  // cos and sin of x − nπ/2 − π/4
        double sin = (n == 0 ? s - c : -s - c) * Math.sqrt(0.5);
        double size = Math.sqrt(2 / (Math.PI * x));
        return new double[] {size * (p * cos - q * sin), size * (p * sin + q * cos)};
    }
}
