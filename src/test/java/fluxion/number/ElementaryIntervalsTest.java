package fluxion.number;

import static fluxion.number.Reference.DIGITS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Enclosures of the elementary functions contain 40-digit references, tightly at points. */
class ElementaryIntervalsTest {
    private record Case(String name, Function<Interval, Optional<Interval>> enclosure, UnaryOperator<BigDecimal> exact,
        double lo, double hi) {}

    private static Case total(String name, UnaryOperator<Interval> enclosure, UnaryOperator<BigDecimal> exact,
        double lo, double hi) {
        return new Case(name, x -> Optional.of(enclosure.apply(x)), exact, lo, hi);
    }

    private static BigDecimal over(BigDecimal u, BigDecimal v) { return u.divide(v, DIGITS); }

    private static BigDecimal root(BigDecimal u) { return u.sqrt(DIGITS); }

    private static BigDecimal half(BigDecimal u) { return u.divide(BigDecimal.TWO, DIGITS); }

    private static final BigDecimal ONE = BigDecimal.ONE;

    private static Stream<Case> cases() {
        UnaryOperator<BigDecimal> sinh = x -> half(Reference.exp(x).subtract(Reference.exp(x.negate()), DIGITS));
        UnaryOperator<BigDecimal> cosh = x -> half(Reference.exp(x).add(Reference.exp(x.negate()), DIGITS));
        return Stream.of(
            total("exp", ElementaryIntervals::exp, Reference::exp, -30, 100),
            total("expm1", ElementaryIntervals::expm1, x -> Reference.exp(x).subtract(ONE, DIGITS), -3, 3),
            new Case("ln", ElementaryIntervals::ln, Reference::ln, 0.01, 1e6),
            new Case("log1p", ElementaryIntervals::log1p, x -> Reference.ln(ONE.add(x)), -0.9, 3),
            total("sin", ElementaryIntervals::sin, Reference::sin, -50, 50),
            total("sin of large", ElementaryIntervals::sin, Reference::sin, 1e14, 1e17),
            total("cos", ElementaryIntervals::cos, Reference::cos, -50, 50),
            new Case("tan", ElementaryIntervals::tan, x -> over(Reference.sin(x), Reference.cos(x)), -7, 7),
            total("atan", ElementaryIntervals::atan, Reference::atan, -20, 20),
            new Case("asin", ElementaryIntervals::asin, x ->
                Reference.atan(over(x, root(ONE.subtract(x.multiply(x))))), -0.999, 0.999),
            new Case("acos", ElementaryIntervals::acos, x -> half(Reference.PI).subtract(
                Reference.atan(over(x, root(ONE.subtract(x.multiply(x))))), DIGITS), -0.999, 0.999),
            total("sinh", ElementaryIntervals::sinh, sinh, -20, 20),
            total("cosh", ElementaryIntervals::cosh, cosh, -20, 20),
            total("tanh", ElementaryIntervals::tanh, x -> over(sinh.apply(x), cosh.apply(x)), -20, 20),
            total("asinh", ElementaryIntervals::asinh, x -> x.signum() >= 0
                ? Reference.ln(x.add(root(x.multiply(x).add(ONE)), DIGITS))
                : Reference.ln(root(x.multiply(x).add(ONE)).subtract(x, DIGITS)).negate(), -100, 100),
            new Case("acosh", ElementaryIntervals::acosh, x ->
                Reference.ln(x.add(root(x.multiply(x).subtract(ONE)), DIGITS)), 1.001, 100),
            new Case("atanh", ElementaryIntervals::atanh, x -> half(Reference.ln(over(ONE.add(x), ONE.subtract(x)))),
                -0.99, 0.99));
    }

    @TestFactory Stream<DynamicTest> containTheReference() {
        return cases().map(function -> DynamicTest.dynamicTest(function.name(), () -> {
            var random = new Random(7);
            for (int i = 0; i < 300; i++) {
                double x = random.nextDouble(function.lo(), function.hi());
                double width = i % 3 == 0 ? 0 : Math.abs(x) * Math.pow(10, -random.nextInt(1, 16));
                var range = function.enclosure()
                    .apply(new Interval(x - width * random.nextDouble(), x + width * random.nextDouble()));
                if (range.isEmpty()) continue;
                var exact = Rational.of(function.exact().apply(new BigDecimal(x)).round(new java.math.MathContext(40)));
                assertTrue(range.get().contains(exact), () -> function.name() + "(" + x + ") in " + range.get());
                if (width == 0) assertTrue(range.get().width() <= 1e-14 * range.get().magnitude(), () -> "width of "
                    + range.get() + " at " + x);
            }
        }));
    }

