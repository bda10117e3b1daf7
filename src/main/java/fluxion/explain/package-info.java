/**
 * Derivations: how an answer came about, as a teacher would write it down.
 *
 * <p>There is one engine. A {@link fluxion.explain.Recorder} watches it; what was done is a
 * {@link fluxion.explain.Derivation}, whose steps are equations: d/dx(u v) = d/dx(u) v + u d/dx(v). Used as rules for
 * rewriting they {@linkplain fluxion.explain.Derivation#replay() lead from the question to the answer}. The engine
 * works from the leaves up; {@link fluxion.explain.Lines} tells the same steps from the outside in, in few or many
 * lines, and {@link fluxion.explain.Wording} says each in words.
 *
 * <p>May import {@code verify} and all below it.
 */
package fluxion.explain;
