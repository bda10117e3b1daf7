package fluxion.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The formulas that are measured, as text. */
final class Workloads {
    /** What stands in textbooks: one variable, x, and every rule of differentiation. */
    static final List<String> TEXTBOOK = List.of(
        "3 x^4 - 5 x^2 + x - 8", "(2 x - 1)^5", "x^3 cos(x)", "sin(x)/x", "e^x sin(x)", "tan(x)^2",
        "sqrt(x^2 + 9)", "x/(x^2 + 4)", "x e^(-x)", "x^2 e^(-x^2)", "cos(sin(x))", "sin(x^3)^2", "ln(cos(x))",
        "ln(x^2 + 1)", "arctan(x)", "arcsin(x/2)", "x ln(x)", "ln(x)/x", "sqrt(1 + sqrt(x))", "x^(2/3)",
        "(x - 1)^3 (x + 4)^2", "(x^2 - 1)/(x^2 + 1)", "ln((1 - x)/(1 + x))", "x^x", "3^x", "2^(x^2)",
        "arctan(1/x)", "1/(1 + e^(-x))", "tanh(2 x)", "cosh(x) sinh(x)", "x^2 e^x cos(x)", "sin(x) cos(x) tan(x)",
        "ln(ln(ln(x)))", "e^(e^x)", "(sin(x) - cos(x))^2", "1/(x ln(x))", "e^(-x) (x^3 + 3 x + 6)", "x sqrt(4 - x^2)",
        "sqrt((x + 1)/(x - 1))", "x^sin(x)");

    /** The tenth derivative of this swells where it is not kept small. */
    static final String SWELLING = "exp(x sin(x))/(1 + x^2)";

    private Workloads() {}

    private static String joined(int n, String between, IntFunction<String> part) {
        return IntStream.rangeClosed(1, n).mapToObj(part).collect(Collectors.joining(between));
    }

    /** sin(sin(… x)), n deep. */
    static String nest(int n) { return "sin(".repeat(n) + "x" + ")".repeat(n); }

    /** x^x^…^x, n high. */
    static String tower(int n) { return joined(n, "^", _ -> "x"); }

    /** x1 · … · xn. */
    static String product(int n) { return joined(n, "*", k -> "x" + k); }

    /** x/(1 + x²) + … + n x/(1 + n x²). */
    static String sum(int n) { return joined(n, " + ", k -> k + " x/(1 + " + k + " x^2)"); }

    /** The sum of n different terms with numbers and powers of three variables. */
    static String polynomial(int n) {
        return joined(n, " + ", k -> (k + 1) + "*x^" + (2 + k % 17) + "*y^" + (2 + k / 17 % 19)
            + "*z^" + (2 + k / 323));
    }

    /** x1 y + … + xn y. */
    static String indexed(int n) { return joined(n, " + ", k -> "x_" + k + "*y"); }

    /** Rosenbrock's valley in n variables. */
    static String valley(int n) {
        return joined(n - 1, " + ", k -> "100 (x" + (k + 1) + " - x" + k + "^2)^2 + (1 - x" + k + ")^2");
    }

    /**
     * The squared error of a network with one hidden layer and sigmoid units; weight k of hidden unit j is
     * {@code ujqk}, weight j of output i is {@code viqj}.
     */
    static String network(int inputs, int hidden, int outputs) {
        return joined(outputs, " + ", i -> "1/2*(y" + i + " - " + sigmoid(joined(hidden, " + ",
            j -> weight("v", i, j) + "*" + sigmoid(joined(inputs, " + ", k -> weight("u", j, k) + "*x" + k)))) + ")^2");
    }

    private static String sigmoid(String u) { return "1/(1 + exp(-(" + u + ")))"; }

    private static String weight(String layer, int row, int column) { return layer + row + "q" + column; }

    /** The network's weights, layer by layer. */
    static List<String> weights(int inputs, int hidden, int outputs) {
        var hiddenLayer = rows("u", hidden, inputs);
        var outputLayer = rows("v", outputs, hidden);
        return Stream.concat(hiddenLayer.stream(), outputLayer.stream()).toList();
    }

    private static List<String> rows(String layer, int rows, int columns) {
        return IntStream.rangeClosed(1, rows).boxed().flatMap(i ->
            IntStream.rangeClosed(1, columns).mapToObj(k -> weight(layer, i, k))).toList();
    }

    /** The weights, what goes in, and what is to come out. */
    static List<String> networkInputs(int inputs, int hidden, int outputs) {
        var all = new ArrayList<>(weights(inputs, hidden, outputs));
        all.addAll(variables(inputs));
        for (int i = 1; i <= outputs; i++) all.add("y" + i);
        return List.copyOf(all);
    }

    /** x1, …, xn. */
    static List<String> variables(int n) { return IntStream.rangeClosed(1, n).mapToObj(k -> "x" + k).toList(); }
}
