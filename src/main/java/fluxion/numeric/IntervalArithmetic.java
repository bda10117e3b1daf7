package fluxion.numeric;

import fluxion.expr.Expr.Constant;
import fluxion.expr.Exprs;
import fluxion.expr.MathFunction;
import fluxion.number.ElementaryIntervals;
import fluxion.number.Interval;
import fluxion.number.IntervalPowers;
import fluxion.number.Rational;
import java.util.List;
import java.util.Optional;

/** Enclosures with double bounds. */
record IntervalArithmetic() implements Arithmetic<Interval> {
    @Override public Interval of(Rational exact) { return Interval.of(exact); }

    @Override public Interval of(Constant constant) {
        if (constant == Exprs.PI) return Interval.PI;
        if (constant == Exprs.E) return Interval.E;
        throw new IllegalArgumentException("no enclosure of the constant " + constant.name());
    }

    @Override public Interval of(Interval range) { return range; }

    @Override public Interval plus(Interval u, Interval v) { return u.plus(v); }

    @Override public Interval times(Interval u, Interval v) { return u.times(v); }

    @Override public Interval negate(Interval u) { return u.negate(); }

    @Override public Optional<Interval> over(Interval u, Interval v) { return u.over(v); }

    @Override public Optional<Interval> exp(Interval u) { return Optional.of(ElementaryIntervals.exp(u)); }

    @Override public Optional<Interval> pow(Interval u, Rational r) { return IntervalPowers.pow(u, r); }

    @Override public Optional<Interval> pow(Interval u, Interval v) { return IntervalPowers.pow(u, v); }

    @Override public Optional<Interval> apply(MathFunction f, List<Interval> arguments) { return f.enclosure(arguments);
        }

    @Override public Optional<Interval> coarsely(MathFunction f, List<Interval> arguments) { return Optional.empty(); }

    @Override public Optional<Interval> hull(Interval u, Interval v) { return Optional.of(u.hull(v)); }

    @Override public Optional<Rational> exact(Interval u) {
        return u.isPoint() ? Optional.of(Rational.of(u.lo())) : Optional.empty();
    }

    @Override public Interval interval(Interval u) { return u; }

    @Override public boolean mayBeInteger(Interval u) { return Math.ceil(u.lo()) <= Math.floor(u.hi()); }

    @Override public int sign(Interval u) { return u.isPositive() ? 1 : u.isNegative() ? -1 : 0; }
}
