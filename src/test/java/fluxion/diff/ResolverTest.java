package fluxion.diff;

import static fluxion.diff.Calculus.*;
import static fluxion.expr.Exprs.*;
import static fluxion.function.Functions.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.diff.Derived.Why;
import fluxion.expr.AbstractFunction;
import fluxion.expr.Condition;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.DerivativeOperator.Kind;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.function.Context;
import fluxion.numeric.Tape;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Derivatives as they are written in formulas, in what a sheet declares. */
class ResolverTest {
    private static final AbstractFunction G = AbstractFunction.of("g", 1);
    private static final Variable u = variable("u");

    /** g' = g (1 − g), h = g(w1 x), y = g(w2 h), C = 1/2 (y − t)². */
    private static final Context BACKPROP = Context.EMPTY.declare(G)
        .rule(G.differentiated(0), lambda(product(call("g", u), subtract(ONE, call("g", u))), u))
        .define(h, call("g", product(w1, x)))
        .define(y, call("g", product(w2, h)))
        .define(C, product(HALF, square(subtract(y, t))));

    private static Expr resolved(Expr formula, Context context) {
        return done(Resolver.resolve(formula, context)).derivative();
    }

    private static Note note(Note.Kind kind, String... names) {
        return Note.of(kind, names);
    }

    @ParameterizedTest @EnumSource
    void backpropagation(Kind kind) {
        Expr error = subtract(y, t), slopeOfY = subtract(ONE, y), slopeOfH = subtract(ONE, h);
        Expr byW2 = apply(new DerivativeOperator(kind), C, w2);
        Expr byW1 = apply(new DerivativeOperator(kind), C, w1);
        assertSame(product(error, y, slopeOfY, h), resolved(byW2, BACKPROP));
        assertSame(product(error, y, slopeOfY, w2, h, slopeOfH, x), resolved(byW1, BACKPROP));
    }

    @Test void backpropagationInReverse() {
        var gradient = done(Gradient.reverse(C, List.of(w2, w1), BACKPROP)).derivative();
        assertEquals(resolvedAt(total(C, w2)), valueOf(gradient.get(0)), 1e-15);
        assertEquals(resolvedAt(total(C, w1)), valueOf(gradient.get(1)), 1e-15);
    }

    private static double resolvedAt(Expr formula) {
        return valueOf(resolved(formula, BACKPROP));
    }

    private static double valueOf(Expr e) {
        return Tape.of(e, List.of(y, t, h, w2, x)).value(0.3, 0.8, 0.6, -0.4, 1.7);
    }

    @Test void backpropagationExpanded() {
        Expr gh = call("g", product(w1, x)), gy = call("g", product(w2, gh));
        assertSame(product(subtract(gy, t), gy, subtract(ONE, gy), gh),
            done(Resolver.resolve(total(C, w2), BACKPROP, Form.EXPANDED)).derivative());
    }

    @Test void rulesAreTraced() {
        var rules = EnumSet.noneOf(DiffRule.class);
        Differentiator.derivative(C, w1, BACKPROP, Kind.TOTAL, step -> rules.add(step.rule()));
        assertEquals(EnumSet.of(DiffRule.DEFINITION, DiffRule.CONSTANT_MULTIPLE, DiffRule.POWER, DiffRule.SUM,
            DiffRule.CONSTANT,
            DiffRule.USER_RULE, DiffRule.VARIABLE), rules);
        rules.clear();
        var dependent = Context.EMPTY.depends(y, call("y", x)).define("f", lambda(square(u), u));
        Differentiator.derivative(sum(y, call("f", x)), x, dependent, Kind.TOTAL, step -> rules.add(step.rule()));
        assertTrue(rules.containsAll(EnumSet.of(DiffRule.DEPENDENCE, DiffRule.FUNCTION_BODY)));
    }

    @Test void definedNamesAreVariablesToDifferentiateBy() {
        assertSame(subtract(y, t), resolved(partial(C, y), BACKPROP));
        assertSame(product(subtract(y, t), y, subtract(ONE, y), w2), resolved(partial(C, h), BACKPROP));
        assertSame(ZERO, resolved(partial(h, w2), BACKPROP));
    }

    @Test void puttingNamesBackMakesNothingDependOnThem() {             // g(w1 x) written out is not h to ∂/∂h
        Expr written = call("g", product(w1, x));
        assertSame(ZERO, resolved(partial(partial(product(h, written), h), h), BACKPROP));
        assertSame(ZERO, done(Differentiator.derivative(product(h, written), List.of(h, h), BACKPROP, e -> e))
            .derivative());
        assertSame(ZERO, done(Hessian.of(product(h, written), List.of(h, w2), BACKPROP)).derivative().getFirst()
            .getFirst());
        assertSame(ZERO, d(partial(product(h, written), h), h, BACKPROP));
    }

