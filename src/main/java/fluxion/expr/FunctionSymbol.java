package fluxion.expr;

/**
 * What stands before the brackets of a call: a function of the table, an abstract function, a derivative
 * operator, an evaluation, a function in pieces, a binder (Σ, ∏, ∫), or a family of variables.
 */
public sealed interface FunctionSymbol
    permits MathFunction, AbstractFunction, DerivativeOperator, Evaluation, Pieces,
    Binder, IndexedName {
    /** The name in plain text. */
    String name();

    /** The number of arguments. */
    int arity();
}
