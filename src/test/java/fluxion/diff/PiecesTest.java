package fluxion.diff;

import static fluxion.expr.Condition.ALWAYS;
import static fluxion.expr.Exprs.MINUS_ONE;
import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.TWO;
import static fluxion.expr.Exprs.ZERO;
import static fluxion.expr.Exprs.negate;
import static fluxion.expr.Exprs.num;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.quotient;
import static fluxion.expr.Exprs.sqrt;
import static fluxion.expr.Exprs.square;
import static fluxion.expr.Exprs.subtract;
import static fluxion.expr.Exprs.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.diff.Derived.Differentiated;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Pieces;
import fluxion.expr.Pieces.Branch;
import fluxion.expr.Relation;
import fluxion.function.Context;
import fluxion.function.Domain;
import fluxion.function.Functions;
import fluxion.number.Interval;
import fluxion.number.Rational;
import fluxion.numeric.Enclosure;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Evaluation;
import fluxion.print.Printer;
import fluxion.simplify.Simplifier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Functions in pieces: value, domain, derivative and notation. */
class PiecesTest {
    private static final Variable X = Exprs.variable("x");
    private static final Variable A = Exprs.variable("a");

    /** −x for x &lt; 0, x² for x ≥ 0. */
    private static final Expr BENT = pieces(when(X, Relation.LT, ZERO, negate(X)),
        when(X, Relation.GE, ZERO, square(X)));
    /** sin x / x for x ≠ 0, and 1 at 0. */
    private static final Expr FILLED = pieces(when(X, Relation.NE, ZERO, quotient(Functions.sin(X), X)),
        when(X, Relation.EQ, ZERO, ONE));
    /** √x for x &gt; 0, otherwise √(−x). */
    private static final Expr ROOTS = pieces(when(X, Relation.GT, ZERO, sqrt(X)), otherwise(sqrt(negate(X))));
    /** x for 0 ≤ x &lt; 1, 2 for x = 5. */
    private static final Expr PARTIAL = pieces(new Branch(Condition.all(new Compare(ZERO, Relation.LE, X),
        new Compare(X, Relation.LT, ONE)), X), when(X, Relation.EQ, num(5), TWO));

    private static Branch when(Expr u, Relation relation, Expr v, Expr then) {
        return new Branch(new Compare(u, relation, v), then);
    }

    private static Branch otherwise(Expr then) {
        return new Branch(ALWAYS, then);
    }

    private static Expr pieces(Branch... branches) {
        return Pieces.of(List.of(branches));
    }

    private static String at(Expr f, Rational x) {
        Enclosure<Interval> enclosure = Enclosures.at(f, Map.of(X, x));
        if (enclosure instanceof Enclosure.Within<Interval>(_, var exact))
            return exact.map(Rational::toString).orElse("inexact");
        return enclosure.isUndefined() ? "undefined" : "unknown";
    }

    @Test void theFirstBranchWhoseConditionHoldsGivesTheValue() {
        assertEquals(List.of("2", "0", "9"), List.of(at(BENT, Rational.of(-2)), at(BENT, Rational.of(0)),
            at(BENT, Rational.of(3))));
        assertEquals(List.of("1", "inexact"), List.of(at(FILLED, Rational.of(0)), at(FILLED, Rational.of(1))));
        assertEquals(List.of("undefined", "0", "1/2", "undefined", "2"), List.of(at(PARTIAL, Rational.of(-1)),
            at(PARTIAL, Rational.of(0)), at(PARTIAL, Rational.HALF), at(PARTIAL, Rational.ONE),
            at(PARTIAL, Rational.of(5))));
        assertEquals(2.0, Evaluation.value(ROOTS, Map.of(X, Rational.of(-4))));
        assertTrue(Double.isNaN(Evaluation.value(PARTIAL, Map.of(X, Rational.of(-4)))));
    }

