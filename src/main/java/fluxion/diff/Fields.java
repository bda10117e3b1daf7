package fluxion.diff;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.function.Context;
import java.util.List;
import java.util.stream.IntStream;

/** Derivatives of scalar and vector fields, as sums of partial derivatives. */
public final class Fields {
    private Fields() {}

    /** Σ_k ∂f/∂x_k v_k: the total differential for v = (dx₁, …, dxₙ), and the derivative along v. */
    public static Derived<Expr> along(Expr f, List<Variable> variables, List<? extends Expr> v, Context context) {
        return Gradient.reverse(f, variables, context).map(gradient -> dot(gradient, v));
    }

    /** J v, a component for each formula. */
    public static Derived<List<Expr>> pushed(List<Expr> f, List<Variable> variables, List<Expr> v, Context context) {
        return Jacobian.of(f, variables, context).map(rows -> rows.stream().map(row -> dot(row, v)).toList());
    }

    /** vᵀ J, a component for each variable. */
    public static Derived<List<Expr>> pulled(List<Expr> f, List<Variable> variables, List<Expr> v, Context context) {
        return Jacobian.of(f, variables, context).map(rows -> IntStream.range(0, variables.size()).mapToObj(k ->
            dot(rows.stream().map(row -> row.get(k)).toList(), v)).toList());
    }

    /** Σ_k ∂f_k/∂x_k, for as many formulas as variables. */
    public static Derived<Expr> divergence(List<Expr> f, List<Variable> variables, Context context) {
        return Jacobian.of(f, variables, context).map(Fields::trace);
    }

    /** Σ_k ∂²f/∂x_k² */
    public static Derived<Expr> laplacian(Expr f, List<Variable> variables, Context context) {
        return Hessian.of(f, variables, context).map(Fields::trace);
    }

    /** (∂f₃/∂x₂ − ∂f₂/∂x₃, ∂f₁/∂x₃ − ∂f₃/∂x₁, ∂f₂/∂x₁ − ∂f₁/∂x₂); in the plane the last of them. */
    public static Derived<List<Expr>> curl(List<Expr> f, List<Variable> variables, Context context) {
        return Jacobian.of(f, variables, context).map(rows -> rows.size() == 2 ? List.of(turn(rows, 0, 1))
            : List.of(turn(rows, 1, 2), turn(rows, 2, 0), turn(rows, 0, 1)));
    }

    private static Expr turn(List<List<Expr>> rows, int i, int k) {
        return Exprs.subtract(rows.get(k).get(i), rows.get(i).get(k));
    }

    private static Expr trace(List<List<Expr>> rows) {
        return Exprs.sum(IntStream.range(0, rows.size()).mapToObj(k -> rows.get(k).get(k)).toList());
    }

    private static Expr dot(List<Expr> u, List<? extends Expr> v) {
        return Exprs.sum(IntStream.range(0, u.size()).mapToObj(k -> Exprs.product(u.get(k), v.get(k))).toList());
    }
}
