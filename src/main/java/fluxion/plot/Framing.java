package fluxion.plot;

import fluxion.expr.Expr.Apply;
import fluxion.expr.Fold;
import fluxion.function.Functions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Chooses a window in which curves are well seen: where they have values, and with room that no pole takes away. */
public final class Framing {
    private static final int SAMPLES = 600;
    private static final int BOXES = 128;
    private static final double GROWTH = 3;
    /** An axis across which a curve has values on less than this part is made shorter. */
    private static final double FILLED = 0.8;
    private static final double[] HALF_WIDTHS = {5, 50, 5_000, 0.05};
    /** Values further out than so many times the middle four fifths, beyond these, are left out. */
    private static final double REACH = 1;
    /** A curve of this many times the height of its middle four fifths is a spike. */
    private static final double SPIKE = 12;
    private static final double MARGIN = 0.06;
    /** Peaks so much beyond the window, as a part of its height, are let in. */
    private static final double PEAKS = 0.15;
    /** Round numbers are tried as well in a window of this width: a function may have a value at single points. */
    private static final double FEW = 200;
    private static final int RESTLESS = 40;
    /** The multiples of (√5 − 1)/2 lie evenly between integers. */
    private static final double GOLDEN = 0.6180339887498949;
    /** Larger values are those of a pole beside which doubles come to stand. */
    private static final double POLE = 1e9;
    /** Derivatives are shown so many times as high as the functions; steeper ones leave the window. */
    private static final double STEEPEST = 6;

    private Framing() {}

    /**
     * The window from left to right, or where the curves have values about 0; as high as the curves need, but so that
     * much is to be seen of the functions however steep they are.
     */
    public static Window of(List<Curve> functions, List<Curve> derivatives, Optional<Double> left,
            Optional<Double> right) {
        var curves = Stream.concat(functions.stream(), derivatives.stream()).toList();
        double[] ends = ends(curves, left, right);
        double[] all = heights(curves, ends);
        if (derivatives.isEmpty()) return new Window(ends[0], ends[1], all[0], all[1]);
        double[] own = heights(functions, ends);
        double[] slopes = heights(derivatives, ends);
        double height = own[1] - own[0];
        if (slopes[1] - slopes[0] <= STEEPEST * height) return new Window(ends[0], ends[1], all[0], all[1]);
        double part = Math.min(1, (STEEPEST - 1) * height / (all[1] - all[0] - height));
        return new Window(ends[0], ends[1], own[0] - part * Math.max(0, own[0] - all[0]),
            own[1] + part * Math.max(0, all[1] - own[1]));
    }

    private static double[] heights(List<Curve> curves, double... ends) {
        double[] values = curves.stream().flatMapToDouble(curve -> DoubleStream.concat(
                values(curve, ends[0], ends[1]), single(curve, ends[0], ends[1])))
            .filter(Double::isFinite).sorted().toArray();
        boolean open = curves.stream().anyMatch(curve -> isUnbounded(curve, ends[0], ends[1]));
        return open ? heights(values, true) : peaks(curves, ends, heights(values, false));
    }

    private static double[] ends(List<Curve> curves, Optional<Double> left, Optional<Double> right) {
        if (left.isPresent() && right.isPresent()) return new double[] {left.get(), right.get()};
        boolean turns = curves.stream().anyMatch(Framing::isPeriodic);
        for (double half : HALF_WIDTHS) {
            double reach = half == HALF_WIDTHS[0] && turns ? 2 * Math.PI : half;
            double from = left.orElse(right.map(end -> end - 2 * reach).orElse(-reach));
            double to = right.orElse(left.map(end -> end + 2 * reach).orElse(reach));
            double[] inside = defined(curves, from, to);
            if (inside.length == 0) continue;
            double width = inside[1] - inside[0];
            if (turns || width > FILLED * (to - from)) return new double[] {from, to};
            double margin = Math.max(2 * MARGIN * width, (to - from) / SAMPLES);
            return new double[] {left.orElse(Math.max(from, inside[0] - margin)),
                right.orElse(Math.min(to, inside[1] + margin))};
        }
        return new double[] {left.orElse(-HALF_WIDTHS[0]), right.orElse(HALF_WIDTHS[0])};
    }

    /** Whether the curve has an angle that moves: ticks are multiples of π then. */
    static boolean isPeriodic(Curve curve) {
        var waves = Set.of(Functions.SIN, Functions.COS, Functions.TAN, Functions.COT, Functions.SEC, Functions.CSC);
        return Fold.postOrder(curve.formula()).stream().anyMatch(node -> node instanceof Apply(var f, var args)
            && waves.contains(f) && curve.isLinear(args.getFirst()));
    }

