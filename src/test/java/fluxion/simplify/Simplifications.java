package fluxion.simplify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.expr.Condition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is expected of a simplification: the result, that it keeps values, and that it is simple. */
final class Simplifications {
    private Simplifications() {}

    /** The result, whatever the conditions; they make it right. */
    static Simplified check(String input, String result, List<Condition> assumed) {
        var f = Shorthand.read(input);
        var simple = Simplifier.simplify(f, assumed, Budget.ORDINARY);
        assertSame(Shorthand.read(result), simple.expr(), () -> input + " -> " + Shorthand.write(simple.expr()));
        assertTrue(simple.complete());
        Points.check(f, simple.expr(), simple.conditions(), assumed);
        assertSame(simple.expr(), Simplifier.simplify(simple.expr(), assumed, Budget.ORDINARY).expr());
        return simple;
    }

    /** The result, and the conditions. */
    static void check(String input, String result, String conditions, String assumptions) {
        var simple = check(input, result, Shorthand.conditions(assumptions));
        assertEquals(Set.copyOf(Shorthand.conditions(conditions)), new HashSet<>(simple.conditions()), () ->
            Shorthand.write(simple.conditions()));
    }
}
