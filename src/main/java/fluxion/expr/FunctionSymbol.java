package fluxion.expr;

/**
 * What stands before the brackets of a call: a function of the table, an abstract function, or a derivative operator.
 */
public sealed interface FunctionSymbol permits MathFunction, AbstractFunction, DerivativeOperator, Pieces {
    /** The name in plain text. */
    String name();

    /** The number of arguments. */
    int arity();
}
