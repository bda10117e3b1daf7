package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.plot.Figure;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

/** Functions, derivatives and tangents as a figure. */
class PlottingTest {
    private static final Expr.Variable X = Exprs.variable("x");

    private static Figure figure(String formula, int order, List<Expr> touching, Map<Expr.Variable, Expr> at) {
        var fluxion = Fluxion.create();
        return new Plotting(fluxion, X, at).figure(List.of(fluxion.formula(formula)), order, touching,
            Optional.of(-2.0), Optional.of(2.0));
    }

    private static Figure figure(String formula, int order) {
        return figure(formula, order, List.of(), Map.of());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = " | ", nullValues = "-", quoteCharacter = '"', textBlock = """
        x^2         | f(x) = x², f′(x) = 2 x        | -
        |x|         | f(x) = abs(x), f′(x) = sign(x) | CORNER 0.0 0.0
        |x^2 - 1|   | f(x) = abs(x² − 1), f′(x) = 2 x sign(x² − 1) | CORNER -1.0 0.0, CORNER 1.0 0.0
        √(x^3 - 2x) | f(x) = √(x³ − 2 x), f′(x) = (3 x² − 2)/(2 √(x³ − 2 x)) | CORNER -1.4142135623730951 0.0, CORNER 0.0 0.0, CORNER 1.4142135623730951 0.0
        x |x|       | f(x) = x abs(x), f′(x) = 2 abs(x) | -
        x^(1/3)     | f(x) = x^(1/3), f′(x) = 1/(3 x^(2/3)) | CORNER 0.0 0.0
        """)
    void curves(String formula, String names, String marks) {
        var figure = figure(formula, 1);
        assertEquals(names, figure.entries().stream().map(Figure.Entry::name).collect(Collectors.joining(", ")));
        var marked = figure.entries().getFirst().marks().stream().map(mark -> mark.kind() + " " + (mark.at().x() + 0.0)
            + " " + Math.abs(mark.at().y())).collect(Collectors.joining(", "));
        assertEquals(marks == null ? "" : marks, marked);
    }

    /** The first curve's marks, besides corners, and how far it goes. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiterString = " | ", nullValues = "-", quoteCharacter = '"', textBlock = """
        x^2                 | x > 0       | HOLLOW 0.0 0.0                               | 0.0 .. 2.0
        a x                 | a = 3       | -                                            | -2.0 .. 2.0
        x^2                 | x <= 1      | -                                            | -2.0 .. 1.0
        x^2                 | x integer   | FILLED -1.0 1.0, FILLED -2.0 4.0, FILLED 0.0 0.0, FILLED 1.0 1.0, FILLED 2.0 4.0 | -
        x^2                 | a > 0       | -                                            | -2.0 .. 2.0
        floor(sin(x))       | x > 1       | FILLED 1.5707963267948966 1.0, HOLLOW 1.0 0.0, HOLLOW 1.5707963267948966 0.0 | 1.0 .. 2.0
        """)
    void conditions(String formula, String assumed, String marks, String ends) {
        var fluxion = Fluxion.create().assume(assumed);
        var at = Map.<Expr.Variable, Expr>of(Exprs.variable("a"), Exprs.num(3));
        var traits = new Plotting(fluxion, X, at).figure(List.of(fluxion.formula(formula)), 1, List.of(),
            Optional.of(-2.0), Optional.of(2.0)).traits(600, 400).getFirst();
        assertEquals(marks == null ? "" : marks, traits.marks().stream().map(mark -> mark.kind() + " "
            + (mark.at().x() + 0.0) + " " + (mark.at().y() + 0.0)).sorted().collect(Collectors.joining(", ")));
        var strokes = traits.sketch().strokes();
        assertEquals(ends, strokes.isEmpty() ? null : Math.round(strokes.getFirst().getFirst().x() * 1e6) / 1e6 + " .. "
            + Math.round(strokes.getLast().getLast().x() * 1e6) / 1e6);
    }

    @Test void tangents() {
        var figure = figure("x^2", 0, List.of(Exprs.ONE), Map.of());
        assertEquals("tangent at x = 1", figure.entries().getLast().name());
        assertEquals(-3, figure.entries().getLast().curve().value(-1));
        assertEquals("no-tangent-at", assertThrows(Fault.class, () -> figure("|x|", 0, List.of(Exprs.ZERO),
            Map.of())).code());
    }

    @Test void parameters() {
        var a = Exprs.variable("a");
        assertEquals(4, figure("a x", 0, List.of(), Map.of(a, Exprs.TWO)).entries().getFirst().curve().value(2));
        assertEquals("plot-needs-values", assertThrows(Fault.class, () -> figure("a x", 0)).code());
        assertEquals("no-numbers", assertThrows(Fault.class, () -> figure("phi(x)", 0)).code());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = " | ", textBlock = """
        tan(x)
        piecewise(x < 1: x, otherwise: x + 1)
        1000000 x_1^(2/3) + alpha
        """)
    void images(String formula) throws Exception {
        var figure = figure(formula.replace("x_1", "x").replace("alpha", "1"), 2);
        var image = figure.svg(400, 300);
        var xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(
            new StringReader(image)));
        assertEquals("svg", xml.getDocumentElement().getTagName());
        assertTrue(xml.getElementsByTagName("polyline").getLength() > 5);
        assertEquals(0, xml.getElementsByTagName("script").getLength());
        assertEquals(800, ImageIO.read(new ByteArrayInputStream(figure.png(400, 300))).getWidth());
    }

    /** On a terminal: each curve in dots, what is marked as a letter, and axes where nothing else stands. */
    @Test void figuresAreDrawnInDots() {
        var lines = figure("piecewise(x < 1: x, otherwise: 2)", 1).braille(40, 10).lines().toList();
        assertEquals(2 + 10 + 1, lines.size());
        assertTrue(lines.getFirst().startsWith("━━ f(x) = "), lines.getFirst());
        String picture = String.join("\n", lines.subList(2, 12));
        assertEquals(List.of(1L, 2L), List.of(picture.chars().filter(c -> c == '●').count(),
            picture.chars().filter(c -> c == '○').count()), picture);
        assertTrue(picture.contains("│") && picture.contains("⠤") || picture.contains("⣀"), picture);
        assertTrue(lines.getLast().strip().startsWith("−2") && lines.getLast().endsWith("2"), lines.getLast());
    }
}
