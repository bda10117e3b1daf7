package fluxion.verify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Exprs;
import fluxion.number.Rational;
import fluxion.simplify.Simplifier;
import java.util.Optional;

/** ⌊u⌋ beside the set where p is an integer n. */
final class TiedFloor {
    private TiedFloor() {}

    /**
     * ⌊p + k⌋ is n + k above p = n, and n + k − 1 below; ⌊k − p⌋ the other way round. For a k that is no integer it is
     * n + ⌊k⌋ on both sides.
     */
    static Optional<Expr> of(Expr u, Expr p, Expr n, int side) {
        for (int direction : new int[] {1, -1}) {
            Expr rest = Simplifier.simplify(Exprs.subtract(u, Exprs.product(Exprs.num(direction), p))).expr();
            if (rest instanceof Num(var k)) {
                boolean below = k.isInteger() && side * direction < 0;
                var shift = below ? k.minus(Rational.ONE) : k.floor();
                return Optional.of(Exprs.sum(Exprs.product(Exprs.num(direction), n), Exprs.num(shift)));
            }
        }
        return Optional.empty();
    }
}
