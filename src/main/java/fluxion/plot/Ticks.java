package fluxion.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Round numbers on an axis: multiples of 1, 2 or 5 times a power of ten. */
final class Ticks {
    private Ticks() {}

    /** The least of the steps …, 0.5, 1, 2, 5, 10, … that is not below the number. */
    static BigDecimal step(double least) {
        var unit = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(least)));
        for (int digit : new int[] {1, 2, 5, 10}) {
            var step = unit.multiply(BigDecimal.valueOf(digit));
            if (step.doubleValue() >= least * (1 - 1e-9)) return step;
        }
        return unit.multiply(BigDecimal.TEN);
    }

    /** The multiples of the step from left to right. */
    static List<BigDecimal> multiples(BigDecimal step, double left, double right) {
        var multiples = new ArrayList<BigDecimal>();
        var k = new BigDecimal(left).divide(step, MathContext.DECIMAL128).setScale(0, RoundingMode.CEILING);
        for (var at = k.multiply(step); at.doubleValue() <= right; at = at.add(step)) multiples.add(at);
        return multiples;
    }

    /** About so many cuts of a window, at round numbers, with its ends: poles and joints like to be there. */
    static List<Double> cuts(double left, double right, int about) {
        var cuts = new ArrayList<Double>(List.of(left));
        for (BigDecimal at : multiples(step((right - left) / about), left, right))
            if (at.doubleValue() > cuts.getLast()) cuts.add(at.doubleValue());
        if (right > cuts.getLast()) cuts.add(right);
        return cuts;
    }
}
