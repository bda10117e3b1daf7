package fluxion;

import fluxion.expr.Condition;

/**
 * Points at which the function has a value and the formula of its derivative does not speak for it.
 *
 * @param where the points
 * @param slope the derivative of the function there: its value, that there certainly is none, or that it is not known
 */
public record Exceptional(Condition where, Value slope) {}
