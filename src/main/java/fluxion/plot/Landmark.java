package fluxion.plot;

import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.number.Ball;
import fluxion.numeric.Enclosures;
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
        var found = curve.breaks().conjuncts().stream().flatMap(part -> part instanceof Compare(var u, _, var v)
            ? place(curve, u, v).stream() : Stream.empty()).distinct()
            .filter(at -> isBetween(at, from, to)).toList();
        return found.size() == 1 ? Optional.of(new Landmark(found.getFirst(),
            Substitution.replace(curve.formula(), Map.of(curve.variable(), found.getFirst())))) : Optional.empty();
    }

    /** Where the sides change places, if one of them is the variable or differs from it by a number. */
    private static Optional<Expr> place(Curve curve, Expr u, Expr v) {
        Variable x = curve.variable();
        if (u == x && !curve.moves(v)) return Optional.of(v);
        if (v == x && !curve.moves(u)) return Optional.of(u);
        if (v != Exprs.ZERO || !(u instanceof Sum(var terms)) || !terms.contains(x)) return Optional.empty();
        var others = terms.stream().filter(term -> term != x).toList();
        return others.stream().anyMatch(curve::moves) ? Optional.empty()
            : Optional.of(Exprs.negate(Exprs.sum(List.copyOf(others))));
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
