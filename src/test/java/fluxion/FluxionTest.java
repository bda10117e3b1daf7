package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.expr.Condition;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Size;
import fluxion.print.Printer;
import fluxion.syntax.Syntax;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The questions that can be asked, and what comes with the answers. */
class FluxionTest {
    private static final Fluxion FLUXION = Fluxion.create();

    @ParameterizedTest(name = "d/dx {0}: where {1}, except {2}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
        x^2            ; -              ; -
        ln(x)          ; x > 0          ; -
        |x|            ; x != 0         ; x = 0
        sqrt(x)        ; -              ; x = 0
        x^(1/3)        ; -              ; x = 0
        1/x            ; -              ; -
        x/x            ; x != 0         ; -
        ln|x|          ; -              ; -
        floor(x)       ; x not an integer ; x integer
        arcsin(x)      ; -              ; x = -1, x = 1
        sqrt(x - 2)    ; -              ; x = 2
        tan(x)         ; -              ; -
        artanh(x)      ; x > -1, x < 1  ; -
        ln(ln(x))      ; x > 1          ; -
        ln(x + sqrt(x^2 + 1)) ; -       ; -
        x^n            ; x > 0          ; x = 0, n > 0
        a^x            ; -              ; a = 0, x > 0
        |x| sqrt(y)    ; x != 0 or y = 0 ; x = 0, y > 0
        """)
    void conditions(String f, String conditions, String exceptional) {
        var derivative = FLUXION.derivative(f, "x");
        assertEquals(conditions == null ? "" : conditions, texts(derivative.conditions()));
        assertEquals(exceptional == null ? "" : exceptional, texts(derivative.exceptional().stream()
            .map(Exceptional::where).toList()));
    }

    private static String texts(List<Condition> conditions) {
        return conditions.stream().map(Printer::text).collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        x^2               | 1/3    | value
        tan(x)            | pi/2   | undefined
        tan(x)            | pi/4   | value
        (x^2 - 1)/(x - 1) | 1      | undefined
        ln(x)             | -1     | undefined
        d/dx(ln(x))       | -1     | unknown
        d/dx(ln(x))       | 2      | value
        d/dx(x^2)         | 0      | value
        d/dx(abs(x))      | 0      | unknown
        """)
    void values(String f, String at, String expected) {
        var point = Map.of(FLUXION.variable("x"), FLUXION.formula(at).expr());
        assertEquals(expected, switch (FLUXION.evaluate(FLUXION.formula(f), point)) {
            case Value.Known _, Value.Expressed _ -> "value";
            case Value.Between _   -> "bounds";
            case Value.Undefined _ -> "undefined";
            case Value.Undecided _ -> "unknown";
        });
    }

