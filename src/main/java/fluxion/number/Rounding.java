package fluxion.number;

/**
 * Directed rounding of double arithmetic. The nearest result is moved one step outward only if it is not exact, and
 * exactness is seen in the rounding error itself: it is a double for +, × and the remainders of ÷ and √ (Dekker 1971;
 * Boldo and Melquiond, <i>Computer Arithmetic and Formal Proofs</i>, 2017), unless something underflows.
 *
 * <p>Bounds may be infinite; 0·∞ and c/∞ are 0, as limits at the corners of a box need it.
 */
final class Rounding {
    /** Products and dividends below this may have an error term that is not a double. */
    private static final double TINY = 0x1p-900;

    private Rounding() {}

    /** The largest double known to be ≤ a + b. */
    static double addDown(double a, double b) {
        double sum = a + b;
        if (Double.isInfinite(a) || Double.isInfinite(b)) return sum;
        return sumError(a, b, sum) >= 0 ? sum : Math.nextDown(sum);
    }

    static double addUp(double a, double b) {
        return -addDown(-a, -b);
    }

    /** a + b − sum, exact (Fast2Sum after ordering); NaN or negative if the sum overflowed upwards. */
    private static double sumError(double a, double b, double sum) {
        return Math.abs(a) >= Math.abs(b) ? b - (sum - a) : a - (sum - b);
    }

    /** A double ≤ a · b. */
    static double timesDown(double a, double b) {
        if (a == 0 || b == 0) return 0;
        double product = a * b;
        if (Double.isInfinite(a) || Double.isInfinite(b)) return product;
        if (product == 0) return (a > 0) == (b > 0) ? 0 : -Double.MIN_VALUE;
        boolean down = Math.abs(product) < TINY || !(Math.fma(a, b, -product) >= 0);
        return down ? Math.nextDown(product) : product;
    }

    static double timesUp(double a, double b) {
        return -timesDown(-a, b);
    }

    /** A double ≤ a / b, b ≠ 0. */
    static double overDown(double a, double b) {
        if (a == 0 || Double.isInfinite(b)) return 0;             // for ∞/∞ another corner has the limit that counts
        double quotient = a / b;
        if (Double.isInfinite(a)) return quotient;
        if (quotient == 0) return (a > 0) == (b > 0) ? 0 : -Double.MIN_VALUE;
        if (Math.abs(quotient) < TINY || Math.abs(a) < TINY || Double.isInfinite(quotient))
            return Math.nextDown(quotient);
        double remainder = Math.fma(-quotient, b, a);             // a/b − quotient = remainder/b
        boolean down = !(remainder == 0 || (remainder > 0) == (b > 0));
        return down ? Math.nextDown(quotient) : quotient;
    }

    static double overUp(double a, double b) {
        return -overDown(-a, b);
    }

    /** A double ≤ √x, x ≥ 0. */
    static double sqrtDown(double x) {
        if (x < 0x1p-500) return sqrtDownScaled(x);
        double root = Math.sqrt(x);
        return Double.isInfinite(x) || Math.fma(-root, root, x) >= 0 ? root : Math.nextDown(root);
    }

    private static double sqrtDownScaled(double x) {              // powers of 2 are exact: √x > 2^−540
        return x == 0 ? 0 : sqrtDown(x * 0x1p600) * 0x1p-300;
    }

    static double sqrtUp(double x) {
        double root = sqrtDown(x);
        return timesDown(root, root) < x ? Math.nextUp(root) : root;
    }

    /** The double that many steps below; from ∞ the first step leads to the largest double. */
    static double down(double x, int steps) {
        for (int i = 0; i < steps; i++) x = Math.nextDown(x);
        return x;
    }

    static double up(double x, int steps) {
        return -down(-x, steps);
    }
}
