package fluxion.function.special;

/** Riemann's ζ(s) and Hurwitz's ζ(s, a): DLMF chapter 25. */
public final class Zeta {
    /** Bernoulli numbers B₂, B₄, …: DLMF §24.2(iv). */
    private static final double[] BERNOULLI = {1 / 6.0, -1 / 30.0, 1 / 42.0, -1 / 30.0, 5 / 66.0, -691 / 2730.0,
        7 / 6.0, -3617 / 510.0, 43867 / 798.0, -174611 / 330.0, 854513 / 138.0, -236364091 / 2730.0};
    private static final double LARGE = 16;

    private Zeta() {}

    /** ζ(s), s ≠ 1. */
    public static double zeta(double s) {
        if (s == 1) return Double.NaN;
        if (s >= -0.5) return relative(s, 1);
        if (s % 2 == 0) return 0;
        return 2 * Math.pow(2 * Math.PI, s - 1) * GammaFunction.sinPi(s / 2)
            * GammaFunction.gamma(1 - s) * relative(1 - s, 1);    // DLMF 25.4.1
    }

    /** a^s ζ(s, a) = Σ (1 + k/a)^−s, a &gt; 0, by the Euler–Maclaurin formula: DLMF 25.11.5 to 25.11.7. */
    static double relative(double s, double a) {
        if (s == Double.POSITIVE_INFINITY) return 1;
        double sum = 0;
        double z = a;
        for (double least = LARGE + Math.max(s, 0) / 2, k = 0; z < least; z++, k++) {
            double term = z + 1 > z ? Math.pow(z / a, -s) : Math.exp(-s * (k / a));
            sum += term;
            if (s > 1 && term <= 1e-20 * sum) return sum;
        }
        double power = Math.pow(z / a, -s);
        sum += power * z / (s - 1) + power / 2;
        double factor = s * power / z;                           // s(s+1)···(s+2k−2) z^(1−s−2k)/(2k)!, but for 1/2
        for (int k = 1; k <= BERNOULLI.length; k++) {
            factor /= (2 * k - 1) * (2.0 * k);
            sum += BERNOULLI[k - 1] * factor;
            factor *= (s + 2 * k - 1) * (s + 2 * k) / (z * z);
        }
        return sum;
    }
}
