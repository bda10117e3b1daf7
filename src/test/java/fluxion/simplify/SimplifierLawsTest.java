package fluxion.simplify;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.RandomExpressions;
import fluxion.expr.Condition;
import fluxion.expr.Exprs;
import fluxion.function.Functions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for every expression. */
class SimplifierLawsTest {
    private static final RandomExpressions KINDS = RandomExpressions.over("x", "y").with(
        Functions.SIN, Functions.COS, Functions.TAN, Functions.LN, Functions.ABS, Functions.SIGN, Functions.ARCTAN,
        Functions.ARCSIN, Functions.COSH, Functions.SINH, Functions.TANH);
    private static final List<Condition> POSITIVE = List.of(Condition.positive(Exprs.variable("x")));

    @Test void valuesAreKept() {
        RandomExpressions.forAll(KINDS, 11, 3000, f -> {
            var g = Simplifier.simplify(f);
            Points.check(f, g.expr(), g.conditions(), List.of());
        });
    }

    @Test void valuesAreKeptUnderAssumptions() {
        RandomExpressions.forAll(KINDS, 12, 1500, f -> {
            var g = Simplifier.simplify(f, POSITIVE, Budget.ORDINARY);
            Points.check(f, g.expr(), g.conditions(), POSITIVE);
        });
    }

    @Test void simplifyingTwiceIsSimplifyingOnce() {
        RandomExpressions.forAll(KINDS, 13, 3000, f -> {
            var g = Simplifier.simplify(f);
            assertTrue(g.complete());
            assertSame(g.expr(), Simplifier.simplify(g.expr()).expr(), () -> Shorthand.write(f) + " -> "
                + Shorthand.write(g.expr())
                + " -> " + Shorthand.write(Simplifier.simplify(g.expr()).expr()));
        });
    }
}
