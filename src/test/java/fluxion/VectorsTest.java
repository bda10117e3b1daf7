package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.print.Printer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Differentials, derivatives along vectors, divergence, curl and Laplacian. */
class VectorsTest {
    private static final Fluxion FLUXION = Fluxion.create();
    private static final Calculus CALCULUS = FLUXION.calculus(Form.SIMPLIFIED);

    private static List<Variable> variables(String names) {
        return Stream.of(names.split(" ")).<Variable>map(Exprs::variable).toList();
    }

    private static List<Formula> formulas(String texts) {
        return Stream.of(texts.split(";")).map(FLUXION::formula).toList();
    }

    private static String told(Results results) {
        String all = results.results().stream().map(r -> Printer.text(r.expr())).collect(Collectors.joining("; "));
        return results.conditions().isEmpty() ? all : all + results.conditions().stream().map(Printer::text)
            .collect(Collectors.joining(" and ", " for ", ""));
    }

    /** {@code kind | formulas | variables | vector | answer} */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        differential | x^2 y                 | x y   |         | 2 x y dx + x^2 dy
        differential | sin(x) + y            | x y   |         | cos(x) dx + dy
        differential | abs(x) y              | x y   |         | y sign(x) dx + abs(x) dy for x != 0
        differential | x/y                   | x y   |         | dx/y - (x/y^2) dy
        directional  | x^2 y                 | x y   | 3; 4    | 6 x y + 4 x^2
        directional  | x^2 + y^2             | x y   | -y; x   | 0
        directional  | ln(x)                 | x     | 2       | 2/x for x > 0
        unit         | x^2 y                 | x y   | 3; 4    | 2 x (3 y + 2 x)/5
        unit         | x + y                 | x y   | 1; 1    | sqrt(2)
        divergence   | x^2; x y; z^3         | x y z |         | 3 x + 3 z^2
        divergence   | x/(x^2+y^2); y/(x^2+y^2) | x y |        | 0 for x^2 + y^2 != 0
        curl         | y z; x z; x y         | x y z |         | 0; 0; 0
        curl         | -y; x; 0              | x y z |         | 0; 0; 2
        curl         | -y; x                 | x y   |         | 2
        laplacian    | x^2 + y^2 + z^2       | x y z |         | 6
        laplacian    | exp(x) sin(y)         | x y   |         | 0
        laplacian    | x^3 y                 | x y   |         | 6 x y
        jvp          | x^2 y; x + y          | x y   | u; v    | 2 x y u + x^2 v; u + v
        jvp          | x y                   | x y   | 1; 0    | y
        vjp          | x^2 y; x + y          | x y   | u; v    | 2 x y u + v; x^2 u + v
        vjp          | x; x^2; x^3           | x     | 1; 1; 1 | 1 + 2 x + 3 x^2
        """)
    void fields(String kind, String texts, String names, String vector, String answer) {
        var f = formulas(texts);
        var by = variables(names);
        var v = vector == null ? List.<Formula>of() : formulas(vector);
        var results = switch (kind) {
            case "differential" -> CALCULUS.differential(f.getFirst(), by);
            case "directional"  -> CALCULUS.directional(f.getFirst(), by, v, false);
            case "unit"         -> CALCULUS.directional(f.getFirst(), by, v, true);
            case "divergence"   -> CALCULUS.divergence(f, by);
            case "curl"         -> CALCULUS.curl(f, by);
            case "laplacian"    -> CALCULUS.laplacian(f.getFirst(), by);
            case "jvp"          -> CALCULUS.jvp(f, by, v);
            default             -> CALCULUS.vjp(f, by, v);
        };
        var parts = answer.split(" for ");
        var told = told(results).split(" for ");
        assertEquals(parts.length > 1 ? parts[1] : "", told.length > 1 ? told[1] : "");
        var expected = parts[0].split(";");
        assertEquals(expected.length, results.results().size());
        var reader = Fluxion.create().given("constant dx", "constant dy");
        for (int k = 0; k < expected.length; k++)
            assertEquals("proved", reader.compare(new Formula(results.results().get(k).expr(), List.of()),
                reader.formula(expected[k])).word(), told(results));
    }

    /** At the point the polynomial has the value and all derivatives of the function up to the order. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sin(x)            | x=0       | 7
        exp(x)            | x=1       | 5
        1/(1 - x)         | x=0       | 6
        ln(x)             | x=1       | 6
        sqrt(x)           | x=4       | 4
        tan(x)            | x=pi/4    | 4
        x^3 - 2 x         | x=-1      | 5
        exp(x) sin(y)     | x=0 y=0   | 4
        1/(1 - x - y)     | x=0 y=0   | 3
        x^2 y^3           | x=1 y=-1  | 5
        exp(x y z)        | x=0 y=1 z=2 | 3
        """)
    void taylorPolynomials(String f, String point, int order) {
        var at = at(point);
        Expr polynomial = CALCULUS.taylor(FLUXION.formula(f), at, order).results().getFirst().expr();
        var variables = List.copyOf(at.keySet());
        for (List<Variable> by : sequences(variables, order)) {
            var left = FLUXION.slope(FLUXION.formula(f), by, at);
            var right = FLUXION.slope(new Formula(polynomial, List.of()), by, at);
            assertEquals(number(left), number(right), 1e-9 * Math.max(1, Math.abs(number(left))), by.toString());
        }
        for (Variable x : variables) {
            var beyond = FLUXION.derivative(new Formula(polynomial, List.of()), Collections.nCopies(order + 1, x),
                Form.SIMPLIFIED).expr();
            assertEquals(Exprs.ZERO, beyond, "degree");
        }
    }

    /** All sorted lists of variables up to that length. */
    private static List<List<Variable>> sequences(List<Variable> variables, int most) {
        var all = new ArrayList<List<Variable>>(List.of(List.of()));
        for (int k = 0; k < all.size(); k++) {
            var before = all.get(k);
            int from = before.isEmpty() ? 0 : variables.indexOf(before.getLast());
            if (before.size() < most) for (Variable x : variables.subList(from, variables.size()))
                all.add(Stream.concat(before.stream(), Stream.of(x)).toList());
        }
        return all;
    }

    private static double number(Value value) {
        return switch (value) {
            case Value.Known(var number, _, _) -> number;
            case Value.Between(var least, var most, _) -> (least.doubleValue() + most.doubleValue()) / 2;
            case Value.Expressed _, Value.Undefined _, Value.Undecided _ -> throw new AssertionError(value);
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        x^2         | x=3     | 6 x - 9
        sin(x)      | x=0     | x
        x^2 + y^2   | x=1 y=2 | 2 x + 4 y - 5
        x^2         | x=a     | 2 a x - a^2
        """)
    void tangents(String f, String point, String expected) {
        var at = at(point);
        Expr line = CALCULUS.tangent(FLUXION.formula(f), at).results().getFirst().expr();
        assertEquals("proved", FLUXION.compare(new Formula(line, List.of()), FLUXION.formula(expected)).word());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        x^2 + y^2 - 25        | x=3 y=4       | (25 - 3 x)/4
        x^2 + y^2 - 25        | x=5 y=0       | 5
        x y - 1               | x=2 y=1/2     | 1 - x/4
        y^2 - x^3 - 3         | x=1 y=-2      | -2 - 3 (x - 1)/4
        x^2 + y^2 + z^2 - 9   | x=1 y=2 z=2   | (9 - x - 2 y)/2
        """)
    void tangentsOfCurves(String f, String point, String expected) {
        Expr line = CALCULUS.touching(FLUXION.formula(f), at(point)).results().getFirst().expr();
        assertEquals("proved", FLUXION.compare(new Formula(line, List.of()), FLUXION.formula(expected)).word());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        x^2 + y^2 - 25        | x=3 y=3       | not-on-curve
        x^2 - y^2             | x=0 y=0       | no-tangent
        y - x^2               | x=1           | unbound-variable
        abs(x) + abs(y) - 1   | x=0 y=1       | no-tangent
        """)
    void curvesWithoutTangents(String f, String point, String code) {
        assertEquals(code, assertThrows(Fault.class, () -> CALCULUS.touching(FLUXION.formula(f), at(point))).code());
    }

    private static LinkedHashMap<Variable, Expr> at(String point) {
        var at = new LinkedHashMap<Variable, Expr>();
        for (String item : point.split(" ")) at.put(Exprs.variable(item.split("=")[0]),
            FLUXION.formula(item.split("=")[1]).expr());
        return at;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        x abs(x)                            | 1 | 0
        sinc(x)                             | 1 | 1
        sinc(x)                             | 4 | 1 - 1/6 x^2 + 1/120 x^4
        sinc(2 x)                           | 3 | 1 - 2/3 x^2
        (1 - cos(x))/x^2                    | 4 | 1/2 - 1/24 x^2 + 1/720 x^4
        x/(exp(x) - 1)                      | 4 | 1 - 1/2 x + 1/12 x^2 - 1/720 x^4
        sin(x)/x                            | 2 | 1 - 1/6 x^2
        ln(1 + x)/x                         | 2 | 1 - 1/2 x + 1/3 x^2
        1 + x + abs(x)^3                    | 2 | 1 + x
        piecewise(x < 0: 0, otherwise: x^3) | 1 | 0
        x^(7/3)                             | 2 | 0
        """)
    void derivativesAtThePointAreEnough(String f, int order, String polynomial) {
        assertEquals(polynomial, Printer.text(CALCULUS.taylor(FLUXION.formula(f), Map.of(Exprs.variable("x"),
            Exprs.ZERO), order).results().getFirst().expr()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abs(x)", "sqrt(x)", "x^(3/2)", "1/x", "sin(x)/x^2", "abs(x)/x", "x abs(x)", "ln(x)",
        "x^(5/3)", "piecewise(x < 0: -x^2, otherwise: x^2)"})
    void withoutDerivativesAtThePointThereIsNone(String f) {
        assertEquals("no-taylor", assertThrows(Fault.class, () -> CALCULUS.taylor(FLUXION.formula(f),
            Map.of(Exprs.variable("x"), Exprs.ZERO), 2)).code());
    }

    @Test
    void noPointContradictsWhatIsAssumed() {
        var assuming = FLUXION.assume("x > 0");
        var at = Map.<Variable, Expr>of(Exprs.variable("x"), Exprs.MINUS_ONE);
        var f = assuming.formula("abs(x)");
        assertEquals("not-assumed", assertThrows(Fault.class, () -> assuming.evaluate(f, at)).code());
        assertEquals("not-assumed", assertThrows(Fault.class, () -> assuming.calculus(Form.SIMPLIFIED)
            .tangent(f, at)).code());
    }

    @Test
    void sizesMustFit() {
        var x = variables("x y");
        var f = formulas("x; y");
        assertEquals("vector-size", assertThrows(Fault.class, () -> CALCULUS.jvp(f, x, formulas("1"))).code());
        assertEquals("field-size", assertThrows(Fault.class, () -> CALCULUS.divergence(formulas("x"), x)).code());
        assertEquals("no-curl", assertThrows(Fault.class, () -> CALCULUS.curl(formulas("x"), variables("x"))).code());
        assertEquals("no-direction", assertThrows(Fault.class, () ->
            CALCULUS.directional(f.getFirst(), x, formulas("0; 0"), true)).code());
        assertEquals("too-many-terms", assertThrows(Fault.class, () -> CALCULUS.taylor(formulas("exp(x)").getFirst(),
            Map.of(Exprs.variable("x"), Exprs.ZERO), 600)).code());
    }
}
