package fluxion.plot;

import fluxion.number.Rational;
import java.util.stream.IntStream;

/**
 * What a curve does towards a point from one side, told from values ever nearer to it, each known to many digits. The
 * distances shrink faster and faster, as far as the point is known: what goes to a limit like a power of the distance
 * is then as good as there, and what grows like a logarithm goes on growing.
 */
sealed interface Approach {
    /** It goes to this value. */
    record Limit(double y) implements Approach {}

    enum Without implements Approach {
        /** It grows beyond the window. */
        INFINITE,
        /** It does not settle, or not so near. */
        UNSETTLED
    }

    /** The first distance is this part of a column, in powers of two, which are doubled each time. */
    int FIRST = 10;
    int STEPS = 6;
    /** Towards a point that is known up to an error, distances are divided by the same each time, by so much. */
    int LEAST_BITS = 2;
    int MOST_BITS = 4;
    /** No distance is a round part of another: what turns with its logarithm is not met in one phase. */
    long[] ODDS = {16, 13, 11, 14, 10, 15};
    int SIXTEEN = 16;
    /** The last two values differ by less, as a part of the window's height or of the limit; or else it is simple. */
    double SHOWN = 1e-6;
    double KNOWN = 1e-4;
    /** Differences that shrink faster come to an end. */
    double SHRINKING = 0.8;
    double STEADILY = 0.95;
    double LAST_BIT = 0x1p-46;
    int LARGEST_DENOMINATOR = 1 << 12;
    /** So unlikely it is, as a square root, that a simple number is so near by chance. */
    double CHANCE = 0.03;

    /**
     * From the left if the side is negative, else from the right.
     *
     * @param error how far the point may be from its approximation, 0 if it is exact
     */
    static Approach of(Curve curve, Grid grid, Rational point, double error, int side) {
        double first = Math.scalb(grid.column(), -FIRST);
        int steady = error == 0 ? MOST_BITS : Math.min(MOST_BITS, Math.getExponent(first / error / 2) / (STEPS - 1));
        if (steady < LEAST_BITS) return Without.UNSETTLED;
        var values = new double[STEPS];
        for (int k = 0; k < STEPS; k++) {
            int nearer = error == 0 ? FIRST * ((1 << k) - 1) : steady * k;
            var distance = Rational.of(first).times(Rational.of(ODDS[k], SIXTEEN)).times(Rational.HALF.pow(nearer));
            values[k] = curve.deeply(side < 0 ? point.minus(distance) : point.plus(distance));
        }
        return isGrowing(values, grid.window(), error == 0 ? 1 : STEADILY) ? Without.INFINITE
            : limit(values, grid.window());
    }

    /** Whether values leave the window, and by differences that do not come to an end. */
    private static boolean isGrowing(double[] values, Window window, double steadily) {
        double last = values[STEPS - 1];
        if (Double.isNaN(last) || window.bottom() <= last && last <= window.top()) return false;
        return IntStream.range(2, STEPS).allMatch(k -> {
            double before = Math.abs(values[k - 1]) - Math.abs(values[k - 2]);
            double now = Math.abs(values[k]) - Math.abs(values[k - 1]);
            boolean endless = Double.isInfinite(values[k]) && values[k] == last;
            return endless || now > 0 && now >= steadily * before && Math.signum(values[k - 2]) == Math.signum(last);
        });
    }

    private static Approach limit(double[] values, Window window) {
        double last = values[STEPS - 1];
        double now = Math.abs(last - values[STEPS - 2]);
        double before = Math.abs(values[STEPS - 2] - values[STEPS - 3]);
        double size = Math.max(Math.abs(last), window.height());
        boolean settled = now <= SHRINKING * before || now <= LAST_BIT * size;
        if (!settled || !(now <= KNOWN * size)) return Without.UNSETTLED;
        double error = Math.max(2 * now, LAST_BIT * Math.abs(last));
        int denominator = (int) Math.min(LARGEST_DENOMINATOR, CHANCE / Math.sqrt(error));
        return Simple.between(last - error, last + error, denominator)
            .<Approach>map(simple -> new Limit(simple.doubleValue()))
            .orElse(now <= SHOWN * size ? new Limit(last) : Without.UNSETTLED);
    }
}
