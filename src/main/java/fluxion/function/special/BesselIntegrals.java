package fluxion.function.special;

import java.util.function.DoubleUnaryOperator;

/**
 * J and Y of real order at x &gt; 0 by Schläfli's integrals, DLMF 10.9.6 and 10.9.7; J by its series where that is
 * short.
 */
final class BesselIntegrals {
    private static final double NEAR_INTEGER = 1 / 64.0;
    private static final double VANISHES = 750;
    private static final double PEAKED = 127;

    private BesselIntegrals() {}

    static double j(double order, double x) {
        if (x * x / 4 < Math.abs(order) + 1) return Bessel.series(order, x, -1);
        double wave = finite(t -> Math.cos(x * Math.sin(t) - order * t), Math.PI, x + Math.abs(order));
        double tail = decaying(t -> Math.exp(-x * Math.sinh(t) - order * t), order, x);
        return (wave - GammaFunction.sinPi(order) * tail) / Math.PI;
    }

    static double y(double order, double x) {
        boolean apart = Math.abs(order - Math.rint(order)) > NEAR_INTEGER;
        if (apart && x * x / 4 < Math.abs(order) + 1) {          // DLMF 10.2.3: 0/0 at integers
            double same = Bessel.series(order, x, -1) * GammaFunction.cosPi(order);
            return (same - Bessel.series(-order, x, -1)) / GammaFunction.sinPi(order);
        }
        double cos = GammaFunction.cosPi(order);
        double wave = finite(t -> Math.sin(x * Math.sin(t) - order * t), Math.PI, x + Math.abs(order));
        double tail = decaying(t -> Math.exp(-x * Math.sinh(t) + order * t)
            + cos * Math.exp(-x * Math.sinh(t) - order * t), order, x);
        return (wave - tail) / Math.PI;
    }

    /** ∫₀^end by the tanh-sinh rule; the finer, the faster the integrand turns. Takahasi, Mori 1974. */
    private static double finite(DoubleUnaryOperator f, double end, double frequency) {
        double h = Math.min(1 / 32.0, 2 / (frequency + 1));
        double sum = 0;
        int last = (int) Math.ceil(3.2 / h);
        for (int m = -last; m <= last; m++) {
            double s = Math.PI / 2 * Math.sinh(m * h);
            double weight = Math.PI / 2 * Math.cosh(m * h) / (Math.cosh(s) * Math.cosh(s));
            sum += weight * f.applyAsDouble(end / 2 * (1 + Math.tanh(s)));
        }
        return sum * h * end / 2;
    }

    /** ∫₀^∞ of an integrand that is 0 in doubles where x sinh t exceeds |ν|t by 750. */
    private static double decaying(DoubleUnaryOperator f, double order, double x) {
        double end = 1;
        while (x * Math.sinh(end) - Math.abs(order) * end < VANISHES) end += 0.5;
        return finite(f, end, PEAKED);
    }
}
