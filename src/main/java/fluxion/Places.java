package fluxion;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Exprs;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import fluxion.number.Simplest;
import fluxion.numeric.Tape;
import fluxion.plot.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where in a window an equation holds: where its sides change places, as is seen on a grid. */
final class Places {
    private static final int CELLS = 1_500;
    private static final int HALVINGS = 60;
    /** Cells begin beside round numbers, so that a solution lies within one. */
    private static final double SHIFT = 0.4871;
    private static final double NEAR = 1e-6;

    private final Tape difference;

    private Places(Tape difference) {
        this.difference = difference;
    }

    /** For u = v; none for other conditions. */
    static List<Double> of(Condition where, Variable x, Window window) {
        if (!(where instanceof Compare(var u, var relation, var v)) || relation != Relation.EQ) return List.of();
        var difference = Exprs.subtract(u, v);
        if (!Set.of(x).containsAll(Substitution.variables(difference))) return List.of();
        return new Places(Tape.of(difference, List.of(x))).zeros(window);
    }

    private List<Double> zeros(Window window) {
        var zeros = new ArrayList<Double>();
        double cell = window.width() / CELLS;
        for (int k = -1; k <= CELLS; k++) {
            double from = window.left() + (k + SHIFT) * cell;
            if (difference.value(from) * difference.value(from + cell) < 0)
                zeros.add(plain(zero(from, from + cell), cell));
        }
        return zeros;
    }

    /** The simplest number so near, if it is a solution as well. */
    private double plain(double zero, double cell) {
        double simple = Simplest.between(Optional.of(Rational.of(zero - NEAR * cell)),
            Optional.of(Rational.of(zero + NEAR * cell))).map(Rational::doubleValue).orElse(zero);
        return difference.value(simple) == 0 ? simple : zero;
    }

    private double zero(double from, double to) {
        double low = from;
        double high = to;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = low / 2 + high / 2;
            double value = difference.value(middle);
            if (value == 0) return middle;
            if (value * difference.value(low) > 0) low = middle; else high = middle;
        }
        return low / 2 + high / 2;
    }
}
