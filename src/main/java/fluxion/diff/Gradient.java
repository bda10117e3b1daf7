package fluxion.diff;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.function.Context;
import java.util.List;

/**
 * The gradient (∂f/∂x₁, …, ∂f/∂xₙ) by one reverse sweep: about as many operations as a few evaluations of f, however
 * many variables there are. The variables are independent of each other, even where the sheet defines one by another;
 * other defined names are followed.
 */
public final class Gradient {
    private Gradient() {}

    /** The partial derivatives, in the order of the variables. They share what they have in common. */
    public static Derived<List<Expr>> reverse(Expr f, List<Variable> variables, Context context) {
        return Undone.attempt(() -> {
            var findings = new Findings();
            var scope = Scope.of(List.of(f), context, findings, variables);
            List<Expr> gradient = sweep(scope.raw(f), variables, scope, findings);
            return findings.with(gradient, gradient);
        });
    }

    static List<Expr> sweep(Expr f, List<Variable> variables, Scope scope, Findings findings) throws Undone {
        return List.copyOf(new Reverse(scope, variables, findings).gradient(f));
    }
}
