package fluxion.plot;

import java.util.List;

/**
 * How a line is drawn. Curves differ in dashes and not in colour alone, so that they can be told apart in black and
 * white.
 *
 * @param dashes lengths of ink and gaps in turn; none for a whole line
 */
record Pen(String colour, double width, List<Double> dashes) {
    static final Pen GRID = new Pen("#e4e4e4", 1, List.of());
    static final Pen AXIS = new Pen("#444444", 1.2, List.of());
    static final Pen FRAME = new Pen("#999999", 1, List.of());
    static final Pen ASYMPTOTE = new Pen("#888888", 1, List.of(4.0, 4.0));
    private static final List<Pen> CURVES = List.of(
        new Pen("#103f91", 2.2, List.of()),
        new Pen("#b3261e", 2, List.of(9.0, 4.0)),
        new Pen("#1b6e3a", 2, List.of(2.0, 3.5)),
        new Pen("#6a3d9a", 2, List.of(10.0, 3.5, 2.0, 3.5)),
        new Pen("#8a5a00", 2, List.of(5.0, 3.0)),
        new Pen("#333333", 2, List.of(14.0, 3.5, 2.0, 3.5, 2.0, 3.5)));
    private static final Pen GUIDE = new Pen("#555555", 1.3, List.of());

    /** That of the k-th curve. */
    static Pen curve(int k) {
        return CURVES.get(k % CURVES.size());
    }

    /** For lines that accompany a curve, such as tangents. */
    static Pen guide() {
        return GUIDE;
    }
}
