package fluxion.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interval arithmetic contains the exact result, and is exact where doubles are. */
class IntervalTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    @Test void smallIntegersAndDyadicsStayPoints() {
        var random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            var u = Interval.of(random.nextInt(-4096, 4096) / 64.0);
            var v = Interval.of(random.nextInt(-4096, 4096) / 64.0);
            assertTrue(u.plus(v).isPoint() && u.minus(v).isPoint() && u.times(v).isPoint() && u.square().isPoint());
            assertTrue(IntervalPowers.pow(u, 3).orElseThrow().isPoint());
            assertEquals(Optional.of(u.abs()), u.square().sqrt());
            if (v.lo() != 0) assertEquals(Optional.of(u), u.times(v).over(v));
        }
    }

    /** A double of any size, now and then a special one. */
    private static double any(Random random) {
        double[] special = {0, 1, -1, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MAX_VALUE, Double.MIN_NORMAL,
            0x1p-540, 3};
        if (random.nextInt(8) == 0) return special[random.nextInt(special.length)];
        double x = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(x) ? x : random.nextGaussian();
    }

    @Test void arithmeticContainsTheExactResultTightly() {
        var random = new Random(2);
        for (int i = 0; i < 30_000; i++) {
            double a = any(random);
            double b = i % 2 == 0 ? any(random) : a * (1 + random.nextInt(-9, 9) * 0x1p-50);
            if (!Double.isFinite(b)) b = 1;
            var p = Rational.of(a);
            var q = Rational.of(b);
            assertTight(p.plus(q), Interval.of(a).plus(Interval.of(b)));
            assertTight(p.minus(q), Interval.of(a).minus(Interval.of(b)));
            assertTight(p.times(q), Interval.of(a).times(Interval.of(b)));
            if (b != 0) assertTight(p.over(q), Interval.of(a).over(Interval.of(b)).orElseThrow());
        }
    }

    /** Contained, and at most two steps wide. */
    private static void assertTight(Rational exact, Interval result) {
        assertTrue(result.contains(exact), () -> exact + " in " + result);
        assertTrue(result.hi() <= Rounding.up(result.lo(), 2), () -> "width of " + result);
    }

    @Test void rationalsAreEnclosedByNeighbours() {
        var random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            var r = new Rational(new BigInteger(1 + random.nextInt(1200), random),
                                 new BigInteger(1 + random.nextInt(1200), random).add(BigInteger.ONE));
            var interval = Interval.of(i % 2 == 0 ? r : r.negate());
            assertTrue(interval.contains(i % 2 == 0 ? r : r.negate()));
            assertTrue(interval.hi() <= Math.nextUp(interval.lo()));
        }
        assertEquals(new Interval(Double.MAX_VALUE, INF), Interval.of(Rational.of(10).pow(400)));
        assertEquals(new Interval(0, Double.MIN_VALUE), Interval.of(Rational.of(10).pow(-400)));
    }

    @Test void intervalsContainWhatTheirPointsGive() {
        var random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            double a = any(random), b = any(random), c = any(random), d = any(random);
            var u = new Interval(Math.min(a, b), Math.max(a, b));
            var v = new Interval(Math.min(c, d), Math.max(c, d));
            double x = Math.clamp(any(random), u.lo(), u.hi());
            double y = Math.clamp(any(random), v.lo(), v.hi());
            var p = Rational.of(x);
            var q = Rational.of(y);
            assertTrue(u.plus(v).contains(p.plus(q)) && u.minus(v).contains(p.minus(q))
                && u.times(v).contains(p.times(q)));
            assertTrue(u.square().contains(p.times(p)) && u.abs().contains(p.abs()) && u.negate().contains(p.negate()));
            assertTrue(v.contains(0) == u.over(v).isEmpty());
            u.over(v).ifPresent(quotient -> assertTrue(quotient.contains(p.over(q))));
            assertTrue(u.min(v).contains(Math.min(x, y)) && u.max(v).contains(Math.max(x, y)) && u.hull(v).contains(x));
            assertTrue(u.floor().contains(Math.floor(x)) && u.ceil().contains(Math.ceil(x))
                && u.round().contains(Math.rint(x)));
            assertTrue(u.contains(u.mid()) && Double.isFinite(u.mid()));
            var cube = IntervalPowers.pow(u, 3).orElseThrow();
            assertTrue(cube.contains(p.pow(3)), () -> u + "^3 = " + cube);
            IntervalPowers.pow(u, -2).ifPresent(power -> assertTrue(power.contains(p.pow(-2))));
            u.sqrt().ifPresent(root -> assertTrue(root.square().contains(p)));
        }
    }

    @Test void subDistributive() {
        var random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            Interval u = wide(random), v = wide(random), w = wide(random);
            var left = u.times(v.plus(w));
            var right = u.times(v).plus(u.times(w));
            double slack = 1e-13 * right.magnitude();
            assertTrue(new Interval(right.lo() - slack, right.hi() + slack).contains(left));
            assertEquals(u.times(v), v.times(u));
            assertEquals(u.plus(v), v.plus(u));
            assertTrue(u.minus(u).contains(0));
        }
    }

    private static Interval wide(Random random) {
        double a = random.nextGaussian() * 10;
        return new Interval(a, a + random.nextDouble() * 5);
    }

    @ParameterizedTest
    @CsvSource({
        "-8, -8, 1, 3, -2, -2", "-8, 27, 1, 3, -2, 3", "-8, 27, 2, 3, 0, 9", "4, 9, 1, 2, 2, 3",
            "4, 9, -1, 2, 0.3333333333333333, 0.5",
        "-2, 3, 2, 1, 0, 9", "-2, 3, 3, 1, -8, 27", "0.25, 0.25, 3, 2, 0.125, 0.125", "-32, 1, 3, 5, -8, 1",
            "-2, -1, -3, 1, -1, -0.125",
        "0, 16, 1, 4, 0, 2", "5, 7, 0, 1, 1, 1", "-Infinity, 2, 3, 1, -Infinity, 8", "-Infinity, 2, 2, 1, 0, Infinity"})
    void powersByLiterals(double lo, double hi, long p, long q, double from, double to) {
        var power = IntervalPowers.pow(new Interval(lo, hi), Rational.of(p, q)).orElseThrow();
        assertTrue(power.lo() <= from && power.lo() >= from - 1e-15, power::toString);
        assertTrue(power.hi() >= to && power.hi() <= to + 1e-15 || power.hi() == to, power::toString);
    }

    @Test void powersOutsideTheirDomainAreEmpty() {
        assertTrue(IntervalPowers.pow(new Interval(-1, 1), Rational.HALF).isEmpty());
        assertTrue(IntervalPowers.pow(new Interval(-1, 1), -1).isEmpty());
        assertTrue(IntervalPowers.pow(new Interval(0, 1), Rational.of(-1, 3)).isEmpty());
        assertTrue(IntervalPowers.pow(new Interval(-1, 2), new Interval(1, 2)).isEmpty());
        assertTrue(IntervalPowers.pow(new Interval(0, 2), new Interval(0, 2)).isEmpty());
        assertEquals(Optional.of(Interval.ONE), IntervalPowers.pow(Interval.ZERO, 0));
    }

    @Test void noIntervalWithoutRealNumbers() {
        assertThrows(IllegalArgumentException.class, () -> new Interval(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Interval(Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> Interval.of(INF));
        assertEquals(new Interval(0, 1), new Interval(-0.0, 1));
    }

    @Test void constants() {
        assertTrue(Interval.PI.contains(Rational.of(Reference.PI)) && Interval.PI.width() < 1e-15);
        assertTrue(Interval.E.contains(Rational.of(Reference.exp(java.math.BigDecimal.ONE)))
            && Interval.E.width() < 1e-15);
    }

    @Test void rootsOfIntegersAndRationals() {
        var random = new Random(6);
        for (int i = 0; i < 2_000; i++) {
            var a = new BigInteger(random.nextInt(300), random);
            int n = 1 + random.nextInt(12);
            var root = Roots.floorRoot(a, n);
            assertTrue(root.pow(n).compareTo(a) <= 0 && root.add(BigInteger.ONE).pow(n).compareTo(a) > 0);
        }
        assertEquals(Optional.of(Rational.of(-2, 3)), Roots.root(Rational.of(-8, 27), 3));
        assertEquals(Optional.empty(), Roots.root(Rational.TWO, 2));
        assertEquals(Optional.empty(), Roots.root(Rational.of(-4), 2));
    }
}
