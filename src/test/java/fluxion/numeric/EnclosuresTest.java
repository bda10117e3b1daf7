package fluxion.numeric;

import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.num;
import static fluxion.expr.Exprs.power;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.quotient;
import static fluxion.expr.Exprs.sqrt;
import static fluxion.expr.Exprs.square;
import static fluxion.expr.Exprs.subtract;
import static fluxion.expr.Exprs.sum;
import static fluxion.numeric.Samples.X;
import static fluxion.numeric.Samples.Y;
import static fluxion.numeric.Samples.ln;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.number.Ball;
import fluxion.number.Interval;
import fluxion.number.Rational;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EnclosuresTest {
    private static Enclosure<Interval> at(Expr e, long p, long q) {
        return Enclosures.at(e, Map.of(X, Rational.of(p, q)));
    }

    private static void assertExact(Rational expected, Enclosure<Interval> result) {
        assertEquals(Optional.of(expected), assertInstanceOf(Enclosure.Within.class, result).exact());
    }

    @Test void pointsContainTheValueAndBoxesContainThePoints() {
        var random = new Random(12);
        int certain = 0;
        for (int i = 0; i < 8_000; i++) {
            var e = Samples.random(random, 1 + random.nextInt(4));
            var x = Rational.of(random.nextInt(-60, 61), 1 + random.nextInt(20));
            var y = Rational.of(random.nextInt(-60, 61), 1 + random.nextInt(20));
            var point = Map.of(X, x, Y, y);
            double value = Evaluation.value(e, point);
            var at = Enclosures.at(e, point);
            if (at instanceof Enclosure.Within<Interval>(var range, _)) {
                certain++;
                // the double value itself is only roughly right
                double slack = Math.abs(value) * 1e-6 + 1e-9;
                if (Double.isFinite(value) && Math.abs(value) < 1e12 && range.width() < 1e-6)
                    assertTrue(range.intersects(new Interval(value - slack, value + slack)), () -> e + " at " + point
                        + ": " + value + " in " + range);
                var box = Map.of(X, around(x, random), Y, around(y, random));
                Enclosures.enclose(e, box).ifPresent(wide ->
                    assertTrue(wide.intersects(range), () -> e + " on " + box));
                assertTrue(!Enclosures.over(e, box).isUndefined(), () -> e + " on " + box);
            }
            if (at.isUndefined()) assertTrue(Double.isNaN(value), () -> e + " at " + point + ": " + value);
        }
        assertTrue(certain > 4_000, "too few: " + certain);
    }

    private static Interval around(Rational x, Random random) {
        double width = Math.pow(10, -random.nextInt(6));
        return Interval.of(x).plus(new Interval(-width, width));
    }

    @Test void rationalValuesAreExact() {
        var ratio = quotient(subtract(square(X), ONE), subtract(X, ONE));
        assertExact(Rational.of(4, 3), at(ratio, 1, 3));
        assertExact(Rational.of(3, 2), at(sqrt(X), 9, 4));
        assertExact(Rational.of(1, 3), at(sqrt(X), 1, 9));
        assertExact(Rational.of(-2, 3), at(power(X, num(1, 3)), -8, 27));
        assertExact(Rational.ZERO, at(subtract(sum(X, num(1, 10)), num(3, 10)), 1, 5));
        assertExact(Rational.ZERO, at(ln(X), 1, 1));
        assertExact(Rational.ONE, at(Exprs.exp(X), 0, 1));
    }

    @Test void undefinedIsToldFromUnknown() {
        assertTrue(at(quotient(ONE, subtract(X, num(1, 3))), 1, 3).isUndefined());
        assertTrue(at(sqrt(X), -1, 3).isUndefined());
        assertTrue(at(ln(X), 0, 1).isUndefined());
        assertTrue(at(sum(ONE, product(num(0), ln(X))), -1, 1).isUndefined());
        assertTrue(at(power(X, num(-2)), 0, 1).isUndefined());
        assertTrue(at(power(X, Exprs.PI), -1, 1) instanceof Enclosure.Unknown<Interval>);
        assertTrue(at(power(X, num(0)), 0, 1).within().isPresent());
        assertTrue(Enclosures.over(ln(X), Map.of(X, new Interval(-1, 1))) instanceof Enclosure.Unknown<Interval>);
        assertTrue(Enclosures.over(ln(X), Map.of(X, new Interval(-2, -1))).isUndefined());
        var hidden = sum(square(Exprs.exp(X)), sqrt(subtract(num(-1), square(X))));
        assertTrue(Enclosures.over(hidden, Map.of(X, Interval.REALS)).isUndefined());
    }

    @Test void abstractFunctionsAreUnknown() {
        var f = Exprs.apply(AbstractFunction.of("f", 1), X);
        var result = assertInstanceOf(Enclosure.Unknown.class, at(sum(f, ONE), 1, 1));
        assertEquals(f, result.part());
        assertTrue(at(sum(f, ln(X)), -1, 1).isUndefined());
    }

    @Test void definitionsStandInForEnclosures() {
        var sinh = Exprs.apply(Samples.SINH, X);
        var range = at(sinh, 1, 1).within().orElseThrow();
        assertTrue(range.contains(Math.sinh(1)) && range.width() < 1e-14);
        assertTrue(at(Exprs.apply(Samples.OPAQUE, X), 1, 1).within().isEmpty());
    }

    @Test void freeVariablesAreAnyReal() {
        assertEquals(Optional.of(Interval.NON_NEGATIVE), Enclosures.enclose(square(Y), Map.of()));
        var failure = assertThrows(IllegalArgumentException.class, () -> Enclosures.at(Y, Map.of(X, Rational.ONE)));
        assertTrue(failure.getMessage().contains("variable y"));
    }

    @Test void conditions() {
        Map<Variable, Rational> point = Map.of(X, Rational.of(1, 3));
        var third = subtract(product(num(3), X), ONE);
        assertEquals(Truth.TRUE, Enclosures.holdsAt(new Condition.Compare(third, Relation.EQ, num(0)), point));
        assertEquals(Truth.FALSE, Enclosures.holdsAt(Condition.nonZero(third), point));
        assertEquals(Truth.TRUE, Enclosures.holdsAt(Condition.positive(Exprs.exp(X)), point));
        assertEquals(Truth.TRUE, Enclosures.holdsOver(Condition.nonNegative(square(X)), Map.of()));
        assertEquals(Truth.UNKNOWN, Enclosures.holdsOver(Condition.positive(square(X)), Map.of()));
        assertEquals(Truth.FALSE, Enclosures.holdsOver(Condition.negative(square(X)), Map.of()));
        assertEquals(Truth.FALSE, Enclosures.holdsAt(new Condition.IsInteger(X), point));
        assertEquals(Truth.TRUE, Enclosures.holdsAt(new Condition.NotInteger(Exprs.PI), point));
        var either = Condition.any(Condition.negative(X), Condition.positive(X));
        assertEquals(Truth.TRUE, Enclosures.holdsAt(either, point));
        assertEquals(Truth.UNKNOWN, Enclosures.holdsOver(either, Map.of(X, Interval.UNIT)));
        assertEquals(Truth.UNKNOWN, Enclosures.holdsAt(Condition.positive(ln(subtract(X, ONE))), point));
    }

    @Test void ballsDecideCloseCalls() {
        var ramanujan = Exprs.exp(product(Exprs.PI, sqrt(num(163))));
        var nearest = num(262_537_412_640_768_744L);
        var difference = subtract(ramanujan, nearest);
        var point = Map.<Variable, Rational>of();
        assertEquals(Truth.UNKNOWN, Enclosures.holdsAt(Condition.nonZero(difference), point));
        assertEquals(Truth.TRUE, Enclosures.holdsAt(Condition.negative(difference), point, 192));
        assertEquals(Truth.TRUE, Enclosures.holdsAt(new Condition.NotInteger(ramanujan), point, 192));
        var gap = Enclosures.at(difference, point, 256).within().orElseThrow();
        assertTrue(gap.interval().contains(-7.499274028018143e-13));
        var zero = Enclosures.at(subtract(square(sqrt(num(2))), num(2)), point, 256).within().orElseThrow();
        assertTrue(zero.containsZero() && zero.interval().width() < 1e-70);
    }

    @Test void ballsAgreeWithIntervals() {
        var random = new Random(14);
        int certain = 0;
        for (int i = 0; i < 3_000; i++) {
            var e = Samples.random(random, 1 + random.nextInt(4));
            var point = Map.of(X, Rational.of(random.nextInt(-60, 61), 1 + random.nextInt(20)), Y,
                Rational.of(random.nextInt(-9, 9), 7));
            var coarse = Enclosures.at(e, point);
            var fine = Enclosures.at(e, point, 128);
            assertTrue(!coarse.isUndefined() || fine.within().isEmpty(), () -> e + " at " + point);
            assertTrue(!fine.isUndefined() || coarse.within().isEmpty(), () -> e + " at " + point);
            if (coarse.within().isEmpty() || fine.within().isEmpty()) continue;
            certain++;
            assertTrue(coarse.within().get().intersects(fine.within().get().interval()), () -> e + " at " + point);
        }
        assertTrue(certain > 1_500, "too few: " + certain);
    }

    @Test void ballsOfTooLargeNumbersAreUnknown() {
        var tower = power(Exprs.exp(X), num(1000));
        assertTrue(Enclosures.at(power(tower, num(1000)), Map.of(X, Rational.of(100_000)),
            64) instanceof Enclosure.Unknown<Ball>);
        assertThrows(IllegalArgumentException.class, () -> Enclosures.at(X, Map.of(X, Rational.ONE), 3));
        assertTrue(Enclosures.at(Exprs.apply(AbstractFunction.of("f", 1), X), Map.of(X, Rational.ONE),
            64) instanceof Enclosure.Unknown<Ball>);
    }

    @Test void deepAndSharedExpressions() {
        assertTimeout(Duration.ofSeconds(20), () -> {
            Expr deep = X;
            for (int i = 0; i < 100_000; i++) deep = i % 2 == 0 ? Samples.sin(deep) : sum(deep, Y);
            var point = Map.of(X, Rational.of(1, 3), Y, Rational.of(1, 7));
            assertTrue(Enclosures.at(deep, point).within().isPresent());
            assertTrue(Enclosures.at(deep, point, 64).within().isPresent());

            Expr shared = X;
            for (int i = 0; i < 1000; i++) shared = quotient(sum(shared, square(shared)), num(2));
            var range = Enclosures.at(shared, Map.of(X, Rational.of(1, 3))).within().orElseThrow();
            assertTrue(range.lo() >= 0 && range.hi() < 1e-100);
        });
    }
}
