/**
 * Expressions: one immutable, shared graph of interned nodes.
 *
 * <p>An {@link fluxion.expr.Expr} is built only through {@link fluxion.expr.Exprs}; equal expressions are the same
 * object, so {@code ==} is equality. A pass over expressions is a {@code switch} handed to {@link fluxion.expr.Fold},
 * which runs it once per distinct node, on the heap: depth and sharing never hurt.
 *
 * <p>May import {@code fluxion.number} only.
 */
package fluxion.expr;
