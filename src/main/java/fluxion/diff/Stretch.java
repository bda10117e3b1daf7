package fluxion.diff;

import fluxion.expr.Binder;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Gap;
import fluxion.function.Kin;
import java.util.List;

/**
 * Where a member under a sign is the variable: for 1 ≤ k ≤ n, where x_i is x_k in a sum from 1 to n.
 *
 * @param below what must be ≥ 0: k − 1
 * @param above what must be ≥ 0, too: n − k
 */
record Stretch(Expr below, Expr above) {
    /** For each index of each member. */
    static List<Stretch> of(Binder binder, List<Expr> arguments, Variable x) {
        return Kin.values(binder, x).stream().map(place -> Binder.filled(place, arguments))
            .map(there -> new Stretch(Exprs.subtract(there, arguments.get(0)),
                Exprs.subtract(arguments.get(1), there))).toList();
    }

    /** Whether both are the same range: 0 ≤ n − k ≤ n is 0 ≤ k ≤ n. */
    boolean isSameAs(Stretch other) {
        return isSame(below, other.below) && isSame(above, other.above)
            || isSame(below, other.above) && isSame(above, other.below);
    }

    private static boolean isSame(Expr u, Expr v) {
        return Gap.between(u, v).filter(gap -> gap.signum() == 0).isPresent();
    }
}
