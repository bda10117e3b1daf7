package fluxion.plot;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.NotInteger;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.number.Ball;
import fluxion.number.Interval;
import fluxion.number.Rational;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Tape;
import fluxion.numeric.Truth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A point at which a curve may break and that is no rational number, such as π in {@code piecewise(x < π: 1, …)} or √2
 * in ⌊x²⌋, and what is certain of the function there.
 *
 * @param near  where it is
 * @param error how far it may be from there; 0 if that is too little to matter
 * @param hole  whether the function certainly has no value there
 * @param y     the value, if there certainly is one
 */
record Landmark(Rational near, double error, boolean hole, Optional<Double> y) {
    private static final int BITS = 800;
    /** Angles that a person would write: multiples of π/12, for example. */
    private static final int LARGEST_DENOMINATOR = 24;
    private static final double CLOSE = 1e-9;

    /** The one between the bounds of which something is certain. */
    static Optional<Landmark> between(Curve curve, double from, double to) {
        var parts = atoms(curve.breaks()).toList();
        return Stream.<Stream<Landmark>>of(
                parts.stream().flatMap(part -> broken(curve, part, from, to)).filter(b -> curve.isLinear(b.u))
                    .flatMap(broken -> broken.solved(curve, from, to)),
                parts.stream().flatMap(part -> broken(curve, part, from, to)).flatMap(broken ->
                    broken.crossed(curve, from, to)),
                angle(curve, from, to))
            .flatMap(Function.identity()).filter(mark -> mark.hole || mark.y.isPresent()).findFirst();
    }

    /** A part of the formula, and the value of it at which the curve breaks. */
    private record Broken(Expr u, Expr value) {
        /** Where the part, which is linear, has the value. */
        Stream<Landmark> solved(Curve curve, double from, double to) {
            Variable x = curve.variable();
            Expr start = Substitution.replace(u, Map.of(x, Exprs.ZERO));
            Expr slope = Exprs.subtract(Substitution.replace(u, Map.of(x, Exprs.ONE)), start);
            Expr at = u == x ? value : Exprs.quotient(Exprs.subtract(value, start), slope);
            return at(at, from, to).map(near -> certain(curve.at(u == x ? Map.of(x, at) : Map.of(u, value, x, at)),
                Interval.of(from, to), near, 0)).stream();
        }

        /** Where it has the value somewhere between, as it is continuous and on different sides of it at the bounds. */
        Stream<Landmark> crossed(Curve curve, double from, double to) {
            if (!curve.changesSign(Exprs.subtract(u, value), from, to)) return Stream.empty();
            var inner = inner(curve);
            var middle = Rational.of(from).plus(Rational.of(to)).times(Rational.HALF);
            return Stream.of(certain(curve.at(inner == this ? Map.of(u, value)
                : Map.of(u, value, inner.u, inner.value)), Interval.of(from, to), middle, to - from));
        }

        /** The part of it that stands in the formula: where x²/3 = 2, x² is 6. */
        private Broken inner(Curve curve) {
            Broken inner = this;
            while (!Substitution.contains(curve.formula(), inner.u)) {
                var next = inner.next(curve);
                if (next.isEmpty()) return this;
                inner = next.get();
            }
            return inner;
        }

        private Optional<Broken> next(Curve curve) {
            var moving = u.children().stream().filter(curve::moves).toList();
            if (moving.size() != 1) return Optional.empty();
            Expr part = moving.getFirst();
            Expr rest = Substitution.replace(u, Map.of(part, u instanceof Expr.Sum ? Exprs.ZERO : Exprs.ONE));
            return switch (u) {
                case Expr.Sum _ -> Optional.of(new Broken(part, Exprs.subtract(value, rest)));
                case Expr.Product _ -> Optional.of(new Broken(part, Exprs.quotient(value, rest)));
                case Expr.Quotient(var above, _) when above == part ->
                    Optional.of(new Broken(part, Exprs.quotient(value, rest)));
                case Expr _ -> Optional.empty();
            };
        }
    }

    private static Stream<Condition> atoms(Condition condition) { // recursion over conditions, whose depth we build
        return switch (condition) {
            case Condition.All(var parts) -> parts.stream().flatMap(Landmark::atoms);
            case Condition.Any(var parts) -> parts.stream().flatMap(Landmark::atoms);
            case Compare _, NotInteger _, Condition.IsInteger _ -> Stream.of(condition);
        };
    }

    private static Stream<Broken> broken(Curve curve, Condition part, double from, double to) {
        return switch (part) {
            case Compare(var u, _, var v) when !curve.moves(v) && curve.moves(u) -> Stream.of(new Broken(u, v));
            case Compare(var u, _, var v) when !curve.moves(u) && curve.moves(v) -> Stream.of(new Broken(v, u));
            case NotInteger(var u) when curve.moves(u) -> whole(curve, u, from / 2 + to / 2).map(k -> new Broken(u, k));
            case Condition _ -> Stream.empty();
        };
    }

    /** A multiple of π, as far as what stands there is a number that is known. */
    private static Stream<Landmark> angle(Curve curve, double from, double to) {
        return Simple.between(from / Math.PI, to / Math.PI, LARGEST_DENOMINATOR)
            .map(part -> Exprs.product(Exprs.num(part), Exprs.PI)).flatMap(at -> at(at, from, to).map(near ->
                certain(curve.at(Map.of(curve.variable(), at)).simplified(), Interval.of(from, to), near, 0)))
            .stream();
    }

    private static Stream<Expr> whole(Curve curve, Expr u, double near) {
        double value = Tape.of(u, List.of(curve.variable())).value(near);
        return Double.isFinite(value) ? Stream.of(Exprs.num(Math.round(value))) : Stream.empty();
    }

    /** The number, if it certainly is between the bounds. */
    private static Optional<Rational> at(Expr number, double from, double to) {
        if (!Substitution.variables(number).isEmpty()) return Optional.empty();
        return Enclosures.at(number, Map.of(), BITS).within().filter(ball -> from <= ball.interval().lo()
            && ball.interval().hi() <= to).map(Ball::center).map(Ball::lower);
    }

    private static Landmark certain(Curve.Spot spot, Interval between, Rational near, double error) {
        var box = Map.of(spot.x(), between);
        var known = Enclosures.over(spot.f(), box);
        var holds = Enclosures.holdsOver(spot.where(), box);
        var y = known.within().filter(range -> holds == Truth.TRUE
            && range.width() <= CLOSE * Math.max(1, range.mignitude())).map(Interval::mid);
        return new Landmark(near, error, known.isUndefined() || holds == Truth.FALSE, y);
    }
}
