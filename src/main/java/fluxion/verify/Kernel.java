package fluxion.verify;

import fluxion.expr.Expr;
import fluxion.expr.FunctionSymbol;
import java.util.List;

/**
 * A quantity that normal forms are polynomials in. Which kernels there are, and the relations that tie a kernel to
 * those below it, is the {@link Tower}'s business.
 */
sealed interface Kernel {
    /** A variable, or π. */
    record Symbol(Expr leaf) implements Kernel {}

    /** e^(angle/parts): positive everywhere. */
    record Exponential(Fraction angle, int parts) implements Kernel {}

    /** sin(angle/parts); sin² is written as 1 − cos². */
    record Sine(Fraction angle, int parts) implements Kernel {}

    /** cos(angle/parts) */
    record Cosine(Fraction angle, int parts) implements Kernel {}

    /** |p|^(1/order), so that its order-th power is σ_p·p at every real value of p. */
    record Root(Polynomial p, int order) implements Kernel {}

    /** σ_p: 1 where p ≥ 0, −1 where p &lt; 0; then |p| = σ_p·p and σ_p² = 1 at every real value of p. */
    record Orientation(Polynomial p) implements Kernel {}

    /** p itself, where a high power of it is not multiplied out. */
    record Base(Polynomial p) implements Kernel {}

    /** ln |p|, where p ≠ 0. */
    record Logarithm(Polynomial p) implements Kernel {}

    /** (−1)^n for an integer n. */
    record Parity(Fraction n) implements Kernel {}

    /** 0ⁿ for an integer n, which has a value for n ≥ 0: 1 where n = 0, else 0. */
    record ZeroPower(Fraction n) implements Kernel {}

    /** A function of which nothing is used but that equal arguments give equal values. */
    record Opaque(FunctionSymbol function, List<Fraction> arguments) implements Kernel {}

    /** u^v where u may be 0, for an exponent that is not a literal. */
    record OpaquePower(Fraction base, Fraction exponent) implements Kernel {}
}
