package fluxion.expr;

/**
 * What stands before the brackets of a call: a function of the table, an abstract function, a derivative
 * operator, an evaluation, or a function in pieces.
 */
public sealed interface FunctionSymbol
    permits MathFunction, AbstractFunction, DerivativeOperator, Evaluation, Pieces {
    /** The name in plain text. */
    String name();

    /** The number of arguments. */
    int arity();
}
