/**
 * The judge: is a claim {@code left = right} proved, conditional, refuted or undecided, and why.
 *
 * <p>{@link fluxion.verify.Judge} first looks for a point at which the sides certainly differ (disjoint bounds at a
 * rational point in both domains), then for a proof: both sides are written as fractions over kernels
 * ({@link fluxion.verify.NormalForm}), and a numerator that is identically zero is the proof. A claim about one
 * variable is also decided interval by interval ({@link fluxion.verify.Cases}): the line is cut where a quantity
 * changes its sign on which a kink, a jump or a branch depends, so that both sides are analytic in between.
 * Floating-point agreement is evidence only. May import everything below {@code verify}.
 */
package fluxion.verify;
