package fluxion.explain;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.Fluxion;
import fluxion.Form;
import fluxion.expr.Expr.Variable;
import fluxion.print.Printer;
import fluxion.print.Style;
import fluxion.print.Style.Choice;
import fluxion.print.Writing;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;

/** Derivations as they are written down. */
class WriteupTest {
    private static final Fluxion FLUXION = Fluxion.create();
    private static final Fluxion NETWORK = FLUXION.given("C = (y - t)^2/2", "y = g(w2 h)", "h = g(w1 x)",
        "g' = g (1 - g)");

    private static Derivation derivation(Fluxion fluxion, String formula, String by, int order) {
        Variable x = fluxion.variable(by);
        var asked = Collections.nCopies(order, x);
        return fluxion.explained(fluxion.asking(asked).formula(formula), asked, Form.SIMPLIFIED).derivation();
    }

    private static void written(String expected, Fluxion fluxion, String formula, String by, Detail detail) {
        var lines = new Writeup(derivation(fluxion, formula, by, 1), detail).in(Writing.TEXT);
        assertEquals(expected.strip(), String.join("\n", lines));
    }

    @Test void theOutermostRuleComesFirst() {
        written("""
            d/dx(x^2 sin(3 x))
            = (d/dx(x^2)) sin(3 x) + x^2 (d/dx(sin(3 x)))
                Product rule: the derivative of u v is u' v + u v', with u = x^2, v = sin(3 x)
            = 2 x sin(3 x) + 3 x^2 cos(3 x)
                Power rule: the derivative of x^2 is 2 x
                Chain rule: the derivative of sin(u) is cos(u) u', with u = 3 x
                Constant multiple rule: the factor 3 stays
            = x (2 sin(3 x) + 3 x cos(3 x))
                Simplified: common factor
            """, FLUXION, "x^2 sin(3x)", "x", Detail.NORMAL);
    }

    @Test void briefly() {
        written("""
            d/dx(x^2 sin(3 x))
            = 2 x sin(3 x) + 3 x^2 cos(3 x)   [product rule, power rule, chain rule]
            = x (2 sin(3 x) + 3 x cos(3 x))   [common factor]
            """, FLUXION, "x^2 sin(3x)", "x", Detail.BRIEF);
    }

    @Test void ruleByRule() {
        written("""
            d/dx(3 x^2 + sqrt(x))
            = d/dx(3 x^2) + d/dx(sqrt(x))
                Sum rule: term by term
            = 3 (d/dx(x^2)) + d/dx(sqrt(x))
                Constant multiple rule: the factor 3 stays
            = 6 x + d/dx(sqrt(x))
                Power rule: the derivative of x^2 is 2 x
            = 6 x + 1/(2 sqrt(x))
                Square root rule: the derivative of sqrt(x) is 1/(2 sqrt(x))
            """, FLUXION, "3x^2 + sqrt(x)", "x", Detail.FULL);
    }

    @Test void definitionsAreFollowedByName() {
        written("""
            d/dw1(C)
            = d/dw1((y - t)^2/2)
                Definition: C = (y - t)^2/2
            = 2 (y - t) (d/dw1(y - t))/2
                Constant divisor rule: the divisor 2 stays
                Power rule and chain rule: the derivative of u^2 is 2 u u', with u = y - t
            = 2 (y - t) (d/dw1(g(w2 h)))/2
                Sum rule: term by term; the derivative of -t is 0
                Definition: y = g(w2 h)
            = 2 (y - t) y (1 - y) (d/dw1(w2 h))/2
                Rule given by the user: the derivative of g(u) is y (1 - y) u', with u = w2 h
            = 2 (y - t) y (1 - y) w2 (d/dw1(g(w1 x)))/2
                Constant multiple rule: the factor w2 stays
                Definition: h = g(w1 x)
            = 2 (y - t) y (1 - y) w2 h (1 - h) x/2
                Rule given by the user: the derivative of g(u) is h (1 - h) u', with u = w1 x
                Constant multiple rule: the factor x stays
            = (y - t) y (1 - y) w2 h (1 - h) x
                Simplified: cancelled
            """, NETWORK, "C", "w1", Detail.NORMAL);
    }

