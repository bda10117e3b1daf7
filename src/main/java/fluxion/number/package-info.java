/**
 * Numbers the whole house shares: exact {@linkplain fluxion.number.Rational rationals} and
 * outward-rounded {@linkplain fluxion.number.Interval intervals}.
 *
 * <p>The lowest layer: it imports nothing of Fluxion. Numerals of a formula are rationals
 * ({@code 0.1} is 1/10); intervals say what is certain about a value that is not rational.
 */
package fluxion.number;
