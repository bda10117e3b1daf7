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
import fluxion.expr.RealFunction;
import fluxion.message.Messages;
import fluxion.number.Rational;
import fluxion.numeric.Step.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Expressions as steps over doubles, operands before operators: one or a few for each distinct node, so that shared
 * parts are computed once. Places below {@code inputs} are the inputs, and place {@code inputs + k} is step k. What a
 * step means, and in which order it is computed, is settled here; {@link Tape} and {@link Bytecode} only carry it out.
 *
 * @param roots the places of the results
 */
record Program(int inputs, List<Step> steps, int[] roots) {
    /**
     * How a program is to be run.
     *
     * @param widest   the most operands a sum or product may have; longer ones are made of shorter ones
     * @param stable   whether {@link Stable} forms are computed where they are better
     * @param template what becomes of the template of a sum or integral, which is run many times
     */
    record Target(int widest, boolean stable, Function<Program, ToDoubleFunction<double[]>> template) {}

    /** @throws IllegalArgumentException if a variable is not among the inputs, or a function has no numeric value */
    static Program of(List<Expr> roots, List<Variable> inputs, Target target) {
        return of(roots, inputs, Set.of(), target);
    }

    /** @param integers nodes that are integers, so that as exponents they are like literals */
    static Program of(List<Expr> roots, List<Variable> inputs, Set<Expr> integers, Target target) {
        var translation = new Translation(inputs, integers, target);
        var places = Fold.foldAll(roots, translation::place);
        return new Program(inputs.size(), List.copyOf(translation.steps),
            places.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The step at a place that is no input. */
    Step step(int place) {
        return steps.get(place - inputs);
    }

    boolean isInput(int place) {
        return place < inputs;
    }

    int places() {
        return inputs + steps.size();
    }

    /** Makes the steps of one program. */
    private static final class Translation {
        private final List<Variable> inputs;
        private final Set<Expr> integers;
        private final Target target;
        private final Map<Variable, Integer> slots = new HashMap<>();
        private final List<Step> steps = new ArrayList<>();
        /** Roots and reciprocals, of which several powers are made. */
        private final Map<Step, Integer> shared = new HashMap<>();

        Translation(List<Variable> inputs, Set<Expr> integers, Target target) {
            this.inputs = inputs;
            this.integers = integers;
            this.target = target;
            for (int i = 0; i < inputs.size(); i++) slots.put(inputs.get(i), i);
        }

        int place(Expr node, Function<Expr, Integer> at) {
            if (node instanceof Variable variable) return input(variable);
            var better = target.stable() ? Stable.of(node) : Optional.<Stable>empty();
            if (better.isPresent()) return instead(better.get(), at);
            int[] u = operands(node.children(), at);
            return switch (node) {
                case Num(var value)         -> add(new Step.Number(value.doubleValue()));
                case Constant(_, var value) -> add(new Step.Number(value));
                case Variable _             -> throw new IllegalStateException("variables are inputs");
                case Sum _                  -> chain(u, Step.Sum::new);
                case Product _              -> chain(u, Step.Product::new);
                case Quotient _             -> add(new Step.Quotient(u[0], u[1]));
                case Power(var base, _) when base == Exprs.E -> add(new Step.Unary(Operation.EXP, u[1]));
                case Power(_, Num(var exponent)) -> power(u[0], exponent);
                case Power(_, var exponent) -> add(new Step.Call(new RealFunction.Binary(integers.contains(exponent)
                    ? Reals::integerPower : Reals::power), u));
                case Apply(Pieces f, _)     -> add(new Step.Choice(f.conditions(), u));
                case Apply(Binder f, var arguments) -> add(new Step.Wide(Loops.of(f, arguments, inputs, target), u));
                case Apply(IndexedName f, _) -> add(new Step.Wide(Loops.member(f, inputs), u));
                case Apply(var f, _)        -> add(new Step.Call(value(f), u));
            };
        }

        private int input(Variable variable) {
            Integer slot = slots.get(variable);
            if (slot == null) throw new IllegalArgumentException(Messages.text("numeric.unbound-variable",
                variable.name()));
            return slot;
        }

        private int instead(Stable form, Function<Expr, Integer> at) {
            int value = add(new Step.Call(form.f(), operands(form.operands(), at)));
            if (form.cofactors().isEmpty()) return value;
            var factors = IntStream.concat(IntStream.of(value), IntStream.of(operands(form.cofactors(), at)));
            return chain(factors.toArray(), Step.Product::new);
        }

        private int[] operands(List<Expr> nodes, Function<Expr, Integer> at) {
            return nodes.stream().mapToInt(node -> {
                Integer place = at.apply(node);
                return place != null ? place : place(node, at);  // a number that the formula does not have
            }).toArray();
        }

        private static ToDoubleFunction<double[]> value(FunctionSymbol symbol) {
            if (symbol instanceof MathFunction f) return f.value();
            throw new IllegalArgumentException(Messages.text("numeric.no-value", symbol.name()));
        }

        private int add(Step step) {
            steps.add(step);
            return inputs.size() + steps.size() - 1;
        }

        private int share(Step step) {
            Integer before = shared.get(step);
            if (before == null) shared.put(step, before = add(step));
            return before;
        }

        /** From left to right, in steps that are narrow enough: the operations are those of one wide step. */
        private int chain(int[] operands, Function<int[], Step> step) {
            int[] part = operands;
            int done = 0;
            int result = -1;
            while (done < operands.length) {
                int first = result < 0 ? 0 : 1;
                int taken = Math.min(target.widest() - first, operands.length - done);
                part = new int[first + taken];
                if (first == 1) part[0] = result;
                System.arraycopy(operands, done, part, first, taken);
                done += taken;
                result = add(step.apply(part));
            }
            return result;
        }

        /** u^(p/q) by roots and multiplication where p and q are small. */
        private int power(int u, Rational exponent) {
            if (!PowerRule.isSmall(exponent)) return add(new Step.Call(PowerRule.of(exponent), new int[] {u}));
            int n = exponent.numerator().intValue();
            int place = switch (exponent.denominator().intValue()) {
                case 1  -> u;
                case 2  -> share(new Step.Unary(Operation.SQRT, u));
                default -> share(new Step.Unary(Operation.CBRT, u));
            };
            if (n < 0) place = share(new Step.Unary(Operation.RECIPROCAL, place));
            return Math.abs(n) == 1 ? place : add(new Step.Power(place, Math.abs(n)));
        }
    }
}
