package fluxion.bench;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import net.objecthunter.exp4j.Expression;
import net.objecthunter.exp4j.ExpressionBuilder;
import org.hipparchus.analysis.differentiation.UnivariateDerivative1;
import org.hipparchus.util.FastMath;
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
 * What {@link Evaluation} measures, by other libraries: exp4j interprets a text, Hipparchus differentiates what is
 * written in Java while it is run.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(NANOSECONDS)
@Warmup(iterations = 3, time = 1, timeUnit = SECONDS)
@Measurement(iterations = 5, time = 1, timeUnit = SECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class EvaluationPeers {
    private final Expression swelling = new ExpressionBuilder(Workloads.SWELLING).variable("x").build();
    private final Expression sum = new ExpressionBuilder(Workloads.sum(Evaluation.TERMS)).variable("x").build();
    private final double[] x = {0.7};

    @Benchmark public double swellingByExp4j() { return swelling.setVariable("x", x[0]).evaluate(); }

    @Benchmark public double sumByExp4j() { return sum.setVariable("x", x[0]).evaluate(); }

    @Benchmark public double swellingSlopeByHipparchus() {
        var u = new UnivariateDerivative1(x[0], 1);
        return FastMath.exp(u.multiply(FastMath.sin(u))).divide(u.multiply(u).add(1)).getFirstDerivative();
    }

    @Benchmark public double sumSlopeByHipparchus() {
        var u = new UnivariateDerivative1(x[0], 1);
        var square = u.multiply(u);
        var sum = new UnivariateDerivative1(0, 0);
        for (int k = 1; k <= Evaluation.TERMS; k++) sum = sum.add(u.multiply(k).divide(square.multiply(k).add(1)));
        return sum.getFirstDerivative();
    }
}
