package fluxion.diff;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import java.util.List;

/**
 * A function that a curve is the graph of, near a point at which the condition holds.
 *
 * @param derivatives its derivatives, from the first on, in terms of the curve
 * @param graph       where the curve is a graph
 */
public record Branch(List<Expr> derivatives, Condition graph) {
    public Branch {
        derivatives = List.copyOf(derivatives);
    }
}
