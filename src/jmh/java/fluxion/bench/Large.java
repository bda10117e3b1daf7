package fluxion.bench;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import fluxion.diff.Differentiator;
import fluxion.diff.Gradient;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.function.Context;
import fluxion.function.Functions;
import java.util.ArrayList;
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

/** What no text holds: formulas of many shared nodes, in 1 GB. A time is that of one call, in milliseconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(MILLISECONDS)
@Warmup(iterations = 3, time = 2, timeUnit = SECONDS)
@Measurement(iterations = 5, time = 2, timeUnit = SECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class Large {
    private static final Variable X = Exprs.variable("x");

    private final List<Variable> weights = new ArrayList<>();
    private final Expr network = network(256, 256, 16);
    private final Expr nest = nest(100_000);

    private Expr network(int inputs, int hidden, int outputs) {
        var first = layer("u", hidden, names("x", inputs));
        var second = layer("v", outputs, first);
        var errors = new ArrayList<Expr>();
        for (int i = 0; i < outputs; i++) errors.add(Exprs.product(Exprs.HALF,
            Exprs.square(Exprs.subtract(Exprs.variable("y" + i), second.get(i)))));
        return Exprs.sum(errors);
    }

    /** Sigmoid units, each over all of the layer below. */
    private List<Expr> layer(String name, int units, List<Expr> below) {
        var layer = new ArrayList<Expr>();
        for (int i = 0; i < units; i++) {
            var terms = new ArrayList<Expr>();
            for (int k = 0; k < below.size(); k++) {
                weights.add(Exprs.variable(name + i + "q" + k));
                terms.add(Exprs.product(weights.getLast(), below.get(k)));
            }
            layer.add(Exprs.quotient(Exprs.ONE, Exprs.sum(Exprs.ONE, Exprs.exp(Exprs.negate(Exprs.sum(terms))))));
        }
        return layer;
    }

    private static List<Expr> names(String letter, int n) {
        var names = new ArrayList<Expr>();
        for (int k = 0; k < n; k++) names.add(Exprs.variable(letter + k));
        return names;
    }

    /** sin(sin(… x)), n deep. */
    private static Expr nest(int n) {
        Expr nest = X;
        for (int k = 0; k < n; k++) nest = Functions.sin(nest);
        return nest;
    }

    /** By 69,632 weights. */
    @Benchmark public List<Expr> largeNetworkGradient() {
        return Symbolic.result(Gradient.reverse(network, weights, Context.EMPTY));
    }

    @Benchmark public Expr deepNest() {
        return Symbolic.result(Differentiator.derivative(nest, X, Context.EMPTY));
    }
}
