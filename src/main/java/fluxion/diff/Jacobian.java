package fluxion.diff;

import fluxion.expr.DerivativeOperator.Kind;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.function.Context;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** The matrix ∂fᵢ/∂xⱼ: row i belongs to fᵢ. The variables are independent of each other. */
public final class Jacobian {
    private Jacobian() {}

    /** By one reverse sweep a formula or one forward sweep a variable, whichever are fewer. */
    public static Derived<List<List<Expr>>> of(List<Expr> formulas, List<Variable> variables, Context context) {
        return Undone.attempt(() -> {
            var findings = new Findings();
            var scope = Scope.of(formulas, context, findings, variables);
            var settled = new ArrayList<Expr>();
            for (Expr f : formulas) settled.add(scope.raw(f));
            var rows = variables.size() < formulas.size() ? forward(settled, variables, scope, findings)
                                                          : reverse(settled, variables, scope, findings);
            return findings.with(rows, rows.stream().flatMap(List::stream).toList());
        });
    }

    private static List<List<Expr>> reverse(List<Expr> formulas, List<Variable> variables, Scope scope,
        Findings findings) throws Undone {
        var rows = new ArrayList<List<Expr>>();
        for (Expr f : formulas) rows.add(Gradient.sweep(f, variables, scope, findings));
        return List.copyOf(rows);
    }

    /** Column by column; all formulas of a column share one sweep. */
    static List<List<Expr>> forward(List<Expr> formulas, List<Variable> variables, Scope scope,
        Findings findings) throws Undone {
        var rows = new ArrayList<List<Expr>>();
        for (int i = 0; i < formulas.size(); i++) rows.add(new ArrayList<>());
        var independent = new LinkedHashSet<>(variables);
        var names = new FoldBack(scope.definitions(), independent);
        for (Variable x : variables) {
            List<Expr> column = new Forward(scope, independent, x, Kind.PARTIAL, Trace.NONE, names,
                findings).derivatives(formulas);
            for (int i = 0; i < column.size(); i++) rows.get(i).add(column.get(i));
        }
        return rows.stream().map(List::copyOf).toList();
    }
}
