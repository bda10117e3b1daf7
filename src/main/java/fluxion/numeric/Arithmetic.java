package fluxion.numeric;

import fluxion.expr.Expr.Constant;
import fluxion.expr.MathFunction;
import fluxion.number.Interval;
import fluxion.number.Rational;
import java.util.List;
import java.util.Optional;

/**
 * An arithmetic of enclosures: every result is certain to contain the values at all points of the operands. A partial
 * operation is empty where it may be undefined, or where no rule is known.
 */
interface Arithmetic<N> {
    N of(Rational exact);

    N of(Constant constant);

    /** The numbers of a bounded interval. */
    N of(Interval range);

    N plus(N u, N v);

    N times(N u, N v);

    N negate(N u);

    Optional<N> over(N u, N v);

    /** e^u, empty if it is too large to be represented. */
    Optional<N> exp(N u);

    /** u^r with the real root for odd denominators. */
    Optional<N> pow(N u, Rational r);

    /** u^v for u &gt; 0. */
    Optional<N> pow(N u, N v);

    Optional<N> apply(MathFunction f, List<N> arguments);

    /** A coarser rule, for a function that has neither a rule nor a definition. */
    Optional<N> coarsely(MathFunction f, List<N> arguments);

    /** An enclosure of all numbers of both; empty if there is no rule. */
    Optional<N> hull(N u, N v);

    /** The number, if the enclosure contains only one. */
    Optional<Rational> exact(N u);

    /** The enclosure in doubles. */
    Interval interval(N u);

    /** Whether there is an integer in the enclosure. */
    boolean mayBeInteger(N u);

    /** −1 or 1 if all numbers of the enclosure have that sign, else 0. */
    int sign(N u);
}
