package fluxion.function;

import fluxion.number.ElementaryIntervals;
import fluxion.number.Interval;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Enclosures of table functions beyond those of {@link Interval} and {@link ElementaryIntervals}. */
final class Enclosed {
    private static final Interval HALF = Interval.of(0.5);
    /** The least value of sin x/x is −0.21723…, at x = 4.4934… */
    private static final Interval SINC_RANGE = new Interval(-0.2173, 1);
    private static final double BELOW_PI = 3.14;
    private static final double EXP_OVERFLOWS = 700;

    private Enclosed() {}

    /** An enclosure that is there for all reals. */
    static Function<List<Interval>, Optional<Interval>> total(UnaryOperator<Interval> rule) {
        return us -> Optional.of(rule.apply(us.get(0)));
    }

    static Function<List<Interval>, Optional<Interval>> total(BinaryOperator<Interval> rule) {
        return us -> Optional.of(rule.apply(us.get(0), us.get(1)));
    }

    /** An enclosure that is empty where the arguments reach outside the domain. */
    static Function<List<Interval>, Optional<Interval>> partial(Function<Interval, Optional<Interval>> rule) {
        return us -> rule.apply(us.get(0));
    }

    static Function<List<Interval>,
        Optional<Interval>> partial(BiFunction<Interval, Interval, Optional<Interval>> rule) {
        return us -> rule.apply(us.get(0), us.get(1));
    }

    static Optional<Interval> reciprocal(Interval u) {
        return Interval.ONE.over(u);
    }

    static Interval heaviside(Interval u) {
        return u.sign().plus(Interval.ONE).times(HALF);
    }

    /** 1 where both are one and the same number, 0 where they have none in common. */
    static Interval kronecker(Interval u, Interval v) {
        if (u.isPoint() && v.isPoint()) return u.lo() == v.lo() ? Interval.ONE : Interval.of(0);
        return u.intersection(v).isEmpty() ? Interval.of(0) : new Interval(0, 1);
    }

    static Interval round(Interval u) {
        return u.plus(HALF).floor();
    }

    static Interval trunc(Interval u) {
        return new Interval(u.lo() < 0 ? Math.ceil(u.lo()) : Math.floor(u.lo()), u.hi() < 0 ? Math.ceil(u.hi())
            : Math.floor(u.hi()));
    }

    static Interval frac(Interval u) {
        var whole = u.floor();
        var unit = new Interval(0, 1);
        return whole.isPoint() && u.isBounded() ? u.minus(whole).intersection(unit).orElse(unit) : unit;
    }

    /** Between 0 and v; and u − qv where ⌊u/v⌋ is certain to be q. */
    static Optional<Interval> mod(Interval u, Interval v) {
        return u.over(v).map(ratio -> {
            var whole = ratio.floor();
            var range = v.hull(Interval.ZERO);
            return whole.isPoint() && u.isBounded() && v.isBounded()
                ? u.minus(v.times(whole)).intersection(range).orElse(range) : range;
        });
    }

    /** Decreasing between two poles. */
    static Optional<Interval> cot(Interval u) {
        if (!(u.width() < BELOW_PI) || ElementaryIntervals.sin(u).contains(0)) return Optional.empty();
        return cotAt(u.lo()).flatMap(high -> cotAt(u.hi()).map(low -> new Interval(low.lo(), high.hi())));
    }

    private static Optional<Interval> cotAt(double x) {
        return ElementaryIntervals.cos(Interval.of(x)).over(ElementaryIntervals.sin(Interval.of(x)));
    }

    /** Decreasing from 1 on [0, π]. */
    static Interval sinc(Interval u) {
        if (u.isPoint() && u.lo() == 0) return Interval.ONE;
        var ratio = ElementaryIntervals.sin(u).over(u);
        if (ratio.isPresent()) return ratio.get().intersection(SINC_RANGE).orElse(SINC_RANGE);
        double far = u.magnitude();
        if (far > BELOW_PI) return SINC_RANGE;
        var edge = Interval.of(far);
        return ElementaryIntervals.sin(edge).over(edge).map(low -> new Interval(low.lo(), 1)).orElse(SINC_RANGE);
    }

    static Optional<Interval> arcoth(Interval u) {
        return reciprocal(u).flatMap(ElementaryIntervals::atanh);
    }

    static Optional<Interval> arsech(Interval u) {
        return u.lo() <= 0 ? Optional.empty() : reciprocal(u).flatMap(ElementaryIntervals::acosh);
    }

    static Optional<Interval> arcsch(Interval u) {
        return reciprocal(u).map(ElementaryIntervals::asinh);
    }

    /** ln(1 + e^u), increasing; u + ln(1 + e^−u) where e^u is huge. */
    static Interval softplus(Interval u) {
        return new Interval(softplusAt(u.lo()).lo(), softplusAt(u.hi()).hi());
    }

    private static Interval softplusAt(double x) {
        if (Double.isInfinite(x)) return x < 0 ? Interval.NON_NEGATIVE : new Interval(Double.MAX_VALUE, x);
        var point = Interval.of(x);
        var small = ElementaryIntervals.exp(x < EXP_OVERFLOWS ? point : point.negate());
        var rest = ElementaryIntervals.log1p(small).orElseThrow();
        return x < EXP_OVERFLOWS ? rest : rest.plus(point);
    }

    static Interval relu(Interval u) {
        return u.max(Interval.ZERO);
    }
}