    @TestFactory Stream<DynamicTest> intervalsContainTheirPoints() {
        return cases().map(function -> DynamicTest.dynamicTest(function.name(), () -> {
            var random = new Random(8);
            for (int i = 0; i < 6_000; i++) {
                double a = random.nextDouble(function.lo(), function.hi());
                double b = a + (function.hi() - a) * Math.pow(random.nextDouble(), 6);
                var range = function.enclosure().apply(new Interval(a, b));
                if (range.isEmpty()) continue;
                var point = function.enclosure().apply(Interval.of(random.nextDouble(a, Math.nextUp(b)))).orElseThrow();
                assertTrue(range.get().intersects(point), () -> function.name() + "[" + a + ", " + b + "] = "
                    + range.get() + " misses " + point);
            }
        }));
    }

    @Test void exactAtTheSimplePoints() {
        assertEquals(Interval.ONE, ElementaryIntervals.exp(Interval.ZERO));
        assertEquals(Optional.of(Interval.ZERO), ElementaryIntervals.ln(Interval.ONE));
        assertEquals(Interval.ZERO, ElementaryIntervals.sin(Interval.ZERO));
        assertEquals(Interval.ONE, ElementaryIntervals.cos(Interval.ZERO));
        assertEquals(Optional.of(Interval.ZERO), ElementaryIntervals.acosh(Interval.ONE));
        assertEquals(new Interval(5, 5).hi(), ElementaryIntervals.hypot(Interval.ZERO, Interval.of(-5)).hi());
    }

    @Test void extremeValuesArePeaks() {
        assertEquals(1, ElementaryIntervals.sin(new Interval(1, 2)).hi());
        assertEquals(-1, ElementaryIntervals.sin(new Interval(4, 5)).lo());
        assertEquals(1, ElementaryIntervals.cos(new Interval(-1, 2)).hi());
        assertEquals(Interval.UNIT, ElementaryIntervals.cos(new Interval(0, 7)));
        assertEquals(Interval.UNIT, ElementaryIntervals.sin(Interval.REALS));
        assertTrue(ElementaryIntervals.sin(new Interval(0, 1.5)).hi() < 1);
    }

    @Test void polesAndBordersAreEmpty() {
        assertTrue(ElementaryIntervals.tan(new Interval(1, 2)).isEmpty());
        assertTrue(ElementaryIntervals.tan(new Interval(0, 7)).isEmpty());
        assertTrue(ElementaryIntervals.ln(new Interval(0, 1)).isEmpty());
        assertTrue(ElementaryIntervals.asin(new Interval(0, Math.nextUp(1.0))).isEmpty());
        assertTrue(ElementaryIntervals.atanh(new Interval(0, 1)).isEmpty());
        assertTrue(ElementaryIntervals.atan2(new Interval(-1, 1), new Interval(-1, 1)).isEmpty());
    }

    @Test void wholeLine() {
        assertEquals(Interval.NON_NEGATIVE, ElementaryIntervals.exp(Interval.REALS));
        assertEquals(Interval.REALS, ElementaryIntervals.sinh(Interval.REALS));
        assertEquals(Interval.REALS, ElementaryIntervals.asinh(Interval.REALS));
        assertEquals(new Interval(1, Double.POSITIVE_INFINITY), ElementaryIntervals.cosh(Interval.REALS));
        assertEquals(Interval.UNIT, ElementaryIntervals.tanh(Interval.REALS));
        assertTrue(ElementaryIntervals.exp(Interval.of(1e4)).hi() == Double.POSITIVE_INFINITY);
        assertTrue(ElementaryIntervals.exp(Interval.of(-1e4)).lo() == 0
            && ElementaryIntervals.exp(Interval.of(-1e4)).hi() > 0);
    }

    @Test void anglesOfBoxes() {
        var random = new Random(9);
        for (int i = 0; i < 20_000; i++) {
            var y = new Interval(random.nextInt(-3, 3), 3);
            var x = new Interval(random.nextInt(-3, 3), 3);
            var angle = ElementaryIntervals.atan2(y, x);
            if (angle.isEmpty()) continue;
            double at = StrictMath.atan2(random.nextDouble(y.lo(), 3), random.nextDouble(x.lo(), 3));
            assertTrue(new Interval(at - 1e-15, at + 1e-15).intersects(angle.get()));
        }
        assertTrue(ElementaryIntervals.atan2(Interval.ZERO, Interval.of(-1)).orElseThrow().lo() > 3);
    }
}
