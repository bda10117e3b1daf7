package fluxion.bench;

import fluxion.expr.Expr;
import fluxion.expr.Size;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs the benchmarks and prints what they found as a table: times of symbolic work with the numbers of nodes, which do
 * not depend on the machine, and ratios to the same by hand and by other programs in the same run: those that a Maven
 * registry has and that may be measured (mXparser wants its licence confirmed first). Arguments are those of JMH;
 * without any, everything is measured.
 */
public final class Figures {
    private static final Map<String, Function<Symbolic, List<Expr>>> RESULTS = new LinkedHashMap<>();

    static {
        RESULTS.put("nest", work -> List.of(work.nest()));
        RESULTS.put("tower", work -> List.of(work.tower()));
        RESULTS.put("productGradient", Symbolic::productGradient);
        RESULTS.put("networkGradient", Symbolic::networkGradient);
        RESULTS.put("tenthDerivative", work -> List.of(work.tenthDerivative()));
        RESULTS.put("tenthDerivativeSimplified", work -> List.of(work.tenthDerivativeSimplified()));
        RESULTS.put("twentiethOfTangent", work -> List.of(work.twentiethOfTangent()));
        RESULTS.put("valleyHessian", work -> work.valleyHessian().stream().flatMap(List::stream).toList());
    }

    private Figures() {}

    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        var results = new Runner(new CommandLineOptions(arguments)).run();
        var times = new LinkedHashMap<String, Double>();
        for (RunResult result : results) times.put(name(result), result.getPrimaryResult().getScore());
        System.out.println();
        symbolic(results).forEach(System.out::println);
        System.out.println();
        ratios(times).forEach(System.out::println);
    }

    private static String name(RunResult result) {
        return result.getPrimaryResult().getLabel();
    }

    private static List<String> symbolic(Collection<RunResult> results) {
        var work = new Symbolic();
        var table = new ArrayList<String>(List.of("| work | ms | nodes, distinct | nodes, written out |",
            "|---|---|---|---|"));
        for (RunResult result : results) {
            String benchmark = result.getParams().getBenchmark();
            if (!benchmark.contains(".Symbolic.") && !benchmark.contains(".Large.")) continue;
            double time = result.getPrimaryResult().getScore();
            var made = RESULTS.containsKey(name(result)) ? RESULTS.get(name(result)).apply(work) : List.<Expr>of();
            long tree = made.stream().mapToLong(Size::tree).reduce(0, Figures::added);
            table.add("| %s | %s | %s | %s |".formatted(name(result), figure(time),
                made.isEmpty() ? "" : grouped(Size.distinct(made)), made.isEmpty() ? "" : grouped(tree)));
        }
        double operations = Operations.in(work.networkGradient());
        table.add("| operations of the network's gradient / of the network | %s | | |"
            .formatted(figure(operations / Operations.in(List.of(work.network)))));
        return table;
    }

    private static long added(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    /** Each time against those by hand and by other programs, of the same run. */
    private static List<String> ratios(Map<String, Double> times) {
        var table = new ArrayList<String>(List.of("| work or value | time | by | its time | ratio |",
            "|---|---|---|---|---|"));
        times.forEach((name, time) -> {
            int by = name.indexOf("By");
            if (by < 0 || !times.containsKey(name.substring(0, by))) return;
            double own = times.get(name.substring(0, by));
            table.add("| %s | %s | %s | %s | %s |".formatted(name.substring(0, by), figure(own),
                name.substring(by + 2), figure(time), figure(own / time)));
        });
        return table;
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value < 1 ? "%.3f" : value < 100 ? "%.1f" : "%,.0f", value);
    }

    private static String grouped(long count) {
        return count == Long.MAX_VALUE ? "> 10^18" : String.format(Locale.ROOT, "%,d", count);
    }
}
