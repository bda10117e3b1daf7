package fluxion.certificate;

import fluxion.number.Rational;
import java.util.List;
import java.util.Map;

/** A claim, what is said of it, and why that is so. {@code fluxion.checker} replays it. */
public record Certificate(Claim claim, Statement statement) {
    /** What is said of the claim. */
    public sealed interface Statement {}

    /** Equal at all points in question. */
    public record Equal(Proof proof) implements Statement {}

    /** Different at this point, as so many bits show. */
    public record Different(Map<String, Rational> point, int bits) implements Statement {}

    /** Equal where one of the cases holds; at the point, where none does, different. */
    public record EqualIn(List<Part> cases, Different elsewhere) implements Statement {}

    /** A condition under which the sides are equal. */
    public record Part(Condition condition, Proof proof) {}
}
