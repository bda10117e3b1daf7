package fluxion.syntax;

/** A place in a source: half-open, in UTF-16 units. */
public record Span(int from, int to) {
    /** The smallest span that covers both. */
    public Span to(Span other) {
        return new Span(Math.min(from, other.from), Math.max(to, other.to));
    }
}
