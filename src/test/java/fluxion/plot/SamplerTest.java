package fluxion.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.Fluxion;
import fluxion.RandomExpressions;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.numeric.Truth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is joined, and what is marked. */
class SamplerTest {
    private static final Expr.Variable X = Exprs.variable("x");
    private static final int COLUMNS = 600;

    private static Sketch sketch(String formula, double left, double right) {
        return sketch(Curve.of(parse(formula), X), Optional.of(left), Optional.of(right));
    }

    private static Expr parse(String formula) {
        return Fluxion.create().formula(formula).expr();
    }

    private static Sketch sketch(Curve curve, Optional<Double> left, Optional<Double> right) {
        return Sampler.sketch(curve, new Grid(Framing.of(List.of(curve), List.of(), left, right), COLUMNS,
            COLUMNS * 2 / 3));
    }

    /** No stroke passes the breaks, and strokes come near them from both sides; marks and asymptotes are these. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = " | ", nullValues = "-", quoteCharacter = '"', textBlock = """
        tan(x)                          | -5 | 5 | -pi/2, pi/2, -3 pi/2, 3 pi/2 | -            | -       | -pi/2, pi/2, -3 pi/2, 3 pi/2
        1/x                             | -5 | 5 | 0                      | -                  | -       | 0
        1/x^2                           | -3 | 5 | 0                      | -                  | -       | 0
        1/(x^2 - 10^-6)                 | -2 | 2 | -1/1000, 1/1000        | -                  | -       | -1/1000, 1/1000
        1/(x - 1/3)                     | -2 | 2 | 1/3                    | -                  | -       | 1/3
        1/(x^2 - 2)                     | -2 | 2 | sqrt 2, -sqrt 2        | -                  | -       | -sqrt 2, sqrt 2
        sec(x)                          | -4 | 4 | pi/2, -pi/2            | -                  | -       | -pi/2, pi/2
        gamma(x)                        | -4 | 4 | 0, -1, -2, -3          | -                  | -       | -3, -2, -1, 0, -4
        |x|                             | -4 | 4 | -                      | -                  | -       | -
        x sign(x)                       | -4 | 4 | -                      | -                  | -       | -
        |x|/x                           | -4 | 4 | 0                      | (0, -1) (0, 1)     | -       | -
        sign(x)                         | -4 | 4 | 0                      | (0, -1) (0, 1)     | (0, 0)  | -
        heaviside(x - 1/2)              | -4 | 4 | 1/2                    | (1/2, 0) (1/2, 1)  | (1/2, 1/2) | -
        floor(x)                        | -1.5 | 1.5 | 0, 1, -1           | (-1, -2) (0, -1) (1, 0) | (-1, -1) (0, 0) (1, 1) | -
        mod(x, 2)                       | -3 | 3 | 0, 2, -2               | (-2, 2) (0, 2) (2, 2) | (-2, 0) (0, 0) (2, 0) | -
        arctan(1/x)                     | -4 | 4 | 0                      | (0, -pi/2) (0, pi/2) | -     | -
        sin(x)/x                        | -4 | 4 | 0                      | (0, 1)             | -       | -
        (1 - cos(x))/x^2                | -4 | 4 | 0                      | (0, 1/2)           | -       | -
        (x^2 - 1)/(x - 1)               | -4 | 4 | 1                      | (1, 2)             | -       | -
        (x^2 - 2)/(x - sqrt(2))         | -4 | 4 | sqrt 2                 | (sqrt 2, 2 sqrt 2) | -       | -
        x sin(1/x)                      | -1 | 1 | 0                      | (0, 0)             | -       | -
        x^x                             | -1 | 2 | -                      | (0, 1)             | -       | -
        x ln(x)                         | -1 | 2 | -                      | (0, 0)             | -       | -
        ln(x)                           | -1 | 4 | 0                      | -                  | -       | 0
        ln|x|                           | -4 | 4 | 0                      | -                  | -       | 0
        sqrt(x)                         | -1 | 4 | -                      | -                  | -       | -
        sqrt(x^2 - 1)                   | -4 | 4 | 0                      | -                  | -       | -
        sqrt(-x^2)                      | -4 | 4 | 0                      | -                  | (0, 0)  | -
        piecewise(x < 0: -x, otherwise: x^2) | -2 | 2 | -                 | -                  | -       | -
        piecewise(x < 1: x, otherwise: x + 1) | -2 | 3 | 1                | (1, 1)             | (1, 2)  | -
        piecewise(x < 1: x, x > 1: 2)   | -2 | 3 | 1                      | (1, 1) (1, 2)      | -       | -
        piecewise(x < pi: 1, otherwise: 2) | 2 | 4 | pi                   | (pi, 1)            | (pi, 2) | -
        piecewise(x < sqrt(2): x, x > sqrt(2): 3) | 0 | 4 | sqrt 2        | (sqrt 2, sqrt 2) (sqrt 2, 3) | - | -
        floor(x/pi)                     | 2 | 4  | pi                     | (pi, 0)            | (pi, 1) | -
        sign(2 x - pi)                  | 1 | 2  | pi/2                   | (pi/2, -1) (pi/2, 1) | (pi/2, 0) | -
        x + floor(x sqrt(2))            | 1 | 2  | sqrt 2                 | (sqrt 2, sqrt 2 + 1) | (sqrt 2, sqrt 2 + 2) | -
        sign(x - pi)                    | 2 | 4  | pi                     | (pi, -1) (pi, 1)   | (pi, 0) | -
        sin(x)/|sin(x)|                 | 2 | 4  | pi                     | (pi, -1) (pi, 1)   | -       | -
        piecewise(x = 1: 3, otherwise: x) | -2 | 3 | 1                    | (1, 1)             | (1, 3)  | -
        exp(-1/x)                       | -1 | 3 | 0                      | (0, 0)             | -       | 0
        floor(1/x)                      | 0.3 | 2.5 | 1, 1/2, 1/3          | (1, 0) (1/2, 1) (1/3, 2) | (1, 1) (1/2, 2) (1/3, 3) | -
        x floor(1/x)                    | 0.4 | 2 | 1, 1/2                 | (1, 0) (1/2, 1/2)  | (1, 1) (1/2, 1) | -
        floor(x)/x                      | -1.5 | -0.5 | -1                | (-1, 2)            | (-1, 1) | -
        ceil(x^2)                       | 1.1 | 1.6 | sqrt 2               | (sqrt 2, 3)        | (sqrt 2, 2) | -
        mod(x^2, 3)                     | 1.5 | 2 | sqrt 3               | (sqrt 3, 3)        | (sqrt 3, 0) | -
        round(exp(x))                   | 0.3 | 0.6 | ln 1.5              | (ln 1.5, 1)        | (ln 1.5, 2) | -
        floor(e^x)                      | 0.5 | 0.8 | ln 2                 | (ln 2, 1)          | (ln 2, 2) | -
        sign(x^2 - 2)                   | 1 | 2   | sqrt 2                 | (sqrt 2, -1) (sqrt 2, 1) | (sqrt 2, 0) | -
        floor(sin(x))                   | -4 | -1 | -pi                    | (-pi, -1)          | (-pi, 0) | -
        x^2 sin(1/x)                    | -1 | 1  | 0                      | (0, 0)             | -       | -
        x^x (ln(x) + 1)                 | -1 | 9  | -                      | -                  | -       | -
        x^(1/100)                       | -1 | 4  | -                      | -                  | -       | -
        sin(ln|x|)                      | -1 | 1  | 0                      | -                  | -       | -
        ln(ln(x))                       | 0.5 | 4 | -                      | -                  | -       | 1
        x |x|/(x^2 - 2)                 | 1 | 2   | sqrt 2                 | -                  | -       | sqrt 2
        sqrt(x^3 - 2 x)/(x^2 - 2)       | 1 | 2   | sqrt 2                 | -                  | -       | sqrt 2
        arctan2(x, -1)                  | -2 | 2 | 0                      | (0, -pi)           | (0, pi) | -
        sin(1/x)                        | -1 | 1 | 0                      | -                  | -       | -
        max(x, 1 - x)                   | -1 | 2 | -                      | -                  | -       | -
        1/ln(x)                         | 0.2 | 3 | 1                      | -                  | -       | 1
        """)
    void strokes(String formula, double left, double right, String breaks, String hollow, String filled,
            String asymptotes) {
        var sketch = sketch(formula, left, right);
        double column = (right - left) / COLUMNS;
        for (double at : numbers(breaks))
            for (var stroke : sketch.strokes())
                assertFalse(stroke.getFirst().x() < at && at < stroke.getLast().x(), () -> "joined across " + at);
        if (breaks == null) assertTrue(gap(sketch) < column / 1000, () -> "a gap of " + gap(sketch));
        assertEquals(marks(hollow), marks(sketch, Mark.Kind.HOLLOW), "hollow");
        assertEquals(marks(filled), marks(sketch, Mark.Kind.FILLED), "filled");
        assertEquals(rounded(numbers(asymptotes)), rounded(sketch.asymptotes().stream().mapToDouble(x -> x).toArray()));
    }

    /** The widest gap between strokes. */
    private static double gap(Sketch sketch) {
        double widest = 0;
        for (int k = 1; k < sketch.strokes().size(); k++)
            widest = Math.max(widest, sketch.strokes().get(k).getFirst().x()
                - sketch.strokes().get(k - 1).getLast().x());
        return widest;
    }

