package fluxion.bench;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import fluxion.Compiled;
import fluxion.Fluxion;
import fluxion.diff.Gradient;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.function.Context;
import fluxion.numeric.Evaluator;
import fluxion.numeric.Tape;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Values of formulas and their derivatives, and the same written in Java by hand. A time is that of one point, in
 * nanoseconds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(NANOSECONDS)
@Warmup(iterations = 3, time = 1, timeUnit = SECONDS)
@Measurement(iterations = 5, time = 1, timeUnit = SECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class Evaluation {
    static final int TERMS = 100;
    private static final ByHand.Network NETWORK = new ByHand.Network(8, 8, 4);

    private final Compiled swelling = Fluxion.create().compile(Workloads.SWELLING, "x");
    private final Evaluator swellingValue = swelling.function();
    private final Evaluator swellingSlope = swelling.jacobian();
    private final Compiled sum = Fluxion.create().compile(Workloads.sum(TERMS), "x");
    private final Evaluator sumValue = sum.function();
    private final Evaluator sumSlope = sum.jacobian();
    private final Tape sumTape =
        Tape.of(Symbolic.read(Workloads.sum(TERMS), List.of()), Symbolic.variables(List.of("x")));
    private final double[] x = {0.7};

    private final List<Variable> weights = Symbolic.variables(Workloads.weights(8, 8, 4));
    private final List<Variable> inputs = Symbolic.variables(Workloads.networkInputs(8, 8, 4));
    private final Expr network = Symbolic.read(Workloads.network(8, 8, 4), inputs);
    private final Evaluator networkError = Evaluator.of(List.of(network), inputs);
    private final Evaluator networkSlopes =
        Evaluator.of(Symbolic.result(Gradient.reverse(network, weights, Context.EMPTY)), inputs);
    private final double[] point = new Random(1).doubles(inputs.size(), -1, 1).toArray();
    private final double[] slopes = new double[weights.size()];

    @Benchmark public double swelling() { return swellingValue.value(x); }

    @Benchmark public double swellingByHand() { return ByHand.swelling(x[0]); }

    @Benchmark public double swellingSlope() { return swellingSlope.value(x); }

    @Benchmark public double swellingSlopeByHand() { return ByHand.swellingSlope(x[0]); }

    @Benchmark public double sum() { return sumValue.value(x); }

    @Benchmark public double sumByHand() { return ByHand.sum(x[0], TERMS); }

    @Benchmark public double sumInterpreted() { return sumTape.value(x); }

    @Benchmark public double sumInterpretedByHand() { return ByHand.sum(x[0], TERMS); }

    @Benchmark public double sumSlope() { return sumSlope.value(x); }

    @Benchmark public double sumSlopeByHand() { return ByHand.sumSlope(x[0], TERMS); }

    @Benchmark public double networkError() { return networkError.value(point); }

    @Benchmark public double networkErrorByHand() { return NETWORK.error(point); }

    @Benchmark public double[] networkSlopes() {
        networkSlopes.values(point, slopes);
        return slopes;
    }

    @Benchmark public double[] networkSlopesByHand() {
        NETWORK.gradient(point, slopes);
        return slopes;
    }
}
