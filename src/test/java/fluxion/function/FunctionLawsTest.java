package fluxion.function;

import static fluxion.function.Points.at;
import static fluxion.function.Points.holds;
import static fluxion.function.Points.slots;
import static fluxion.function.Points.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.expr.Expr;
import fluxion.expr.MathFunction;
import fluxion.number.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table tests itself: what an entry says in one column must agree with what it says in the others. */
class FunctionLawsTest {
    /** Function: points where it is smooth | where it has a value but is not smooth | where it has no value. */
    private static final String POINTS = """
        ln/1         : 0.1; 1; 7.5                             |                 | 0; -1
        log/2        : 2,3; 0.5,10; 7,0.5; 1,2                 |                 | 0,2; 2,1; 2,0; -1,2; 2,-3
        abs/1        : -3; 0.25; 2                             | 0               |
        min/2        : 1,2; 2,1; -1,-3                         | 1,1; 0,0        |
        max/2        : 1,2; 2,1; -1,-3                         | 1,1; 0,0        |
        hypot/2      : 3,4; -1,2; 0,2; -2,0                    | 0,0             |
        sign/1       : -2; 0.5                                 | 0               |
        heaviside/1  : -2; 0.5                                 | 0               |
        kronecker/2  : 1,2; 3,-1; 0.5,1                        | 1,1; 0,0        |
        floor/1      : -1.5; 0.25; 2.75                        | -1; 0; 3        |
        ceil/1       : -1.5; 0.25; 2.75                        | -1; 0; 3        |
        round/1      : -1.25; 0.25; 2; 2.75                    | -1.5; 0.5; 2.5  |
        trunc/1      : -1.5; 0; 0.25; 2.75                     | -1; 3           |
        frac/1       : -1.25; 0.25; 2.75                       | -1; 0; 3        |
        mod/2        : 5,3; -5,3; 5,-3; 7.5,2                  | 6,3; 0,2; -4,-2 | 1,0; 0,0
        sin/1        : -2; 0; 1; 10                            |                 |
        cos/1        : -2; 0; 1; 10                            |                 |
        tan/1        : -2; 0; 1; 10                            |                 |
        cot/1        : -2; 0.5; 4                              |                 | 0
        sec/1        : -2; 0; 1; 10                            |                 |
        csc/1        : -2; 0.5; 4                              |                 | 0
        sinc/1       : -2; 0.5; 7                              | 0               |
        arcsin/1     : -0.9; 0; 0.5                            | -1; 1           | -1.5; 2
        arccos/1     : -0.9; 0; 0.5                            | -1; 1           | -1.5; 2
        arctan/1     : -3; 0; 10                               |                 |
        arccot/1     : -3; 0; 10                               |                 |
        arcsec/1     : -3; -1.25; 1.5; 10                      | -1; 1           | 0; 0.5; -0.99
        arccsc/1     : -3; -1.25; 1.5; 10                      | -1; 1           | 0; 0.5; -0.99
        atan2/2      : 1,2; 1,-2; -1,-2; -3,1; 1,0; -1,0; 0,2  | 0,-1            | 0,0
        sinh/1       : -3; 0; 2                                |                 |
        cosh/1       : -3; 0; 2                                |                 |
        tanh/1       : -3; 0; 2                                |                 |
        coth/1       : -3; 0.5; 2                              |                 | 0
        sech/1       : -3; 0; 2                                |                 |
        csch/1       : -3; 0.5; 2                              |                 | 0
        arsinh/1     : -3; 0; 20                               |                 |
        arcosh/1     : 1.5; 20                                 | 1               | 0.5; -2
        artanh/1     : -0.9; 0; 0.5                            |                 | 1; -1; 2
        arcoth/1     : -3; 1.25; 20                            |                 | 1; -1; 0; 0.5
        arsech/1     : 0.1; 0.9                                | 1               | 0; -0.5; 1.5
        arcsch/1     : -3; -0.1; 0.5; 20                       |                 | 0
        sigmoid/1    : -30; -3; 0; 2; 12                       |                 |
        logit/1      : 0.01; 0.5; 0.9                          |                 | 0; 1; -1; 2
        softplus/1   : -30; -3; 0; 2; 30                       |                 |
        relu/1       : -2; 0.5                                 | 0               |
        leakyrelu/2  : -2,0.1; 0.5,0.1; -3,-2                  | 0,0.1           |
        leakyrelu/1  : -2; 0.5                                 | 0               |
        elu/1        : -2; -0.01; 0.5                           |                 |
        elu/2        : -2,0.5; 0.5,0.5; 3,2                    | 0,0.5; 0,1      |
        silu/1       : -30; -3; 0; 2                           |                 |
        gelu/1       : -3; 0; 0.5; 2                           |                 |
        clip/3       : -2,0,1; 0.5,0,1; 3,0,1; 0.5,2,1          | 0,0,1; 1,0,1    |
        hardtanh/1   : -2; 0.5; 3                               | -1; 1           |
        relu6/1      : -2; 0.5; 7                               | 0; 6            |
        softsign/1   : -2; -0.01; 0.5                           |                 |
        selu/1       : -2; 0.5                                  | 0               |
        erf/1        : -3; 0; 0.5; 2.5                         |                 |
        erfc/1       : -3; 0; 0.5; 2.5; 5                      |                 |
        erfi/1       : -3; 0; 0.5; 2.5                         |                 |
        erfinv/1     : -0.9; 0; 0.5; 0.25                      |                 | 1; -1; 2
        gamma/1      : -2.5; -0.5; 0.25; 1; 4.75; 20           |                 | 0; -1; -7
        lgamma/1     : -2.5; -0.5; 0.25; 4.75; 150             |                 | 0; -1; -7
        digamma/1    : -2.5; -0.75; 0.25; 4.75; 200            |                 | 0; -1; -7
        polygamma/2  : 0,0.5; 1,0.25; 1,-0.75; 2,3.5; 3,-1.5   |                 | -1,1; 0.5,1; 1,0; 2,-3
        factorial/1  : -2.5; -0.5; 0; 3; 4.75                  |                 | -1; -2
        beta/2       : 0.5,0.5; 2,3; -0.5,2.25                 |                 | 0,1; 1,-1; -0.5,0.5
        lambertw/1   : -0.35; -0.1; 0; 0.5; 3; 1e10            |                 | -0.37; -1
        besselj/2    : 0,-1; 0,0; 1,2; 3,-20; 0.5,2; -1.5,9    | 0.5,0; 2.5,0    | -0.5,0; 0.5,-1
        bessely/2    : 0,1; 1,2; -3,20; 0.5,2; -1.5,9          |                 | 0,0; 1,-1; 0.5,-1
        besseli/2    : 0,-1; 0,0; 1,2; 3,-20; 0.5,2; -1.5,9    | 0.5,0; 2.5,0    | -0.5,0; 0.5,-1
        besselk/2    : 0,1; 1,2; -3,20; 0.5,2; -1.5,9          |                 | 0,0; 1,-1; 0.5,-1
        uppergamma/2 : 0.5,2; -2,0.5; -1.5,3; 3,2; 0,1; 20.5,9 | 3,-2            | 0,0; 0.5,-1; -1.5,-1; -2,0; 0.5,0
        lowergamma/2 : 0.5,2; 3,2; 20.5,9                      | 3,-2            | 0,1; -2,0.5; 0.5,-1; -2,0; 0.5,0
        expint/2     : 1,0.5; 0.5,2; -2,3; 5.5,1; 2,40         |                 | 1,0; 1,-1
        zeta/1       : -3.5; 0; 0.5; 2; 10                     |                 | 1
        zeta/2       : 2,0.5; -1.5,2; 0.5,3; 10,1; -1,20       | 0,2             | 1,2; 2,0; 2,-0.5
        polylog/2    : 2,0.5; 3,-0.9; 1,-0.5; -2,-0.75; 0.5,0.25; -1.5,-0.5 | 2,0 | 1,1; 2,-1.5; 0.5,-1; -1,2
        Si/1         : -3; 0.5; 2; 20                          | 0               |
        Ci/1         : 0.5; 2; 20                              |                 | 0; -1
        Shi/1        : -3; 0.5; 2; 20                          | 0               |
        Chi/1        : 0.5; 2; 20                              |                 | 0; -1
        Ei/1         : -3; -0.5; 0.5; 2; 20                    |                 | 0
        li/1         : 0.5; 1.25; 2; 100                       |                 | 1; 0; -1
        Li/1         : 0.5; 1.25; 2; 100                       |                 | 1; 0; -1
        fresnels/1   : -3; 0; 0.5; 2; 5                        |                 |
        fresnelc/1   : -3; 0; 0.5; 2; 5                        |                 |
        EllipticK/1  : -9; -0.5; 0.25; 0.95                    | 0               | 1; 1.5
        EllipticE/1  : -9; -0.5; 0.25; 0.95                    | 0; 1            | 1.5
        EllipticPi/2 : -9,0.5; 0.5,-9; 0.25,0.75; -0.5,0       | 0,0.5; 0.5,0.5  | 1,0.5; 0.5,1
        EllipticF/2  : -9,0.5; 1,-9; 0,0.5; 7,-1; 0.5,2        | 1,0             | 2,1; -1,2; 2,1.5
        EllipticE/2  : -9,0.5; 1,-9; 0,0.5; 7,-1; 0.5,2        | 1,0             | 2,1; -1,2; 2,1.5
        EllipticPi/3 : 0.5,1,-2; -3,7,0.5; 2,0.5,0.25; 0.5,-1,0 | 0,1,0.5; 2,0.5,2 | 2,1,0; 0,1,2; 1,2,0
        airyai/1     : -9; -1.5; 0; 0.5; 3                     |                 |
        airybi/1     : -9; -1.5; 0; 0.5; 3                     |                 |
        airyaiprime/1 : -9; -1.5; 0; 0.5; 3                    |                 |
        airybiprime/1 : -9; -1.5; 0; 0.5; 3                    |                 |
        chebyshevt/2 : 0,2; 1,-1; 5,0.5; -4,-1.5               |                 | 0.5,1; -1.5,2
        chebyshevu/2 : 0,2; 5,0.5; -4,-1.5; -1,3               | 2,1; 3,-1       | 0.5,1; -1.5,2
        legendre/2   : 0,2; 5,0.5; -4,-1.5; -1,3               | 2,1; 3,-1       | 0.5,1; -1.5,2
        hermite/2    : 1,2; 5,0.5; 4,-1.5                      | 0,1             | 0.5,1; -1,2
        laguerre/2   : 1,2; 5,0.5; 4,-1.5                      | 0,1             | 0.5,1; -1,2
        laguerre/3   : 1,0.5,2; 5,-2,0.5; 4,1.5,-1.5           | 0,2,1           | 0.5,1,1; -1,0,2
        gegenbauer/3 : 1,0.5,2; 5,-2,0.5; 4,1.5,-1.5           | 0,2,1           | 0.5,1,1; -1,0,2
        jacobi/4     : 1,0.5,2,0.25; 5,-2,0.5,2; 4,1.5,-1.5,-1 | 0,2,1,3         | 0.5,1,1,0; -1,0,2,1
        hyp0f1/2     : 0.5,2; -1.5,-3; 3,0                     |                 | 0,1; -2,0.5
        hyp1f1/3     : 0.5,2,-3; -1.5,-0.5,2; 3,1,0            |                 | 1,0,1; 1,-2,0.5
        hyp2f1/4     : 0.5,2,3,-3; -1.5,1,-0.5,0.75; 1,1,2,0   |                 | 1,1,0,0.5; 1,2,3,1; 1,2,3,2
        incompletebeta/3 : 0.25,0.5,2; 0.75,2,-1.5; 0.9,3,0.5  |                 | 0,1,1; 1,1,1; 0.5,0,1; -1,1,1
        """;

