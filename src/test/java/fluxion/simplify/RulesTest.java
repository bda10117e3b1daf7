package fluxion.simplify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule of the table: it keeps values, makes things smaller, and is found when its left side is met. */
class RulesTest {
    @TestFactory Stream<DynamicTest> rulesKeepValues() {
        return Rules.all().stream().map(rule -> DynamicTest.dynamicTest(rule.name(), () -> {
            var result = Simplifier.simplify(rule.left(), rule.when(), Budget.ORDINARY, List.of(rule));
            Points.check(rule.left(), rule.right(), result.conditions(), rule.when());
            Points.check(rule.left(), result.expr(), result.conditions(), rule.when());
        }));
    }

    @TestFactory Stream<DynamicTest> rulesMakeSmaller() {
        var measure = new Measure();
        return Rules.all().stream().map(rule -> DynamicTest.dynamicTest(rule.name(), () ->
            assertTrue(rule.group() == Rule.Group.VALUE ? calls(rule.right()) < calls(rule.left())
                                                        : measure.of(rule.right()) < measure.of(rule.left()))));
    }

    private static long calls(Expr u) {
        return Fold.postOrder(u).stream().filter(node -> node instanceof Expr.Apply).count();
    }

    @TestFactory Stream<DynamicTest> rulesAreFound() {
        return Rules.all().stream().map(rule -> DynamicTest.dynamicTest(rule.name(), () -> {
            var result = Simplifier.simplify(rule.left(), rule.when(), Budget.ORDINARY, List.of(rule));
            assertEquals(List.of(rule.name()), result.rules());
        }));
    }

    @Test void namesAreUnique() {
        var names = new HashSet<Object>();
        for (Rule rule : Rules.all()) assertTrue(names.add(rule.group() == Rule.Group.VALUE ? rule.left()
            : rule.name()), rule.name());
    }

    @Test void unboundSlotsAreRefused() {
        assertThrows(IllegalArgumentException.class, () ->
            new Rule("wrong", Rule.Group.VALUE, Exprs.square(Exprs.variable("u")), Exprs.variable("v"), List.of()));
    }
}
