package fluxion.syntax;

import static org.junit.jupiter.api.Assertions.assertSame;

import fluxion.RandomExpressions;
import fluxion.expr.AbstractFunction;
import fluxion.expr.Expr;
import fluxion.function.Context;
import fluxion.function.Functions;
import fluxion.print.Printer;
import org.junit.jupiter.api.Test;

/** What is printed as LaTeX is read back as the same expression. */
class LatexRoundTripTest {
    private static final AbstractFunction F = AbstractFunction.of("f", 1);
    private static final AbstractFunction PHI = AbstractFunction.of("phi", 1);
    private static final Context DECLARED = Context.EMPTY.declare(F).declare(PHI);
    /** All functions but the factorial: u! may as well be read as Γ(u + 1). */
    private static final RandomExpressions KINDS = RandomExpressions.over("x", "y", "t", "h", "w1", "x_ij", "alpha",
        "W^{[1]}", "x_j^{(i)}",
        "y_hat", "y_hat_i^{(2)}", "x_star", "x_dot", "delta_alpha").with(F, PHI)
        .with(Functions.all().stream().filter(f -> !f.name().equals("factorial")).toList());

    @Test
    void whatIsPrintedIsReadBack() {
        RandomExpressions.forAll(KINDS, 11, 3000, (Expr f) -> {
            String latex = Printer.latex(f);
            var reading = Reader.formula(Source.of(latex), Syntax.LATEX, DECLARED, ReadingOptions.DEFAULT);
            if (!(reading instanceof Reading.Read<Expr>(var back, _)))
                throw new AssertionError(latex + ": " + reading.diagnostics());
            assertSame(f, back, () -> latex + " was read as " + Printer.text(back));
        });
    }
}
