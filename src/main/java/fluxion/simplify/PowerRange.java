package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.number.Interval;
import fluxion.number.IntervalPowers;
import fluxion.number.Rational;

/** The range of u^v, with the domain of {@link fluxion.expr.Exprs#power}. */
final class PowerRange {
    private PowerRange() {}

    static Range of(Range u, Expr exponent, Range v, Signs signs) {
        if (exponent instanceof Num(var n)) return literal(u, n);
        if (signs.isInteger(exponent) && !u.isNonNegative())
            return new Range(signs.isEven(exponent) ? Interval.NON_NEGATIVE : Interval.REALS, u.nonZero());
        boolean nonZero = u.nonZero() || v.isNonPositive();
        return bounds(u, v, nonZero);
    }

    /** For a base that is ≥ 0 wherever the power has a value. */
    private static Range bounds(Range u, Range v, boolean nonZero) {
        var base = u.interval().intersection(Interval.NON_NEGATIVE);
        var power = base.filter(b -> b.lo() > 0).flatMap(b -> IntervalPowers.pow(b, v.interval()));
        return new Range(power.flatMap(p -> p.intersection(Interval.NON_NEGATIVE)).orElse(Interval.NON_NEGATIVE),
            nonZero);
    }

    private static Range literal(Range u, Rational n) {
        boolean even = !n.numerator().testBit(0);
        boolean real = n.denominator().testBit(0);                // an odd root has a value below 0, too
        boolean nonZero = u.nonZero() || n.signum() < 0;
        if (n.equals(Rational.TWO)) return u.square();
        Interval sign = !real || even || u.isNonNegative() ? Interval.NON_NEGATIVE
            : u.isNonPositive() ? Interval.NON_POSITIVE : Interval.REALS;
        var base = real ? u.interval() : u.interval().intersection(Interval.NON_NEGATIVE).orElse(Interval.NON_NEGATIVE);
        var power = n.isSmallInteger() ? IntervalPowers.pow(base, n.intValue()) : IntervalPowers.pow(base, n);
        return new Range(power.flatMap(sign::intersection).orElse(sign), nonZero);
    }
}
