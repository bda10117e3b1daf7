package fluxion.print;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.RandomExpressions;
import fluxion.expr.Condition;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.expr.MathFunction;
import fluxion.function.Functions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;

/** What is written as LaTeX can be set: another program reads it and lays it out. */
class LatexRenderTest {
    private static final RandomExpressions KINDS = RandomExpressions.ALL_KINDS.with(Functions.all());

    @Test void randomExpressionsCanBeSet() {
        RandomExpressions.forAll(KINDS, 3, 500, (Expr e) -> set(Printer.latex(e)));
    }

    @Test void derivativesCanBeSet() {
        RandomExpressions.forAll(KINDS, 4, 50, (f, g) -> {
            Expr inner = Exprs.apply(DerivativeOperator.PARTIAL, f, Exprs.variable("x_ij"));
            set(Printer.latex(Exprs.product(g, Exprs.apply(DerivativeOperator.TOTAL, inner, Exprs.variable("y_hat")))));
        });
    }

    @Test void conditionsCanBeSet() {
        RandomExpressions.forAll(KINDS, 5, 50, (f, g) -> set(Printer.latex(
            Condition.any(Condition.nonZero(f),
                Condition.all(new Condition.IsInteger(g), Condition.NEVER, Condition.positive(g))))));
    }

    static Stream<MathFunction> everyFunction() {
        return Functions.all().stream();
    }

    @ParameterizedTest
    @MethodSource
    void everyFunction(MathFunction f) {
        for (String name : List.of("x", "alpha")) {
            var names = IntStream.rangeClosed(1, f.arity()).mapToObj(k -> (Expr) Exprs.variable(name + k)).toList();
            Expr call = Exprs.apply(f, names);
            set(Printer.latex(call));
            set(Printer.latex(Exprs.square(call)));
            set(Printer.latex(Exprs.quotient(Exprs.ONE,
                Exprs.apply(f, names.stream().map(u -> Exprs.quotient(u, Exprs.PI)).toList()))));
        }
    }

    private static void set(String latex) {
        var icon = assertDoesNotThrow(() -> new TeXFormula(latex).createTeXIcon(TeXConstants.STYLE_DISPLAY, 20), latex);
        assertTrue(icon.getIconWidth() > 0, latex);
    }
}
