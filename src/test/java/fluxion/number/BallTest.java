package fluxion.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Balls contain exact results, published digits and 40-digit references, and agree with themselves at higher precision.
 */
class BallTest {
    private static Rational random(Random random) {
        var p = new BigInteger(1 + random.nextInt(200), random);
        return new Rational(random.nextBoolean() ? p : p.negate(),
            new BigInteger(1 + random.nextInt(200), random).add(BigInteger.ONE));
    }

    /** A ball around the number, now and then a wide one. */
    private static Ball around(Rational r, Random random, int bits) {
        var ball = Ball.of(r, bits);
        return random.nextInt(3) == 0
            ? new Ball(ball.mid(), ball.radius().add(BigInteger.valueOf(random.nextInt(1 << 20))), ball.exponent())
            : ball;
    }

    @Test void arithmeticContainsTheExactResult() {
        var random = new Random(21);
        for (int i = 0; i < 20_000; i++) {
            int bits = 64 + random.nextInt(200);
            Rational p = random(random), q = random(random);
            Ball u = around(p, random, bits), v = around(q, random, bits);
            assertTrue(u.contains(p) && v.contains(q));
            assertTrue(u.plus(v, bits).contains(p.plus(q)) && u.minus(v, bits).contains(p.minus(q)));
            assertTrue(u.times(v, bits).contains(p.times(q)) && u.abs().contains(p.abs()) && u.rounded(20).contains(p));
            assertTrue(u.interval().contains(p));
            u.over(v, bits).ifPresent(quotient -> assertTrue(quotient.contains(p.over(q))));
            int n = 2 + random.nextInt(4);
            u.root(n, bits).ifPresent(root ->
                assertTrue(root.lower().pow(n).compareTo(p) <= 0 && root.upper().pow(n).compareTo(p) >= 0
                || root.lower().signum() < 0, () -> n + "th root of " + p));
            assertTrue(new BallFunctions(bits).pow(u, BigInteger.valueOf(n)).contains(p.pow(n)));
        }
    }

    @Test void numbersOfVeryDifferentSizeAddUp() {
        var large = Ball.of(BigInteger.ONE.shiftLeft(100_000));
        var small = Ball.ONE.scaled(-100_000);
        var sum = large.plus(small, 128);
        assertTrue(sum.contains(large.lower().plus(small.lower())) && sum.mid().bitLength() <= 128);
        assertThrows(ArithmeticException.class, () -> Ball.ONE.scaled(1 << 24).times(Ball.ONE.scaled(1 << 24), 64));
    }

    @Test void exactValuesStayExact() {
        var functions = new BallFunctions(128);
        assertEquals(Optional.of(Rational.ONE), functions.exp(Ball.ZERO).filter(Ball::isExact).map(Ball::lower));
        assertEquals(Optional.of(Rational.ZERO), functions.ln(Ball.ONE).filter(Ball::isExact).map(Ball::lower));
        assertEquals(Optional.of(Rational.ZERO), functions.sin(Ball.ZERO).filter(Ball::isExact).map(Ball::lower));
        assertEquals(Optional.of(Rational.of(3, 2)),
            Ball.of(Rational.of(9, 4), 128).root(2, 128).filter(Ball::isExact).map(Ball::lower));
        assertEquals(Optional.of(Rational.of(-2)), Ball.of(-8).root(3, 64).filter(Ball::isExact).map(Ball::lower));
    }

    @Test void publishedDigits() {
        var functions = new BallFunctions(256);
        assertContains(functions.pi(),
            "3.1415926535897932384626433832795028841971693993751058209749445923078164062862");
        assertContains(functions.e(), "2.7182818284590452353602874713526624977572470936999595749669676277240766303535");
        assertContains(functions.ln(Ball.of(2)).orElseThrow(),
            "0.69314718055994530941723212145817656807550013436025525412068000949339362196969");
        assertContains(Ball.of(2).root(2, 256).orElseThrow(),
            "1.4142135623730950488016887242096980785696718753769480731766797379907324784621");
        assertContains(functions.sin(Ball.ONE).orElseThrow(),
            "0.84147098480789650665250232163029899962256306079837106567275170999191040439124");
        assertContains(functions.atan(Ball.of(2)),
            "1.1071487177940905030170654601785370400700476454014326466765392074337103389774");
    }

