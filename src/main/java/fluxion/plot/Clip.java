package fluxion.plot;

import java.util.ArrayList;
import java.util.List;

/** Cuts strokes off above and below a window, where they end at its border. */
final class Clip {
    /** Strokes go on so far beyond the border, as a part of the window's height. */
    private static final double BEYOND = 0.02;

    private final double bottom;
    private final double top;
    private final List<List<Point>> parts = new ArrayList<>();
    private List<Point> part = new ArrayList<>();

    private Clip(Window window) {
        bottom = window.bottom() - BEYOND * window.height();
        top = window.top() + BEYOND * window.height();
    }

    /** The parts of the stroke inside. */
    static List<List<Point>> clipped(List<Point> stroke, Window window) {
        var clip = new Clip(window);
        for (int k = 1; k < stroke.size(); k++) clip.add(stroke.get(k - 1), stroke.get(k));
        clip.lift();
        return clip.parts;
    }

    private void add(Point from, Point to) {
        boolean above = from.y() > top && to.y() > top;
        boolean below = from.y() < bottom && to.y() < bottom;
        if (above || below) {
            lift();
            return;
        }
        if (!isInside(from)) lift();
        if (part.isEmpty()) part.add(isInside(from) ? from : border(to, from));
        part.add(isInside(to) ? to : border(from, to));
        if (!isInside(to)) lift();
    }

    private boolean isInside(Point p) {
        return bottom <= p.y() && p.y() <= top;
    }

    /** Where the stroke crosses the border on its way to a point outside. */
    private Point border(Point from, Point outside) {
        double y = outside.y() > top ? top : bottom;
        double part = (y - from.y()) / (outside.y() - from.y());
        return new Point(from.x() + part * (outside.x() - from.x()), y);
    }

    private void lift() {
        if (part.size() > 1) parts.add(part);
        part = new ArrayList<>();
    }
}
