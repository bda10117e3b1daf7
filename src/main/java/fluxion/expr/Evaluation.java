package fluxion.expr;

/**
 * {@code u|_{x=a}}, not yet carried out: three arguments, the formula, the variable and the value to be put in for it
 * once the derivatives within the formula are carried out. {@code df/dx(2)} is the derivative of f by x at x = 2, never
 * the derivative of f(2). Only the reader builds it, and resolving a formula against its context removes it.
 */
public enum Evaluation implements FunctionSymbol {
    AT;

    @Override public String toString() {
        return "at";
    }

    @Override public int arity() {
        return 3;
    }
}
