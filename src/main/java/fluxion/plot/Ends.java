package fluxion.plot;

import fluxion.number.Rational;
import fluxion.numeric.Truth;
import fluxion.plot.Approach.Limit;
import fluxion.plot.Approach.Without;
import fluxion.plot.Stretch.State;
import java.util.ArrayList;
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
    /** In what is wider, as around the top of a wave, there may be a point that is known. */
    private static final double NARROW = 0x1p-18;
    /** Values so close together, in rows, are one in the picture. */
    private static final double SAME = 0.7;
    /** A point with a larger denominator is not taken for the point meant. */
    private static final int LARGEST_DENOMINATOR = 1 << 12;

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
        double width = (to - from) / grid.window().width();
        if (width > NARROW) return;
        var place = place(from, to);
        if (width > SINGLE && place.error() > 0) return;
        double x = place.near().doubleValue();
        var sides = new ArrayList<Approach>();
        if (before) sides.add(Approach.of(curve, grid, place.near(), place.error(), -1));
        if (behind) sides.add(Approach.of(curve, grid, place.near(), place.error(), 1));
        if (sides.contains(Without.INFINITE)) asymptotes.add(x);
        if (place.hole()) hollow(x, sides);
        else place.y().ifPresent(y -> apart(x, y, sides));
    }

    /** The number that a person would write, or another of which something is certain, or just where it is. */
    private Landmark place(double from, double to) {
        double width = to - from;
        var point = Simple.between(from - width, to + width, LARGEST_DENOMINATOR);
        var known = point.map(curve::isDefined).orElse(Truth.UNKNOWN);
        if (known == Truth.FALSE) return new Landmark(point.orElseThrow(), 0, true, Optional.empty());
        if (known == Truth.TRUE)
            return new Landmark(point.orElseThrow(), 0, false, curve.closely(point.orElseThrow()).stream().boxed()
                .findFirst());
        return Landmark.between(curve, from - width, to + width).orElseGet(() -> new Landmark(
            point.orElse(Rational.of(from).plus(Rational.of(to)).times(Rational.HALF)), point.isPresent() ? 0 : width,
            curve.breaksBetween(from, to), Optional.empty()));
    }

    private void hollow(double x, List<Approach> sides) {
        for (Approach side : sides) if (side instanceof Limit(double y)) add(Mark.Kind.HOLLOW, x, y);
    }

    /** A jump away from a known value, or a point by itself; not where it is open what a side does. */
    private void apart(double x, double y, List<Approach> sides) {
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
}
