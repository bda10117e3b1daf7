/**
 * Numbers the whole house shares: exact {@linkplain fluxion.number.Rational rationals}, outward-rounded
 * {@linkplain fluxion.number.Interval intervals} of doubles, and {@linkplain fluxion.number.Ball balls} of any
 * precision. The library Rings stands behind one door, {@link fluxion.number.PolynomialLibrary}.
 *
 * <p>The lowest layer: it imports nothing of Fluxion. Numerals of a formula are rationals
 * ({@code 0.1} is 1/10); intervals and balls say what is certain about a value that is not rational:
 * {@code ElementaryIntervals.sin(Interval.of(1e22))} is [−0.8522008497671891, −0.8522008497671885].
 */
package fluxion.number;
