package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.diff.Differentiator;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.number.Rational;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Evaluation;
import fluxion.numeric.Truth;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Derivatives of every order of formulas at random, with letters that may be 0 or negative: where the conditions hold
 * and both have values, they are what repeated differentiation gives.
 */
class OrderLawsTest {
    private static final int FORMULAS = Integer.getInteger("formulas", 60);
    private static final int HIGHEST = 6;
    private static final Variable x = Exprs.variable("x"), n = Exprs.variable("n"), a = Exprs.variable("a"),
        b = Exprs.variable("b");
    private static final List<String> LINES = List.of("x", "a x + b", "2 x - 1", "3 - x", "a x", "x/2 + b");
    private static final List<Rational> NUMBERS = List.of(Rational.ZERO, Rational.of(-2), Rational.of(3, 2),
        Rational.of(1), Rational.of(-1, 3), Rational.of(7, 5));

    private final Random random = new Random(Long.getLong("seed", 20_260_731));

    private String line() {
        return "(" + LINES.get(random.nextInt(LINES.size())) + ")";
    }

    private String atom() {
        return switch (random.nextInt(12)) {
            case 0  -> "exp" + line();
            case 1  -> "sin" + line();
            case 2  -> "cos" + line();
            case 3  -> "sinh" + line();
            case 4  -> "cosh" + line();
            case 5  -> "ln" + line();
            case 6  -> "1/" + line() + "^" + (1 + random.nextInt(3));
            case 7  -> line() + "^" + random.nextInt(6);
            case 8  -> line() + "^(" + List.of("1/2", "5/2", "1/3", "7/3", "-2/3", "a").get(random.nextInt(6)) + ")";
            case 9  -> List.of("2", "a", "b", "-3/2").get(random.nextInt(4));
            case 10 -> "2^" + line();
            default -> "x";
        };
    }

    private String formula(int depth) {
        if (depth == 0) return atom();
        return switch (random.nextInt(4)) {
            case 0  -> "(" + formula(depth - 1) + " + " + formula(depth - 1) + ")";
            case 1  -> "(" + formula(depth - 1) + " - " + formula(0) + ")";
            default -> formula(depth - 1) + " * " + formula(0);
        };
    }

    @Test
    void whereTheyHoldTheyAreRepeatedDifferentiation() {
        var fluxion = Fluxion.create();
        int compared = 0;
        for (int k = 0; k < FORMULAS; k++) {
            String text = formula(random.nextInt(3));
            Results results;
            try {
                results = fluxion.calculus(Form.SIMPLIFIED).nth(fluxion.formula(text), x, n);
            } catch (Fault none) {
                assertEquals("no-closed-form", none.code(), text);
                continue;
            }
            var derivatives = derivatives(fluxion.formula(text).expr());
            for (int point = 0; point < 6; point++) {
                var at = Map.<Variable, Rational>of(x, number(), a, number(), b, number());
                for (int order = 0; order <= HIGHEST; order++)
                    if (agrees(results, derivatives.get(order), order, at, text)) compared++;
            }
        }
        assertTrue(compared > 10 * FORMULAS, "compared " + compared);
    }

    private Rational number() {
        return NUMBERS.get(random.nextInt(NUMBERS.size()));
    }

    private static boolean agrees(Results results, Expr derivative, int order, Map<Variable, Rational> at,
        String text) {
        Map<Expr, Expr> number = Map.of(n, Exprs.num(order));
        var where = Condition.all(results.conditions()).map(u -> Substitution.replace(u, number));
        if (Enclosures.holdsAt(where, at) != Truth.TRUE) return false;
        double found = Evaluation.value(Substitution.replace(results.results().getFirst().expr(), number), at);
        double expected = Evaluation.value(derivative, at);
        if (Double.isNaN(expected) || Double.isNaN(found)) return false;
        assertEquals(expected, found, 1e-7 * Math.max(1, Math.abs(expected)),
            () -> text + " at n = " + order + ", " + at);
        return true;
    }

    private static List<Expr> derivatives(Expr f) {
        var all = new ArrayList<>(List.of(f));
        while (all.size() <= HIGHEST) {
            var next = Fault.derived(Differentiator.derivative(all.getLast(), x, Context.EMPTY)).derivative();
            all.add(Simplifier.simplify(next).expr());
        }
        return all;
    }
}
