package fluxion.plot;

import fluxion.number.Rational;
import fluxion.numeric.Truth;
import fluxion.plot.Stretch.State;
import java.util.ArrayList;
import java.util.List;

/** Samples a curve so that what is joined is certainly continuous, and close to the curve. */
public final class Sampler {
    private static final int WORK = 30_000;
    /** A column is halved so often at most to follow the curve. */
    private static final int HALVINGS = 5;
    /** With so few halvings left, an enclosure that is not tight is no reason for another. */
    private static final int LAST = 2;
    /** How far, in picture elements, the curve may be from a stroke. */
    private static final double FLAT = 0.2;
    /** Values are computed with more digits where an enclosure over so little of a column is not tight. */
    private static final double NARROW = 0.125;
    private static final int CLOSE_VALUES = 2_000;
    /** Where stretches are cut: never twice in the same phase of a wave. */
    private static final double[] PARTS = {0.5, 0.46, 0.53, 0.44, 0.55, 0.48, 0.57};

    private final Curve curve;
    private final Grid grid;
    private final List<List<Point>> strokes = new ArrayList<>();
    private final List<Point> dots = new ArrayList<>();
    private List<Point> stroke = new ArrayList<>();
    /** So many stretches are enclosed once more in search of what their ends do not show. */
    private int searches = 1_000;
    private int closeValues = CLOSE_VALUES;

    private Sampler(Curve curve, Grid grid) {
        this.curve = curve;
        this.grid = grid;
    }

    /** The curve as it is drawn on the grid. */
    public static Sketch sketch(Curve curve, Grid grid) {
        var stretches = Subdivision.of(curve, grid, WORK);
        var sampler = new Sampler(curve, grid);
        sampler.draw(stretches);
        var ends = Ends.of(curve, grid, stretches);
        return new Sketch(sampler.strokes.stream().map(stroke -> Columns.thinned(stroke, grid))
            .flatMap(stroke -> Clip.clipped(stroke, grid.window()).stream()).toList(), sampler.dots, ends.marks(),
            ends.asymptotes());
    }

    private void draw(List<Stretch> stretches) {
        for (Stretch stretch : stretches) {
            if (stretch.is(State.CONTINUOUS)) {
                add(stretch);
                continue;
            }
            lift();
            if (stretch.is(State.OPEN) && stretch.width() > grid.column() * NARROW) dot(stretch.middle());
        }
        lift();
    }

    private void lift() {
        if (stroke.size() > 1) strokes.add(stroke);
        stroke = new ArrayList<>();
    }

    private void dot(double x) {
        double y = curve.value(x);
        if (curve.closely(x).isEmpty() || curve.isDefined(Rational.of(x)) == Truth.FALSE) return;
        if (grid.window().contains(new Point(x, y))) dots.add(new Point(x, y));
    }

    private void add(Stretch stretch) {
        var from = new Point(stretch.from(), value(stretch.from(), stretch));
        var to = new Point(stretch.to(), value(stretch.to(), stretch));
        if (stroke.isEmpty()) stroke.add(from);
        follow(stretch, stroke.getLast(), to, halvings(stretch));
    }

    private int halvings(Stretch stretch) {
        int halvings = HALVINGS + Math.getExponent(stretch.width() / grid.column());
        return Math.max(0, halvings);
    }

    /** Adds points up to the second of the two, so many that the strokes between them are close to the curve. */
    private void follow(Stretch stretch, Point from, Point to, int halvings) {       // recursion: halvings deep
        var range = stretch.range().orElseThrow();
        double bottom = grid.window().bottom() - grid.window().height();
        double top = grid.window().top() + grid.window().height();
        boolean outside = range.lo() > top || range.hi() < bottom;
        double x = stretch.from() + PARTS[halvings % PARTS.length] * stretch.width();
        if (outside || halvings == 0 || x <= from.x() || x >= to.x()) {
            stroke.add(to);
            return;
        }
        var between = new Point(x, value(x, stretch));
        double tall = Math.min(range.hi(), top) - Math.max(range.lo(), bottom);
        double chord = Math.abs(Math.clamp(to.y(), bottom, top) - Math.clamp(from.y(), bottom, top));
        boolean turns = range.width() > 2 * (Math.abs(to.y() - from.y()) + grid.row());
        boolean hidden = halvings > LAST && (turns || tall > chord + 2 * grid.row());
        if (bend(from, between, to) <= FLAT && !hidden) {
            stroke.add(between);
            stroke.add(to);
            return;
        }
        follow(half(stretch, stretch.from(), x), from, between, halvings - 1);
        follow(half(stretch, x, stretch.to()), between, to, halvings - 1);
    }

    /** How far the point is from the line between the others, in picture elements. */
    private double bend(Point from, Point between, Point to) {
        double rise = (to.y() - from.y()) / grid.row();
        double run = (to.x() - from.x()) / grid.column();
        double part = (between.x() - from.x()) / (to.x() - from.x());
        double off = (between.y() - from.y() - part * (to.y() - from.y())) / grid.row();
        return Math.abs(off) * run / Math.hypot(rise, run);
    }

    private Stretch half(Stretch whole, double from, double to) {
        if (searches-- <= 0) return new Stretch(from, to, State.CONTINUOUS, whole.range());
        var half = curve.over(from, to);
        return new Stretch(from, to, State.CONTINUOUS, half.range().or(whole::range));
    }

    /** The value, which certainly exists; in doubles, unless they may have lost their digits. */
    private double value(double x, Stretch stretch) {
        var range = stretch.range().orElseThrow();
        double value = curve.value(x);
        boolean vague = stretch.width() < NARROW * grid.column() && range.width() > 2 * grid.row()
            && range.mignitude() < grid.window().height();
        if (range.contains(value) && !Double.isInfinite(value) && !(vague && closeValues-- > 0)) return value;
        return curve.closely(x).orElse(range.contains(value) && !Double.isInfinite(value) ? value : range.mid());
    }
}