    /** A function with its points. */
    record Row(MathFunction f, List<double[]> smooth, List<double[]> kinks, List<double[]> outside) {
        @Override public String toString() {
            return key(f);
        }

        /** Where the function has a value. */
        List<double[]> inside() {
            return Stream.concat(smooth.stream(), kinks.stream()).toList();
        }
    }

    private static String key(MathFunction f) {
        return f.name() + "/" + f.arity();
    }

    static List<Row> rows() {
        return POINTS.lines().map(FunctionLawsTest::row).toList();
    }

    private static Row row(String line) {
        String[] head = line.split(":");
        String[] name = head[0].strip().split("/");
        String[] columns = head[1].split("\\|", -1);
        return new Row(Functions.find(name[0], Integer.parseInt(name[1])).orElseThrow(),
            points(columns[0]), points(columns[1]), points(columns[2]));
    }

    private static List<double[]> points(String column) {
        return Arrays.stream(column.strip().split(";")).filter(text -> !text.isBlank())
            .map(text -> Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray()).toList();
    }

    private static Map<String, Row> byKey() {
        var map = new LinkedHashMap<String, Row>();
        for (Row row : rows()) map.put(key(row.f), row);
        return map;
    }

    @Test
    void everyEntryHasARow() {
        assertEquals(Functions.all().stream().map(FunctionLawsTest::key).toList(),
            rows().stream().map(row -> key(row.f)).toList());
    }

