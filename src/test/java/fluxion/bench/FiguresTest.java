package fluxion.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import fluxion.Fluxion;
import fluxion.Form;
import fluxion.diff.Derived;
import fluxion.diff.Derived.Differentiated;
import fluxion.diff.Differentiator;
import fluxion.diff.Gradient;
import fluxion.diff.Hessian;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Size;
import fluxion.function.Context;
import fluxion.numeric.Evaluator;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code mvn -Pbench verify} measures, as far as it does not depend on the machine: counts and ratios. */
class FiguresTest {
    private static final Variable X = Exprs.variable("x");
    private static final Fluxion FLUXION = Fluxion.create();
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    private static final Map<String, Supplier<List<Expr>>> WORK = Map.of(
        "nest", () -> List.of(slope(Workloads.nest(5_000), 1)),
        "tower", () -> List.of(slope(Workloads.tower(200), 1)),
        "productGradient", () -> gradient(Workloads.product(1_000), Workloads.variables(1_000)),
        "networkGradient", () -> gradient(Workloads.network(32, 32, 8), Workloads.weights(32, 32, 8)),
        "tenthDerivative", () -> List.of(collected(Workloads.SWELLING, 10)),
        "tenthDerivativeSimplified", () -> List.of(slope(Workloads.SWELLING, 10)),
        "twentiethOfTangent", () -> List.of(collected("tan(x)", 20)),
        "valleyHessian", () -> hessian(Workloads.valley(20), Workloads.variables(20)));

    /** Fewer is better: then put down the new figures. */
    @ParameterizedTest(name = "{0}: {1} distinct nodes, {2} written out")
    @CsvSource(delimiter = '|', textBlock = """
        nest                      | 10625 | 12508125
        tower                     |   798 |    80794
        productGradient           |  3994 |  1997000
        networkGradient           |  4459 | 115760640
        tenthDerivative           |   701 |     8797
        tenthDerivativeSimplified |   414 |     2895
        twentiethOfTangent        |    58 |      137
        valleyHessian             |   180 |      780
        """)
    void numbersOfNodes(String work, int distinct, long tree) {
        var made = WORK.get(work).get();
        assertEquals(distinct + " " + tree, Size.distinct(made) + " " + made.stream().mapToLong(Size::tree).sum());
    }

    /** The cheap gradient principle: at most 4 times the operations of the function. */
    @ParameterizedTest
    @CsvSource({"2, 2, 1, 3", "8, 8, 4, 2.5", "32, 32, 8, 2"})
    void operationsOfAGradient(int inputs, int hidden, int outputs, double ratio) {
        String network = Workloads.network(inputs, hidden, outputs);
        var weights = Workloads.weights(inputs, hidden, outputs);
        double function = Operations.in(List.of(read(network, variables(weights))));
        double gradient = Operations.in(gradient(network, weights));
        assertTrue(gradient <= ratio * function, () -> gradient + " operations for " + function);
    }

    /** Where a derivative is right is worked out when it is asked for: then there is so many times as much to do. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        arcsin(x/2)           | 4
        ln(ln(ln(x)))         | 6
        sqrt((x + 1)/(x - 1)) | 2
        x sqrt(4 - x^2)       | 3
        """)
    void conditionsAreWorkedOutWhenAskedFor(String f, int times) {
        long result = bytes(() -> FLUXION.derivative(f, "x").latex());
        long all = bytes(() -> FLUXION.derivative(f, "x").conditions());
        assertTrue(all > times * result, () -> result + " bytes without, " + all + " with the conditions");
    }

    /** What the work takes of the heap, once all that is made once is there. */
    private static long bytes(Supplier<?> work) {
        work.get();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.get();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    /** The best of many short runs, which other work on the machine seldom reaches. */
    @Test void compiledIsAboutAsFastAsByHand() {
        var sum = FLUXION.compile(Workloads.sum(100), "x");
        Evaluator slope = sum.jacobian();
        var point = new double[1];
        double ratio = ratio(x -> {
            point[0] = x;
            return slope.value(point);
        }, x -> ByHand.sumSlope(x, 100));
        assertTrue(ratio < 2, () -> "compiled takes " + ratio + " times as long");
    }

    private static double ratio(DoubleUnaryOperator one, DoubleUnaryOperator other) {
        double least = Double.MAX_VALUE;
        double leastOther = Double.MAX_VALUE;
        for (int run = 0; run < 60; run++) {
            least = Math.min(least, nanos(one));
            leastOther = Math.min(leastOther, nanos(other));
        }
        return least / leastOther;
    }

    private static double nanos(DoubleUnaryOperator f) {
        long start = System.nanoTime();
        double sum = 0;
        for (int k = 0; k < 2_000; k++) sum += f.applyAsDouble(k * 1e-3);
        assertTrue(Double.isFinite(sum));
        return System.nanoTime() - start;
    }

    private static List<Variable> variables(List<String> names) {
        return names.stream().map(Exprs::variable).toList();
    }

    private static Expr read(String text, List<Variable> variables) {
        return FLUXION.asking(variables).formula(text).expr();
    }

    private static Expr slope(String f, int order) {
        return FLUXION.derivative(FLUXION.formula(f), Collections.nCopies(order, X), order > 1 ? Form.SIMPLIFIED
            : Form.RAW).expr();
    }

    private static Expr collected(String f, int order) {
        return result(Differentiator.collected(read(f, List.of()), Collections.nCopies(order, X), Context.EMPTY,
            _ -> { }));
    }

    private static List<Expr> gradient(String f, List<String> names) {
        var by = variables(names);
        return result(Gradient.reverse(read(f, by), by, Context.EMPTY));
    }

    private static List<Expr> hessian(String f, List<String> names) {
        var by = variables(names);
        return result(Hessian.of(read(f, by), by, Context.EMPTY)).stream().flatMap(List::stream).toList();
    }

    private static <T> T result(Derived<T> derived) {
        if (derived instanceof Differentiated<T>(var result, _, _)) return result;
        throw new IllegalStateException(derived.toString());
    }
}
