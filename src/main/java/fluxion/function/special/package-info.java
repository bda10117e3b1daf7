/**
 * Values of special functions in double precision, by series, continued fractions and asymptotic expansions of the
 * DLMF, NaN outside the domain; and enclosures of some of them. Imports {@code fluxion.number} only.
 */
package fluxion.function.special;
