package fluxion.numeric;

import fluxion.expr.Binder;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.number.Interval;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The integral of a template, enclosed: the interval is cut into equal parts, and on each the values of the integrand
 * are enclosed, so that the integral certainly lies within the sum of their ranges times the widths. Empty where the
 * integrand may be without a value, or without a bound. With an integral within, the parts are fewer.
 */
record Quadrature(Expr template, Map<Variable, Value<Interval>> places) {
    private static final int PARTS = 2_048;
    private static final int FEW_PARTS = 64;

    Optional<Interval> over(Interval lower, Interval upper) {
        if (!lower.isBounded() || !upper.isBounded()) return Optional.empty();
        if (lower.lo() > upper.hi()) return over(upper, lower).map(Interval::negate);
        if (lower.hi() > upper.lo()) return Optional.empty();
        var sum = inner(lower.hi(), upper.lo());
        for (Interval edge : new Interval[] {lower, upper})
            if (!edge.isPoint()) sum = sum.flatMap(known -> part(edge).map(more ->
                known.plus(more.times(Interval.ZERO.hull(Interval.of(edge.hi()).minus(Interval.of(edge.lo())))))));
        return sum.filter(Interval::isBounded);
    }

    private Optional<Interval> inner(double from, double to) {
        Interval sum = Interval.ZERO;
        double last = from;
        int parts = Enclosures.hasIntegral(template) ? FEW_PARTS : PARTS;
        for (int k = 1; k <= parts && last < to; k++) {
            double next = k == parts ? to : Math.min(to, from + (to - from) * k / parts);
            var values = part(new Interval(last, next));
            if (values.isEmpty()) return Optional.empty();
            if (!values.get().equals(Interval.ZERO))                     // nothing adds no rounding
                sum = sum.plus(values.get().times(Interval.of(next).minus(Interval.of(last))));
            last = next;
        }
        return Optional.of(sum);
    }

    private Optional<Interval> part(Interval range) {
        var arithmetic = new IntervalArithmetic();
        Function<Variable, Value<Interval>> inside = v -> v == Binder.INDEX ? new Value.Range<>(range) : places.get(v);
        return new Enclosing<>(arithmetic, inside).at(template).range(arithmetic).filter(Interval::isBounded);
    }
}
