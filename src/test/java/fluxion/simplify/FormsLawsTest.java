package fluxion.simplify;

import static org.junit.jupiter.api.Assertions.assertSame;

import fluxion.RandomExpressions;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.function.Functions;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What holds of the forms of every simplified expression: a form of a form is that form. */
class FormsLawsTest {
    private static final RandomExpressions KINDS = RandomExpressions.over("x", "a").with(
        Functions.SIN, Functions.COS, Functions.LN, Functions.ARCTAN);
    private static final Variable X = Exprs.variable("x");
    private static final int TERMS = 200;

    private static void twiceIsOnce(int seed, UnaryOperator<Expr> form) {
        RandomExpressions.forAll(KINDS, seed, 1500, f -> {
            Expr once = form.apply(Simplifier.simplify(f).expr());
            Expr again = form.apply(once);
            assertSame(once, again, () -> Shorthand.write(once) + " -> " + Shorthand.write(again));
        });
    }

    @Test void factoringTwiceIsFactoringOnce() {
        twiceIsOnce(21, Forms::factored);
    }

    @Test void expandingTwiceIsExpandingOnce() {
        twiceIsOnce(22, f -> Forms.settled(f, once -> Forms.expanded(once, TERMS)));
    }

    @Test void collectingTwiceIsCollectingOnce() {
        twiceIsOnce(23, f -> Forms.byPowers(f, X));
    }

    @Test void thereIsNothingFewerThanTheFewest() {
        twiceIsOnce(24, Forms::fewest);
    }
}
