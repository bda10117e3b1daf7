package fluxion.numeric;

import fluxion.expr.Condition;
import fluxion.expr.Condition.All;
import fluxion.expr.Condition.Any;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Condition.NotInteger;
import fluxion.expr.Pieces;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** The condition of a branch over places, ready to be asked in double arithmetic. */
@FunctionalInterface
interface Guard {
    /** @param at the number at each place, none of them NaN */
    boolean holds(IntToDoubleFunction at);

    static Guard of(Condition condition) {                       // recursion over conditions, whose depth we bound
        return switch (condition) {
            case Compare(var u, var relation, var v) -> {
                int left = Pieces.index(u);
                int right = Pieces.index(v);
                yield at -> relation.holds(sign(at.applyAsDouble(left), at.applyAsDouble(right)));
            }
            case IsInteger(var u)  -> integer(Pieces.index(u), true);
            case NotInteger(var u) -> integer(Pieces.index(u), false);
            case All(var parts)    -> all(parts.stream().map(Guard::of).toList());
            case Any(var parts)    -> any(parts.stream().map(Guard::of).toList());
        };
    }

    /** −1, 0 or 1; +0 and −0 are one number. */
    private static int sign(double u, double v) {
        return u < v ? -1 : u > v ? 1 : 0;
    }

    private static Guard integer(int place, boolean is) {
        return at -> (at.applyAsDouble(place) == Math.rint(at.applyAsDouble(place))) == is;
    }

    private static Guard all(List<Guard> parts) {
        return at -> parts.stream().allMatch(part -> part.holds(at));
    }

    private static Guard any(List<Guard> parts) {
        return at -> parts.stream().anyMatch(part -> part.holds(at));
    }
}
