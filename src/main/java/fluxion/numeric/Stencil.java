package fluxion.numeric;

import java.util.Arrays;
import java.util.function.DoubleFunction;

/**
 * One derivative from nine samples f(x + kh), k = −4, …, 4, with an error estimate that knows nothing of f.
 *
 * <p>The weights are those of the interpolating polynomial of degree 8 (Fornberg, <i>Math. Comp.</i> 51, 1988,
 * 699–706).
 * The sixth to eighth differences of the samples annihilate the smooth part of f and leave what is not smooth at the
 * scale h: the rest of the Taylor series, a kink, or the noise of rounding. Scaled as Hamming does it, they give the
 * size
 * of that in one sample (Moré and Wild, <i>SIAM J. Sci. Comput.</i> 33, 2011, 1292–1314), and the weights turn it into
 * an
 * error of the derivative.
 */
final class Stencil {
    private static final int REACH = 4;
    /** The weights at k = 0, …, 4; at −k with the sign (−1)^order. */
    private static final double[][] WEIGHTS = {
        {0, 4.0 / 5, -1.0 / 5, 4.0 / 105, -1.0 / 280},
        {-205.0 / 72, 8.0 / 5, -1.0 / 5, 8.0 / 315, -1.0 / 560},
        {0, -61.0 / 30, 169.0 / 120, -3.0 / 10, 7.0 / 240},
        {91.0 / 8, -122.0 / 15, 169.0 / 60, -2.0 / 5, 7.0 / 240}};
    /** C(2m, m) for m = 6, 7, 8: the sum of the squared weights of an m-th difference. */
    private static final double[] SQUARES = {924, 3432, 12870};
    private static final double SAFETY = 6;

    private final double[] samples = new double[2 * REACH + 1];
    private final double step;
    private double sampleError;

    /** Samples f around x; its estimates carry the error of each value. Arguments may be wrong by {@code shift}. */
    Stencil(DoubleFunction<Estimate> f, double x, double step, double shift) {
        this.step = step;
        double misplaced = shift;
        for (int k = -REACH; k <= REACH; k++) {
            double at = x + k * step;
            misplaced = Math.max(misplaced, shift + Math.abs(at - x - k * step));
            var sample = f.apply(at);
            samples[k + REACH] = sample.value();
            sampleError = Math.max(sampleError, sample.error());
        }
        sampleError += misplaced * steepest();
    }

    /** Whether f has a finite value at all nine points. */
    boolean isDefined() {
        return Arrays.stream(samples).allMatch(Double::isFinite) && sampleError < Double.POSITIVE_INFINITY;
    }

    /** Whether all samples are the same. */
    boolean isFlat() {
        return Arrays.stream(samples).allMatch(sample -> sample == samples[0]);
    }

    double step() {
        return step;
    }

    /**
     * The smallest first or second difference that is not 0; 0 if all samples are the same. Values that are multiples
     * of
     * some quantum have differences that are none smaller.
     */
    double granularity() {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < samples.length; i++) {
            double change = samples[i] - samples[i - 1];
            double turn = i == 1 ? 0 : change - (samples[i - 1] - samples[i - 2]);
            if (change != 0) least = Math.min(least, Math.abs(change));
            if (turn != 0) least = Math.min(least, Math.abs(turn));
        }
        return isFlat() ? 0 : least;
    }

    /** The derivative of order 1 to 4, for samples that may be wrong by the further error. */
    Estimate derivative(int order, double furtherError) {
        double[] weights = WEIGHTS[order - 1];
        double sum = weights[0] * samples[REACH];
        double size = Math.abs(weights[0]);
        for (int k = 1; k <= REACH; k++) {
            double before = samples[REACH - k];
            double after = samples[REACH + k];
            sum += weights[k] * (order % 2 == 0 ? after + before : after - before);
            size += 2 * Math.abs(weights[k]);
        }
        double scale = Math.pow(step, order);
        return new Estimate(sum / scale, size * (sampleError + furtherError + SAFETY * roughness()) / scale);
    }

    /** The largest slope between neighbouring samples. */
    private double steepest() {
        double steepest = 0;
        for (int i = 1; i < samples.length; i++) steepest = Math.max(steepest, Math.abs(samples[i] - samples[i - 1]));
        return steepest / step;
    }

    /** What is not smooth in one sample, by the largest of three kinds of differences. */
    private double roughness() {
        double[] differences = samples.clone();
        double roughness = 0;
        for (int order = 1; order < samples.length; order++) {
            double norm = 0;
            for (int i = 0; i < samples.length - order; i++) {
                differences[i] = differences[i + 1] - differences[i];
                norm = Math.hypot(norm, differences[i]);          // squares could leave the range of doubles
            }
            if (order >= 6) roughness = Math.max(roughness,
                norm / Math.sqrt((samples.length - order) * SQUARES[order - 6]));
        }
        return roughness;
    }
}
