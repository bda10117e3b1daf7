package fluxion.numeric;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.RealFunction;
import fluxion.message.Messages;
import fluxion.numeric.Program.Target;
import java.util.Arrays;
import java.util.List;

/**
 * Expressions as a flat program over doubles that is carried out step by step: one or a few steps per distinct node,
 * operands before operators, so that shared parts are computed once and depth costs nothing. It is made at once; for
 * thousands of points, an {@link Evaluator} is faster and has the same values to the last bit. Immutable;
 * {@link #values} may be called from many threads.
 */
public final class Tape {
    private static final Target TARGET = new Target(Integer.MAX_VALUE, false, program -> new Tape(program)::first);

    /** Computes one place from earlier ones. */
    @FunctionalInterface
    private interface Instruction {
        double at(double[] values);
    }

    private final int inputs;
    private final Instruction[] instructions;
    private final int[] roots;

    Tape(Program program) {
        inputs = program.inputs();
        instructions = program.steps().stream().map(step -> instruction(step, program.inputs()))
            .toArray(Instruction[]::new);
        roots = program.roots();
    }

    /** @throws IllegalArgumentException if a variable is not among the inputs, or a function has no numeric value */
    public static Tape of(List<Expr> roots, List<Variable> inputs) {
        return new Tape(Program.of(roots, inputs, TARGET));
    }

    public static Tape of(Expr root, List<Variable> inputs) {
        return of(List.of(root), inputs);
    }

    /** The values of the roots at the inputs; NaN where a root is not defined, ±∞ where a value is too large. */
    public double[] values(double... at) {
        var values = run(at);
        var results = new double[roots.length];
        for (int i = 0; i < roots.length; i++) results[i] = values[roots[i]];
        return results;
    }

    /** The value of the first root. */
    public double value(double... at) {
        return first(at);
    }

    private double first(double[] at) {
        return run(at)[roots[0]];
    }

    private double[] run(double[] at) {
        if (at.length != inputs)
            throw new IllegalArgumentException(Messages.text("numeric.wrong-count", inputs, at.length));
        var values = new double[inputs + instructions.length];
        System.arraycopy(at, 0, values, 0, inputs);
        for (int i = 0; i < instructions.length; i++) values[inputs + i] = instructions[i].at(values);
        return values;
    }

    /** The number of steps. */
    public int size() {
        return instructions.length;
    }

    private static Instruction instruction(Step step, int inputs) {
        return switch (step) {
            case Step.Number(double value)    -> _ -> value;
            case Step.Sum(var at)             -> sum(at);
            case Step.Product(var at)         -> product(at);
            case Step.Quotient(int u, int v)  -> values -> Reals.quotient(values[u], values[v]);
            case Step.Unary(var operation, int u) -> unary(operation, u);
            case Step.Power(int u, int n)     -> values -> Reals.power(values[u], n);
            case Step.Call(RealFunction.Unary(var f), var at)  -> values -> Reals.call(f, values[at[0]]);
            case Step.Call(RealFunction.Binary(var f), var at) -> values ->
                Reals.call(f, values[at[0]], values[at[1]]);
            case Step.Call(var f, var at)     -> values -> Reals.call(f, gathered(at, values));
            case Step.Choice choice           -> choice(choice);
            case Step.Wide(var rule, var at)  -> values ->
                rule.of(Arrays.copyOf(values, inputs), gathered(at, values));
        };
    }

    private static double[] gathered(int[] at, double[] values) {
        var gathered = new double[at.length];
        for (int i = 0; i < at.length; i++) gathered[i] = values[at[i]];
        return gathered;
    }

    private static Instruction sum(int[] at) {
        return values -> {
            double sum = values[at[0]];
            for (int i = 1; i < at.length; i++) sum += values[at[i]];
            return sum;
        };
    }

    private static Instruction product(int[] at) {
        return values -> {
            double product = values[at[0]];
            for (int i = 1; i < at.length; i++) product *= values[at[i]];
            return product;
        };
    }

    private static Instruction unary(Step.Operation operation, int u) {
        return switch (operation) {
            case EXP        -> values -> Math.exp(values[u]);
            case SQRT       -> values -> Math.sqrt(values[u]);
            case CBRT       -> values -> Math.cbrt(values[u]);
            case RECIPROCAL -> values -> Reals.reciprocal(values[u]);
        };
    }

    private static Instruction choice(Step.Choice choice) {
        var guards = choice.conditions().stream().map(Guard::of).toList();
        int[] at = choice.at();
        int sides = choice.sides();
        return values -> {
            for (int k = 0; k < sides; k++) if (Double.isNaN(values[at[k]])) return Double.NaN;
            for (int k = 0; k < guards.size(); k++)
                if (guards.get(k).holds(place -> values[at[place]])) return values[at[sides + k]];
            return Double.NaN;
        };
    }
}
