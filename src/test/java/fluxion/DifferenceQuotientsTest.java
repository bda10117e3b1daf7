package fluxion;

import static fluxion.function.Functions.ABS;
import static fluxion.function.Functions.ARCSIN;
import static fluxion.function.Functions.ARCTAN;
import static fluxion.function.Functions.ATAN2;
import static fluxion.function.Functions.FLOOR;
import static fluxion.function.Functions.LN;
import static fluxion.function.Functions.MAX;
import static fluxion.function.Functions.MIN;
import static fluxion.function.Functions.RELU;
import static fluxion.function.Functions.SIGN;
import static fluxion.function.Functions.SIN;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Pieces;
import fluxion.expr.Relation;
import fluxion.function.Context;
import fluxion.function.Domain;
import fluxion.number.Ball;
import fluxion.number.Rational;
import fluxion.numeric.Enclosure;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Truth;
import fluxion.print.Printer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is said of the derivatives of random functions with kinks, jumps and pieces, against enclosures of their
 * difference quotients: values where there is a derivative, none where there is said to be none, and at no point of the
 * function's domain nothing at all.
 */
class DifferenceQuotientsTest {
    private static final int COUNT = 60;
    private static final int MANY = Integer.getInteger("soak.formulas", 100_000);
    private static final int SEED = Integer.getInteger("soak.seed", 51);
    private static final int BITS = 1_024;
    private static final Variable X = Exprs.variable("x");
    /** Two steps: one to see the value of a slope, one so small that a kink cannot hide within the tolerance. */
    private static final Rational STEP = Rational.of(1, 2).pow(160);
    private static final Rational TINY = Rational.of(1, 2).pow(240);
    /** Binary digits in which slopes agree. */
    private static final int DIGITS = 20;
    /** Slopes of more bits are not looked at. */
    private static final int LARGE = 256;
    private static final List<Rational> POINTS = List.of(Rational.ZERO, Rational.ONE, Rational.MINUS_ONE, Rational.TWO,
        Rational.HALF, Rational.of(-3, 2), Rational.of(22, 7), Rational.of(-17, 31), Rational.of(5));

    private static Pieces piece(Relation relation) {
        return new Pieces(List.of(new Compare(Pieces.place(0), relation, Pieces.place(1)), Condition.ALWAYS));
    }

    private static final RandomExpressions KINKED = RandomExpressions.over("x").with(ABS, SIGN, MAX, MIN, RELU, FLOOR,
        ATAN2, SIN, LN, ARCTAN, ARCSIN, ABS, MAX).with(List.of(piece(Relation.LT), piece(Relation.GE),
        piece(Relation.EQ)));

    @Test void whatIsSaidOfDerivativesIsSo() {
        agrees(SEED + 1, COUNT);
    }

    @Tag("soak") @Test void whatIsSaidOfManyDerivativesIsSo() {
        agrees(SEED, MANY);
    }

    private static void agrees(long seed, int count) {
        RandomExpressions.forAll(KINKED, seed, count, f -> answer(f).ifPresent(answer -> {
            for (Rational point : points(answer)) new At(f, answer, point).check();
        }));
    }

    /** What is too deep to be differentiated, or no formula in x, says nothing. */
    private static Optional<Derivative> answer(Expr f) {
        try {
            return Optional.of(new Differentiation(Form.SIMPLIFIED, Context.EMPTY).derivative(f, List.of(X)));
        } catch (Fault _) {
            return Optional.empty();
        }
    }

    /** Some of every kind, and those that the answer names. */
    private static Set<Rational> points(Derivative answer) {
        var points = new LinkedHashSet<>(POINTS);
        for (Exceptional set : answer.exceptional())
            if (set.where() instanceof Compare(var u, _, Num(var c)) && u == X) points.add(c);
        return points;
    }

    /** The function, the answer and a point. */
    private record At(Expr f, Derivative answer, Rational point) {
        void check() {
            var named = answer.exceptional().stream().filter(set -> holds(set.where()) == Truth.TRUE).findFirst();
            boolean inside = value(point) instanceof Enclosure.Within;
            if (named.isPresent()) {
                assertFalse(value(point).isUndefined() && named.get().slope() instanceof Value.Known, () ->
                    said("a derivative where the function has no value"));
                if (inside) checked(named.get().slope());
            } else if (inside && holds(Domain.of(f)) == Truth.TRUE && answer.exceptional().stream().allMatch(set ->
                holds(set.where()) == Truth.FALSE)) ordinary();
        }