    @Test void hints() {
        var derivation = derivation(FLUXION, "x^2 sin(x)", "x", 1);
        assertEquals("Product rule, for d/dx(x^2 sin(x))", Writeup.hint(derivation));
        assertEquals("d/dx(x^2 sin(x)) = (d/dx(x^2)) sin(x) + x^2 (d/dx(sin(x)))",
            Writeup.next(derivation).getFirst());
    }

    /** Every line of every length is a formula that the answer follows from, and the last is the answer. */
    @ParameterizedTest
    @ValueSource(strings = {"x^2 sin(x)", "x^x", "(x^2 + 1)/(x - 1)", "exp(-x^2/2)", "ln(ln(x))", "2", "x"})
    void theLastLineIsTheAnswer(String formula) {
        for (Detail detail : Detail.values())
            for (int order = 0; order <= 3; order++) {
                var derivation = derivation(FLUXION, formula, "x", order);
                var lines = Lines.of(derivation, detail);
                if (!lines.all().isEmpty()) assertEquals(Printer.text(derivation.answer()),
                    Printer.text(lines.all().getLast().whole()));
            }
    }

    @Test void whatIsTooLongIsCut() {
        var deep = "sin(".repeat(5_000) + "x" + ")".repeat(5_000);
        for (Detail detail : Detail.values()) {
            var lines = Lines.of(derivation(FLUXION, deep, "x", 1), detail);
            assertTrue(lines.cut() && lines.all().size() <= Lines.MOST, detail.label());
        }
        var wide = "x" + " + x^2".repeat(50);
        assertTrue(new Writeup(derivation(FLUXION, wide, "x", 1), Detail.FULL).in(Writing.TEXT).size() < 1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x^2 sin(x)", "x^x", "(x^2 + 1)/(x - 1)", "exp(-x^2/2)", "ln(ln(x))", "sqrt(1 + x^2)",
        "tan(x)^2", "arctan(1/x)", "x^3 - 4 x + 7", "(3 x - 2)^5", "2^x", "log(x, 10)", "1/(1 + exp(-x))", "|x| x",
        "sin(x)^2 + cos(x)^2", "x ln(x) - x", "cos(sin(x^2))", "x/sqrt(x^2 + 1)", "exp(x) sin(x) cos(x)",
        "sum(x^i, i, 1, n)", "product(x + i, i, 1, n)", "integral(exp(-t^2), t, 0, x)",
        "piecewise(x < 0: -x, otherwise: x^2)", "f(x) f(x^2)", "arcsin(x)", "x^(1/3)", "floor(x) x", "sinh(x) cosh(x)",
        "1/x", "x^a"})
    void asLatexItCanBeSet(String formula) throws IOException {
        for (var style : List.of(Style.PLAIN, Style.of(Choice.LAGRANGE, Choice.BARE)))
            for (Detail detail : Detail.values()) {
                var lines = new Writeup(derivation(FLUXION, formula, "x", 1), detail)
                    .in(new Writing(Writing.Kind.LATEX, style));
                set(String.join("\n", lines).replace("align*", "align"));     // the only one it knows
            }
    }

    private static void set(String latex) throws IOException {
        var icon = assertDoesNotThrow(() -> new TeXFormula(latex).createTeXIcon(TeXConstants.STYLE_DISPLAY, 20), latex);
        assertTrue(icon.getIconWidth() > 0, latex);
        var folder = System.getProperty("fluxion.pictures");
        if (folder == null) return;
        var image = new BufferedImage(icon.getIconWidth(), icon.getIconHeight(), BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        icon.setForeground(Color.BLACK);
        icon.paintIcon(null, g, 0, 0);
        try (var files = Files.list(Path.of(folder))) {
            ImageIO.write(image, "png", Path.of(folder, "%03d.png".formatted(files.count())).toFile());
        }
    }
}
