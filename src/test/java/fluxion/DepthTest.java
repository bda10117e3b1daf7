package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.explain.Detail;
import fluxion.explain.Writeup;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.function.Functions;
import fluxion.print.Writing;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Formulas of great depth, and formulas that share so much that written out they would not fit the universe. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DepthTest {
    private static final Fluxion FLUXION = Fluxion.create();
    private static final Expr.Variable X = Exprs.variable("x");

    /** sin(sin(… sin x)) */
    private static Formula chain(int depth) {
        Expr f = X;
        for (int i = 0; i < depth; i++) f = Functions.sin(f);
        return new Formula(f, List.of());
    }

    /** u₀ = x, uₖ₊₁ = uₖ sin uₖ */
    private static Formula shared(int depth) {
        Expr f = X;
        for (int i = 0; i < depth; i++) f = Exprs.product(f, Functions.sin(f));
        return new Formula(f, List.of());
    }

    @ParameterizedTest
    @EnumSource(names = {"RAW", "SIMPLIFIED", "SHARED"})
    void gradients(Form form) {
        assertFalse(FLUXION.gradient(shared(1000), List.of(X), form).where().definitions().isEmpty());
        assertFalse(FLUXION.gradient(chain(100_000), List.of(X), form).where().definitions().isEmpty());
    }

    @ParameterizedTest
    @EnumSource(names = {"RAW", "SIMPLIFIED"})
    void derivatives(Form form) {
        assertTrue(FLUXION.derivative(chain(100_000), List.of(X), form).distinct() >= 100_000);
        assertEquals(Long.MAX_VALUE, FLUXION.derivative(shared(1000), List.of(X), form).size());
    }

    @ParameterizedTest
    @EnumSource(names = {"RAW", "SIMPLIFIED"})
    void derivations(Form form) {
        for (Formula f : List.of(chain(10_000), shared(300))) {
            var derivation = FLUXION.explained(f, List.of(X), form).derivation();
            assertSame(derivation.answer(), derivation.replay());
            for (Detail detail : Detail.values())
                assertTrue(new Writeup(derivation, detail).in(Writing.TEXT).size() < 1_000);
        }
        assertFalse(FLUXION.explained(chain(110_000), List.of(X), form).derivation().complete());
    }

    @Test
    void valuesAndSlopes() {
        var at = Map.<Expr.Variable, Expr>of(X, Exprs.num(1, 3));
        assertTrue(FLUXION.evaluate(shared(1000), at) instanceof Value.Known);
        assertTrue(FLUXION.slope(chain(100_000), List.of(X), at) instanceof Value.Known);
    }

    @Test
    void comparisons() {
        assertEquals("proved", FLUXION.compare(shared(1000), shared(1000)).word());
        assertEquals("proved", FLUXION.compare(chain(100_000), chain(100_000)).word());
    }
}
