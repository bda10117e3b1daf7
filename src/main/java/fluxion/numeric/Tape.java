package fluxion.numeric;

import fluxion.expr.Binder;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.FunctionSymbol;
import fluxion.expr.IndexedName;
import fluxion.expr.MathFunction;
import fluxion.expr.Pieces;
import fluxion.message.Messages;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Expressions compiled to a flat program over doubles: one step per distinct node, operands before operators, so that
 * shared parts are computed once and depth costs nothing. Immutable; {@link #values} may be called from many threads.
 */
public final class Tape {
    /** Computes one node from the values of earlier ones. */
    @FunctionalInterface
    private interface Step {
        double at(double[] values);
    }

    private final int inputs;
    private final Step[] steps;
    private final int[] roots;

    private Tape(int inputs, Step[] steps, int[] roots) {
        this.inputs = inputs;
        this.steps = steps;
        this.roots = roots;
    }

    /** @throws IllegalArgumentException if a variable is not among the inputs, or a function has no numeric value */
    public static Tape of(List<Expr> roots, List<Variable> inputs) {
        return of(roots, inputs, Set.of());
    }

    /** @param integers nodes that are integers, so that as exponents they are like literals */
    static Tape of(List<Expr> roots, List<Variable> inputs, Set<Expr> integers) {
        var slots = new HashMap<Variable, Integer>();
        for (int i = 0; i < inputs.size(); i++) slots.put(inputs.get(i), i);
        var steps = new ArrayList<Step>();
        var places = Fold.<Integer>foldAll(roots, (node, at) -> {
            if (node instanceof Variable variable) return slot(variable, slots);
            int[] operands = operands(node, at);
            steps.add(switch (node) {
                case Apply(Binder binder, var args) -> Loops.of(binder, args, operands, inputs)::at;
                case Apply(IndexedName family, _)   -> Loops.member(family, operands, inputs)::at;
                case Power(var u, var v) when integers.contains(v) && u != Exprs.E -> integerPower(operands);
                case Expr _ -> step(node, operands);
            });
            return inputs.size() + steps.size() - 1;
        });
        return new Tape(inputs.size(), steps.toArray(Step[]::new),
            places.stream().mapToInt(Integer::intValue).toArray());
    }

    public static Tape of(Expr root, List<Variable> inputs) {
        return of(List.of(root), inputs);
    }

    /** The values of the roots at the inputs; NaN where a root is not defined, ±∞ where a value is too large. */
    public double[] values(double... at) {
        if (at.length != inputs)
            throw new IllegalArgumentException(Messages.text("numeric.wrong-count", inputs, at.length));
        var values = new double[inputs + steps.length];
        System.arraycopy(at, 0, values, 0, inputs);
        for (int i = 0; i < steps.length; i++) values[inputs + i] = steps[i].at(values);
        var results = new double[roots.length];
        for (int i = 0; i < roots.length; i++) results[i] = values[roots[i]];
        return results;
    }

    /** The value of the first root. */
    public double value(double... at) {
        return values(at)[0];
    }

    /** The number of steps. */
    public int size() {
        return steps.length;
    }

    private static int slot(Variable variable, Map<Variable, Integer> slots) {
        Integer slot = slots.get(variable);
        if (slot == null) throw new IllegalArgumentException(Messages.text("numeric.unbound-variable",
            variable.name()));
        return slot;
    }

    private static int[] operands(Expr node, Function<Expr, Integer> at) {
        var operands = new int[node.children().size()];
        for (int i = 0; i < operands.length; i++) operands[i] = at.apply(node.children().get(i));
        return operands;
    }

    private static Step step(Expr node, int[] at) {
        return switch (node) {
            case Num(var value)         -> constant(value.doubleValue());
            case Constant(_, var value) -> constant(value);
            case Variable _             -> throw new IllegalStateException("variables are inputs");
            case Sum _                  -> sum(at);
            case Product _              -> product(at);
            case Quotient _             -> values -> values[at[1]] == 0 ? Double.NaN : values[at[0]] / values[at[1]];
            case Power(var u, _) when u == Exprs.E -> values -> Math.exp(values[at[1]]);
            case Power(_, Num(var exponent))       -> literalPower(at[0], exponent);
            case Power _                -> values -> RealPower.of(values[at[0]], values[at[1]]);
            case Apply(Pieces f, _)     -> pieces(f, at);
            case Apply(var f, _)        -> call(f, at);
        };
    }

    private static Step constant(double value) {
        return _ -> value;
    }

    private static Step sum(int[] at) {
        return values -> {
            double sum = values[at[0]];
            for (int i = 1; i < at.length; i++) sum += values[at[i]];
            return sum;
        };
    }

    private static Step product(int[] at) {
        return values -> {
            double product = values[at[0]];
            for (int i = 1; i < at.length; i++) product *= values[at[i]];
            return product;
        };
    }

    private static Step literalPower(int u, Rational exponent) {
        if (exponent.equals(Rational.TWO)) return values -> values[u] * values[u];
        if (exponent.equals(Rational.HALF)) return values -> Math.sqrt(values[u]);
        var power = RealPower.literal(exponent);
        return values -> power.applyAsDouble(values[u]);
    }

    private static Step integerPower(int[] at) {
        return values -> values[at[1]] == 0 && !Double.isNaN(values[at[0]]) ? 1
            : values[at[0]] == 0 && values[at[1]] < 0 ? Double.NaN : Math.pow(values[at[0]], values[at[1]]);
    }

    private static Step pieces(Pieces pieces, int[] at) {
        int sides = at.length - pieces.conditions().size();
        var guards = pieces.conditions().stream().map(Guard::of).toList();
        return values -> {
            for (int k = 0; k < sides; k++) if (Double.isNaN(values[at[k]])) return Double.NaN;
            for (int k = 0; k < guards.size(); k++)
                if (guards.get(k).holds(place -> values[at[place]])) return values[at[sides + k]];
            return Double.NaN;
        };
    }

    private static Step call(FunctionSymbol symbol, int[] at) {
        if (!(symbol instanceof MathFunction f))
            throw new IllegalArgumentException(Messages.text("numeric.no-value", symbol.name()));
        return values -> {
            var arguments = new double[at.length];
            for (int i = 0; i < at.length; i++) {
                arguments[i] = values[at[i]];
                if (Double.isNaN(arguments[i])) return Double.NaN;
            }
            return f.value(arguments);
        };
    }
}