    @ParameterizedTest(name = "({0})'' is not {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        sin(3 x)      | cos(3 x)        | inner-derivative
        exp(x^2)      | exp(x^2)        | inner-derivative
        exp(-x)       | exp(-x)         | none
        (x^2 + 1)^5   | 5 (x^2 + 1)^4   | inner-derivative
        cos(2 x)      | 2 sin(2 x)      | sign
        cos(x)        | sin(x)          | sign
        x^2           | x               | power-factor
        x^2           | x^3/3           | integrated
        x^2 y         | x^2             | other-variable
        x^3           | x^3             | not-differentiated
        x^2           | x + 7           | none
        """)
    void mistakes(String f, String claimed, String mistake) {
        var by = List.of(FLUXION.variable("x"));
        var check = FLUXION.checkDerivative(FLUXION.formula(f), by, FLUXION.formula(claimed));
        assertEquals("refuted", check.judgement().word());
        assertEquals(mistake, check.mistake().map(found -> found.kind().label()).orElse("none"));
    }

    @Test
    void claimedDerivativesAreJudgedWhereTheFunctionHasOne() {
        var by = List.of(FLUXION.variable("x"));
        var check = FLUXION.checkDerivative(FLUXION.formula("ln x"), by, FLUXION.formula("|1/x|"));
        assertEquals("proved", check.judgement().word());
    }

    @Test
    void whatIsGivenIsFollowed() {
        var sheet = FLUXION.given("g' = g (1 - g)", "h = g(w1 x)", "y = g(w2 h)", "constant t", "C = 1/2 (y - t)^2");
        assertEquals("proved", sheet.compare("dC/dw1", "(y - t) y (1 - y) w2 h (1 - h) x").word());
        assertFalse(sheet.derivative("C", "w2").text().contains("g("));
        assertEquals("conditional", FLUXION.compare("sqrt(x^2)", "x").word());
        assertEquals("proved", FLUXION.assume("x > 0").compare("sqrt(x^2)", "x").word());
    }

    @Test
    void largeGradientsAreGivenWithSharedParts() {
        var formula = new StringBuilder("x y");
        for (int i = 0; i < 40; i++) formula.insert(0, "sin(").append(") y");
        var by = List.of(FLUXION.variable("x"), FLUXION.variable("y"));
        var gradient = FLUXION.gradient(FLUXION.formula(formula.toString()), by, Form.SHARED);
        assertFalse(gradient.where().definitions().isEmpty());
        assertEquals(2, gradient.shown().getFirst().size());
    }

    @Test
    void aLongGradientIsReadWithItsSharedPartsNamed() {
        for (int layers : new int[] {2, 10}) {
            var formula = new StringBuilder("x");
            var by = new ArrayList<Variable>();
            for (int i = 1; i <= layers; i++) {
                formula.insert(0, "sigmoid(w" + i + " ").append(")");
                by.add(FLUXION.variable("w" + i));
            }
            var gradient = FLUXION.gradient(FLUXION.formula(formula.toString()), by, Form.SIMPLIFIED);
            assertEquals(List.of(), gradient.where().definitions());
            var readable = gradient.readable();
            assertEquals(layers == 2 ? 0 : layers, readable.where().definitions().size());
            assertTrue(readable.text().length() < 200 * layers, readable.text());
        }
    }

    @Test
    void noSharedPartIsCalledByANameOfTheQuestion() {
        var asked = FLUXION.formula("sigmoid(a x)^2 + floor(s1)");
        var by = List.of(FLUXION.variable("a"), FLUXION.variable("s1"));
        assertEquals("s2", FLUXION.gradient(asked, by, Form.SHARED).where().definitions().getFirst().name().name());
        var slope = FLUXION.derivative("exp(x^2) sin(exp(x^2)) + ln(s1)", "x");
        assertEquals("s2", slope.where().definitions().getFirst().name().name());
    }

    @Test
    void whatCannotBeReadIsAFaultThatSaysWhere() {
        var fault = assertThrows(Fault.class, () -> FLUXION.formula("x + (y"));
        assertEquals("unbalanced", fault.code());
        assertTrue(fault.span().isPresent());
        assertFalse(fault.diagnostics().isEmpty());
        assertEquals("not-given", assertThrows(Fault.class, () -> FLUXION.given("x + 1")).code());
        assertEquals("given[1]", assertThrows(Fault.class, () -> FLUXION.given("h = 2 x", "y = (h")).source()
            .orElseThrow().name());
    }

    @Test
    void latexIsReadAndWritten() {
        var latex = FLUXION.reading(Syntax.LATEX);
        var by = List.of(latex.variable("\\theta_1"));
        var derivative = latex.derivative(latex.formula("\\frac{\\theta_1^2}{2}"), by, Form.SIMPLIFIED);
        assertEquals("theta1", derivative.text());
        assertEquals("\\theta_1", derivative.latex().replace("{", "").replace("}", ""));
    }

    /** Numbers of nodes, written out. */
    @ParameterizedTest(name = "derivative of order {1} of {0}")
    @CsvSource(delimiter = '|', textBlock = """
        exp(x sin(x))/(1 + x^2) | 10 | 3000
        exp(x sin(x))/(1 + x^2) |  4 |  250
        sin(x^2) exp(x)         |  8 |  400
        """)
    void highOrdersStayShort(String f, int order, long most) {
        var by = Collections.nCopies(order, FLUXION.variable("x"));
        long size = Size.tree(FLUXION.derivative(FLUXION.formula(f), by, Form.SIMPLIFIED).expr());
        assertTrue(size <= most, () -> size + " nodes");
    }
}
