/**
 * Values of special functions in double precision, by series, continued fractions and asymptotic expansions of the
 * DLMF. NaN outside the domain. Imports nothing of Fluxion.
 */
package fluxion.function.special;
