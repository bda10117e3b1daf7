package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import fluxion.function.Functions;
import fluxion.print.Language;
import fluxion.print.Unwritable;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Source code gives the values of the interpreter, run where the language is on the machine. */
class CodeTest {
    private static final List<Variable> INPUTS = List.of(Exprs.variable("x"), Exprs.variable("lambda"));
    private static final double[][] POINTS = {{0.5, 1.25}, {-0.75, 0.375}, {2.5, -1.5}, {-2, -0.25}, {0, 3}};
    private static final int FEW = 60;
    private static final int MANY = 200;
    private static final double TOLERANCE = 1e-7;
    /** So many times the change of the value from a point to its neighbour may be lost by rounding on the way. */
    private static final double SENSITIVE = 1e3;

    private static final double MODEST = 100;

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        java       | ln(exp(x) + exp(y)) | return logaddexp(x, y);
        java       | x^(1/3)             | return Math.cbrt(x);
        java       | sqrt(x)             | return (x >= 0.0 ? Math.sqrt(x) : Double.NaN);
        java       | log(x, 2)           | return (x > 0.0 ? (Math.log(x)/Math.log(2.0)) : Double.NaN);
        java       | arccot(x)           | return Math.atan2(1.0, x);
        c          | abs(x)^(2/5)         | return pow(root(fabs(x), 5.0), 2.0);
        c          | sqrt(x^2 + y^2)     | return hypot(x, y);
        c          | exp(x) - 1          | return expm1(x);
        python     | softplus(x)         | return np.logaddexp(x, 0.0)
        python     | sinc(x)             | return np.sinc(x/np.pi)
        java       | sinc(x)             | (x == 0.0 ? 0.0 : x != 0.0 ? (x*Math.cos(x) - Math.sin(x))/Math.pow(x, 2.0) :
        java       | abs(x) + y^2        | (x != 0.0 ? Math.signum(x) : Double.NaN), 2.0*y }
        java       | x abs(x)            | { Math.abs(x) + x*Math.signum(x), 0.0 }
        java       | (x^2)^(1/4) x       | (x == 0.0 ? 0.0 : x != 0.0 ?
        c          | w x + b             | double f(double x, double y, double w, double b) { return w*x + b; }
        python     | f x                 | def f_(x, y, f):
        javascript | sign(x)             | return Math.sign(x);
        javascript | 1/(1 + exp(-x))     | return 1.0/(1.0 + Math.exp(-x));
        julia      | ln(1 + x)           | return (x > -1.0 ? real_only(log1p, -1.0, Inf, x) : NaN)
        """)
    void lines(String language, String formula, String line) {
        String code = Fluxion.create().compile(formula, "x", "y").code(language(language), "f");
        assertTrue(code.replaceAll("\\s+", " ").contains(line), code);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"java,erf(x)", "javascript,gamma(x)", "c,erfi(x)", "julia,fresnels(x)", "python,polylog(2 x)"})
    void whatHasNoWordsIsRefusedByName(String language, String formula) {
        String text = formula.equals("polylog(2 x)") ? "polylog(2, x)" : formula;
        var fault = org.junit.jupiter.api.Assertions.assertThrows(Unwritable.class,
            () -> Fluxion.create().compile(text, "x").code(language(language), "f"));
        String name = text.substring(0, text.indexOf('('));
        assertTrue(fault.getMessage().startsWith("\"" + name + "\""), fault::getMessage);
    }

    @Test void nothingOverflows() throws Exception {
        var compiled = Fluxion.create().compile("ln(exp(x) + exp(lambda)) + softplus(800 x) + sigmoid(-900 x)", "x",
            "lambda");
        double[] values = run(Language.JAVA, List.of(compiled.code(Language.JAVA, "f1")), 1, new double[][] {{1e3, 5}});
        assertEquals(801_000, values[0], 1e-6);
        assertEquals(801, values[1], 1e-9);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void valuesAreThoseOfTheInterpreter(Language language) throws Exception {
        compare(language, 17, FEW);
    }

    @Tag("soak")
    @ParameterizedTest
    @EnumSource(Language.class)
    void manyValuesAreThoseOfTheInterpreter(Language language) throws Exception {
        for (int seed = 1; seed <= 10; seed++) compare(language, seed, MANY);
    }

    private void compare(Language language, int seed, int count) throws Exception {
        var tool = switch (language) {
            case JAVA -> List.<String>of();
            case C -> List.of("gcc", "--version");
            case PYTHON -> List.of("python3", "-c", "import numpy");
            case JAVASCRIPT -> List.of("node", "--version");
            case JULIA -> List.of("julia", "--version");
        };
        assumeTrue(tool.isEmpty() || isThere(tool), () -> "no " + tool.getFirst() + " on this machine");
        var formulas = formulas(language, seed, count);
        var compiled = Fluxion.create().compile(formulas.stream().map(e -> new Formula(e, List.of())).toList(), INPUTS);
        double[] given = run(language, List.of(compiled.code(language, "f")), formulas.size(), POINTS);
        int at = 0;
        var expected = new double[POINTS.length][];
        var beside = new double[POINTS.length][];
        for (int p = 0; p < POINTS.length; p++) {
            expected[p] = compiled.functionAndJacobian().values(POINTS[p]);
            beside[p] = compiled.functionAndJacobian().values(Arrays.stream(POINTS[p])
                .map(v -> v + Math.ulp(1 + v)).toArray());
        }
        int n = formulas.size();
        for (int k = 0; k < n; k++)
            for (int p = 0; p < POINTS.length; p++)
                for (int place : new int[] {k, n + 2 * k, n + 2 * k + 1})
                    check(language, formulas.get(k), POINTS[p], expected[p][place], beside[p][place], given[at++]);
        assertEquals(at, given.length);
    }

    /** What underflows to a division by zero is no number to the interpreter, and infinite to the processor. */
    private static void check(Language language, Expr formula, double[] point, double expected, double beside,
            double given) {
        double room = TOLERANCE * Math.max(1, Math.abs(expected));
        if (!Double.isNaN(beside)) room = Math.max(room, SENSITIVE * Math.abs(expected - beside));
        boolean same = Double.compare(expected, given) == 0 || !Double.isFinite(expected) && Double.isInfinite(given)
            || Double.isInfinite(expected) || Math.abs(expected - given) <= room;
        assertTrue(same, () -> language + ": " + new Formula(formula, List.of()) + " at " + Arrays.toString(point)
            + ": " + expected + ", but " + given);
    }

    /** Each function by itself, and random formulas of those whose values are no science of their own. */
    private static List<Expr> formulas(Language language, int seed, int count) {
        var known = Functions.all().stream().filter(f -> knows(language, f)).toList();
        var formulas = new ArrayList<Expr>();
        for (MathFunction f : known)
            formulas.add(Exprs.apply(f, List.<Expr>copyOf(INPUTS.subList(0, f.arity()))));
        var simple = known.stream().filter(f -> knows(Language.JAVA, f)).toList();
        RandomExpressions.forAll(new RandomExpressions(INPUTS, List.of()).with(simple), seed, count,
            (Expr e) -> {
                if (isModest(e) && hasDerivative(e)) formulas.add(e);
            });
        return formulas;
    }

    /** No numbers at which something underflows or loses all its digits, as tan π does. */
    private static boolean isModest(Expr e) {
        return Fold.postOrder(e).stream().allMatch(node ->
            !(node instanceof Constant) && !(node instanceof Num(var value) && Math.abs(value.doubleValue()) > MODEST));
    }

    /** A negative number to a power that is no number has none. */
    private static boolean hasDerivative(Expr e) {
        try {
            return Fluxion.create().compile(List.of(new Formula(e, List.of())), INPUTS).jacobian() != null;
        } catch (Fault none) {
            return false;
        }
    }

    private static boolean knows(Language language, MathFunction f) {
        var slots = IntStream.range(0, f.arity()).mapToObj(k -> (Expr) Exprs.variable("u" + k)).toList();
        try {
            language.prepared(Exprs.apply(f, slots));
            if (f.arity() > INPUTS.size()) return false;
            for (int k = 0; k < f.arity(); k++) f.partial(k, slots).ifPresent(language::prepared);
            return IntStream.range(0, f.arity()).allMatch(k -> f.partial(k, slots).isPresent());
        } catch (Unwritable none) {
            return false;
        }
    }

    private double[] run(Language language, List<String> code, int count, double[][] points) throws Exception {
        var calls = new ArrayList<String>();
        for (int k = 1; k <= count; k++) for (double[] point : points) {
            String at = Arrays.stream(point).mapToObj(Double::toString).collect(Collectors.joining(", "));
            calls.add("show(f" + k + "(" + at + "), f" + k + "_gradient(" + at + "))");
        }
        String source = String.join("\n", code);
        return switch (language) {
            case JAVA       -> java(source, calls);
            case C          -> output(List.of(folder.resolve("f").toString()), c(source, count, points));
            case PYTHON     -> output(List.of("python3", file("f.py", source
                + "\ndef show(v, g):\n    for u in [v, *g]: print(float(u))\n" + String.join("\n", calls))));
            case JAVASCRIPT -> output(List.of("node", file("f.js", source
                + "\nfunction show(v, g) { for (const u of [v, ...g]) console.log(u); }\n"
                + String.join("\n", calls))));
            case JULIA      -> output(List.of("julia", file("f.jl", source
                + "\nshow(v, g) = foreach(println, [v; g])\n" + String.join("\n", calls))));
        };
    }

    private double[] java(String source, List<String> calls) throws Exception {
        var methods = new StringBuilder();
        for (int k = 0; k < calls.size(); k++)
            methods.append("static void t").append(k).append("() { ").append(calls.get(k)).append("; }\n");
        String all = IntStream.range(0, calls.size()).mapToObj(k -> "t" + k + "();").collect(Collectors.joining(" "));
        String file = file("Code.java", "import java.util.*;\npublic class Code {\n"
            + "static List<Double> all = new ArrayList<>();\n"
            + "static void show(double v, double[] g) { all.add(v); for (double u : g) all.add(u); }\n"
            + source + methods
            + "public static double[] run() { " + all + " return all.stream().mapToDouble(v -> v).toArray(); }\n}\n");
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), file));
        try (var loader = new URLClassLoader(new java.net.URL[] {folder.toUri().toURL()})) {
            return (double[]) loader.loadClass("Code").getMethod("run").invoke(null);
        }
    }

    private List<String> c(String source, int count, double[][] points) throws IOException {
        var main = new StringBuilder(source + "\n#include <stdio.h>\nint main(void) {\n    double g[2];\n");
        for (int k = 1; k <= count; k++) for (double[] point : points) {
            String at = point[0] + ", " + point[1];
            main.append("    f" + k + "_gradient(" + at + ", g); printf(\"%.17g %.17g %.17g\\n\", f" + k + "(" + at
                + "), g[0], g[1]);\n");
        }
        return List.of("gcc", "-std=c99", "-Wall", "-Werror=implicit-function-declaration", "-o",
            folder.resolve("f").toString(), file("f.c", main + "    return 0;\n}\n"), "-lm");
    }

    private double[] output(List<String> command, List<String> before) throws Exception {
        output(before);
        return output(command);
    }

    private static double[] output(List<String> command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), text);
        return command.getFirst().equals("gcc") ? new double[0]
            : Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).mapToDouble(CodeTest::number).toArray();
    }

    private static double number(String word) {
        return switch (word.toLowerCase(java.util.Locale.ROOT)) {
            case "nan", "-nan"      -> Double.NaN;
            case "inf", "infinity"  -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            case String other       -> Double.parseDouble(other);
        };
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static boolean isThere(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException | InterruptedException none) {
            return false;
        }
    }

    private static Language language(String label) {
        return Language.labelled(label).orElseThrow();
    }
}
