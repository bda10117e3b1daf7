package fluxion.document;

import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;

/** An equation along which things move, as it is written. */
record Curve(String text, Compare equation) {
    Expr difference() {
        return Exprs.sum(equation.left(), Exprs.negate(equation.right()));
    }
}
