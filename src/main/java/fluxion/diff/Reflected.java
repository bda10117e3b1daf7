package fluxion.diff;

import fluxion.expr.Binder;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Gap;
import fluxion.expr.Substitution;
import java.util.List;
import java.util.Map;

/** ∫ₐᵇ f(t) dt as ∫ₐᵇ f(a + b − t) dt, which has its singularities at the other bound. */
final class Reflected {
    private Reflected() {}

    /** The same integral, its integrand without what cancels: ∫₀ˣ ln(x − t) dt is ∫₀ˣ ln t dt. */
    static Apply of(Binder integral, List<Expr> arguments) {
        var t = integral.index(arguments);
        Expr mirrored = Exprs.sum(arguments.get(0), arguments.get(1), Exprs.negate(t));
        Expr body = Substitution.replace(integral.at(t, arguments), Map.of(t, mirrored));
        return (Apply) Binder.of(Binder.Kind.INTEGRAL, t, arguments.get(0), arguments.get(1), cancelled(body));
    }

    /** The formula without what cancels in its sums as they stand. */
    static Expr cancelled(Expr formula) {
        return Fold.<Expr>fold(formula, (node, at) -> {
            Expr same = Exprs.rebuild(node, node.children().stream().map(at).toList());
            return same instanceof Sum ? Gap.cancelled(same) : same;
        });
    }
}
