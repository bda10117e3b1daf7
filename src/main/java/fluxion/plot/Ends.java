package fluxion.plot;

import fluxion.number.Rational;
import fluxion.number.Simplest;
import fluxion.numeric.Truth;
import fluxion.plot.Stretch.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is to be drawn where strokes end: at single points that subdivision has closed in on. A hollow mark says that
 * the function certainly has no value, or another one, at the point; a filled one that it has this value, which no
 * stroke leads to.
 */
final class Ends {
    /** A place is single if it is this part of the window or less. */
    private static final double SINGLE = 0x1p-39;
    /** Limits are looked for so near, as a part of a column, and nearer by powers of four. */
    private static final double NEAR = 0x1p-10;
    private static final int APPROACHES = 6;
    /** Values so close together, in rows, are one in the picture. */
    private static final double SAME = 0.7;
    /** A point with a larger denominator is not taken for the point meant. */
    private static final int LARGEST_DENOMINATOR_BITS = 12;

    private static final double HUGE = 1e15;

    private final Curve curve;
    private final Grid grid;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Double> asymptotes = new ArrayList<>();

    private Ends(Curve curve, Grid grid) {
        this.curve = curve;
        this.grid = grid;
    }

    static Ends of(Curve curve, Grid grid, List<Stretch> stretches) {
        var ends = new Ends(curve, grid);
        for (int k = 0; k < stretches.size(); k++) {
            if (!stretches.get(k).is(State.OPEN)) continue;
            int first = k;
            while (k + 1 < stretches.size() && stretches.get(k + 1).is(State.OPEN)) k++;
            boolean before = first > 0 && stretches.get(first - 1).is(State.CONTINUOUS);
            boolean behind = k + 1 < stretches.size() && stretches.get(k + 1).is(State.CONTINUOUS);
            ends.mark(stretches.get(first).from(), stretches.get(k).to(), before, behind);
        }
        return ends;
    }

    List<Mark> marks() {
        return marks;
    }

    List<Double> asymptotes() {
        return asymptotes;
    }

    /** One place, with what leads to it on either side. */
    private void mark(double from, double to, boolean before, boolean behind) {
        double width = to - from;
        if (width > SINGLE * grid.window().width()) return;
        var point = point(from - width, to + width);
        double x = point.map(Rational::doubleValue).orElse(from / 2 + to / 2);
        var sides = new ArrayList<Side>();
        if (before) sides.add(side(from, -1));
        if (behind) sides.add(side(to, 1));
        if (sides.contains(Without.OUTSIDE)) asymptotes.add(x);
        switch (state(point, from, to)) {
            case FALSE   -> hollow(x, sides);
            case TRUE    -> curve.closely(point.orElseThrow()).ifPresent(y -> apart(x, y, sides));
            case UNKNOWN -> Landmark.between(curve, from - width, to + width).ifPresent(known -> {
                if (known.isHole()) hollow(x, sides);
                else known.y().ifPresent(y -> apart(x, y, sides));
            });
        }
    }

    private void hollow(double x, List<Side> sides) {
        for (Side side : sides) if (side instanceof Limit(double y)) add(Mark.Kind.HOLLOW, x, y);
    }

    /** A jump away from a known value, or a point by itself; not where it is open what a side does. */
    private void apart(double x, double y, List<Side> sides) {
        var others = sides.stream().filter(side -> !(side instanceof Limit(double limit) && isSame(limit, y))).toList();
        hollow(x, others);
        if (sides.isEmpty() || !others.isEmpty() && !others.contains(Without.UNSETTLED)) add(Mark.Kind.FILLED, x, y);
    }

    private void add(Mark.Kind kind, double x, double y) {
        var at = new Point(x, y);
        boolean known = marks.stream().anyMatch(mark -> mark.kind() == kind && isSame(mark.at().y(), y)
            && Math.abs(mark.at().x() - x) < grid.column());
        if (!known && grid.window().contains(at)) marks.add(new Mark(kind, at));
    }

    private boolean isSame(double u, double v) {
        return Math.abs(u - v) <= SAME * grid.row();
    }

    private Truth state(Optional<Rational> point, double from, double to) {
        var known = point.map(curve::isDefined).orElse(Truth.UNKNOWN);
        return known == Truth.UNKNOWN && curve.breaksBetween(from, to) ? Truth.FALSE : known;
    }

    /** The only number between the bounds that a person would write. */
    private static Optional<Rational> point(double from, double to) {
        return Simplest.between(Optional.of(Rational.of(from)), Optional.of(Rational.of(to)))
            .filter(point -> point.denominator().bitLength() <= LARGEST_DENOMINATOR_BITS);
    }

    private double[] approach(double end, int side) {
        var values = new double[APPROACHES];
        double distance = NEAR * grid.column();
        for (int k = 0; k < APPROACHES; k++, distance /= 4) values[k] = value(end + side * distance);
        return values;
    }

    /** Closely, or as far as that goes; NaN where nothing is certain. */
    private double value(double x) {
        return curve.closely(x).orElseGet(() -> Math.abs(curve.value(x)) > HUGE ? curve.value(x) : Double.NaN);
    }

    /** What the curve does towards the end. */
    private Side side(double end, int side) {
        var values = approach(end, side);
        if (isLeaving(values)) return Without.OUTSIDE;
        double last = values[APPROACHES - 1];
        return Arrays.stream(values).allMatch(value -> isSame(value, last)) ? new Limit(last) : Without.UNSETTLED;
    }

    /** Whether the curve is out of the window near the end, and goes on outwards. */
    private boolean isLeaving(double... values) {
        for (int k = 2; k < APPROACHES; k++) {
            boolean outward = Math.abs(values[k]) >= Math.abs(values[k - 1])
                && Math.signum(values[k]) == Math.signum(values[0]);
            boolean outside = values[k] < grid.window().bottom() || values[k] > grid.window().top();
            if (!outward || !outside) return false;
        }
        return true;
    }

    /** Where a curve goes on one side of a point. */
    private sealed interface Side {}

    private record Limit(double y) implements Side {}

    private enum Without implements Side {
        /** It leaves the window. */
        OUTSIDE,
        /** It does not settle, or not so near. */
        UNSETTLED
    }
}
