package fluxion.explain;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.Fluxion;
import fluxion.Formula;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.print.Printer;
import fluxion.print.Style;
import fluxion.print.Writing;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;

/** Networks of definitions: the chain rule along every way, and the reverse sweep, give the gradient. */
class NetworkTest {
    private static final Fluxion NEURON = Fluxion.create().given("g' = g (1 - g)", "h = g(w1 x)", "y = g(w2 h)",
        "C = (y - t)^2/2");

    private static Network network(Fluxion fluxion, String formula, String... by) {
        List<Variable> variables = Stream.of(by).map(fluxion::variable).toList();
        return fluxion.network(fluxion.asking(variables).formula(formula), variables);
    }

    private static void written(String expected, List<String> lines) {
        assertEquals(expected.strip(), String.join("\n", lines));
    }

    @Test void chains() {
        written("""
            ∂C/∂w1 = ∂C/∂y * ∂y/∂h * ∂h/∂w1
                ∂C/∂y = y - t
                ∂y/∂h = y (1 - y) w2
                ∂h/∂w1 = h (1 - h) x
            = (y - t) y (1 - y) w2 h (1 - h) x
            = w2 x (g(w2 g(w1 x)) - t) g(w2 g(w1 x)) (1 - g(w2 g(w1 x))) g(w1 x) (1 - g(w1 x))
            """, new Backpropagation(network(NEURON, "C", "w1"), Writing.TEXT).chains());
    }

    @Test void sweep() {
        var paper = new Backpropagation(network(NEURON, "C", "w1", "w2"), Writing.UNICODE);
        written("""
            δ_C = ∂C/∂C = 1
            δ_y = ∂C/∂y = y − t
            δₕ = δ_y · ∂y/∂h = δ_y y (1 − y) w₂
            ∂C/∂w₂ = δ_y · ∂y/∂w₂ = δ_y y (1 − y) h
            ∂C/∂w₁ = δₕ · ∂h/∂w₁ = δₕ h (1 − h) x
            """, paper.sweep());
        written("""
            w₁ ← w₁ − η · ∂C/∂w₁
            w₂ ← w₂ − η · ∂C/∂w₂
            """, paper.updates(Exprs.variable("eta")));
    }

    @Test void severalWaysAreAdded() {
        var fluxion = Fluxion.create().given("u = sin(x y)", "v = x u");
        written("""
            f = u v + u
            ∂f/∂y = ∂f/∂u * ∂u/∂y + ∂f/∂v * ∂v/∂u * ∂u/∂y
                ∂f/∂u = v + 1
                ∂u/∂y = cos(x y) x
                ∂f/∂v = u
                ∂v/∂u = x
            = (1 + v + u x) x cos(x y)
            = x (1 + 2 x sin(x y)) cos(x y)
            """, new Backpropagation(network(fluxion, "u v + u", "y"), Writing.TEXT).chains());
    }

    /** The products along all ways, and the values of the sweep, are the gradient. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        C         | w1,w2 | g' = g (1 - g); h = g(w1 x); y = g(w2 h); C = (y - t)^2/2
        C         | w,b   | g' = g (1 - g); z = w x + b; y = g(z); C = -t ln(y) - (1 - t) ln(1 - y)
        u v + u   | x,y   | u = sin(x y); v = x u
        a + b + c | x     | a = x^2; b = a x; c = a b
        C         | w     | r = abs(w x - t); C = r^2 + w^2
        x^2       | x     |
        """)
    void allFormsAgree(String formula, String by, String sheet) {
        var fluxion = Fluxion.create().given(sheet == null ? new String[0] : sheet.split("; "));
        var network = network(fluxion, formula, by.split(","));
        var values = Sweep.of(network).values();
        network.gradient().forEach((x, gradient) -> {
            same(fluxion, gradient, values.get(x));
            same(fluxion, gradient, network.expanded().get(x));
            var ways = Chains.of(network, x).orElseThrow();
            same(fluxion, gradient, Exprs.sum(ways.stream().map(way -> Exprs.product(way.stream()
                .map(link -> link.edge().slope().orElseThrow()).toList())).toList()));
        });
        for (var writing : List.of(Writing.LATEX, new Writing(Writing.Kind.LATEX, Style.of(Style.Choice.BARE)))) {
            set(new Backpropagation(network, writing).chains());
            set(new Backpropagation(network, writing).sweep());
        }
    }

    private static void same(Fluxion fluxion, Expr left, Expr right) {
        assertEquals("proved", fluxion.compare(new Formula(left, List.of()), new Formula(right, List.of())).word(),
            () -> Printer.text(left) + " = " + Printer.text(right));
    }

    private static void set(List<String> lines) {
        String latex = String.join("\n", lines).replace("align*", "align");     // the only one it knows
        var icon = assertDoesNotThrow(() -> new TeXFormula(latex).createTeXIcon(TeXConstants.STYLE_DISPLAY, 20), latex);
        assertTrue(icon.getIconWidth() > 0, latex);
    }

    /** A ladder has 2ⁿ ways down; the sweep needs n lines. */
    @Test void tooManyWaysAreNotWritten() {
        var fluxion = Fluxion.create().given("b0 = x^2", "a0 = sin(x)");
        for (int k = 1; k <= 20; k++) fluxion = fluxion.given("a%d = a%d b%d".formatted(k, k - 1, k - 1),
            "b%d = a%d + b%d".formatted(k, k, k - 1));
        var network = network(fluxion, "a20", "x");
        assertFalse(Chains.of(network, fluxion.variable("x")).isPresent());
        assertTrue(new Backpropagation(network, Writing.TEXT).sweep().size() < 50);
        assertTrue(new Backpropagation(network, Writing.TEXT).chains().size() < 5);
    }

    @Test void picturesAreWellFormed() throws Exception {
        var network = network(NEURON, "C", "w1", "w2");
        var picture = new Picture(network, Map.of(Exprs.variable("x"), "1 < 2"), Map.of(Exprs.variable("w1"), "0.5"));
        var svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(
            picture.svg().getBytes(StandardCharsets.UTF_8)));
        assertEquals(network.nodes().size() + 1, svg.getElementsByTagName("rect").getLength());
        assertEquals(6, picture.dot().lines().filter(line -> line.contains(" -> ")).count());
        assertTrue(picture.dot().contains("\"h\" -> \"y\" [label=\"y (1 − y) w₂\"]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        x^2 sin(x)            | v1 v2         | v1 = x^2, v2 = sin(x)
        sin(x^2) x^2          | v2 v1         | v1 = x^2, v2 = sin(v1)
        3 x + 2               | 3 x + 2       | ``
        x + 1                 | x + 1         | ``
        v1^2 + sin(v1)        | v2 + v3       | v2 = v1^2, v3 = sin(v1)
        sum(k^2, k = 1..n) x  | v1 x          | v1 = sum(i^2, i, 1, n)
        sqrt(2) exp(-x/2)     | sqrt(2) v2    | v1 = x/2, v2 = exp(-v1)
        """)
    void formulasAreTakenApart(String formula, String last, String definitions) {
        var operations = Operations.of(Fluxion.create().formula(formula).expr(), Fluxion.create().context());
        assertEquals(last, Printer.text(operations.formula()));
        assertEquals(definitions, operations.definitions().entrySet().stream().map(definition ->
            definition.getKey().name() + " = " + Printer.text(definition.getValue())).sorted()
            .reduce((a, b) -> a + ", " + b).orElse(""));
    }
}
