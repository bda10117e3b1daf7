package fluxion.bench;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.List;
import org.matheclipse.core.eval.ExprEvaluator;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IExpr;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What {@link Symbolic} measures, done by Symja, as far as it gets there in seconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(MILLISECONDS)
@Warmup(iterations = 3, time = 2, timeUnit = SECONDS)
@Measurement(iterations = 5, time = 1, timeUnit = SECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC"})
public class SymbolicPeers {
    private final ExprEvaluator symja = new ExprEvaluator(true, (short) 10);
    private final IExpr x = symja.parse("x");
    private final List<String> texts = Workloads.TEXTBOOK.stream().map(SymbolicPeers::spelt).toList();
    private final List<IExpr> textbook = texts.stream().map(symja::parse).toList();
    private final IExpr tower = symja.parse(Workloads.tower(200));
    private final IExpr tangent = symja.parse("tan(x)");

    /** In Symja e is a variable. */
    private static String spelt(String text) {
        return text.replaceAll("\\be\\b", "E");
    }

    private IExpr slope(IExpr f, int order) {
        return symja.eval(F.D(f, F.List(x, F.ZZ(order))));
    }

    @Benchmark public int textbookBySymja() {
        int size = 0;
        for (IExpr f : textbook) size += symja.eval(F.D(f, x)).size();
        return size;
    }

    @Benchmark public int textbookToLatexBySymja() {
        int length = 0;
        for (String f : texts) length += symja.eval("TeXForm(Simplify(D(" + f + ", x)))").toString().length();
        return length;
    }

    @Benchmark public IExpr towerBySymja() { return slope(tower, 1); }

    @Benchmark public IExpr twentiethOfTangentBySymja() { return slope(tangent, 20); }
}