    /** The published digits give or take one unit of the last of them, and 74 digits are certain. */
    private static void assertContains(Ball ball, String digits) {
        var value = new BigDecimal(digits);
        var ulp = value.ulp();
        assertTrue(ball.lower().compareTo(Rational.of(value.add(ulp))) <= 0
            && ball.upper().compareTo(Rational.of(value.subtract(ulp))) >= 0,
            () -> ball.lower() + " is not " + digits);
        assertTrue(ball.upper().minus(ball.lower()).compareTo(Rational.of(new BigDecimal("1e-74"))) < 0, "wide");
    }

    private record Case(String name, BiFunction<BallFunctions, Ball, Optional<Ball>> ball,
        UnaryOperator<BigDecimal> exact, double lo, double hi) {}

    private static Stream<Case> cases() {
        return Stream.of(
            new Case("exp", BallFunctions::exp, Reference::exp, -30, 50),
            new Case("ln", BallFunctions::ln, Reference::ln, 1e-3, 1e5),
            new Case("sin", BallFunctions::sin, Reference::sin, -1e6, 1e6),
            new Case("cos", BallFunctions::cos, Reference::cos, -50, 50),
            new Case("tan", BallFunctions::tan, x -> Reference.sin(x).divide(Reference.cos(x), Reference.DIGITS), -7,
                7),
            new Case("arctan", (f, x) -> Optional.of(f.atan(x)), Reference::atan, -20, 20),
            new Case("arcsin", BallFunctions::asin, x -> Reference.atan(x.divide(
                BigDecimal.ONE.subtract(x.multiply(x)).sqrt(Reference.DIGITS), Reference.DIGITS)), -0.99, 0.99));
    }

    @TestFactory Stream<DynamicTest> containTheReference() {
        return cases().map(function -> DynamicTest.dynamicTest(function.name(), () -> {
            var random = new Random(22);
            for (int i = 0; i < 200; i++) {
                double x = random.nextDouble(function.lo(), function.hi());
                var exact = Rational.of(function.exact().apply(new BigDecimal(x)).round(new java.math.MathContext(40)));
                var narrow = function.ball().apply(new BallFunctions(100), Ball.of(Interval.of(x))).orElseThrow();
                assertTrue(narrow.contains(exact), () -> function.name() + " " + x + " in " + narrow);
                double width = Math.abs(x) * 1e-9;
                var wide = function.ball().apply(new BallFunctions(100),
                    Ball.of(new Interval(x - width, x + width))).orElseThrow();
                assertTrue(wide.lower().compareTo(narrow.lower()) <= 0 && wide.upper().compareTo(narrow.upper()) >= 0);
            }
        }));
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 200, 1000, 4096})
    void everyPrecisionIsKept(int bits) {
        var x = Ball.of(Rational.of(355, 113), bits + 200);
        Stream.<Function<BallFunctions, Ball>>of(f -> f.exp(x).orElseThrow(), f -> f.ln(x).orElseThrow(), f ->
            f.sin(x).orElseThrow(),
            f -> f.cos(x).orElseThrow(), f -> f.atan(x), BallFunctions::pi, BallFunctions::e).forEach(value -> {
                var coarse = value.apply(new BallFunctions(bits));
                var fine = value.apply(new BallFunctions(bits + 150));
                assertTrue(coarse.contains(fine.lower()) && coarse.contains(fine.upper()));
                assertTrue(coarse.upper().minus(coarse.lower()).compareTo(Rational.TWO.pow(8 - bits)) < 0, () ->
                    "width of " + coarse);
            });
    }

    @Test void outsideTheDomain() {
        var functions = new BallFunctions(64);
        assertTrue(functions.ln(Ball.ZERO).isEmpty() && functions.ln(Ball.of(-1)).isEmpty());
        assertTrue(functions.asin(Ball.of(2)).isEmpty() && Ball.ONE.over(Ball.ZERO, 64).isEmpty());
        assertTrue(Ball.of(-1).root(2, 64).isEmpty() && functions.exp(Ball.of(1L << 40)).isEmpty());
        assertTrue(functions.asin(Ball.ONE).orElseThrow().scaled(1).minus(functions.pi(), 64).containsZero());
    }
}
