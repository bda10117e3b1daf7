package fluxion.numeric;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.message.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Expressions compiled to bytecode: a function from ℝⁿ to ℝᵐ in doubles, with the values that {@link Tape} has, to the
 * last bit. It takes some milliseconds to make and is then about as fast as Java written by hand, after the JIT has
 * met it. Immutable, and may be called from many threads.
 */
public abstract class Evaluator {
    private final int inputs;
    private final int results;

    Evaluator(int inputs, int results) {
        this.inputs = inputs;
        this.results = results;
    }

    /** @throws IllegalArgumentException if a variable is not among the inputs, or a function has no numeric value */
    public static Evaluator of(List<Expr> roots, List<Variable> inputs) {
        return of(roots, inputs, Set.of(), false);
    }

    /**
     * @param integers variables that are integers at every point, so that as exponents they are like literals
     * @param stable   whether e^u − 1, ln(1 + u), √(u² + v²), ln(e^u + e^v), e^u/(e^u + e^v) and the like are computed
     *                 without loss of digits or range, where a {@link Tape} takes the formula as it stands
     */
    public static Evaluator of(List<Expr> roots, List<Variable> inputs, Set<Variable> integers, boolean stable) {
        var target = Bytecode.target(stable);
        return Bytecode.evaluator(Program.of(roots, inputs, Loops.integers(roots, integers), target));
    }

    /** n, how many numbers the function takes. */
    public final int inputs() {
        return inputs;
    }

    /** m, how many numbers the function gives. */
    public final int results() {
        return results;
    }

    /** The first result at a point; NaN where it is not defined, ±∞ where it is too large. */
    public double value(double... at) {
        return values(at)[0];
    }

    /** All results at a point. */
    public final double[] values(double... at) {
        var values = new double[results];
        values(at, values);
        return values;
    }

    /** The same without a new array: writes the results into the first places of {@code values}. */
    public abstract void values(double[] at, double[] values);

    /**
     * The first result at many points.
     *
     * @param columns of each input, its numbers at all the points
     */
    public final double[] column(double[]... columns) {
        return columns(columns)[0];
    }

    /** All results at many points: of each result, its numbers at all the points. */
    public final double[][] columns(double[]... columns) {
        check(columns.length, inputs);
        int points = inputs == 0 ? 1 : columns[0].length;
        for (double[] column : columns)
            if (column.length != points) throw new IllegalArgumentException(Messages.text("numeric.ragged"));
        var values = new double[results][points];
        columns(columns, values, points);
        return values;
    }

    /** Fills the columns of values at so many points. */
    void columns(double[][] at, double[][] values, int points) {
        var point = new double[inputs];
        var value = new double[results];
        for (int k = 0; k < points; k++) {
            for (int i = 0; i < inputs; i++) point[i] = at[i][k];
            values(point, value);
            for (int i = 0; i < results; i++) values[i][k] = value[i];
        }
    }

    static void check(double[] at, int inputs) {
        check(at.length, inputs);
    }

    private static void check(int given, int inputs) {
        if (given != inputs) throw new IllegalArgumentException(Messages.text("numeric.wrong-count", inputs, given));
    }

    @Override public String toString() {
        return "Evaluator" + Arrays.asList(inputs, results);
    }
}
