package fluxion.diff;

import static fluxion.diff.Calculus.*;
import static fluxion.expr.Exprs.*;
import static fluxion.function.Functions.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.diff.Derived.Why;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.MathFunction;
import fluxion.function.Context;
import fluxion.numeric.Evaluation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Derivatives that other systems get wrong. */
class TrapsTest {
    private static List<Condition> conditions(Expr f) {
        return done(Differentiator.derivative(f, x, Context.EMPTY)).conditions();
    }

    @Test void zeroToThePowerOfXHasDerivativeZeroForPositiveX() {
        assertSame(ZERO, d(power(ZERO, x), x));
        assertEquals(List.of(Condition.positive(x)), conditions(power(ZERO, x)));
        assertEquals(List.of(Condition.positive(sin(x))),
            done(Gradient.reverse(power(ZERO, sin(x)), List.of(x), Context.EMPTY)).conditions());
    }

    static Stream<Expr> negativeBases() {
        return Stream.of(num(-2), num(-1, 3), negate(PI), negate(E), product(num(-2), PI, E), quotient(MINUS_ONE, E));
    }

    @ParameterizedTest @MethodSource("negativeBases")
    void powersOfNegativeNumbersHaveNoRealDerivative(Expr base) {
        Expr f = power(base, sin(x));
        var no = refused(Differentiator.derivative(sum(x, f), x, Context.EMPTY));
        assertEquals(Why.NEGATIVE_BASE, no.why());
        assertSame(f, no.where());
        assertEquals(Why.NEGATIVE_BASE, refused(Gradient.reverse(f, List.of(x), Context.EMPTY)).why());
        assertSame(ZERO, d(power(base, sin(a)), x));             // a constant, wherever it has a value
    }

    @Test void aNameForANegativeNumberIsNoWayAround() {
        var context = Context.EMPTY.define(a, h).define(h, num(-2));
        assertEquals(Why.NEGATIVE_BASE, refused(Differentiator.derivative(power(a, x), x, context)).why());
        assertEquals(Why.NEGATIVE_BASE, refused(Gradient.reverse(power(a, x), List.of(x), context)).why());
    }

    @Test void generalPowerHasItsLogarithm() {
        Expr f = power(x, x);
        assertSame(product(f, sum(ln(x), quotient(x, x))), d(f, x));
    }

    @Test void constantExponentsNeverDivideByTheBase() {
        assertSame(product(n, power(x, subtract(n, ONE))), d(power(x, n), x));
        assertSame(product(n, power(x, subtract(n, ONE))),
            done(Gradient.reverse(power(x, n), List.of(x), Context.EMPTY)).derivative().getFirst());
    }

    @Test void kinksAreConditions() {
        assertSame(sign(x), d(abs(x), x));
        assertEquals(List.of(Condition.nonZero(x)), conditions(abs(x)));
        assertEquals(List.of(new Condition.NotInteger(x)), conditions(floor(x)));
        assertSame(ZERO, d(floor(x), x));
        assertEquals(List.of(), conditions(product(abs(a), x)));                 // a kink in a is none in x
        assertEquals(List.of(Condition.nonZero(x)), conditions(product(x, abs(x))));
        assertEquals(List.of(new Condition.NotInteger(x)), conditions(abs(floor(x))));   // locally constant inside
        assertEquals(List.of(Condition.nonZero(x)), conditions(sum(abs(x), square(abs(x)))));   // said once
    }

    @Test void maximumIsConditionedOnTies() {
        var derived = done(Differentiator.derivative(max(square(x), x), x, Context.EMPTY));
        assertEquals(1, derived.conditions().size());
        assertEquals(Condition.nonZero(x).getClass(), derived.conditions().getFirst().getClass());
    }

    @Test void inverseHyperbolicCosine() {
        double at2 = Evaluation.valueAt(d(apply(ARCOSH, x), x), Map.of(x, 2.0));
        assertEquals(1 / Math.sqrt(3), at2, 1e-15);
    }

    @Test void missingPartialDerivativeIsNoZero() {
        var bessel = MathFunction.named("J").arity(2).value(_ -> Double.NaN).noPartial()
            .partial(u -> product(num(7), u.getLast())).build();
        Expr f = apply(bessel, x, y);
        assertSame(product(num(7), y), d(f, y));
        var no = refused(Differentiator.derivative(sin(f), x, Context.EMPTY));
        assertEquals(Why.NO_PARTIAL, no.why());
        assertSame(f, no.where());
        assertEquals(List.of("J", "its argument"), no.names());
        assertTrue(no.sentence().contains("J"));
        assertEquals(Why.NO_PARTIAL, refused(Gradient.reverse(f, List.of(y, x), Context.EMPTY)).why());
    }

    @Test void slotDerivativesOfNestedCalls() {                  // f(x, g(x)): the slot is not the total derivative
        Expr f = call("f", x, call("g", x));
        assertSame(sum(slot("f", List.of(0), x, call("g", x)),
            product(slot("f", List.of(1), x, call("g", x)), prime("g", x))), d(f, x));
        assertSame(product(prime("f", product(TWO, x)), TWO), d(call("f", product(TWO, x)), x));
    }

    @Test void undeclaredSymbolsAreConstantsAndThatIsSaid() {
        var derived = done(Differentiator.derivative(product(a, square(x), h), x, Context.EMPTY));
        assertEquals(List.of(Note.of(Note.Kind.TAKEN_AS_CONSTANT, "a"), Note.of(Note.Kind.TAKEN_AS_CONSTANT, "h")),
            derived.notes());
        assertEquals("a taken as constant", derived.notes().getFirst().sentence());
        assertEquals(List.of(), done(Differentiator.derivative(product(a, x), x, Context.EMPTY.constant(a))).notes());
        assertEquals(List.of(), done(Resolver.resolve(partial(product(a, x), x), Context.EMPTY)).notes());
    }
}
