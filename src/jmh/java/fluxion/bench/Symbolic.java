package fluxion.bench;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

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
import fluxion.function.Context;
import fluxion.print.Printer;
import java.util.Collections;
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

/** Reading, differentiating and writing. A time is that of one call, in milliseconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(MILLISECONDS)
@Warmup(iterations = 3, time = 2, timeUnit = SECONDS)
@Measurement(iterations = 5, time = 1, timeUnit = SECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC"})
public class Symbolic {
    private static final Variable X = Exprs.variable("x");

    private final List<Expr> textbook = Workloads.TEXTBOOK.stream().map(text -> read(text, List.of())).toList();
    private final Expr nest = read(Workloads.nest(5_000), List.of());
    private final Expr tower = read(Workloads.tower(200), List.of());
    private final Expr swelling = read(Workloads.SWELLING, List.of());
    private final Expr tangent = read("tan(x)", List.of());
    private final List<Variable> factors = variables(Workloads.variables(1_000));
    private final Expr product = read(Workloads.product(1_000), factors);
    private final List<Variable> weights = variables(Workloads.weights(32, 32, 8));
    final Expr network = read(Workloads.network(32, 32, 8), weights);
    private final List<Variable> coordinates = variables(Workloads.variables(20));
    private final Expr valley = read(Workloads.valley(20), coordinates);
    private final String terms = Workloads.polynomial(100_000);
    private final Expr polynomial = read(terms, List.of());

    static List<Variable> variables(List<String> names) {
        return names.stream().map(Exprs::variable).toList();
    }

    static Expr read(String text, List<Variable> variables) {
        return Fluxion.create().asking(variables).formula(text).expr();
    }

    static <T> T result(Derived<T> derived) {
        if (derived instanceof Differentiated<T>(var result, _, _)) return result;
        throw new IllegalStateException(derived.toString());
    }

    private static Expr slope(Expr f) {
        return result(Differentiator.derivative(f, X, Context.EMPTY));
    }

    private static Expr slope(Expr f, int order) {
        return result(Differentiator.collected(f, Collections.nCopies(order, X), Context.EMPTY, _ -> { }));
    }

    /** The forty textbook formulas, differentiated. */
    @Benchmark public int textbook() {
        int size = 0;
        for (Expr f : textbook) size += slope(f).children().size();
        return size;
    }

    /** The forty textbook formulas from text to the simplified derivative in LaTeX. */
    @Benchmark public int textbookToLatex() {
        int length = 0;
        for (String f : Workloads.TEXTBOOK) length += Fluxion.create().derivative(f, "x").latex().length();
        return length;
    }

    @Benchmark public Expr nest() { return slope(nest); }

    @Benchmark public Expr tower() { return slope(tower); }

    @Benchmark public List<Expr> productGradient() {
        return result(Gradient.reverse(product, factors, Context.EMPTY));
    }

    @Benchmark public List<Expr> networkGradient() {
        return result(Gradient.reverse(network, weights, Context.EMPTY));
    }

    @Benchmark public Expr tenthDerivative() { return slope(swelling, 10); }

    @Benchmark public Expr tenthDerivativeSimplified() {
        var f = Fluxion.create().formula(Workloads.SWELLING);
        return Fluxion.create().derivative(f, Collections.nCopies(10, X), Form.SIMPLIFIED).expr();
    }

    @Benchmark public Expr twentiethOfTangent() { return slope(tangent, 20); }

    @Benchmark public List<List<Expr>> valleyHessian() {
        return result(Hessian.of(valley, coordinates, Context.EMPTY));
    }

    @Benchmark public Expr reading() { return read(terms, List.of()); }

    @Benchmark public String writing() { return Printer.latex(polynomial); }
}
