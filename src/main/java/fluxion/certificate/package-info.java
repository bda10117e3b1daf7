/**
 * What a certificate says: a claim {@code left = right} in terms of its own, what is said of it, and the reason, in
 * fractions of polynomials. {@code fluxion.checker} replays it. May import {@code message} and {@code number} only.
 */
package fluxion.certificate;
