/**
 * The judge: is a claim {@code left = right} proved, conditional, refuted or undecided, and why.
 *
 * <p>{@link fluxion.verify.Judge} first looks for a point at which the sides certainly differ (disjoint enclosures at a
 * rational point in both domains), then for a proof: both sides are written as fractions over kernels
 * ({@link fluxion.verify.NormalForm}), and a numerator that is identically zero is the proof. Floating-point agreement
 * is evidence only. May import everything below {@code verify}.
 */
package fluxion.verify;