    @Test
    void noTwoEntriesShareANameAndArity() {
        var seen = new HashSet<String>();
        for (MathFunction f : Functions.all())
            for (String name : Functions.names(f)) {
                assertTrue(seen.add(name + "/" + f.arity()), name);
                assertEquals(f, Functions.find(name, f.arity()).orElseThrow());
                assertTrue(Functions.arities(name).contains(f.arity()), name);
                assertTrue(Functions.notation(name, f.arity()).isEmpty(), name + " is a notation, too");
            }
    }

    @ParameterizedTest @MethodSource("rows")
    void aSourceIsGivenAndLatexBalances(Row row) {
        assertFalse(row.f.source().isBlank());
        var latex = row.f.latex();
        assertEquals(latex.chars().filter(c -> c == '{').count(), latex.chars().filter(c -> c == '}').count(), latex);
        assertEquals(latex.split("\\\\left", -1).length, latex.split("\\\\right", -1).length, latex);
        if (latex.contains("#")) for (int i = 1; i <= row.f.arity(); i++) assertTrue(latex.contains("#" + i), latex);
    }

    @ParameterizedTest @MethodSource("rows")
    void theDomainIsWhereThereIsAValue(Row row) {
        var us = slots(row.f.arity());
        for (double[] p : row.inside()) {
            assertTrue(holds(row.f.domain(us), at(p)), () -> "in the domain: " + Arrays.toString(p));
            assertTrue(Double.isFinite(row.f.value(p)), () -> "a value: " + Arrays.toString(p));
        }
        for (double[] p : row.outside) {
            assertFalse(holds(row.f.domain(us), at(p)), () -> "outside the domain: " + Arrays.toString(p));
            assertTrue(Double.isNaN(row.f.value(p)), () -> "no value: " + Arrays.toString(p));
        }
    }

