package fluxion.simplify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import java.util.List;

/** Watches a simplification. It is told what is rewritten and changes nothing: the result is the same without it. */
@FunctionalInterface
public interface Rewrites {
    /** Watches nothing. */
    Rewrites NONE = (_, _, _) -> {};

    /** f, brought to its normal form where the known conditions hold, from here on. */
    default void begun(Expr f, List<Condition> known) {}

    /** The normal form of what was begun. */
    default void ended(Expr simple) {}

    /**
     * A node became another, which has its value wherever it has one. Operands are rewritten before the node they stand
     * in; among the steps may be some of a form that was tried and not taken.
     *
     * @param law the name of the rule, or of what was done
     */
    void rewritten(Expr before, String law, Expr after);
}
