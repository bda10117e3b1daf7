package fluxion.verify;

import static fluxion.expr.Exprs.num;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.quotient;
import static fluxion.expr.Exprs.square;
import static fluxion.expr.Exprs.subtract;
import static fluxion.expr.Exprs.sum;
import static fluxion.function.Functions.ABS;
import static fluxion.function.Functions.ARCSIN;
import static fluxion.function.Functions.ARCTAN;
import static fluxion.function.Functions.COS;
import static fluxion.function.Functions.FLOOR;
import static fluxion.function.Functions.LN;
import static fluxion.function.Functions.MAX;
import static fluxion.function.Functions.SIGN;
import static fluxion.function.Functions.SIN;
import static fluxion.function.Functions.abs;
import static fluxion.function.Functions.cos;
import static fluxion.function.Functions.max;
import static fluxion.function.Functions.sin;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.RandomExpressions;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.function.Domain;
import fluxion.number.Rational;
import fluxion.simplify.Simplifier;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Claims that are equal, or different, by construction: no verdict is false. */
final class RandomClaimsTest {
    private static final double SECONDS = 2;
    private static final int COUNT = 25;
    /** Formulas of a soak; each is in four to seven claims, so that 60,000 make a million. */
    private static final int MANY = Integer.getInteger("soak.formulas", 5_000);
    private static final int SEED = Integer.getInteger("soak.seed", 101);
    private static final Expr X = Exprs.variable("x");
    private static final RandomExpressions FORMULAS =
        RandomExpressions.over("x", "y").with(SIN, COS, LN, ABS, SIGN, ARCTAN, ARCSIN, MAX);
    private static final RandomExpressions ON_A_LINE =
        RandomExpressions.over("x").with(SIN, LN, ABS, SIGN, ARCTAN, ARCSIN, MAX, FLOOR);

    /** Each gives a formula with the same values wherever it has one. */
    private static final List<UnaryOperator<Expr>> EQUAL = List.of(
        f -> subtract(product(num(2), f), f),
        f -> quotient(product(f, sum(Exprs.ONE, square(X))), sum(Exprs.ONE, square(X))),
        f -> product(f, sum(square(sin(X)), square(cos(X)))),
        f -> subtract(max(f, subtract(f, Exprs.ONE)), Exprs.ZERO),
        f -> quotient(subtract(square(sum(f, Exprs.ONE)), sum(square(f), Exprs.ONE)), num(2)),
        f -> subtract(sum(f, abs(X)), Exprs.sqrt(square(X))),
        f -> Simplifier.simplify(f).expr());

    /** Each gives a formula with other values wherever it has one. */
    private static final List<UnaryOperator<Expr>> DIFFERENT = List.of(
        f -> sum(f, num(1, 7)),
        f -> sum(f, Exprs.exp(X)),
        f -> subtract(f, sum(Exprs.ONE, square(X))),
        f -> sum(f, num(Rational.of(10).pow(-12))),
        f -> sum(f, max(abs(X), Exprs.ONE)));

    private static Claim claim(Expr u, Expr v) {
        return new Claim(u, Domain.of(u), v, Domain.of(v), List.of());
    }

    @Test void whatIsEqualIsNeverRefuted() {
        equal(11, COUNT);
    }

    @Test void whatIsDifferentIsNeverProved() {
        different(12, COUNT);
    }

    @Test void conditionsAreExact() {
        pieces(13, 3 * COUNT);
    }

    @Tag("soak") @Test void manyAreEqual() {
        equal(SEED, MANY);
    }

    @Tag("soak") @Test void manyAreDifferent() {
        different(SEED + 1, MANY);
    }

    @Tag("soak") @Test void manyHaveConditions() {
        pieces(SEED + 2, MANY);
    }

    private static void equal(int seed, int count) {
        RandomExpressions.forAll(FORMULAS, seed, count, f -> {
            for (UnaryOperator<Expr> same : EQUAL) {
                var claim = claim(f, same.apply(f));
                var verdict = Judge.judge(claim, SECONDS);
                assertTrue(verdict instanceof Verdict.Proved || verdict instanceof Verdict.Undecided(var reason, _)
                    && reason != Verdict.Reason.CONTRADICTION, () -> Claimed.text(claim, verdict));
            }
        });
    }

    private static void different(int seed, int count) {
        RandomExpressions.forAll(FORMULAS, seed, count, f -> {
            for (UnaryOperator<Expr> other : DIFFERENT) {
                var claim = claim(f, other.apply(f));
                var verdict = Judge.judge(claim, SECONDS);
                assertFalse(verdict instanceof Verdict.Proved || verdict instanceof Verdict.Conditional,
                    () -> Claimed.text(claim, verdict));
            }
        });
    }

    /** Compared with another formula in pieces; a condition must be right at every point that can be decided. */
    private static void pieces(int seed, int count) {
        RandomExpressions.forAll(ON_A_LINE, seed, count, f -> {
            for (Expr other : List.of(abs(f), max(f, Exprs.ZERO), Substitution.replace(f, Map.of(X, abs(X))), X)) {
                var claim = claim(f, other);
                var verdict = Judge.judge(claim, SECONDS);
                Claimed.assertRightAtPoints(claim, verdict, 60);
            }
        });
    }
}
