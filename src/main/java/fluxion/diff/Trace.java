package fluxion.diff;

import fluxion.expr.Condition;
import fluxion.expr.DerivativeOperator.Kind;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import java.util.List;

/** Watches a differentiation. It is told what is done and changes nothing: the result is the same without it. */
@FunctionalInterface
public interface Trace {
    /** Watches nothing, and costs nothing. */
    Trace NONE = _ -> {};

    /**
     * The rule that was applied at a node.
     *
     * @param node       what was differentiated
     * @param stated     what the rule says, with the derivatives of the operands written as such: for u v it is
     *                   d/dx(u) v + u d/dx(v). Those of x and of constants are put in.
     * @param open       the derivatives written as such in it, from left to right
     * @param derivative what it is, all carried out
     * @param conditions what the rule needs beyond the domains
     */
    record Entry(Expr node, DiffRule rule, Expr stated, List<Expr> open, Expr derivative,
                List<Condition> conditions) {
        public Entry {
            open = List.copyOf(open);
            conditions = List.copyOf(conditions);
        }
    }

    /** f, free of derivatives still to be carried out, is differentiated by x from here on. */
    default void begun(Expr f, Variable x, Kind kind) {}

    /**
     * Called once per distinct node that the formula consists of, operands first; the bodies of followed names and
     * functions are among them.
     */
    void applied(Entry entry);

    /** Watches what is differentiated within a sum, product or integral, in the places of its template. */
    default Trace within(Expr binder) {
        return NONE;
    }

    /** The derivative of what was begun. */
    default void ended(Expr derivative) {}
}
