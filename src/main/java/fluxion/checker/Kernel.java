package fluxion.checker;

import fluxion.certificate.Fraction;
import fluxion.certificate.Polynomial;
import java.util.List;

/** What the polynomials of a proof are polynomials in; each is made of kernels with smaller numbers. */
public sealed interface Kernel {
    record Symbol(String name) implements Kernel {}

    record Pi() implements Kernel {}

    /** e^angle: positive. */
    record Exponential(Fraction angle) implements Kernel {}

    /** sin² = 1 − cos². */
    record Sine(Fraction angle) implements Kernel {}

    record Cosine(Fraction angle) implements Kernel {}

    /** |p|^(1/order) ≥ 0; its order-th power is σ_p p. */
    record Root(Polynomial p, int order) implements Kernel {}

    /** σ_p: 1 where p ≥ 0, −1 where p &lt; 0; so σ_p² = 1 and |p| = σ_p p. */
    record Orientation(Polynomial p) implements Kernel {}

    /** ln |p|, where p ≠ 0. */
    record Logarithm(Polynomial p) implements Kernel {}

    /** p itself, in a power that is not multiplied out. */
    record Base(Polynomial p) implements Kernel {}

    /** A function of which nothing is used but that equal arguments give equal values, and its parity. */
    record Opaque(String function, List<Fraction> arguments) implements Kernel {}
}
