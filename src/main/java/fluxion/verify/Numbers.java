package fluxion.verify;

import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.numeric.Truth;

/** Whether numbers are equal: by enclosures that they are not, by exact means that they are. */
record Numbers(Work work) {
    private static final long STEPS = 100;

    Truth equal(Expr u, Expr v) {
        work.spend(STEPS);
        var plain = Cell.line(Exprs.variable("#x")).resolved(Steps.byDefinition(Exprs.subtract(u, v)));
        Expr difference = plain.orElse(Exprs.subtract(u, v));
        var sign = Exact.sign(difference);
        if (sign.isPresent()) return Truth.of(sign.getAsInt() == 0);
        return new Arcs(work).isZero(difference) ? Truth.TRUE : Truth.UNKNOWN;
    }
}