    @ParameterizedTest @MethodSource("rows")
    void partialsAreSlopes(Row row) {
        var us = slots(row.f.arity());
        for (double[] p : row.smooth) {
            assertTrue(holds(row.f.smooth(us), at(p)), () -> "smooth: " + Arrays.toString(p));
            for (int slot = 0; slot < row.f.arity(); slot++) {
                var partial = row.f.partial(slot, us);
                if (partial.isEmpty()) continue;
                double formula = value(partial.get(), at(p));
                double slope = slope(row.f, p, slot);
                assertEquals(slope, formula, 1e-7 * (1 + Math.abs(slope)), "∂" + slot + " at " + Arrays.toString(p));
            }
        }
        for (double[] p : row.kinks)
            assertFalse(holds(row.f.smooth(us), at(p)), () -> "not smooth: " + Arrays.toString(p));
    }

    /** (8(f(h) − f(−h)) − (f(2h) − f(−2h)))/12h: an error of order h⁴. */
    private static double slope(MathFunction f, double[] point, int slot) {
        double h = 2e-4 * Math.max(1e-1, Math.min(1e3, Math.abs(point[slot])));
        while (h > 1e-9 && Double.isNaN(shifted(f, point, slot, 2 * h) - shifted(f, point, slot, -2 * h))) h /= 2;
        return (8 * (shifted(f, point, slot, h) - shifted(f, point, slot, -h))
            - (shifted(f, point, slot, 2 * h) - shifted(f, point, slot, -2 * h))) / (12 * h);
    }

    private static double shifted(MathFunction f, double[] point, int slot, double by) {
        double[] moved = point.clone();
        moved[slot] += by;
        return f.value(moved);
    }

