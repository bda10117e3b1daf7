package fluxion.diff;

import fluxion.expr.Expr;

/** Watches a differentiation. It is told what is done and changes nothing: the result is the same without it. */
@FunctionalInterface
public interface Trace {
    /** Watches nothing. */
    Trace NONE = (_, _, _) -> {};

    /**
     * The rule gave the node's derivative. Called once per distinct node that the formula consists of, operands
     * first; the bodies of followed names and functions are among them.
     */
    void applied(Expr node, DiffRule rule, Expr derivative);
}
