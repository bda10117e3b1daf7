package fluxion.simplify;

import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.quotient;
import static fluxion.expr.Exprs.sum;
import static fluxion.expr.Exprs.variable;
import static fluxion.function.Functions.cos;
import static fluxion.function.Functions.sin;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.expr.Size;
import fluxion.number.Rational;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Depth 100,000, tree size 2^1000 and sums of 100,000 terms are ordinary; what is not is cut off and says so. */
class DepthTest {
    private static final int DEPTH = 100_000;
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Expr X = variable("x");

    private static Expr nested(int depth, UnaryOperator<Expr> step) {
        Expr u = X;
        for (int i = 0; i < depth; i++) u = step.apply(u);
        return u;
    }

    private static Simplified inTime(Expr u) {
        return assertTimeout(LIMIT, () -> Simplifier.simplify(u));
    }

    @Test void derivativeOfNestedSines() {
        var factors = new ArrayList<Expr>();
        Expr u = X;
        for (int i = 0; i < DEPTH; i++) {
            factors.add(cos(u));
            u = sin(u);
        }
        var result = inTime(product(factors));
        assertTrue(result.complete());
        assertSame(product(factors), result.expr());
    }

    @Test void chains() {
        assertTrue(inTime(nested(DEPTH, u -> Exprs.exp(u))).complete());
        assertTrue(inTime(nested(DEPTH, u -> Exprs.sqrt(sum(u, ONE)))).complete());
        assertSame(X, inTime(nested(DEPTH, u -> quotient(ONE, quotient(ONE, u)))).expr());
        assertSame(sum(X, Exprs.num(DEPTH)), inTime(nested(DEPTH, u -> product(sum(u, ONE), ONE))).expr());
    }

    /** Sums that lie on both sides of 0: of a variable, and of numbers only. */
    @Test void signsOfNestedSums() {
        for (Expr from : List.of(X, ONE)) {
            Expr u = from;
            for (int i = 0; i < DEPTH; i++) u = sin(sum(u, Exprs.num(Rational.of(-1, 2))));
            Expr deep = u;
            assertFalse(assertTimeout(LIMIT, () -> new Signs(List.of()).isPositive(sum(deep, ONE, Exprs.num(-1)))));
        }
    }

    @Test void sharing() {
        assertSame(Exprs.power(X, Exprs.num(Rational.TWO.pow(1000))), inTime(nested(1000, u -> product(u, u))).expr());
        assertTrue(inTime(nested(1000, u -> sum(u, sin(u)))).complete());
        assertTrue(inTime(nested(1000, u -> product(u, sin(u)))).complete());
    }

    @Test void longSums() {
        var terms = IntStream.range(0, DEPTH).mapToObj(i ->
            product(Exprs.num(i + 1), variable("x" + i), sin(variable("y" + i)))).toList();
        var result = inTime(sum(terms));
        assertTrue(result.complete());
        assertSame(sum(terms), result.expr());
        var like = IntStream.range(0, DEPTH).mapToObj(i ->
            product(Exprs.num(i % 7 + 1), variable("x" + i % 10), sin(X))).toList();
        assertTrue(Size.tree(inTime(sum(like)).expr()) < 50);
    }

    @Test void aSpentBudgetIsSaid() {
        Expr u = sum(product(X, X), quotient(X, X), sin(Exprs.negate(X)));
        var result = Simplifier.simplify(u, List.of(), new Budget(2, 1000));
        assertFalse(result.complete());
        Points.check(u, result.expr(), result.conditions(), List.of());
        assertTrue(Size.tree(result.expr()) > 0);
    }
}
