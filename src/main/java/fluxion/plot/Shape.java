package fluxion.plot;

import java.util.List;

/** What a picture is made of, in picture elements from the upper left corner. */
sealed interface Shape {
    /** A polyline; within the frame only, if it is clipped. */
    record Line(List<Point> points, Pen pen, boolean clipped) implements Shape {}

    /** A disc with a rim, full or white inside. */
    record Disc(Point at, double radius, Pen pen, boolean full) implements Shape {}

    /** A square that stands on a corner, white inside. */
    record Diamond(Point at, double radius, Pen pen) implements Shape {
        List<Point> corners() {
            return List.of(new Point(at.x(), at.y() - radius), new Point(at.x() + radius, at.y()),
                new Point(at.x(), at.y() + radius), new Point(at.x() - radius, at.y()));
        }
    }

    /** A formula on a line. */
    record Text(Label label, Point at, Anchor anchor, double size) implements Shape {}

    /** Which part of a text stands at its point. */
    enum Anchor {
        START, MIDDLE, END
    }
}
