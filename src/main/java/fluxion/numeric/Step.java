package fluxion.numeric;

import fluxion.expr.Condition;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One step of a {@link Program}: a double, from those at earlier places. */
sealed interface Step {
    /** A number. */
    record Number(double value) implements Step {}

    /** u₁ + … + uₙ, from left to right. */
    record Sum(int[] at) implements Step {}

    /** u₁ · … · uₙ, from left to right. */
    record Product(int[] at) implements Step {}

    /** u/v; NaN where v is 0. */
    record Quotient(int u, int v) implements Step {}

    /** One of the operations below. */
    record Unary(Operation operation, int u) implements Step {}

    /** uⁿ for n ≥ 2, by multiplication: {@link Reals#power}. */
    record Power(int u, int n) implements Step {}

    /** f(u₁, …, uₙ); NaN where an argument is NaN. */
    record Call(ToDoubleFunction<double[]> f, int[] at) implements Step {}

    /** The first of the last places whose condition, over the first places, holds; NaN if a first place is NaN. */
    record Choice(List<Condition> conditions, int[] at) implements Step {
        /** How many places the conditions speak of. */
        int sides() { return at.length - conditions.size(); }
    }

    /** What needs all inputs: Σ, ∏, ∫, and the members of a family. */
    record Wide(Rule rule, int[] at) implements Step {
        /** The value at the program's inputs and at the operands. */
        @FunctionalInterface
        interface Rule {
            double of(double[] inputs, double[] operands);
        }
    }

    /** What a single operand becomes. */
    enum Operation {
        /** e^u */ EXP,
        /** √u; NaN for u &lt; 0 */ SQRT,
        /** ∛u, real for every u */ CBRT,
        /** 1/u; NaN where u is 0 */ RECIPROCAL
    }

    /** The places of the operands. */
    default int[] operands() {
        return switch (this) {
            case Number _            -> new int[0];
            case Sum(var at)         -> at;
            case Product(var at)     -> at;
            case Quotient(int u, int v) -> new int[] {u, v};
            case Unary(_, int u)     -> new int[] {u};
            case Power(int u, _)     -> new int[] {u};
            case Call(_, var at)     -> at;
            case Choice(_, var at)   -> at;
            case Wide(_, var at)     -> at;
        };
    }
}
