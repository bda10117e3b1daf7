package fluxion.function.special;

import java.util.function.DoubleUnaryOperator;

/**
 * J and Y of real order at x &gt; 0 by Schläfli's integrals, DLMF 10.9.6 and 10.9.7; J by its series where that is
 * short.
 */
final class BesselIntegrals {
    private BesselIntegrals() {}

    static double j(double order, double x) {
        if (x * x / 4 < Math.abs(order) + 1) return Bessel.series(order, x, -1);
        double wave = finite(t -> Math.cos(x * Math.sin(t) - order * t), x + Math.abs(order));
        double tail = infinite(t -> Math.exp(-x * Math.sinh(t) - order * t));
        return (wave - GammaFunction.sinPi(order) * tail) / Math.PI;
    }

    static double y(double order, double x) {
        if (x * x / 4 < Math.abs(order) + 1) {                   // DLMF 10.2.3
            double same = Bessel.series(order, x, -1) * GammaFunction.cosPi(order);
            return (same - Bessel.series(-order, x, -1)) / GammaFunction.sinPi(order);
        }
        double cos = GammaFunction.cosPi(order);
        double wave = finite(t -> Math.sin(x * Math.sin(t) - order * t), x + Math.abs(order));
        double tail = infinite(t -> Math.exp(-x * Math.sinh(t) + order * t)
            + cos * Math.exp(-x * Math.sinh(t) - order * t));
        return (wave - tail) / Math.PI;
    }

    /** ∫₀^π by the tanh-sinh rule; the finer, the faster the integrand turns. Takahasi, Mori 1974. */
    private static double finite(DoubleUnaryOperator f, double frequency) {
        double h = Math.min(1 / 32.0, 2 / (frequency + 1));
        double sum = 0;
        int last = (int) Math.ceil(3.2 / h);
        for (int m = -last; m <= last; m++) {
            double s = Math.PI / 2 * Math.sinh(m * h);
            double weight = Math.PI / 2 * Math.cosh(m * h) / (Math.cosh(s) * Math.cosh(s));
            sum += weight * f.applyAsDouble(Math.PI / 2 * (1 + Math.tanh(s)));
        }
        return sum * h * Math.PI / 2;
    }

    /** ∫₀^∞ by the exp-sinh rule. */
    private static double infinite(DoubleUnaryOperator f) {
        double h = 1 / 48.0;
        double sum = 0;
        for (int m = (int) (-4.2 / h); m <= 3 / h; m++) {
            double t = Math.exp(Math.PI / 2 * Math.sinh(m * h));
            double value = f.applyAsDouble(t);
            if (value != 0 && Double.isFinite(value)) sum += value * t * Math.PI / 2 * Math.cosh(m * h);
        }
        return sum * h;
    }
}
