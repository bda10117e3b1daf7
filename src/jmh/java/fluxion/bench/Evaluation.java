package fluxion.bench;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.numeric.Tape;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Values of formulas, and the same written in Java by hand. A time is that of one point, in nanoseconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(NANOSECONDS)
@Warmup(iterations = 3, time = 1, timeUnit = SECONDS)
@Measurement(iterations = 5, time = 1, timeUnit = SECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class Evaluation {
    private static final List<Variable> X = List.of(Exprs.variable("x"));
    private static final int TERMS = 100;

    private final Tape swelling = Tape.of(List.of(Symbolic.read(Workloads.SWELLING, X)), X);
    private final Tape sum = Tape.of(List.of(Symbolic.read(Workloads.sum(TERMS), X)), X);
    private double x = 0.7;

    @Benchmark public double swelling() { return swelling.values(x)[0]; }

    @Benchmark public double swellingByHand() { return Math.exp(x * Math.sin(x)) / (1 + x * x); }

    @Benchmark public double sum() { return sum.values(x)[0]; }

    @Benchmark public double sumByHand() {
        double sum = 0;
        double square = x * x;
        for (int k = 1; k <= TERMS; k++) sum += k * x / (1 + k * square);
        return sum;
    }
}
