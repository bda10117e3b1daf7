package fluxion.function.special;

/** The derivatives of ψ: ψ⁽ⁿ⁾(x) = (−1)^(n+1) n! Σ (x + k)^(−n−1). DLMF 5.15.1. */
public final class Polygamma {
    /** From here on only the terms next to a pole count. */
    private static final int HIGH = 20;
    private static final int WINDOW = 60;

    private Polygamma() {}

    /** ψ⁽ⁿ⁾(x) for an integer n ≥ 0; NaN at the poles. */
    public static double polygamma(double n, double x) {
        if (n < 0 || n != Math.rint(n) || GammaFunction.isPole(x)) return Double.NaN;
        if (n == 0) return GammaFunction.digamma(x);
        double sign = n % 2 == 0 ? -1 : 1;
        if (x > 0) return sign * scaled(n, x, Zeta.relative(n + 1, x));        // DLMF 25.11.12
        return n < HIGH ? reflected((int) n, x) : sign * aroundPole(n, x);
    }

    /** n! a^(−n−1) times the sum, by logarithms where a factor leaves the range of doubles. */
    private static double scaled(double n, double a, double sum) {
        double direct = GammaFunction.gamma(n + 1) * Math.pow(a, -n - 1);
        if (direct != 0 && Double.isFinite(direct)) return direct * sum;
        return sum * Math.exp(GammaFunction.lgamma(n + 1) - (n + 1) * Math.log(a));
    }

    private static double aroundPole(double n, double x) {
        double nearest = Math.rint(-x);
        double a = x + nearest;
        double sum = 0;
        for (double k = Math.max(0, nearest - WINDOW); k <= nearest + WINDOW; k++) sum += Math.pow((x + k) / a, -n - 1);
        return (a < 0 && n % 2 == 0 ? -1 : 1) * scaled(n, Math.abs(a), sum);
    }

    /** ψ⁽ⁿ⁾(1 − x) + (−1)^(n+1) ψ⁽ⁿ⁾(x) = (−1)ⁿ π dⁿ/dxⁿ cot πx. DLMF 5.15.6. */
    private static double reflected(int n, double x) {
        double sign = n % 2 == 0 ? 1 : -1;
        return sign * polygamma(n, 1 - x) - cotangent(n, x);
    }

    /** π dⁿ/dxⁿ cot πx, a polynomial in c = cot πx: c′ = −π(1 + c²). */
    private static double cotangent(int n, double x) {
        double[] polynomial = {0, 1};
        for (int i = 0; i < n; i++) {
            var next = new double[polynomial.length + 1];
            for (int k = 1; k < polynomial.length; k++) {
                next[k - 1] -= Math.PI * k * polynomial[k];
                next[k + 1] -= Math.PI * k * polynomial[k];
            }
            polynomial = next;
        }
        double c = GammaFunction.cosPi(x) / GammaFunction.sinPi(x);
        double sum = polynomial[polynomial.length - 1];
        for (int k = polynomial.length - 2; k >= 0; k--) sum = sum * c + polynomial[k];
        return Math.PI * sum;
    }
}