        /** Where no exception is told the formula must speak. */
        private void ordinary() {
            var applies = holds(Condition.all(answer.conditions()));
            var slope = Enclosures.at(answer.expr(), at(point), BITS);
            assertFalse(applies == Truth.FALSE, () -> said("the conditions fail at a point that is not exceptional"));
            assertFalse(slope.isUndefined(), () -> said("the formula fails at a point that is not exceptional"));
            if (applies == Truth.TRUE && slope instanceof Enclosure.Within(var ball, _)) assertSlope(ball);
        }

        private void checked(Value slope) {
            switch (slope) {
                case Value.Known(_, var range, _) -> assertSlope(Ball.of(range));
                case Value.Undefined _ -> assertNone();
                case Value.Expressed _, Value.Between _, Value.Undecided _ -> { }
            }
        }

        private void assertSlope(Ball slope) {
            for (int side : new int[] {1, -1}) {
                assertFalse(value(beside(STEP, side)).isUndefined(), () -> said("no value beside the point"));
                var wide = quotient(STEP, side);
                var narrow = quotient(TINY, side);
                if (wide.isEmpty() || narrow.isEmpty() || !isNear(wide.get(), narrow.get())) continue;
                assertTrue(isNear(slope, narrow.get()), () -> said("slope " + slope + " against " + narrow.get()));
            }
        }

        private static boolean isNear(Ball a, Ball b) {
            return size(gap(a, b)) <= Math.max(0, size(a)) - DIGITS;
        }

        /** No slope, so the quotients on the two sides do not come closer to each other, or grow. */
        private void assertNone() {
            var right = quotient(STEP, 1);
            var left = quotient(STEP, -1);
            var nearRight = quotient(TINY, 1);
            var nearLeft = quotient(TINY, -1);
            if (right.isEmpty() || left.isEmpty() || nearRight.isEmpty() || nearLeft.isEmpty()) return;
            boolean closer = size(gap(nearRight.get(), nearLeft.get())) <= size(gap(right.get(), left.get())) - DIGITS
                || size(gap(right.get(), left.get())) < -LARGE;
            assertFalse(closer && isNear(right.get(), nearRight.get()), () -> said("there is a slope: " + nearRight));
        }

        private static Ball gap(Ball a, Ball b) {
            return a.center().minus(b.center(), BITS);
        }

        /** The binary digits before the point; negative for the zeros after it. */
        private static int size(Ball ball) {
            return ball.center().mid().signum() == 0 ? Integer.MIN_VALUE / 2 : ball.center().magnitude();
        }

        private Optional<Ball> quotient(Rational step, int side) {
            var here = value(point).within();
            var there = value(beside(step, side)).within();
            if (here.isEmpty() || there.isEmpty()) return Optional.empty();
            var h = Ball.of(side > 0 ? step : step.negate(), BITS);
            return there.get().minus(here.get(), BITS).over(h, BITS).filter(At::isSharp);
        }

        private static boolean isSharp(Ball q) {
            return size(q) <= LARGE && (q.radius().bitLength() + 3 * DIGITS < q.mid().bitLength()
                || q.magnitude() < -LARGE);
        }

        private Rational beside(Rational step, int side) {
            return side > 0 ? point.plus(step) : point.minus(step);
        }

        private Enclosure<Ball> value(Rational at) {
            return Enclosures.at(f, at(at), BITS);
        }

        private Truth holds(Condition condition) {
            return Enclosures.holdsAt(condition, at(point), BITS);
        }

        private static Map<Variable, Rational> at(Rational point) {
            return Map.of(X, point);
        }

        private String said(String what) {
            return "%s at x = %s: %s, for %s, except %s".formatted(what, point, answer.text(),
                answer.conditions().stream().map(Printer::text).collect(Collectors.joining(", ")),
                answer.exceptional().stream().map(set -> Printer.text(set.where()) + " " + set.slope()).toList());
        }
    }
}
