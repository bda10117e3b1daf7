package fluxion.plot;

/** The part of the plane that a picture shows. */
public record Window(double left, double right, double bottom, double top) {
    /** @throws IllegalArgumentException unless left &lt; right and bottom &lt; top, all finite */
    public Window {
        if (!(left < right && bottom < top && Double.isFinite(right - left) && Double.isFinite(top - bottom)))
            throw new IllegalArgumentException("no window: " + left + ", " + right + ", " + bottom + ", " + top);
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return top - bottom;
    }

    /** Whether the point is shown. */
    public boolean contains(Point p) {
        return left <= p.x() && p.x() <= right && bottom <= p.y() && p.y() <= top;
    }
}
