package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Exprs;
import fluxion.expr.FunctionSymbol;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.numeric.Truth;
import fluxion.simplify.Signs;
import java.util.List;
import java.util.Map;

/**
 * Where a sum of angles lies, in quarter turns: between two bounds that it may reach or not. The principal values are
 * those of DLMF §4.23(ii); those of arcsin and arctan have the sign of the argument, that of atan2(y, x) the sign of y.
 */
record TurnRange(Rational low, boolean reachesLow, Rational high, boolean reachesHigh) {
    private static final List<FunctionSymbol> ANGLES = List.of(Functions.ARCSIN, Functions.ARCCOS, Functions.ARCTAN,
        Functions.ATAN2);
    private static final Rational FULL_TURN = Rational.of(4);

    /** Whether the expression is π or one of the angles that are meant. */
    static boolean isAngle(Expr u) {
        return u == Exprs.PI || u instanceof Apply(var f, _) && ANGLES.contains(f);
    }

    static TurnRange of(Map<Expr, Rational> angles, Signs signs) {
        var range = exactly(0);
        for (var angle : angles.entrySet()) range = range.plus(of(angle.getKey(), signs).times(angle.getValue()));
        return range;
    }

    private static TurnRange of(Expr angle, Signs signs) {
        if (angle == Exprs.PI) return exactly(2);
        var f = ((Apply) angle).function();
        Expr u = ((Apply) angle).arguments().getFirst();
        int reach = f == Functions.ATAN2 ? 2 : 1;
        boolean high = f != Functions.ARCTAN;
        boolean low = f == Functions.ARCSIN;
        if (f == Functions.ARCCOS) return new TurnRange(Rational.ZERO, true, Rational.TWO, true);
        if (signs.holds(Condition.positive(u)) == Truth.TRUE) return between(0, false, reach, high && reach == 1);
        if (signs.holds(Condition.nonNegative(u)) == Truth.TRUE) return between(0, true, reach, high);
        if (signs.holds(Condition.negative(u)) == Truth.TRUE) return between(-reach, low, 0, false);
        return between(-reach, low, reach, high);
    }

    private static TurnRange between(int low, boolean reachesLow, int high, boolean reachesHigh) {
        return new TurnRange(Rational.of(low), reachesLow, Rational.of(high), reachesHigh);
    }

    private static TurnRange exactly(int quarters) {
        return between(quarters, true, quarters, true);
    }

    private TurnRange plus(TurnRange o) {
        return new TurnRange(low.plus(o.low), reachesLow && o.reachesLow, high.plus(o.high),
            reachesHigh && o.reachesHigh);
    }

    private TurnRange times(Rational c) {
        return c.signum() >= 0 ? new TurnRange(low.times(c), reachesLow, high.times(c), reachesHigh)
            : new TurnRange(high.times(c), reachesHigh, low.times(c), reachesLow);
    }

    /** Whether 0 is certainly no such sum. */
    boolean excludesZero() {
        return low.signum() > 0 || low.signum() == 0 && !reachesLow
            || high.signum() < 0 || high.signum() == 0 && !reachesHigh;
    }

    /** Whether it is less than a full turn either way. */
    boolean isWithinATurn() {
        int below = low.compareTo(FULL_TURN.negate());
        int above = high.compareTo(FULL_TURN);
        return (below > 0 || below == 0 && !reachesLow) && (above < 0 || above == 0 && !reachesHigh);
    }
}