    /** The outermost of the sampled points at which a curve has a value. */
    private static double[] defined(List<Curve> curves, double from, double to) {
        double[] inside = DoubleStream.concat(at(from, to), round(from, to)).sorted().filter(x ->
            curves.stream().anyMatch(curve -> !Double.isNaN(curve.value(x))))
            .toArray();
        return inside.length == 0 ? inside : new double[] {inside[0], inside[inside.length - 1]};
    }

    private static DoubleStream round(double from, double to) {
        return to - from > FEW ? DoubleStream.empty() : DoubleStream.iterate(Math.ceil(from), x -> x <= to, x -> x + 1);
    }

    private static DoubleStream at(double from, double to) {
        double step = (to - from) / SAMPLES;
        return DoubleStream.iterate(from + step / 2, x -> x < to, x -> x + step);
    }

    /** At places that are never twice in the same phase of a wave. */
    private static DoubleStream values(Curve curve, double from, double to) {
        double step = (to - from) / SAMPLES;
        return IntStream.range(0, SAMPLES).mapToDouble(k -> from + step * (k + k * GOLDEN % 1)).map(curve::value);
    }

    /** Where a value may be apart from the others: ⌊sin x⌋ is 1 at π/2 alone. */
    private static DoubleStream single(Curve curve, double from, double to) {
        double quarter = isPeriodic(curve) ? Math.PI / 2 : 1;
        return DoubleStream.concat(round(from, to), round(from / quarter, to / quarter).map(k -> k * quarter))
            .map(curve::value).filter(value -> Math.abs(value) < POLE);
    }

    /** Whether the curve grows where an enclosure has no bound, the more the closer one looks. */
    private static boolean isUnbounded(Curve curve, double from, double to) {
        double most = values(curve, from, to).map(Math::abs).filter(Double::isFinite).max().orElse(0);
        double step = (to - from) / BOXES;
        return IntStream.range(0, BOXES).mapToDouble(k -> from + k * step)
            .filter(at -> curve.over(at, at + step).isUnbounded())
            .anyMatch(at -> values(curve, at, at + step).anyMatch(value -> Math.abs(value) > GROWTH * most));
    }

    /** Peaks that fall between samples are let in, where enclosures say that they are not far. */
    private static double[] peaks(List<Curve> curves, double[] ends, double... heights) {
        double room = PEAKS * (heights[1] - heights[0]);
        double low = heights[0];
        double high = heights[1];
        double step = (ends[1] - ends[0]) / BOXES;
        for (Curve curve : curves)
            for (int k = isRestless(curve, ends) ? 0 : BOXES; k < BOXES; k++) {
                var range = curve.over(ends[0] + k * step, ends[0] + (k + 1) * step).range();
                if (range.isEmpty()) continue;
                if (range.get().lo() >= heights[0] - room) low = Math.min(low, range.get().lo());
                if (range.get().hi() <= heights[1] + room) high = Math.max(high, range.get().hi());
            }
        return low < heights[0] || high > heights[1] ? padded(low, high) : heights;
    }

    /** Whether it turns so often that samples may miss its peaks. */
    private static boolean isRestless(Curve curve, double... ends) {
        double[] values = values(curve, ends[0], ends[1]).toArray();
        return IntStream.range(2, values.length).filter(k ->
            (values[k] - values[k - 1]) * (values[k - 1] - values[k - 2]) < 0).count() > RESTLESS;
    }

    /** @param values sorted */
    private static double[] heights(double[] values, boolean open) {
        if (values.length == 0) return new double[] {-1, 1};
        double low = values[values.length / 10];
        double high = values[values.length - 1 - values.length / 10];
        double least = values[0];
        double most = values[values.length - 1];
        double core = high - low;
        boolean spiked = most - least > SPIKE * core && core > 0;
        if (open || spiked) {
            least = Math.max(least, low - REACH * core);
            most = Math.min(most, high + REACH * core);
        }
        return padded(withZero(least, most));
    }

    /** The axis, too, if it is near. */
    private static double[] withZero(double least, double most) {
        if (least > 0 && least < most - least) return new double[] {0, most};
        if (most < 0 && -most < most - least) return new double[] {least, 0};
        return new double[] {least, most};
    }

    private static double[] padded(double... range) {
        double height = range[1] - range[0];
        double magnitude = Math.max(Math.abs(range[0]), Math.abs(range[1]));
        double margin = height > 1e-9 * magnitude ? MARGIN * height : magnitude > 0 ? Math.min(magnitude, 1) : 1;
        return Arrays.stream(new double[] {range[0] - margin, range[1] + margin}).toArray();
    }
}