    private static double[] numbers(String list) {
        return list == null ? new double[0] : Stream.of(list.split(",")).mapToDouble(SamplerTest::number).toArray();
    }

    private static double number(String text) {
        return fluxion.numeric.Evaluation.value(parse(text), Map.of());
    }

    private static List<String> rounded(double... numbers) {
        return DoubleStream.of(numbers).sorted().mapToObj(SamplerTest::rounded).toList();
    }

    private static String rounded(double number) {
        return "%.6f".formatted(number + 0.0).replace("-0.000000", "0.000000");
    }

    private static List<String> marks(String list) {
        if (list == null) return List.of();
        var marks = new ArrayList<String>();
        for (String mark : list.strip().substring(1).replace(")", "").split("\\("))
            marks.add(Stream.of(mark.split(",")).map(part -> rounded(number(part))).collect(Collectors.joining(", ")));
        return marks.stream().sorted().toList();
    }

    private static List<String> marks(Sketch sketch, Mark.Kind kind) {
        return sketch.marks().stream().filter(mark -> mark.kind() == kind)
            .map(mark -> rounded(mark.at().x()) + ", " + rounded(mark.at().y())).sorted().toList();
    }

    /** Waves of many turns fill a band, and their window holds it. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"cos(1000 x)", "cos(300 x)", "cos(100 x)", "sin(10^6 x)", "sin(10 x^2)"})
    void bands(String formula) {
        var curve = Curve.of(parse(formula), X);
        var window = Framing.of(List.of(curve), List.of(), Optional.empty(), Optional.empty());
        var grid = new Grid(window, COLUMNS, COLUMNS);
        assertTrue(grid.window().bottom() < -1 && grid.window().top() > 1 && grid.window().height() < 3,
            () -> "window " + grid.window());
        var points = Sampler.sketch(curve, grid).strokes().stream().flatMap(List::stream).toList();
        assertTrue(points.size() <= 4 * COLUMNS + 10, () -> points.size() + " points");
        double part = grid.window().width() / 40;
        for (int k = formula.contains("x^2") ? 30 : 0; k < 40; k++) {
            double from = grid.window().left() + k * part;
            var heights = points.stream().filter(p -> from <= p.x() && p.x() <= from + part).mapToDouble(Point::y)
                .summaryStatistics();
            assertTrue(heights.getMin() < -0.95 && heights.getMax() > 0.95, () -> heights + " from " + from);
        }
    }

    /** Much is to be seen of a function beside its derivative. */
    @Test void functionsAreSeenBesideSteepDerivatives() {
        var window = Framing.of(List.of(Curve.of(parse("cos(100 x)"), X)), List.of(Curve.of(parse("-100 sin(100 x)"),
            X)), Optional.empty(), Optional.empty());
        assertTrue(window.bottom() < -1 && window.top() > 1 && window.height() < 20, window::toString);
    }

