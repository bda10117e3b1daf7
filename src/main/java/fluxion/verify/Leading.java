package fluxion.verify;

import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import java.util.Optional;

/**
 * How an expression begins that is 0 on a set p = 0: it is pᵏ q around the set, with k ≥ 1 and a smooth q.
 *
 * @param order  k
 * @param factor q, which is not known to be 0 on all of the set
 */
record Leading(int order, Expr factor) {
    /** Zeros of a higher order are not looked for. */
    private static final int HIGHEST = 8;

    static Optional<Leading> of(Expr u, TiedSet set) {
        Expr factor = u;
        for (int k = 0; k <= HIGHEST && factor != Exprs.ZERO; k++) {
            if (!set.isZero(factor)) return k == 0 ? Optional.empty() : Optional.of(new Leading(k, factor));
            var next = set.times(factor);
            if (next.isEmpty()) return Optional.empty();
            factor = next.get();
        }
        return Optional.empty();
    }

    /** The sign of pᵏ q on a side of the set, where p crosses 0; 0 if it is not known. */
    int sign(TiedSet set, int side) {
        return order % 2 == 0 ? set.sign(factor) : side * set.sign(factor);
    }
}
