package fluxion.explain;

import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import java.util.List;

/**
 * How the derivative of a formula came about.
 *
 * @param by       the variables of differentiation, the first one first
 * @param phases   each goes on where the one before ended; to differentiate is to apply d/dx to that
 * @param complete false if there were too many steps to keep
 */
public record Derivation(Expr formula, List<Variable> by, List<Phase> phases, Expr answer, boolean complete) {
    public Derivation {
        by = List.copyOf(by);
        phases = List.copyOf(phases);
    }

    /** All steps, in the order in which they are written down. */
    public List<Step> steps() {
        return phases.stream().flatMap(phase -> phase.steps().stream()).toList();
    }

    /** Where the steps alone lead, used as rules for rewriting: to the answer, if all were kept. */
    public Expr replay() {
        Expr reached = formula;
        var variables = by.iterator();
        for (Phase phase : phases) {
            boolean more = phase.kind() == Phase.Kind.DIFFERENTIATING;
            reached = Rewriting.by(phase.steps()).of(more ? pending(reached, variables.next()) : reached);
        }
        return reached;
    }

    static Expr pending(Expr f, Variable x) {
        return Exprs.apply(DerivativeOperator.TOTAL, f, x);
    }
}
