package fluxion.diff;

import static fluxion.diff.Calculus.*;
import static fluxion.expr.Exprs.*;
import static fluxion.function.Functions.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.diff.Derived.Why;
import fluxion.expr.Expr;
import fluxion.expr.Size;
import fluxion.function.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Depth and sharing are ordinary. */
class SizeTest {
    private static final int DEEP = 100_000;

    private static Expr nested(int depth) {
        Expr f = x;
        for (int i = 0; i < depth; i++) f = sin(f);
        return f;
    }

    /** fₖ₊₁ = (fₖ + 1) sin fₖ: 2^k paths. */
    private static Expr shared(int depth) {
        Expr f = x;
        for (int i = 0; i < depth; i++) f = product(sum(f, ONE), sin(f));
        return f;
    }

    @Test void deepChain() {
        Expr f = nested(DEEP);
        assertTimeout(Duration.ofSeconds(10), () -> assertTrue(Size.distinct(List.of(d(f, x))) < 5 * DEEP));
        assertTimeout(Duration.ofSeconds(10), () ->
            assertTrue(Size.distinct(done(Gradient.reverse(f, List.of(x), Context.EMPTY)).derivative()) < 5 * DEEP));
        assertSame(f, done(Resolver.resolve(f, Context.EMPTY)).derivative());
    }

    @Test void deepOperators() {
        Expr formula = call("f", x);
        for (int i = 0; i < 2_000; i++) formula = total(formula, x);
        assertSame(slot("f", Collections.nCopies(2_000, 0), x),
            done(Resolver.resolve(formula, Context.EMPTY)).derivative());
    }

    @Test void deepDefinitions() {
        var context = chainOfDefinitions(DEEP);
        var last = variable("v" + DEEP);
        assertTimeout(Duration.ofSeconds(10), () -> assertTrue(Size.distinct(List.of(d(last, context))) < 5 * DEEP));
        assertSame(nested(DEEP), done(Definitions.expand(last, context)).derivative());
    }

    private static Expr d(Expr f, Context context) {
        return done(Differentiator.derivative(f, x, context)).derivative();
    }

    private static Expr d(Expr f, Expr.Variable by) {
        return Calculus.d(f, by);
    }

    private static Context chainOfDefinitions(int count) {
        var bodies = new LinkedHashMap<Expr.Variable, Expr>();
        bodies.put(variable("v1"), sin(x));
        for (int k = 2; k <= count; k++) bodies.put(variable("v" + k), sin(variable("v" + (k - 1))));
        return new Context(bodies, Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), Map.of(), List.of(), Set.of(),
            Map.of());
    }

    @Test void treeOfSize2To1000() {
        Expr f = shared(1_000);
        assertEquals(Long.MAX_VALUE, Size.tree(f));
        assertTrue(Size.distinct(List.of(d(f, x))) < 12 * Size.distinct(List.of(f)));
        assertTrue(Size.distinct(done(Gradient.reverse(f, List.of(x), Context.EMPTY))
            .derivative()) < 12 * Size.distinct(List.of(f)));
        Expr formula = total(f, x);
        assertSame(d(f, x), done(Resolver.resolve(formula, Context.EMPTY)).derivative());
        var named = Context.EMPTY.define(y, f);
        assertSame(f, done(Definitions.expand(y, named)).derivative());
        assertSame(y, Definitions.named(f, named));
    }

    @Test void longProductIsLinear() {
        var xs = variables("x", 10_000);
        Expr f = product(List.copyOf(xs));
        var gradient = done(Gradient.reverse(f, xs, Context.EMPTY)).derivative();
        assertTrue(operations(gradient) < 4 * 10_000);
        var inX = xs.stream().map(u -> sum(u, x)).toList();
        assertTrue(operations(List.of(d(product(inX), x))) < 6 * 10_000);
    }

    @Test void gradientOfASigmoidChainCostsAFewEvaluations() {
        var ws = variables("w", 50);
        Expr f = x;
        for (var w : ws) f = sigmoid(product(w, f));
        var all = new ArrayList<Expr>(done(Gradient.reverse(f, ws, Context.EMPTY)).derivative());
        all.add(f);
        assertTrue(operations(all) <= 5 * operations(List.of(f)), operations(all) + " operations for "
            + operations(List.of(f)));
        assertTrue(Size.distinct(all) <= 5 * Size.distinct(List.of(f)));
    }

    @Test void costOfTheGradientDoesNotDependOnTheNumberOfVariables() {
        for (int n : new int[] {10, 100, 1_000}) {
            var xs = variables("x", n);
            Expr f = ZERO;
            for (var u : xs) f = sum(List.of(f, square(sum(u, sin(f)))));
            var all = new ArrayList<Expr>(done(Gradient.reverse(f, xs, Context.EMPTY)).derivative());
            all.add(f);
            assertTrue(operations(all) <= 5 * operations(List.of(f)), n + ": " + operations(all) + " for "
                + operations(List.of(f)));
        }
    }

    @Test void growingWithoutBoundEndsInAMessage() {
        var doubling = Context.EMPTY.define("f1", lambda(product(call("g", x), x), x));
        // f_k(x) = f_{k−1}(g(x)) f_{k−1}(h(x)): 2^k different calls
        for (int k = 2; k <= 40; k++)
            doubling = doubling.define("f" + k,
                lambda(sum(call("f" + (k - 1), call("g", x)), call("f" + (k - 1), call("h", x))), x));
        assertEquals(Why.TOO_LARGE, refused(Definitions.expand(call("f40", x), doubling)).why());
        assertEquals(Why.TOO_LARGE, refused(Differentiator.derivative(call("f40", x), x, doubling)).why());
    }
}
