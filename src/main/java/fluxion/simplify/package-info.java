/**
 * Making expressions simpler without changing a value: {@linkplain fluxion.simplify.Simplifier simplification} by
 * collecting and by named {@linkplain fluxion.simplify.Rules rules}, {@linkplain fluxion.simplify.Forms forms} on
 * demand
 * (expanded, factored), and {@linkplain fluxion.simplify.Signs what is known about signs}.
 *
 * <p>May import {@code fluxion.expr}, {@code number}, {@code function}, {@code numeric} and {@code syntax}. Of
 * polynomials in several letters the library Rings is asked for what shorter ways do not tell; it is loaded only then.
 *
 * <pre>{@code
 * var result = Simplifier.simplify(quotient(subtract(square(x), ONE), subtract(x, ONE)));
 * result.expr();          // x + 1
 * result.conditions();    // x ≠ 1
 * }</pre>
 */
package fluxion.simplify;