    private static Expr d(Expr f, Variable by, Context context) {
        return done(Differentiator.derivative(f, by, context)).derivative();
    }

    @Test void higherOrdersFollowNamesToo() {
        // y (1−y) h differentiated once more, in names
        Expr second = resolved(total(total(y, w2), w2), BACKPROP);
        assertSame(sum(product(y, subtract(ONE, y), h, subtract(ONE, y), h),
            product(y, negate(product(y, subtract(ONE, y), h)), h)), second);
    }

    @Test void totalFollowsDeclaredDependencesPartialDoesNot() {
        var context = Context.EMPTY.depends(y, call("y", x));
        Expr f = product(x, square(y));
        assertSame(sum(square(y), product(x, TWO, y, prime("y", x))), resolved(total(f, x), context));
        assertSame(square(y), resolved(partial(f, x), context));
        assertEquals(List.of(note(Note.Kind.HELD_CONSTANT, "y")),
            done(Resolver.resolve(partial(f, x), context)).notes());
        assertSame(prime("y", x), resolved(total(y, x), context));
        assertSame(prime("y", x), resolved(partial(y, x), context));                 // in the slot
        assertSame(slot("y", List.of(0, 0), x), resolved(total(total(y, x), x), context));
        assertSame(product(prime("y", x), prime("x", t)), resolved(total(y, t), context.depends(x, call("x", t))));
    }

    @Test void unknownNameAloneUnderADerivativeIsNoConstant() {
        var derived = done(Resolver.resolve(total(y, x), Context.EMPTY));
        assertSame(prime("y", x), derived.derivative());
        assertEquals(List.of(note(Note.Kind.UNKNOWN_FUNCTION, "y", "x")), derived.notes());
        assertEquals("y taken as an unknown function of x here", derived.notes().getFirst().sentence());
        assertSame(slot("y", List.of(0, 0), x), resolved(total(total(y, x), x), Context.EMPTY));
        assertSame(sum(slot("u", List.of(0, 0), x, t), slot("u", List.of(1), x, t)),
            resolved(sum(partial(partial(u, x), x), partial(u, t)), Context.EMPTY));
        assertSame(ZERO, resolved(total(y, x), Context.EMPTY.constant(y)));
        assertSame(ONE, resolved(total(x, x), Context.EMPTY));
    }

    @Test void whatIsTakenForANameHoldsInTheWholeEquation() {       // d/dx (x y) = y + x dy/dx
        var sides = done(Resolver.resolve(List.of(total(product(x, y), x), sum(y, product(x, total(y, x)))),
            Context.EMPTY, Form.NAMED)).derivative();
        assertSame(sides.get(1), sides.get(0));
        var alone = done(Resolver.resolve(total(product(x, y), x), Context.EMPTY));
        assertSame(y, alone.derivative());
        assertEquals(List.of(note(Note.Kind.TAKEN_AS_CONSTANT, "y")), alone.notes());
    }

    @Test void substitutionNeverReachesABoundVariable() {
        var context = Context.EMPTY.define("f", lambda(total(power(x, num(3)), x), x));      // f(x) = d/dx x³
        assertSame(num(12), done(Definitions.expand(call("f", TWO), context)).derivative());
        var constant = done(Resolver.resolve(total(call("f", num(10)), x),
            Context.EMPTY.define("f", lambda(square(x), x))));
        assertSame(ZERO, constant.derivative());
        assertEquals(List.of(note(Note.Kind.INDEPENDENT, "x")), constant.notes());
        assertSame(prime("f", TWO), resolved(prime("f", TWO), Context.EMPTY));
    }

    @Test void slotDerivativesOfFunctionsWithABody() {
        var context = Context.EMPTY.define("f", lambda(power(u, num(3)), u));
        assertSame(num(12), resolved(product(prime("f", TWO)), context));
        assertSame(product(num(3), square(sin(x))), resolved(prime("f", sin(x)), context));
        assertSame(product(num(6), x), resolved(slot("f", List.of(0, 0), x), context));
        assertSame(product(num(3), square(product(TWO, x)), TWO),
            resolved(total(call("f", product(TWO, x)), x), context));
        assertSame(product(num(3), square(x)), resolved(total(variable("f"), x), context));        // df/dx
        var two = Context.EMPTY.define("q", lambda(product(square(u), t), u, t));
        assertSame(product(TWO, x, sin(y)), resolved(slot("q", List.of(0), x, sin(y)), two));
        assertSame(square(x), resolved(slot("q", List.of(1), x, sin(y)), two));
        assertSame(TWO, resolved(slot("q", List.of(0, 0, 1), x, y), two));
    }

