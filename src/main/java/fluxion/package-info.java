/**
 * The engine's public face: {@link fluxion.Fluxion} answers questions about formulas that are given as texts.
 *
 * <p>Everything a face of Fluxion shows (the command line, JSON lines) comes from here, so that all faces give the same
 * answers. May import every layer up to {@code document}.
 */
package fluxion;
