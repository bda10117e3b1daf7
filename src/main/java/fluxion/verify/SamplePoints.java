package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rational points to try, the simplest first, always the same ones: for one variable all simple rationals by size of
 * numerator and denominator, for several variables a walk over mixtures of them that widens as it goes on.
 */
final class SamplePoints {
    private static final int LARGEST = 12;
    /** From this step on come the points with coordinates −1, 0, 1: functions of several variables jump on axes. */
    private static final int GRID_FROM = 20;
    private static final int MOST_IN_GRID = 3;
    private static final List<Rational> SIMPLE = simple();

    private SamplePoints() {}

    /** Infinitely many candidate points, in the order of the variables. */
    static Stream<List<Rational>> of(List<Variable> variables, List<Condition> premises) {
        var integers = integers(premises);
        return IntStream.iterate(0, i -> i + 1).mapToObj(i -> IntStream.range(0, variables.size())
            .mapToObj(j -> coordinate(i, j, variables.size(), integers.contains(variables.get(j)))).toList());
    }

    private static Rational coordinate(int step, int variable, int count, boolean integer) {
        if (count == 1) return integer ? Rational.of(step % 2 == 0 ? step / 2 : -(step + 1) / 2) : step < SIMPLE.size()
            ? SIMPLE.get(step) : wide(step);
        if (count <= MOST_IN_GRID && step >= GRID_FROM && step < GRID_FROM + Math.pow(3, count))
            return Rational.of((step - GRID_FROM) / (int) Math.pow(3, variable) % 3 - 1L);
        long mixed = mix(31L * step + variable);
        if (integer) return Rational.of((int) (mixed % (3 + step / 8)) * (step % 3 == 2 && (mixed & 64) != 0 ? -1 : 1));
        if (step == 0) return Rational.of(variable + 1, 1 + variable % 2);
        int range = Math.min(SIMPLE.size(), 6 + step / 4);
        var chosen = SIMPLE.get((int) (mixed % range));
        return step % 2 == 0 ? chosen.abs().signum() == 0 ? Rational.ONE : chosen.abs() : chosen;
    }

    /** Beyond the simple ones: magnitudes from 10⁻⁴ to 10⁵. */
    private static Rational wide(int step) {
        long mixed = mix(step);
        var mantissa = Rational.of(1 + mixed % 997, 100);
        var scaled = mantissa.times(Rational.of(10).pow((int) (mixed / 997 % 9) - 4));
        return (mixed & 1L << 40) == 0 ? scaled : scaled.negate();
    }

    /** A fixed scrambling of the integers (Steele, Lea, Flood: SplitMix64), not negative. */
    private static long mix(long n) {
        long z = (n + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return (z ^ z >>> 31) >>> 1;
    }

    private static Set<Expr> integers(List<Condition> premises) {
        var found = new LinkedHashSet<Expr>();
        for (Condition premise : premises) if (premise instanceof Condition.IsInteger(var u)) found.add(u);
        return found;
    }

    private static List<Rational> simple() {
        var found = new LinkedHashSet<Rational>();
        found.add(Rational.ONE);
        found.add(Rational.MINUS_ONE);
        found.add(Rational.of(2));
        found.add(Rational.ZERO);
        for (int size = 2; size <= LARGEST; size++)
            for (int q = 1; q < size; q++) {
                found.add(Rational.of(size - q, q));
                found.add(Rational.of(q - size, q));
            }
        return List.copyOf(new ArrayList<>(found));
    }
}