    @ParameterizedTest @MethodSource("rows")
    void parityHolds(Row row) {
        if (row.f.parity() == MathFunction.Parity.NEITHER) return;
        double sign = row.f.parity() == MathFunction.Parity.EVEN ? 1 : -1;
        for (double[] p : row.inside()) assertEquals(sign * row.f.value(p), row.f.value(-p[0]),
            1e-14 * Math.abs(row.f.value(p)));
        for (double[] p : row.outside) assertTrue(Double.isNaN(row.f.value(-p[0])));
    }

    @ParameterizedTest @MethodSource("rows")
    void theInverseIsUndone(Row row) {
        if (row.f.inverse().isEmpty()) return;
        Row inverse = byKey().get(row.f.inverse().get() + "/1");
        for (double[] p : inverse.inside())
            assertEquals(p[0], row.f.value(inverse.f.value(p)), 1e-10 * Math.abs(p[0]) + 1e-15,
                key(row.f) + " of " + key(inverse.f) + " at " + p[0]);
    }

    @ParameterizedTest @MethodSource("rows")
    void theDefinitionHasTheSameValuesAndDomain(Row row) {
        var us = slots(row.f.arity());
        if (row.f.definition(us).isEmpty()) return;
        Expr definition = row.f.definition(us).get();
        for (double[] p : row.inside()) {
            double expected = row.f.value(p);
            assertEquals(expected, value(definition, at(p)), 1e-9 * Math.max(Math.abs(expected), 1e-3),
                Arrays.toString(p));
            assertTrue(holds(Domain.of(definition), at(p)), Arrays.toString(p));
        }
        for (double[] p : row.outside) {
            assertTrue(Double.isNaN(value(definition, at(p))), Arrays.toString(p));
            assertFalse(holds(Domain.of(definition), at(p)), Arrays.toString(p));
        }
    }

    @ParameterizedTest @MethodSource("rows")
    void enclosuresContainTheValues(Row row) {
        if (!row.f.hasEnclosure()) return;
        for (double[] p : row.inside()) {
            enclosed(row.f, p, List.<double[]>of(p), 0);
            for (double radius : new double[] {1e-9, 0.01, 0.3, 5}) enclosed(row.f, p, around(p, radius), radius);
        }
        for (double[] p : row.outside) assertTrue(row.f.enclosure(box(p, 0)).isEmpty(), Arrays.toString(p));
        assertTrue(row.f.enclosure(box(new double[row.f.arity()], Double.MAX_VALUE)).map(all -> row.inside().stream()
            .allMatch(p -> all.contains(row.f.value(p)))).orElse(true), "on all reals");
    }

    private static void enclosed(MathFunction f, double[] centre, List<double[]> points, double radius) {
        var enclosure = f.enclosure(box(centre, radius));
        if (enclosure.isEmpty()) return;
        for (double[] p : points) {
            double value = f.value(p);
            double slack = 1e-13 * Math.abs(value) + 1e-300;
            assertTrue(enclosure.get().lo() <= value + slack && value - slack <= enclosure.get().hi(),
                () -> value + " at " + Arrays.toString(p) + " not in " + enclosure.get());
        }
        if (radius == 0) assertTrue(enclosure.get().width() <= 1e-10 * (1e-3 + enclosure.get().magnitude()),
            () -> "wide at " + Arrays.toString(centre) + ": " + enclosure.get());
    }

    private static List<Interval> box(double[] p, double radius) {
        return Arrays.stream(p).mapToObj(x -> new Interval(x - radius, x + radius)).toList();
    }

    private static List<double[]> around(double[] p, double radius) {
        var points = new ArrayList<double[]>();
        for (int i = -10; i <= 10; i++) {
            int step = i;
            points.add(Arrays.stream(p).map(x -> x + radius * step / 10).toArray());
            points.add(new double[p.length]);
            for (int k = 0; k < p.length; k++) points.getLast()[k] = p[k] + (k % 2 == 0 ? 1 : -1) * radius * step / 10;
        }
        return points;
    }

    @ParameterizedTest @MethodSource("rows")
    void signsAndIntegersAreAsStated(Row row) {
        for (double[] p : row.inside()) {
            double value = row.f.value(p);
            row.f.sign().ifPresent(relation ->
                assertTrue(relation.holds((int) Math.signum(value)), Arrays.toString(p)));
            if (row.f.integral()) assertEquals(Math.rint(value), value);
        }
    }
}
