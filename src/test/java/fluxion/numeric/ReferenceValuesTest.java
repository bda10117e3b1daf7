package fluxion.numeric;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.MathFunction;
import fluxion.function.Functions;
import fluxion.number.Ball;
import fluxion.number.Interval;
import fluxion.number.Rational;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Enclosures of two thousand values that another library computed to 50 digits: contained, and known closely. */
class ReferenceValuesTest {
    private static final String FILE = "/fluxion/function/values.txt";

    private record Row(MathFunction f, List<Rational> arguments, BigDecimal value) {
        static Row of(String line) {
            var parts = line.split(" \\| ");
            var arguments = Arrays.stream(parts[1].split(", ")).map(Row::rational).toList();
            return new Row(Functions.find(parts[0], arguments.size()).orElseThrow(), arguments,
                new BigDecimal(parts[2]));
        }

        private static Rational rational(String text) {
            var parts = text.split("/");
            return new Rational(new BigInteger(parts[0]), parts.length == 1 ? BigInteger.ONE
                : new BigInteger(parts[1]));
        }

        Rational lower() { return Rational.of(value.subtract(value.ulp())); }

        Rational upper() { return Rational.of(value.add(value.ulp())); }

        boolean isIn(Ball ball) {
            return ball.lower().compareTo(upper()) <= 0 && lower().compareTo(ball.upper()) <= 0;
        }

        Expr call() { return Exprs.apply(f, List.copyOf(names())); }

        List<Variable> names() {
            return Stream.iterate(0, i -> i + 1).limit(arguments.size()).map(i -> Exprs.variable("u" + i)).toList();
        }

        Map<Variable, Rational> point() {
            var point = new LinkedHashMap<Variable, Rational>();
            var names = names();
            for (int i = 0; i < names.size(); i++) point.put(names.get(i), arguments.get(i));
            return point;
        }

        @Override public String toString() { return f + arguments.toString(); }
    }

    private static List<Row> rows() {
        try (var in = ReferenceValuesTest.class.getResourceAsStream(FILE);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(Row::of).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<DynamicTest> forEachFunction(Consumer<Row> test) {
        return rows().stream().collect(Collectors.groupingBy(row -> row.f().name(), TreeMap::new,
            Collectors.toList())).entrySet().stream()
            .map(rows -> DynamicTest.dynamicTest(rows.getKey(), () -> rows.getValue().forEach(test)));
    }

    @TestFactory Stream<DynamicTest> pointsAreEnclosedClosely() {
        return forEachFunction(row -> {
            for (int bits : new int[] {64, 100, 192, 320}) {
                var ball = Enclosures.at(row.call(), row.point(), bits).within();
                assertTrue(ball.isPresent(), () -> row + " has no enclosure with " + bits + " bits");
                assertTrue(row.isIn(ball.get()), () -> row + " = " + row.value() + " not in " + ball.get() + ", "
                    + bits);
                if (bits == 320) assertTrue(isClose(ball.get()), () -> row + " is wide: " + ball.get());
            }
        });
    }

    /** 40 digits of 96 that 320 bits have: some are lost near zeros and to cancellation in definitions. */
    private static boolean isClose(Ball ball) {
        var width = ball.upper().minus(ball.lower());
        return width.compareTo(ball.lower().abs().times(Rational.of(BigInteger.TEN.pow(40)).pow(-1))) <= 0;
    }

    @TestFactory Stream<DynamicTest> boxesContainTheValuesAtTheirPoints() {
        return forEachFunction(row -> around(row, new Random(row.hashCode()), 5));
    }

    @Tag("soak")
    @TestFactory Stream<DynamicTest> manyBoxesContainTheValuesAtTheirPoints() {
        return forEachFunction(row -> around(row, new Random(7L * row.hashCode()), 100));
    }

    /** Balls and boxes of all sizes with the point somewhere in them. */
    private static void around(Row row, Random random, int times) {
        for (int i = 0; i < times; i++) {
            int bits = 64 + random.nextInt(150);
            double size = Math.pow(2, -random.nextInt(90));
            var balls = row.arguments().stream().map(x -> around(x, random, size, bits)).toList();
            row.f().ball(balls, bits).ifPresent(ball ->
                assertTrue(row.isIn(ball), () -> row + " = " + row.value() + " not in " + ball + " at " + balls));
            var box = balls.stream().map(Ball::interval).toList();
            row.f().enclosure(box).ifPresent(range -> assertTrue(isIn(row, range),
                () -> row + " = " + row.value() + " not in " + range + " at " + box));
        }
    }

    private static boolean isIn(Row row, Interval range) {
        return (range.lo() == Double.NEGATIVE_INFINITY || Rational.of(range.lo()).compareTo(row.upper()) <= 0)
            && (range.hi() == Double.POSITIVE_INFINITY || Rational.of(range.hi()).compareTo(row.lower()) >= 0);
    }

    /** An integer, such as an order, stays one now and then. */
    private static Ball around(Rational x, Random random, double size, int bits) {
        if (x.isInteger() && random.nextInt(4) != 0) return Ball.of(x.numerator());
        double off = random.nextDouble(-size, size);
        return Ball.of(x.plus(Rational.of(off)), bits).widened(Ball.of(Rational.of(Math.abs(off)), 64), bits);
    }
}
