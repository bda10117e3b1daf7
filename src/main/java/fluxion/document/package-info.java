/**
 * Documents with derivations in them: where the formulas stand, what they declare, and a verdict for every equation.
 *
 * <p>{@link fluxion.document.Markdown} finds the formulas, {@link fluxion.document.Parts} takes each apart into
 * statements, {@link fluxion.document.Narrative} goes through them sentence by sentence and finds out from the words
 * around what is assumed, and for how long; {@link fluxion.document.Ledger} keeps what is known, and the steps.
 *
 * <p>May import everything below {@code document}.
 */
package fluxion.document;
