package fluxion.diff;

import fluxion.expr.DerivativeOperator.Kind;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.function.Context;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The matrix ∂²f/∂xᵢ∂xⱼ: a forward sweep over the result of a reverse sweep, for each variable. It is symmetric,
 * because
 * the second partial derivatives of what can be written here are continuous wherever the conditions hold and formula
 * and results have values (Schwarz); each entry above the diagonal is the one below.
 */
public final class Hessian {
    private Hessian() {}

    public static Derived<List<List<Expr>>> of(Expr f, List<Variable> variables, Context context) {
        return Undone.attempt(() -> {
            var findings = new Findings();
            var scope = Scope.of(List.of(f), context, findings, variables);
            List<Expr> gradient = Gradient.sweep(scope.raw(f), variables, scope, findings);
            var independent = new LinkedHashSet<>(variables);
            var names = new FoldBack(scope.definitions(), independent);
            var columns = new ArrayList<List<Expr>>();
            for (int j = 0; j < variables.size(); j++)
                columns.add(new Forward(scope, independent, variables.get(j), Kind.PARTIAL, Trace.NONE, names, findings)
                    .derivatives(gradient.subList(j, gradient.size())));
            var rows = new ArrayList<List<Expr>>();
            for (int i = 0; i < variables.size(); i++) {
                var row = new ArrayList<Expr>();
                for (int j = 0; j < variables.size(); j++)
                    row.add(columns.get(Math.min(i, j)).get(Math.abs(i - j)));
                rows.add(List.copyOf(row));
            }
            return findings.with(List.copyOf(rows), rows.stream().flatMap(List::stream).toList());
        });
    }
}
