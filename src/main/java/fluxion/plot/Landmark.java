package fluxion.plot;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.NotInteger;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.number.Ball;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Tape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A point at which a curve may break and that is no rational number, such as π in {@code piecewise(x < π: 1, …)}.
 *
 * @param at    where it is
 * @param value what the function is there, as a formula without variables
 */
record Landmark(Expr at, Expr value) {
    private static final int BITS = 160;

    /** The only one between the bounds. */
    static Optional<Landmark> between(Curve curve, double from, double to) {
        var found = curve.breaks().conjuncts().stream().flatMap(part -> switch (part) {
            case Compare(var u, _, var v) when curve.moves(v) -> of(curve, v, u).stream();
            case Compare(var u, _, var v)                     -> of(curve, u, v).stream();
            case NotInteger(var u) -> of(curve, u, whole(curve, u, from / 2 + to / 2)).stream();
            case Condition _       -> Stream.<Landmark>empty();
        }).filter(mark -> isBetween(mark.at, from, to)).distinct().toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Where a part of the formula that is linear has a value: there the part is that value, to the last digit. */
    private static Optional<Landmark> of(Curve curve, Expr u, Expr value) {
        if (curve.moves(value) || !curve.isLinear(u)) return Optional.empty();
        Variable x = curve.variable();
        Expr start = Substitution.replace(u, Map.of(x, Exprs.ZERO));
        Expr slope = Exprs.subtract(Substitution.replace(u, Map.of(x, Exprs.ONE)), start);
        Expr at = u == x ? value : Exprs.quotient(Exprs.subtract(value, start), slope);
        return Optional.of(new Landmark(at, Substitution.replace(curve.formula(), u == x ? Map.of(x, at)
            : Map.of(u, value, x, at))));
    }

    private static Expr whole(Curve curve, Expr u, double near) {
        return Exprs.num(Math.round(Tape.of(u, List.of(curve.variable())).value(near)));
    }

    private static boolean isBetween(Expr at, double from, double to) {
        return known(at).filter(range -> from <= range.interval().lo() && range.interval().hi() <= to).isPresent();
    }

    private static Optional<Ball> known(Expr e) {
        return Substitution.variables(e).isEmpty() ? Enclosures.at(e, Map.of(), BITS).within() : Optional.empty();
    }

    /** The value, if there certainly is one. */
    Optional<Double> y() {
        return known(value).map(range -> range.interval().mid());
    }

    /** Whether there certainly is none. */
    boolean isHole() {
        return Enclosures.at(value, Map.of(), BITS).isUndefined();
    }
}
