/**
 * Differentiation: formula in, formula out, one rule per kind of node.
 *
 * <ul>
 * <li>{@link fluxion.diff.Differentiator} – f′ and higher orders, forward through the shared graph;</li>
 * <li>{@link fluxion.diff.Gradient} – all partial derivatives at once, by a reverse sweep whose cost does not depend on
 *     the number of variables; {@link fluxion.diff.Jacobian} and {@link fluxion.diff.Hessian} rest on both;</li>
 * <li>{@link fluxion.diff.SymbolicOrder} – dⁿf/dxⁿ with a letter for the order, by closed forms;</li>
 * <li>{@link fluxion.diff.Implicit}, {@link fluxion.diff.Parametric} – slopes of curves, of any order;</li>
 * <li>{@link fluxion.diff.Fields} – differentials, derivatives along vectors, divergence, curl, Laplacian;
 *     {@link fluxion.diff.Logarithmic} – f′/f;</li>
 * <li>{@link fluxion.diff.Resolver} – carries out the derivatives a formula is written with ({@code d/dx}, {@code
 * ∂/∂x},
 *     {@code f'(2)}), following what the sheet declares;</li>
 * <li>{@link fluxion.diff.Definitions} – puts the bodies of defined names and functions in, or the names back.</li>
 * </ul>
 *
 * <p>Every answer is a {@link fluxion.diff.Derived}: a result with the conditions under which its steps hold and the
 * assumptions taken, or the place and the reason why there is none. A result is valid where the formula and the result
 * have values and the conditions hold. Nothing is simplified here beyond what the constructors of
 * {@link fluxion.expr.Exprs} do, except that operands whose derivative is 0 are left out.
 *
 * <p>A defined name is followed by looking at its body as if the name had it as its only operand, so named formulas
 * stay named in the result: with {@code y = g(w h)}, the derivative of y² by w is {@code 2 y g'(w h) h}.
 *
 * <p>May import {@code function}, {@code expr}, {@code number}, {@code message}.
 */
package fluxion.diff;
