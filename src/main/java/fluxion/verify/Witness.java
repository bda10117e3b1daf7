package fluxion.verify;

import fluxion.expr.Expr.Variable;
import fluxion.number.Interval;
import fluxion.number.Rational;
import java.util.Map;

/**
 * A point in both domains at which the claim certainly fails: the enclosures of the sides do not overlap, or, where an
 * order is claimed, both are the same single number.
 */
public record Witness(Map<Variable, Rational> point, Interval left, Interval right) {}
