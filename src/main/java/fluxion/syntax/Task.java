package fluxion.syntax;

import fluxion.expr.Expr;
import java.util.List;

/**
 * A step of the interpretation, kept on a stack on the heap: each leaves one expression on the stack of results, and a
 * {@link Build} takes some from it first.
 */
sealed interface Task {
    /** Interpret a surface of any kind. */
    record Visit(Surface surface) implements Task {}

    /** Interpret an operand that is known not to be a function. */
    record Atom(Surface surface) implements Task {}

    /** Interpret a part of a product. */
    record Run(List<Item> items, int from, int to) implements Task {}

    /** Make one expression of the last results, in the order in which they were left. */
    record Build(int operands, Builder how) implements Task {}

    /** What operands make. */
    @FunctionalInterface
    interface Builder {
        Expr of(List<Expr> operands);
    }
}
