package fluxion.plot;

import java.util.List;

/**
 * A curve as it is drawn in a window.
 *
 * @param strokes    polylines. Between neighbouring points of one stroke the function is certainly continuous. They
 *                   are cut off a little above and below the window
 * @param dots       points of the curve where it is not known to be continuous: nothing joins them
 * @param marks      points drawn by themselves
 * @param asymptotes the x at which the curve leaves the window upwards or downwards
 */
public record Sketch(List<List<Point>> strokes, List<Point> dots, List<Mark> marks, List<Double> asymptotes) {
    public Sketch {
        strokes = strokes.stream().map(List::copyOf).toList();
        dots = List.copyOf(dots);
        marks = List.copyOf(marks);
        asymptotes = List.copyOf(asymptotes);
    }
}
