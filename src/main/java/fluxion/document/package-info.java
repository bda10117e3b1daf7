/**
 * Documents with derivations in them: where the formulas stand, what they declare, and a verdict for every equation.
 *
 * <p>{@link fluxion.document.Markdown} finds the formulas, {@link fluxion.document.DocumentCheck} goes through them in
 * order with a growing context. May import everything below {@code document}.
 */
package fluxion.document;
