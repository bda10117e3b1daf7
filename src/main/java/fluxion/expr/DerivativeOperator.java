package fluxion.expr;

/**
 * The operator d/dx or ∂/∂x as it stands in a formula, not yet carried out. It is applied to two arguments, the
 * formula and the variable; higher orders are nested. Only the reader builds it, and resolving a formula against its
 * context removes it: no other pass, and no substitution, ever sees inside it.
 */
public record DerivativeOperator(Kind kind) implements FunctionSymbol {
    public static final DerivativeOperator TOTAL = new DerivativeOperator(Kind.TOTAL);
    public static final DerivativeOperator PARTIAL = new DerivativeOperator(Kind.PARTIAL);

    /** Which dependences are followed. */
    public enum Kind {
        /** d/dx: follows definitions and declared dependences. */
        TOTAL,
        /** ∂/∂x: what is declared as a function of x is held constant. */
        PARTIAL
    }

    /** {@code d} or {@code ∂}. */
    @Override public String name() {
        return kind == Kind.TOTAL ? "d" : "∂";
    }

    @Override public int arity() {
        return 2;
    }
}
