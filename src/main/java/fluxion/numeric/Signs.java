package fluxion.numeric;

import fluxion.numeric.Step.Number;
import fluxion.numeric.Step.Operation;
import fluxion.numeric.Step.Power;
import fluxion.numeric.Step.Product;
import fluxion.numeric.Step.Quotient;
import fluxion.numeric.Step.Sum;
import fluxion.numeric.Step.Unary;
import java.util.stream.IntStream;

/**
 * Which values are certainly not negative, and which certainly not 0, where they are not NaN: as doubles, so that a
 * product of numbers that are not 0 may well be, and a sum of numbers that are not negative is at least each of them.
 * A division by such a value needs no question.
 */
final class Signs {
    private final Program program;
    private final boolean[] nonNegative;
    private final boolean[] nonZero;

    Signs(Program program) {
        this.program = program;
        nonNegative = new boolean[program.places()];
        nonZero = new boolean[program.places()];
        for (int place = program.inputs(); place < program.places(); place++) {
            nonNegative[place] = nonNegative(program.step(place));
            nonZero[place] = nonZero(program.step(place));
        }
    }

    boolean isNonZero(int place) {
        return nonZero[place];
    }

    private boolean nonNegative(Step step) {
        return switch (step) {
            case Number(double value)   -> value >= 0;
            case Sum(var at)            -> IntStream.of(at).allMatch(place -> nonNegative[place]);
            case Product(var at)        -> IntStream.of(at).allMatch(place -> nonNegative[place]);
            case Quotient(int u, int v) -> nonNegative[u] && nonNegative[v];
            case Power(int u, int n)    -> n % 2 == 0 || nonNegative[u];
            case Unary(Operation operation, int u) -> switch (operation) {
                case EXP, SQRT        -> true;
                case CBRT, RECIPROCAL -> nonNegative[u];
            };
            case Step.Call _, Step.Choice _, Step.Wide _ -> false;
        };
    }

    private boolean nonZero(Step step) {
        return switch (step) {
            case Number(double value) -> value != 0;
            case Sum(var at)          -> nonNegative(step) && IntStream.of(at).anyMatch(place -> nonZero[place]);
            case Unary(Operation operation, int u) -> (operation == Operation.SQRT || operation == Operation.CBRT)
                && nonZero[u];
            case Product _, Quotient _, Power _, Step.Call _, Step.Choice _, Step.Wide _ -> false;
        };
    }
}
