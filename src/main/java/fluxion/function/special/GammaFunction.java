package fluxion.function.special;

/** Γ, ln|Γ|, ψ and B: DLMF chapter 5. NaN at the poles 0, −1, −2, … */
public final class GammaFunction {
    private static final double HALF_LN_2PI = 0.9189385332046727;
    private static final double SQRT_2PI = 2.5066282746310002;
    /** From here on Stirling's series with the terms below is exact to the last bits. */
    private static final double LARGE = 12;
    /** Γ exceeds the doubles from 171.62… on. */
    private static final double OVERFLOWS = 171.7;
    /** B₂ₖ/(2k(2k − 1)): the coefficients of z^(1−2k) in ln Γ. DLMF 5.11.1. */
    private static final double[] STIRLING =
        {1 / 12.0, -1 / 360.0, 1 / 1260.0, -1 / 1680.0, 1 / 1188.0, -691 / 360360.0, 1 / 156.0, -3617 / 122400.0};
    /** B₂ₖ/(2k): the coefficients of −z^(−2k) in ψ. DLMF 5.11.2. */
    private static final double[] PSI =
        {1 / 12.0, -1 / 120.0, 1 / 252.0, -1 / 240.0, 1 / 132.0, -691 / 32760.0, 1 / 12.0, -3617 / 8160.0};

    private GammaFunction() {}

    public static double gamma(double x) {
        if (isPole(x)) return Double.NaN;
        if (x < 0.5) return Math.PI / (sinPi(x) * gamma(1 - x)); // DLMF 5.5.3
        if (x > OVERFLOWS) return Double.POSITIVE_INFINITY;
        double product = 1;
        double z = x;
        for (; z < LARGE; z++) product *= z;                     // Γ(x) = Γ(x + n)/(x(x + 1)···(x + n − 1))
        if (x == Math.rint(x) && x <= LARGE) return factorial((int) x - 1);
        double half = Math.pow(z, z / 2 - 0.25);                 // z^(z − 1/2) by halves: it overflows before Γ does
        return SQRT_2PI * half * (Math.exp(-z) * half) * Math.exp(stirling(z)) / product;
    }

    /** ln|Γ(x)|. */
    public static double lgamma(double x) {
        if (isPole(x)) return Double.NaN;
        if (Math.abs(x) < 100) return Math.log(Math.abs(gamma(x)));
        if (x < 0) return Math.log(Math.PI / Math.abs(sinPi(x))) - lgamma(1 - x);
        return (x - 0.5) * Math.log(x) - x + HALF_LN_2PI + stirling(x);
    }

    /** ψ = Γ′/Γ. */
    public static double digamma(double x) {
        if (isPole(x)) return Double.NaN;
        if (x < 0) return digamma(1 - x) - Math.PI * cosPi(x) / sinPi(x);   // DLMF 5.5.4
        double shifted = 0;
        double z = x;
        for (; z < LARGE; z++) shifted += 1 / z;                 // DLMF 5.5.2
        double power = 1 / (z * z);
        double sum = Math.log(z) - 0.5 / z;
        for (double coefficient : PSI) {
            sum -= coefficient * power;
            power /= z * z;
        }
        return sum - shifted;
    }

    /** B(a, b) = Γ(a)Γ(b)/Γ(a + b), where all three have a value. DLMF 5.12.1. */
    public static double beta(double a, double b) {
        if (isPole(a) || isPole(b) || isPole(a + b)) return Double.NaN;
        double direct = gamma(a) / gamma(a + b) * gamma(b);
        if (direct != 0 && Double.isFinite(direct)) return direct;
        double sign = Math.signum(gamma(a)) * Math.signum(gamma(b)) * Math.signum(gamma(a + b));
        return sign * Math.exp(lgamma(a) + lgamma(b) - lgamma(a + b));
    }

    private static double stirling(double z) {
        double power = 1 / z;
        double sum = 0;
        for (double coefficient : STIRLING) {
            sum += coefficient * power;
            power /= z * z;
        }
        return sum;
    }

    private static double factorial(int n) {
        double product = 1;
        for (int k = 2; k <= n; k++) product *= k;
        return product;
    }

    static boolean isPole(double x) {
        return x <= 0 && x == Math.rint(x);
    }

    /** sin πx, with x reduced exactly. */
    static double sinPi(double x) {
        double r = x % 2;
        double nearest = Math.rint(r);
        double s = Math.sin(Math.PI * (r - nearest));
        return Math.abs(nearest) == 1 ? -s : s;
    }

    static double cosPi(double x) {
        double r = Math.abs(x % 2);
        if (r > 1) r = 2 - r;
        return r <= 0.25 ? Math.cos(Math.PI * r) : Math.sin(Math.PI * (0.5 - r));
    }
}
