package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.expr.Substitution;
import fluxion.number.Rational;
import fluxion.print.Language;
import fluxion.print.Printer;
import fluxion.simplify.SideConditions;
import fluxion.simplify.Simplifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What derivatives are computed as at a kink, for H(0) = 0, 1/2 and 1. */
class AtKinksTest {
    private static final Fluxion FLUXION = Fluxion.create();

    @ParameterizedTest(name = "({0})′ at {1}")
    @CsvSource(delimiter = '|', textBlock = """
        abs(x)            | 0 | -1     | 0       | 1
        relu(x)           | 0 | 0      | 1/2     | 1
        3*relu(x) + x     | 0 | 1      | 5/2     | 4
        relu(-x)          | 0 | 0      | -1/2    | -1
        max(x, 0)         | 0 | 0      | 1/2     | 1
        max(x, 2*x)       | 0 | 2      | 3/2     | 1
        min(x, 2)         | 2 | 0      | 1/2     | 1
        clip(x, 0, 1)     | 0 | 0      | 1/2     | 1
        hardtanh(x)       | 1 | 0      | 1/2     | 1
        relu6(x)          | 6 | 0      | 1/2     | 1
        leakyrelu(x)      | 0 | 1/100  | 101/200 | 1
        abs(x - 1) + x^2  | 1 | 1      | 2       | 3
        """)
    void values(String f, String at, String none, String half, String one) {
        var expected = List.of(none, half, one);
        var steps = List.of(Rational.ZERO, Rational.HALF, Rational.ONE);
        var x = FLUXION.variable("x");
        var formula = FLUXION.formula(f).expr();
        for (int k = 0; k < steps.size(); k++) {
            var slope = Slope.gradient(formula, List.of(x), false, FLUXION.context()).getFirst();
            var with = new AtKinks(steps.get(k)).in(slope, formula, new SideConditions(List.of()));
            assertEquals(List.of(), with.conditions());
            var value = Substitution.replace(with.formula(), Map.of(x, FLUXION.formula(at).expr()));
            assertEquals(expected.get(k), Printer.text(Simplifier.simplify(value).expr()), f + ", " + steps.get(k));
        }
    }

    /** The choice stands in the code, in every language. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void isRecorded(Language language) {
        var code = FLUXION.compile("relu(x)", "x").code(language, "f", Optional.of(new AtKinks(Rational.HALF)));
        assertTrue(code.contains("H(0) = 1/2"), code);
    }

    /** At a jump, and where the function has no value, there is no derivative whatever the choice. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sign(x) + abs(x)    | x != 0
        floor(x) + abs(x)   | x not an integer
        """)
    void jumps(String f, String left) {
        var formula = FLUXION.formula(f).expr();
        var slope = Slope.gradient(formula, List.of(FLUXION.variable("x")), false, FLUXION.context()).getFirst();
        var with = new AtKinks(Rational.ONE).in(slope, formula, new SideConditions(List.of()));
        assertEquals(List.of(left), with.conditions().stream().map(Printer::text).toList());
    }
}
