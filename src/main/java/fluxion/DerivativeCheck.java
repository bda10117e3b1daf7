package fluxion;

import fluxion.verify.Mistake;
import java.util.Optional;

/**
 * The verdict on a claimed derivative.
 *
 * @param judgement the claim against the derivative; where the claim speaks of more points than the function, these are
 *                  not its business
 * @param expected  the derivative
 * @param mistake   what was done wrong, if it can be named for certain
 */
public record DerivativeCheck(Judgement judgement, Derivative expected, Optional<Mistake> mistake) {}