    @Test void bodiesMayMentionTheVariableItself() {                 // f(u) = u x: d/dx f(3) = 3, f'(3) = x
        var context = Context.EMPTY.define("f", lambda(product(u, x), u));
        assertSame(num(3), resolved(total(call("f", num(3)), x), context));
        assertSame(x, resolved(prime("f", num(3)), context));
        var through = Context.EMPTY.define(a, square(x)).define("f", lambda(product(u, a), u));
        assertSame(product(num(3), TWO, x), resolved(total(call("f", num(3)), x), through));
    }

    @Test void conditionsOfABodyAreStatedAtTheArguments() {
        var context = Context.EMPTY.define("f", lambda(abs(u), u));
        var derived = done(Resolver.resolve(prime("f", product(TWO, x)), context));
        assertSame(sign(product(TWO, x)), derived.derivative());
        assertEquals(List.of(Condition.nonZero(product(TWO, x))), derived.conditions());
    }

    @Test void ruleGoesBeforeBody() {
        var context = Context.EMPTY.define("g", lambda(quotient(ONE, sum(ONE, exp(negate(u)))), u))
            .rule(G.differentiated(0), lambda(product(call("g", u), subtract(ONE, call("g", u))), u));
        var derived = done(Resolver.resolve(total(call("g", x), x), context));
        assertSame(product(call("g", x), subtract(ONE, call("g", x))), derived.derivative());
        var claim = done(RuleClaims.of(context)).derivative().getFirst();
        Expr e = exp(negate(x));
        assertSame(product(quotient(ONE, sum(ONE, e)), subtract(ONE, quotient(ONE, sum(ONE, e)))),
            claim.ruleAt(List.of(x)));
        assertSame(quotient(e, square(sum(ONE, e))), claim.bodyAt(List.of(x)));
    }

    @Test void rulesOfHigherOrderAndWithoutEnd() {
        var second = Context.EMPTY.declare(AbstractFunction.of("s", 1))
            .rule(AbstractFunction.of("s", 1).differentiated(0).differentiated(0), lambda(negate(call("s", u)), u));
        assertSame(negate(call("s", x)), resolved(total(total(call("s", x), x), x), second));
        assertSame(negate(prime("s", x)), resolved(slot("s", List.of(0, 0, 0), x), second));
        var circle = Context.EMPTY.rule(G.differentiated(0), lambda(slot("g", List.of(0, 0), u), u));
        assertEquals(Why.CYCLIC_RULES, refused(Resolver.resolve(total(call("g", x), x), circle)).why());
    }

    @Test void onlyVariablesAreDifferentiatedBy() {
        var no = refused(Resolver.resolve(sum(x, total(square(x), product(TWO, x))), Context.EMPTY));
        assertEquals(Why.NOT_A_VARIABLE, no.why());
        assertSame(product(TWO, x), no.where());
    }

    @Test void circlesAreNamed() {
        var circle = Context.EMPTY.define(a, sum(h, ONE)).define(h, sin(a));
        var no = refused(Resolver.resolve(total(a, x), circle));
        assertEquals(Why.CYCLIC_DEFINITION, no.why());
        assertFalse(no.names().isEmpty());
        assertEquals(Why.CYCLIC_DEFINITION, refused(Definitions.expand(h, circle)).why());
        var recursive = Context.EMPTY.define("f", lambda(product(u, call("f", subtract(u, ONE))), u));
        assertEquals(Why.CYCLIC_DEFINITION, refused(Differentiator.derivative(call("f", x), x, recursive)).why());
        var mutual = Context.EMPTY.depends(y, call("y", x)).depends(x, call("x", y));
        assertEquals(Why.CYCLIC_DEFINITION, refused(Differentiator.derivative(y, t, mutual)).why());
        assertSame(prime("y", x), resolved(total(y, x), mutual));
    }

    @Test void definitionsWithDerivatives() {                         // v = ds/dt with s = t³; dv/dt
        Variable s = variable("s"), v = variable("v");
        var context = Context.EMPTY.define(s, power(t, num(3))).define(v, total(s, t));
        assertSame(product(num(6), t), resolved(total(v, t), context));
        assertSame(product(num(3), square(t)), done(Definitions.expand(v, context)).derivative());
    }

    @Test void aNumberIsNoName() {
        var context = Context.EMPTY.define(a, TWO).define(h, product(a, x));
        assertSame(product(TWO, h, a), resolved(total(square(h), x), context));
    }
}
