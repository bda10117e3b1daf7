package fluxion.explain;

import fluxion.expr.Expr;
import java.util.List;
import java.util.Optional;

/**
 * A line of a derivation: {@code = whole}, by the steps.
 *
 * @param left what the line is about, where another chain of equations begins: d/dx(f)
 */
public record Line(Optional<Expr> left, Expr whole, List<Step> steps) {
    public Line {
        steps = List.copyOf(steps);
    }
}
