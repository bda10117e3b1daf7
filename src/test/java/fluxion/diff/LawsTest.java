package fluxion.diff;

import static fluxion.RandomExpressions.forAll;
import static fluxion.diff.Calculus.*;
import static fluxion.expr.Exprs.*;
import static fluxion.function.Functions.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.RandomExpressions;
import fluxion.diff.Derived.Differentiated;
import fluxion.diff.Derived.NoDerivative;
import fluxion.expr.DerivativeOperator.Kind;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Fold;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.numeric.FiniteDifference;
import fluxion.numeric.Tape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Laws of the derivative on random expressions. */
class LawsTest {
    /** A slope as steep as this is that of something that swings faster than differences can follow. */
    private static final double STEEP = 1e3;
    private static final List<Variable> XY = List.of(x, y);
    private static final RandomExpressions SMOOTH = RandomExpressions.over("x", "y").with(SIN, COS, LN, SIGMOID,
        ARCTAN, ATAN2, TANH);

    private static double[] values(List<Expr> roots, double... at) {
        return Tape.of(roots, XY).values(at);
    }

    private static void near(double expected, double actual) {
        near(expected, actual, Math.abs(expected));
    }

    /** Equal up to rounding of operands of that size. */
    private static void near(double expected, double actual, double size) {
        if (Double.isFinite(expected) && Double.isFinite(actual)) assertEquals(expected, actual, 1e-7 * (1 + size));
    }

    /** Whether the numerals are of everyday size, so that rounding does not drown the comparison. */
    private static boolean everyday(Expr f) {
        return Fold.postOrder(f).stream().allMatch(node -> !(node instanceof Num(var q))
            || Math.abs(q.doubleValue()) < 20);
    }

    @Test void differentiationIsLinear() {
        forAll(SMOOTH, 1, 300, (f, g) -> {
            if (!everyday(sum(f, g)) || !(derivative(f) instanceof Differentiated<Expr>(var df, _, _))
                || !(derivative(g) instanceof Differentiated<Expr>(var dg, _, _))) return;
            double[] v = values(List.of(d(sum(product(num(3), f), g), x), df, dg), 0.7, 1.3);
            near(3 * v[1] + v[2], v[0], Math.abs(3 * v[1]) + Math.abs(v[2]));
        });
    }

    @Test void productRule() {
        forAll(SMOOTH, 2, 300, (f, g) -> {
            if (!everyday(sum(f, g)) || !(derivative(f) instanceof Differentiated<Expr>(var df, _, _))
                || !(derivative(g) instanceof Differentiated<Expr>(var dg, _, _))) return;
            double[] v = values(List.of(d(product(f, g), x), df, dg, f, g), 0.7, 1.3);
            near(v[1] * v[4] + v[3] * v[2], v[0], Math.abs(v[1] * v[4]) + Math.abs(v[3] * v[2]));
        });
    }

    @Test void sharedProductsAgreeWithWrittenOutOnes() {
        var factors = new ArrayList<Expr>();
        for (int k = 1; k <= 12; k++) factors.add(sin(product(num(k), x)));
        double[] v = values(List.of(d(product(factors), x), product(factors)), 0.37, 0);
        double logarithmic = 0;
        for (int k = 1; k <= 12; k++) logarithmic += k / Math.tan(k * 0.37);
        near(v[1] * logarithmic, v[0]);
    }

    @Test void agreesWithFiniteDifferences() {
        var compared = new AtomicInteger();
        forAll(SMOOTH, 3, 600, f -> {
            if (!everyday(f) || !(derivative(f) instanceof Differentiated<Expr>(var df, _, _))) return;
            var tape = Tape.of(List.of(f, df), XY);
            for (double at : new double[] {0.6, 1.9, -1.4}) {
                double slope = tape.values(at, 1.3)[1];
                var estimate = FiniteDifference.derivative(u -> tape.values(u, 1.3)[0], at, 1);
                if (!estimate.isKnown() || !(Math.abs(slope) < STEEP)
                    || estimate.error() > 1e-4 * (1 + Math.abs(slope))) continue;
                assertEquals(slope, estimate.value(), 1e-3 * (1 + Math.abs(slope)));
                compared.incrementAndGet();
            }
        });
        assertTrue(compared.get() > 600, compared + " comparisons");
    }

    @Test void reverseAgreesWithForward() {
        var compared = new AtomicInteger();
        forAll(SMOOTH, 4, 600, f -> {
            if (!(Gradient.reverse(f, XY, Context.EMPTY) instanceof Differentiated<List<Expr>>(var gradient, _, _)))
                return;
            double[] v = values(List.of(gradient.get(0), gradient.get(1), d(f, x), d(f, y)), 0.7, 1.3);
            near(v[2], v[0]);
            near(v[3], v[1]);
            if (Double.isFinite(v[0] + v[1] + v[2] + v[3]) && v[2] != 0) compared.incrementAndGet();
        });
        assertTrue(compared.get() > 200, compared + " comparisons");
    }

    @Test void reverseAndForwardRefuseTheSame() {
        forAll(SMOOTH, 5, 600, f -> assertEquals(
            derivative(f) instanceof NoDerivative<Expr>,
            Gradient.reverse(f, List.of(x), Context.EMPTY) instanceof NoDerivative<List<Expr>>));
    }

    @Test void watchingChangesNothing() {
        forAll(6, 400, f -> {
            var steps = new ArrayList<Expr>();
            var watched = Differentiator.derivative(f, x, Context.EMPTY, Kind.TOTAL, step ->
                steps.add(step.derivative()));
            assertEquals(derivative(f), watched);
            if (watched instanceof Differentiated<Expr>(var df, _, _)) assertSame(df, steps.getLast());
        });
    }

    @Test void substitutingAndDifferentiatingByTheOtherVariableCommute() {
        var random = new Random(7);
        for (int i = 0; i < 100; i++) {
            Expr f = SMOOTH.ofSize(12, random);
            if (!(derivative(f) instanceof Differentiated<Expr>(var df, _, _))) continue;
            Expr at2 = Substitution.replace(f, Map.of(y, TWO));
            if (!(derivative(at2) instanceof Differentiated<Expr>(var dAt2, _, _))) continue;
            double[] v = values(List.of(df, dAt2), 0.9, 2);
            near(v[0], v[1]);
        }
    }

    private static Derived<Expr> derivative(Expr f) {
        return Differentiator.derivative(f, x, Context.EMPTY);
    }
}
