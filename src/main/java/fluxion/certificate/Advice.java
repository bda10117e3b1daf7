package fluxion.certificate;

import fluxion.number.Rational;
import java.util.List;
import java.util.Map;

/**
 * What a checker is told, because it is hard to find, and checks, because that is easy: factors, common denominators,
 * angles, sums of squares. A certificate holds the answers; who writes one finds them.
 */
public interface Advice {
    /** content · Π pᵢ^eᵢ. */
    record Factors(Rational content, Map<Polynomial, Integer> powers) {}

    /** multiple · angle. */
    record Part(Rational multiple, Fraction angle) {}

    /** coefficient · Π pᵢ^eᵢ. */
    record Summand(Rational coefficient, Map<Polynomial, Integer> powers) {}

    /** What multiplies to the polynomial, which is not 0. */
    Factors factors(Polynomial p);

    /** The same fraction, over factors of its denominator, what can be cancelled cancelled. */
    Fraction cancelled(Fraction u);

    /** Quantities, whole multiples of which add up to u; logarithms in any multiple. */
    List<Part> exponents(Fraction u);

    /** The same for sines and cosines; twelfths of π, and halves of inverse functions, need not be whole. */
    List<Part> angles(Fraction u);

    /** The order of the root kernel of |p|: a multiple of what is needed. */
    int order(Polynomial p, int needed);

    /** How many steps further, at u + steps, a function with a recurrence is written. */
    int shift(Fraction u);

    /** A sum whose summands are known to be ≥ 0, that the polynomial is equal to; empty if there is none. */
    List<Summand> nonNegative(Polynomial p);
}
