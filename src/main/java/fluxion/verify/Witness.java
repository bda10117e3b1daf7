package fluxion.verify;

import fluxion.expr.Expr.Variable;
import fluxion.number.Interval;
import fluxion.number.Rational;
import java.util.Map;

/** A point in both domains at which the two sides certainly differ: their enclosures there do not overlap. */
public record Witness(Map<Variable, Rational> point, Interval left, Interval right) {}
