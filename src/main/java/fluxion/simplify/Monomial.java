package fluxion.simplify;

import java.util.Arrays;
import java.util.Optional;

/** A product of powers of kernels: k₁^a₁·…·kₙ^aₙ; in lexicographic order, high powers of the first kernel first. */
record Monomial(int[] exponents) implements Comparable<Monomial> {
    int exponent(int kernel) {
        return exponents[kernel];
    }

    Monomial times(Monomial other) {
        int[] sum = exponents.clone();
        for (int k = 0; k < sum.length; k++) sum[k] += other.exponents[k];
        return new Monomial(sum);
    }

    Monomial over(Monomial other) {
        int[] difference = exponents.clone();
        for (int k = 0; k < difference.length; k++) difference[k] -= other.exponents[k];
        return new Monomial(difference);
    }

    /** Whether no exponent is negative. */
    boolean isWhole() {
        for (int n : exponents) if (n < 0) return false;
        return true;
    }

    boolean isOne() {
        for (int n : exponents) if (n != 0) return false;
        return true;
    }

    Monomial without(int kernel) {
        int[] rest = exponents.clone();
        rest[kernel] = 0;
        return new Monomial(rest);
    }

    /** The monomial of which this is the square. */
    Optional<Monomial> squareRoot() {
        int[] halves = exponents.clone();
        for (int k = 0; k < halves.length; k++) {
            if (halves[k] % 2 != 0) return Optional.empty();
            halves[k] /= 2;
        }
        return Optional.of(new Monomial(halves));
    }

    /** To each kernel the lower one of the two powers. */
    Monomial least(Monomial other) {
        int[] least = exponents.clone();
        for (int k = 0; k < least.length; k++) least[k] = Math.min(least[k], other.exponents[k]);
        return new Monomial(least);
    }

    @Override public int compareTo(Monomial other) {
        return Arrays.compare(other.exponents, exponents);
    }

    @Override public boolean equals(Object other) {
        return other instanceof Monomial(var ns) && Arrays.equals(exponents, ns);
    }

    @Override public int hashCode() {
        return Arrays.hashCode(exponents);
    }
}
