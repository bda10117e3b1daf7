package fluxion.numeric;

import fluxion.message.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * Numerical derivatives with an error that can be believed, from values of a function of which nothing else is known.
 *
 * <p>The derivative is estimated at many scales, each estimate with its own error ({@link Stencil}). Going from small
 * steps to large ones, the rounding error falls and the truncation error rises; an estimate counts only while it agrees
 * with those at smaller scales (Lepski's principle), so that a large step cannot jump over an oscillation or a pole.
 * The
 * most precise of them is taken. Near the border of the domain, steps that leave it end the search; where every step
 * leaves it, there is no estimate.
 */
public final class FiniteDifference {
    /**
     * The relative error of a value that is known to nothing but double precision: two ulp. Of the argument, too: the
     * first step of an evaluation rounds, as 1/x does in sin(1/x), and rounds neighbouring arguments alike.
     */
    private static final double PRECISION = 0x1p-52;
    /** A constant stretch shorter than this, relative to x, is taken for a staircase of rounding. */
    private static final double SHORTEST_PLATEAU = 0x1p-17;

    private FiniteDifference() {}

    /**
     * f⁽ⁿ⁾(x), 1 ≤ n ≤ 4, for a function whose values have rounding errors: of some ulp, or such as show themselves as
     * noise or as a staircase.
     */
    public static Estimate derivative(DoubleUnaryOperator f, double x, int order) {
        var stencils = stencils(t -> {
            double value = f.applyAsDouble(t);
            return new Estimate(value, PRECISION * Math.abs(value));
        }, x, order, PRECISION * Math.abs(x));
        int flat = 0;
        while (flat < stencils.size() && stencils.get(flat).isFlat()) flat++;
        var plateau = stencils.subList(0, flat);
        var slope = stencils.subList(flat, stencils.size());
        if (slope.isEmpty()) return best(plateau, order, 0);
        var estimate = best(slope, order, slope.getFirst().granularity());
        boolean staircase = flat == 0 || plateau.getLast().step() < SHORTEST_PLATEAU * (x == 0 ? 1 : Math.abs(x));
        return staircase ? estimate : besidePlateau(best(plateau, order, 0), estimate);
    }

    /**
     * The function is constant near x: truly so (⌊x⌋), unless its course further away excludes that (1 − cos x at
     * 10⁻⁹).
     */
    private static Estimate besidePlateau(Estimate flat, Estimate sloping) {
        if (!sloping.isKnown()) return flat;
        if (!flat.overlaps(sloping))
            return new Estimate(sloping.value(), sloping.error() + Math.abs(sloping.value() - flat.value()));
        return flat.error() <= sloping.error() ? flat : sloping;
    }

    /** f⁽ⁿ⁾(x) for a function whose values come with their errors. */
    public static Estimate ofEstimates(DoubleFunction<Estimate> f, double x, int order) {
        return best(stencils(f, x, order, 0), order, 0);
    }

    private static List<Stencil> stencils(DoubleFunction<Estimate> f, double x, int order, double shift) {
        if (order < 1 || order > 4) throw new IllegalArgumentException(Messages.text("numeric.order", order));
        var stencils = new ArrayList<Stencil>();
        if (!Double.isFinite(f.apply(x).value())) return stencils;
        for (double step : steps(x)) {
            var stencil = new Stencil(f, x, step, shift);
            if (!stencil.isDefined()) break;
            stencils.add(stencil);
        }
        return stencils;
    }

    /**
     * Powers of two: from 2⁻⁴⁵|x|, still many ulp, to |x|/8 in ratios of 8; and on to 1 if that is larger, for
     * functions
     * that do not know that x is small.
     */
    private static Iterable<Double> steps(double x) {
        var steps = new TreeSet<Double>();
        int exponent = x == 0 ? -120 : Math.getExponent(x);
        for (int k = x == 0 ? 0 : 45; k >= 3; k -= 3) steps.add(power(exponent - k));
        int stride = Math.max(3, -exponent / 24);
        for (int k = exponent; k < -9; k += stride) steps.add(power(k));
        for (int k = -9; k <= 0; k += 3) if (k >= exponent) steps.add(power(k));
        return steps;
    }

    private static double power(int exponent) {
        return Math.scalb(1.0, Math.max(-1000, exponent));
    }

    /** The most precise estimate of those that stand, while the steps grow. */
    private static Estimate best(List<Stencil> stencils, int order, double furtherError) {
        var standing = new ArrayList<Estimate>();
        for (var stencil : stencils) {
            var estimate = stencil.derivative(order, furtherError);
            while (!standing.isEmpty() && best(standing).contradicts(estimate)) {
                if (isSupported(best(standing), standing, estimate)) return best(standing);
                standing.remove(best(standing));                  // a lucky row of equal roundings looked precise
            }
            standing.add(estimate);
        }
        return best(standing);
    }

    private static Estimate best(List<Estimate> standing) {
        return standing.stream().min(Comparator.comparingDouble(Estimate::error)).orElse(Estimate.NONE);
    }

    /** Whether an estimate that is precise enough to tell the two apart agrees with the best one. */
    private static boolean isSupported(Estimate best, List<Estimate> standing, Estimate other) {
        return standing.stream().anyMatch(witness ->
            witness != best && witness.overlaps(best)
                && witness.error() < Math.abs(best.value() - other.value()) - other.error());
    }
}