    /** The slope of |x| is sgn x, but not at 0. */
    @Test void whereTheCurveIs() {
        var slope = Curve.of(parse("sign(x)"), X).where(fluxion.expr.Condition.nonZero(X));
        var sketch = sketch(slope, Optional.of(-1.0), Optional.of(1.0));
        assertEquals(marks("(0, -1) (0, 1)"), marks(sketch, Mark.Kind.HOLLOW));
        assertEquals(List.of(), marks(sketch, Mark.Kind.FILLED));
    }

    /** A picture full of poles, and a large one, take no longer than a person waits. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"tan(1/x)", "tan(100 x)", "floor(50 x)", "floor(1/x)", "besselj(2, x)"})
    void quick(String formula) {
        Assertions.assertTimeout(Duration.ofSeconds(3), () -> sketch(formula, -3, 3));
    }

    /** Between joined points of random curves there is a value, and the domain's condition holds. */
    @Test void everyJoinedPointHasAValue() {
        everyJoinedPointHasAValue(7, 40);
    }

    @Tag("soak")
    @Test void everyJoinedPointOfManyHasAValue() {
        everyJoinedPointHasAValue(8, 4_000);
    }

    private static void everyJoinedPointHasAValue(long seed, int count) {
        var kinds = RandomExpressions.over("x").with(Functions.TAN, Functions.ABS, Functions.FLOOR, Functions.LN,
            Functions.SIGN, Functions.SIN, Functions.ARCTAN);
        RandomExpressions.forAll(kinds, seed, count, f -> {
            if (!Substitution.contains(f, X)) return;
            var curve = Curve.of(f, X);
            for (var stroke : Sampler.sketch(curve, new Grid(new Window(-3, 3, -3, 3), 24, 24)).strokes())
                for (int k = 1; k < stroke.size(); k++) check(curve, stroke.get(k - 1), stroke.get(k));
        });
    }

    private static void check(Curve curve, Point from, Point to) {
        assertTrue(from.x() < to.x() || from.x() == to.x() && from.y() != to.y());
        for (int part = 1; part < 4; part++) {
            var x = Rational.of(from.x()).plus(Rational.of(to.x()).minus(Rational.of(from.x()))
                .times(Rational.of(part, 4)));
            assertTrue(curve.isDefined(x) != Truth.FALSE, () -> "no value at " + x.doubleValue());
        }
    }
}
