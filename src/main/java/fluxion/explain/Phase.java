package fluxion.explain;

import fluxion.expr.Expr;
import java.util.List;

/**
 * A part of a derivation in which steps of one kind were taken.
 *
 * @param from  where it began; in differentiating, d/dx(f)
 * @param steps outermost first in differentiating, else as they were taken
 * @param to    where the steps lead
 */
public record Phase(Kind kind, Expr from, List<Step> steps, Expr to) {
    /** What is done in a phase. */
    public enum Kind { DIFFERENTIATING, SIMPLIFYING, SHAPING }

    public Phase {
        steps = List.copyOf(steps);
    }
}
