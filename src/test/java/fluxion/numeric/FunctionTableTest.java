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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every function of the table: double value, enclosure and ball agree, and undefined means NaN. At dyadic points, which
 * are doubles: elsewhere a step (mod, floor) may fall on either side.
 */
class FunctionTableTest {
    @TestFactory Stream<DynamicTest> valuesEnclosuresAndBallsAgree() {
        return Functions.all().stream().map(f -> DynamicTest.dynamicTest(f.name() + "/" + f.arity(), () -> agree(f)));
    }

    private static void agree(MathFunction f) {
        var random = new Random(31);
        var slots = IntStream.range(0, f.arity()).mapToObj(i -> Exprs.variable("u" + i)).toList();
        var call = Exprs.apply(f, slots.stream().map(Expr.class::cast).toList());
        for (int i = 0; i < 60; i++) {
            var point = new LinkedHashMap<Variable, Rational>();
            for (var slot : slots) point.put(slot, Rational.of(random.nextInt(-40, 41), 1L << random.nextInt(4)));
            agree(call, point);
        }
    }

    private static void agree(Expr call, Map<Variable, Rational> point) {
        double value = Evaluation.value(call, point);
        var coarse = Enclosures.at(call, point);
        var fine = Enclosures.at(call, point, 128);
        var all = call + " at " + point + ": " + value + ", " + coarse + ", " + fine;
        if (coarse.isUndefined() || fine.isUndefined()) assertTrue(Double.isNaN(value), all);
        double slack = 1e-8 * Math.abs(value) + 1e-12;
        coarse.within().filter(_ -> Double.isFinite(value)).ifPresent(range ->
            assertTrue(range.intersects(new Interval(value - slack, value + slack)), all));
        fine.within().map(Ball::interval).ifPresent(ball -> {
            if (Double.isFinite(value)) assertTrue(ball.intersects(new Interval(value - slack, value + slack)), all);
            coarse.within().ifPresent(range -> assertTrue(range.intersects(ball), all));
        });
    }
}
