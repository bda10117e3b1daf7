package fluxion.number;

import fluxion.number.PolynomialLibrary.Term;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/**
 * p(x₁^s₁, …, xₙ^sₙ), by the terms of p. A polynomial in powers has many factors modulo every prime and few over ℚ, and
 * who puts them together tries all combinations: x³⁰ + x²⁷ + … takes hours, in x³ no time. So factors are looked for in
 * the highest powers first, and of what is found, while it is short, in lower ones.
 */
record Deflated(List<Term> terms, int[] steps) {
    private static final int MAX_DEGREE = 30;
    /** 2¹⁶ combinations are soon tried. */
    private static final int MAX_REFINED_DEGREE = 16;

    /** The highest powers of which p is a polynomial. */
    static Deflated of(List<Term> p, int variables) {
        int[] steps = IntStream.range(0, variables).map(k -> Math.max(1, p.stream()
            .map(term -> BigInteger.valueOf(term.exponents().get(k))).reduce(BigInteger.ZERO, BigInteger::gcd)
            .intValue())).toArray();
        return new Deflated(each(p, (n, k) -> n / steps[k]), steps);
    }

    /** Whether factors are found soon enough. */
    boolean isFit() {
        return IntStream.range(0, steps.length).allMatch(k -> degree(k) <= MAX_DEGREE);
    }

    /** The same in lower powers; empty if it would become too long, or is in the variables themselves. */
    Optional<Deflated> finer() {
        int[] finer = IntStream.range(0, steps.length).map(this::finer).toArray();
        return Arrays.equals(finer, steps) ? Optional.empty()
            : Optional.of(new Deflated(each(terms, (n, k) -> n * (steps[k] / finer[k])), finer));
    }

    private int finer(int k) {
        int degree = degree(k) * steps[k];
        return IntStream.range(1, steps[k]).filter(step -> steps[k] % step == 0 && degree / step <= MAX_REFINED_DEGREE)
            .findFirst().orElse(steps[k]);
    }

    private int degree(int k) {
        return terms.stream().mapToInt(term -> term.exponents().get(k)).max().orElse(0);
    }

    /** The terms in the variables themselves. */
    List<Term> inflated() {
        return each(terms, (n, k) -> n * steps[k]);
    }

    private static List<Term> each(List<Term> terms, IntBinaryOperator exponent) {
        return terms.stream().map(term -> new Term(term.coefficient(), IntStream.range(0, term.exponents().size())
            .mapToObj(k -> exponent.applyAsInt(term.exponents().get(k), k)).toList())).toList();
    }
}
