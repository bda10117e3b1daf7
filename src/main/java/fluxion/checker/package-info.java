/**
 * Replays certificates: small, and independent of what finds them.
 *
 * <p>{@link fluxion.checker.Checker} shows a difference by enclosing both sides at a rational point in arithmetic of
 * its own. For an equality it carries out the derivatives, writes both sides as fractions of polynomials in kernels
 * (e^u, sin u, roots, …) and finds that their difference is zero; what is hard to find on this way (factors, angles,
 * sums of squares) the certificate tells, and the checker verifies. Shares nothing with the prover but exact rationals.
 *
 * <p>What it says of a derivative it says of points at which the rules give one: x |x| has a slope at 0, too, of which a
 * certificate says nothing.
 */
package fluxion.checker;
