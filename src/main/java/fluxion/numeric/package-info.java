/**
 * Expressions to numbers: doubles by a {@linkplain fluxion.numeric.Tape flat program} or
 * {@linkplain fluxion.numeric.Evaluator compiled code}, rigorous
 * {@linkplain fluxion.numeric.Enclosures enclosures}, and {@linkplain fluxion.numeric.FiniteDifference numerical
 * derivatives} with an error that can be believed.
 *
 * <p>May import {@code fluxion.function}, {@code fluxion.expr}, {@code fluxion.number} and {@code fluxion.message}.
 */
package fluxion.numeric;
