package fluxion.plot;

/** A point that is drawn by itself. */
public record Mark(Kind kind, Point at) {
    /** What the mark says. */
    public enum Kind {
        /** The curve comes near the point, which does not belong to it. */
        HOLLOW,
        /** The point belongs to the curve, apart from the strokes beside it. */
        FILLED,
        /** The curve goes through the point, and has no tangent with a slope there. */
        CORNER
    }
}
