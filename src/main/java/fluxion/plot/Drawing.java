package fluxion.plot;

import fluxion.plot.Shape.Anchor;
import fluxion.plot.Shape.Diamond;
import fluxion.plot.Shape.Disc;
import fluxion.plot.Shape.Line;
import fluxion.plot.Shape.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * A figure laid out: shapes in the order in which they are painted.
 *
 * @param left   the frame, in picture elements
 * @param traits of each curve
 */
record Drawing(List<Shape> shapes, double left, double right, double top, double bottom, List<Traits> traits) {
    private static final double SIZE = 15;
    private static final double LEGEND_LINE = 22;
    private static final double SAMPLE = 34;
    private static final double MARGIN = 16;
    private static final double BELOW = 40;
    private static final double X_TICK = 75;
    private static final double Y_TICK = 55;
    private static final double RADIUS = 4;
    /** Asymptotes closer to each other than this would be a grey area. */
    private static final double APART = 8;

    static Drawing of(Figure figure, int width, int height) {
        return new Layout(figure, width, height).drawing();
    }

    /** Lays a figure out. */
    private static final class Layout {
        private final Figure figure;
        private final Window window;
        private final List<Shape> shapes = new ArrayList<>();
        private final List<Pen> pens = new ArrayList<>();
        private final List<Traits> traits = new ArrayList<>();
        private final Axis across;
        private final Axis up;
        private final double left;
        private final double right;
        private final double top;
        private final double bottom;

        Layout(Figure figure, int width, int height) {
            this.figure = figure;
            window = figure.window();
            right = width - MARGIN - SIZE * Label.of(figure.axis()).width() - 4;
            bottom = height - BELOW;
            up = Axis.decimal(window.bottom(), window.top(), Math.max(2, (int) (height / Y_TICK)));
            left = 18 + SIZE * 0.9 * up.ticks().stream().mapToDouble(tick -> tick.label().width()).max().orElse(1);
                        int about = Math.max(2, (int) ((right - left) / X_TICK));
            across = figure.turns() ? Axis.ofPi(window.left(), window.right(), about)
                : Axis.decimal(window.left(), window.right(), about);
            top = legend();
        }

        Drawing drawing() {
            axes();
            int drawn = 0;
            for (var entry : figure.entries()) pens.add(entry.guide() ? Pen.guide() : Pen.curve(drawn++));
            var grid = new Grid(window, (int) (right - left), (int) (bottom - top));
            for (var entry : figure.entries()) traits.add(Traits.of(entry, grid));
            for (int k = pens.size() - 1; k >= 0; k--) curve(traits.get(k), pens.get(k));
            marks();
            return new Drawing(List.copyOf(shapes), left, right, top, bottom, List.copyOf(traits));
        }

        private double x(double at) {
            return left + (at - window.left()) / window.width() * (right - left);
        }

        private double y(double at) {
            return bottom - (at - window.bottom()) / window.height() * (bottom - top);
        }

        private Point place(Point p) {
            return new Point(x(p.x()), y(p.y()));
        }

        /** The names beside a piece of their line, from left to right; returns where the frame begins below them. */
        private double legend() {
            double x = left;
            double y = MARGIN + 6;
            int drawn = 0;
            for (var entry : figure.entries()) {
                var label = label(entry.name());
                var pen = entry.guide() ? Pen.guide() : Pen.curve(drawn++);
                double width = SAMPLE + 8 + SIZE * label.width();
                if (x > left && x + width > right) {
                    x = left;
                    y += LEGEND_LINE;
                }
                shapes.add(new Line(List.of(new Point(x, y), new Point(x + SAMPLE, y)), pen, false));
                shapes.add(new Text(label, new Point(x + SAMPLE + 7, y + 5), Anchor.START, SIZE));
                x += width + 2 * SIZE;
            }
            return y + LEGEND_LINE - 6;
        }

        /** The name; of one too long for the picture, what stands before its formula. */
        private Label label(String name) {
            boolean fits = SAMPLE + 8 + SIZE * Label.of(name).width() <= right - left;
            return Label.of(fits ? name : name.replaceFirst("\\) = .*", ")"));
        }

        private void axes() {
            for (var tick : across.ticks()) vertical(tick.at(), Pen.GRID);
            for (var tick : up.ticks()) horizontal(tick.at(), Pen.GRID);
            var frame = List.of(new Point(left, top), new Point(right, top), new Point(right, bottom),
                new Point(left, bottom), new Point(left, top));
            shapes.add(new Line(frame, Pen.FRAME, false));
            if (window.left() <= 0 && 0 <= window.right()) vertical(0, Pen.AXIS);
            if (window.bottom() <= 0 && 0 <= window.top()) horizontal(0, Pen.AXIS);
            for (var tick : across.ticks())
                shapes.add(new Text(tick.label(), new Point(x(tick.at()), bottom + 20), Anchor.MIDDLE, SIZE * 0.9));
            for (var tick : up.ticks())
                shapes.add(new Text(tick.label(), new Point(left - 7, y(tick.at()) + 5), Anchor.END, SIZE * 0.9));
            shapes.add(new Text(Label.of(figure.axis()), new Point(right + 8, axisHeight() + 5), Anchor.START, SIZE));
        }

        private double axisHeight() {
            return Math.clamp(y(0), top, bottom);
        }

        private void vertical(double at, Pen pen) {
            shapes.add(new Line(List.of(new Point(x(at), top), new Point(x(at), bottom)), pen, true));
        }

        private void horizontal(double at, Pen pen) {
            shapes.add(new Line(List.of(new Point(left, y(at)), new Point(right, y(at))), pen, true));
        }

        /** Upon those that were drawn before. */
        private void curve(Traits told, Pen pen) {
            double last = Double.NEGATIVE_INFINITY;
            for (double at : told.asymptotes()) {
                if (x(at) - last >= APART) vertical(at, Pen.ASYMPTOTE);
                last = x(at);
            }
            for (var stroke : told.sketch().strokes())
                shapes.add(new Line(stroke.stream().map(this::place).toList(), pen, true));
            for (Point dot : told.sketch().dots()) shapes.add(new Disc(place(dot), pen.width() / 2, pen, true));
        }

        /** Those of the first curve last, so that no other lies upon them; none where they would hide the curve. */
        private void marks() {
            int drawn = figure.entries().size();
            for (int k = drawn - 1; k >= 0; k--) {
                var found = traits.get(k).marks();
                if (found.size() * 2 * RADIUS <= right - left) for (Mark mark : found) mark(mark, pens.get(k));
            }
        }

        private void mark(Mark mark, Pen pen) {
            var rim = new Pen(pen.colour(), 1.6, List.of());
            shapes.add(switch (mark.kind()) {
                case HOLLOW -> new Disc(place(mark.at()), RADIUS, rim, false);
                case FILLED -> new Disc(place(mark.at()), RADIUS, rim, true);
                case CORNER -> new Diamond(place(mark.at()), RADIUS + 1.5, rim);
            });
        }
    }
}
