package fluxion;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.function.Context;
import fluxion.numeric.GradientCheck;
import fluxion.verify.Claims;
import java.util.List;
import java.util.Map;

/** The partial derivatives at a point, beside finite differences. */
record SlopesAtPoint(Context context) {
    /** Where the function is known to have no derivative, there is nothing to compare. */
    List<GradientCheck.Component> against(Expr f, List<Variable> by, Map<Variable, Expr> at) {
        Expr plain = Fault.derived(Claims.of(f, Exprs.ZERO, context)).derivative().left();
        var point = Fluxion.point(at, List.of(plain));
        plain = point.withIntegers(plain, by, context.assumptions());
        var rows = new Differentiation(Form.SIMPLIFIED, Context.EMPTY).gradient(plain, by).rows().getFirst();
        return point.gradientCheck(plain, by, rows);
    }
}