    @Test void aValueIsNeededOnlyWhereItsBranchIsTaken() {
        assertEquals("always", Printer.text(Domain.of(BENT)));
        assertEquals("always", Printer.text(Domain.of(FILLED)));
        assertEquals("always", Printer.text(Domain.of(ROOTS)));
        assertEquals("(0 <= x < 1) or x = 5", Printer.text(Domain.of(PARTIAL)));
    }

    @Test void derivativesHoldInsideTheBranches() {
        derivative(BENT, "piecewise(x < 0: -1, x > 0: 2 x)", "x != 0");
        derivative(FILLED, "(x cos(x) - sin(x))/x^2", "x != 0");
        derivative(ROOTS, "piecewise(x > 0: 1/(2 sqrt(x)), x < 0: -1/(2 sqrt(-x)))", "x != 0");
        derivative(PARTIAL, "1", "0 != x, x != 1, x != 5");
        Expr inA = pieces(when(A, Relation.GE, ZERO, product(A, X)), otherwise(ZERO));
        derivative(inA, "piecewise(a >= 0: a, a < 0: 0)", "always");
    }

    private static void derivative(Expr f, String expected, String conditions) {
        if (!(Differentiator.derivative(f, X, Context.EMPTY) instanceof Differentiated<Expr>(var slope, var found, _)))
            throw new AssertionError(f);
        assertEquals(expected, Printer.text(Simplifier.simplify(slope).expr()));
        assertEquals(conditions, Printer.text(Condition.all(found)));
    }

    @Test void gradientsAgreeWithDerivatives() {
        Expr f = product(TWO, Pieces.of(List.of(when(X, Relation.LT, A, square(X)), otherwise(product(A, X)))));
        assertEquals(List.of("2 piecewise(x < a: 2 x, x > a: a)", "2 piecewise(x < a: 0, x > a: x)"),
            gradient(f).stream().map(part -> Printer.text(Simplifier.simplify(part).expr())).toList());
    }

    private static List<Expr> gradient(Expr f) {
        return Gradient.reverse(f, List.of(X, A), Context.EMPTY)
            instanceof Differentiated<List<Expr>>(var parts, _, _) ? parts : List.of();
    }

    @Test void branchesThatCannotBeTakenAreLeftOut() {
        assertSame(X, pieces(otherwise(X), when(X, Relation.LT, ZERO, ONE)));
        assertEquals("abs(x)", Printer.text(Simplifier.simplify(pieces(when(ONE, Relation.LT, ZERO, ONE),
            otherwise(Functions.abs(X)))).expr()));
        assertEquals("piecewise(x < 0: -x, otherwise: x)", Printer.text(Simplifier.simplify(
            pieces(when(X, Relation.LT, ZERO, Functions.abs(X)), otherwise(X))).expr()));
    }

    @Test void writtenInEachNotation() {
        assertEquals("piecewise(x < 0: -x, x >= 0: x^2)", Printer.text(BENT));
        assertEquals("piecewise(x < 0: −x, x ≥ 0: x²)", Printer.unicode(BENT));
        assertEquals("\\begin{cases} -x & x < 0 \\\\ x^{2} & x \\geq 0 \\end{cases}", Printer.latex(BENT));
        assertEquals("2 piecewise(x < 0: -x, x >= 0: x^2)", Printer.text(product(TWO, BENT)));
        assertEquals("piecewise(x > 0 and a > 0: 1, otherwise: -1)", Printer.text(pieces(new Branch(
            Condition.all(Condition.positive(X), Condition.positive(A)), ONE), otherwise(MINUS_ONE))));
    }

    @Test void equalPiecesAreOneNode() {
        assertSame(BENT, pieces(when(X, Relation.LT, ZERO, negate(X)), when(X, Relation.GE, ZERO, square(X))));
        assertEquals(false, BENT == pieces(when(X, Relation.LE, ZERO, negate(X)), when(X, Relation.GE, ZERO,
            square(X))));
        assertSame(subtract(sum(BENT, ONE), BENT), subtract(sum(BENT, ONE), BENT));
    }
}
