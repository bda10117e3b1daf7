/**
 * Special functions of balls, to any number of bits that is asked for. Each is a convergent or asymptotic series whose
 * remainder is bounded by a theorem (the DLMF section stands beside it); everything else is ball arithmetic, which
 * carries its own errors along. A function is given up (empty) where its argument may lie outside its domain, where no
 * series fits, and beyond {@value fluxion.function.ball.Series#MOST_BITS} bits.
 */
package fluxion.function.ball;
