package fluxion.checker;

import fluxion.certificate.Condition;
import fluxion.certificate.Effort;
import fluxion.certificate.Rejected;
import fluxion.certificate.Relation;
import fluxion.certificate.Term;
import fluxion.certificate.Terms;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The values of the terms of a claim at a rational point, as ranges; every part certainly has a value. */
final class Values {
    private final Setting setting;
    private final Terms t;
    private final int bits;
    private final Series series;
    private final List<Range> values = new ArrayList<>();

    /** @throws Rejected if it is not certain that all parts have values, or the assumptions hold, at the point */
    Values(Setting setting, Map<String, Rational> point, int bits, Effort effort) {
        this.setting = setting;
        this.t = setting.terms();
        this.bits = bits;
        this.series = new Series(bits);
        int size = t.size();
        for (int i = 0; i < size; i++) {
            effort.spend(bits, 1);
            values.add(setting.isNeeded(i) ? of(t.get(i), point).rounded(bits) : Range.of(0));
        }
        for (Condition condition : setting.conditions())
            if (!holds(condition)) throw Rejected.of("assumption");
    }

    Range at(int place) { return values.get(place); }

    private Range of(Term node, Map<String, Rational> point) {
        return switch (node) {
            case Term.Number(var value) -> Range.of(value);
            case Term.Name(var name) -> {
                if (!point.containsKey(name)) throw Rejected.of("no-value", name);
                yield Range.of(point.get(name));
            }
            case Term.Constant constant -> constant == Term.Constant.PI ? series.pi() : series.exp(Range.of(1));
            case Term.Sum(var us) -> us.stream().map(this::at).reduce(Range.of(0), (a, b) -> a.plus(b, bits));
            case Term.Product(var us) -> us.stream().map(this::at).reduce(Range.of(1), (a, b) -> a.times(b, bits));
            case Term.Quotient(int u, int v) -> at(u).over(at(v), bits);
            case Term.Power(int u, int v) -> power(u, v);
            case Term.Call(var f, var us) -> call(f, us.stream().map(this::at).toList());
            case Term.Derivative _ -> throw new IllegalStateException();
        };
    }

    private Range power(int base, int exponent) {
        var u = at(base);
        var v = at(exponent);
        if (t.get(base) == Term.Constant.E) return series.exp(v);
        if (t.get(exponent) instanceof Term.Number(var q)) return power(u, q);
        if (setting.conditions().contains(new Condition.Whole(exponent, true)) && v.isExact()) return power(u, v.low());
        if (u.isZero() && v.sign() > 0) return u;
        if (u.sign() <= 0) throw Rejected.of("power");
        return series.exp(v.times(series.ln(u), bits));
    }

    /** u^(p/q), the real root for odd q. */
    private Range power(Range u, Rational r) {
        if (r.numerator().bitLength() > 24 || r.denominator().bitLength() > 12) throw Rejected.of("large-power");
        if (r.signum() < 0) return Range.of(1).over(power(u, r.negate()), bits);
        int q = r.denominator().intValue();
        int p = r.numerator().intValue();
        if (q == 1) return u.pow(p, bits);
        if (q % 2 == 0 && u.low().signum() < 0) throw Rejected.of("even-root");
        return new Range(root(u.low(), q).low(), root(u.high(), q).high()).pow(p, bits);
    }

    private Range root(Rational r, int q) {
        return r.signum() < 0 ? Range.of(r.negate()).root(q, bits).negate() : Range.of(r).root(q, bits);
    }

    private Range call(String f, List<Range> us) {
        var u = us.getFirst();
        return switch (f) {
            case "ln" -> {
                if (u.sign() <= 0) throw Rejected.of("logarithm");
                yield series.ln(u);
            }
            case "abs"    -> u.abs();
            case "sign"   -> sign(u);
            case "sin"    -> series.sin(u, 0);
            case "cos"    -> u.isZero() ? Range.of(1) : series.sin(u, 1);
            case "arcsin" -> series.arcsin(u);
            case "arctan" -> series.arctan(u);
            case "atan2"  -> angle(u, us.getLast());
            case "sinc"   -> u.isZero() ? Range.of(1) : series.sin(u, 0).over(u, bits);
            case "erf"    -> series.error(u, -1);
            case "erfi"   -> series.error(u, 1);
            case "floor"  -> floor(u);
            default       -> throw Rejected.of("no-bounds", f);
        };
    }

    private static Range sign(Range u) {
        if (u.sign() == 0 && !u.isZero()) throw Rejected.of("sign");
        return Range.of(u.sign());
    }

    private static Range floor(Range u) {
        if (!u.low().floor().equals(u.high().floor())) throw Rejected.of("step");
        return Range.of(u.low().floor());
    }

    /** The angle of (x, y) in (−π, π]. */
    private Range angle(Range y, Range x) {
        if (x.sign() > 0) return series.arctan(y.over(x, bits));
        if (y.isZero() && x.sign() < 0) return series.pi();
        if (y.sign() == 0) throw Rejected.of("cut");
        return series.pi().scale(Rational.of(y.sign(), 2), bits).minus(series.arctan(x.over(y, bits)), bits);
    }

    // recursion over conditions: what reads them bounds their depth
    private boolean holds(Condition condition) {
        return switch (condition) {
            case Condition.Compare(int u, var relation, int v) -> holds(relation, at(u).minus(at(v), bits));
            case Condition.Whole(int u, boolean whole) -> whole ? at(u).isExact() && at(u).low().isInteger()
                : at(u).low().compareTo(at(u).high().floor()) > 0;
            case Condition.All(var parts) -> parts.stream().allMatch(this::holds);
            case Condition.Any(var parts) -> parts.stream().anyMatch(this::holds);
        };
    }

    private static boolean holds(Relation relation, Range difference) {
        return switch (relation) {
            case EQ -> difference.isZero();
            case NE -> difference.sign() != 0;
            case LT -> difference.high().signum() < 0;
            case LE -> difference.high().signum() <= 0;
            case GT -> difference.low().signum() > 0;
            case GE -> difference.low().signum() >= 0;
        };
    }
}
