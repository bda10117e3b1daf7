package fluxion.plot;

/** A point of the plane. */
public record Point(double x, double y) {}
