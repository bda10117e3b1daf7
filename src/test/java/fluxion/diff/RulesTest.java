package fluxion.diff;

import static fluxion.diff.Calculus.*;
import static fluxion.expr.Exprs.*;
import static fluxion.function.Functions.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fluxion.expr.DerivativeOperator.Kind;
import fluxion.expr.Expr;
import fluxion.function.Context;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule gives what the textbook writes, before anything is simplified. */
class RulesTest {
    static Stream<Arguments> table() {
        Expr u = sin(x), v = cos(x), du = cos(x), dv = negate(sin(x));
        // @formatter:off
        return Stream.of(
            row("a′ = 0",                        a,                        ZERO,                               DiffRule.CONSTANT),
            row("(ln a)′ = 0",                   ln(a),                    ZERO,                               DiffRule.CONSTANT),
            row("x′ = 1",                        x,                        ONE,                                DiffRule.VARIABLE),
            row("(x + sin x + a)′",              sum(x, u, a),             sum(ONE, du),                       DiffRule.SUM),
            row("(a sin x)′",                    product(a, u),            product(a, du),                     DiffRule.CONSTANT_MULTIPLE),
            row("(0 · ln x)′ = 0",               product(ZERO, ln(x)),     ZERO,                               DiffRule.CONSTANT_MULTIPLE),
            row("(u v)′ = u′ v + u v′",          product(u, v),            sum(product(du, v), product(u, dv)), DiffRule.PRODUCT),
            row("(a u x v)′",                    product(a, u, x, v),
                sum(product(a, du, x, v), product(a, u, v), product(a, u, x, dv)),                             DiffRule.PRODUCT),
            row("(sin x / a)′",                  quotient(u, a),           quotient(du, a),                    DiffRule.CONSTANT_DIVISOR),
            row("(1/v)′ = −v′/v²",               quotient(ONE, v),         quotient(sin(x), square(v)),        DiffRule.RECIPROCAL),
            row("(a/x)′ = −a/x²",                quotient(a, x),           quotient(negate(a), square(x)),     DiffRule.RECIPROCAL),
            row("(u/v)′",                        quotient(u, v),
                quotient(sum(product(du, v), product(u, sin(x))), square(v)),                                  DiffRule.QUOTIENT),
            row("(x³)′",                         power(x, num(3)),         product(num(3), square(x)),         DiffRule.POWER),
            row("(x^(−1))′",                     power(x, MINUS_ONE),      negate(power(x, num(-2))),          DiffRule.POWER),
            row("(∛x)′",                         power(x, num(1, 3)),      product(num(1, 3), power(x, num(-2, 3))), DiffRule.POWER),
            row("(sin² x)′",                     square(u),                product(TWO, u, du),                DiffRule.POWER),
            row("(x^n)′",                        power(x, n),              product(n, power(x, subtract(n, ONE))), DiffRule.POWER),
            row("((sin x)⁰)′ = 0",               power(u, ZERO),           ZERO,                               DiffRule.POWER),
            row("(√sin x)′",                     sqrt(u),                  quotient(du, product(TWO, sqrt(u))), DiffRule.SQUARE_ROOT),
            row("(e^sin x)′",                    exp(u),                   product(exp(u), du),                DiffRule.NATURAL_EXPONENTIAL),
            row("(2^x)′",                        power(TWO, x),            product(power(TWO, x), ln(TWO)),    DiffRule.EXPONENTIAL),
            row("(a^sin x)′",                    power(a, u),              product(power(a, u), ln(a), du),    DiffRule.EXPONENTIAL),
            row("(1^sin x)′ = 0",                power(ONE, u),            ZERO,                               DiffRule.EXPONENTIAL),
            row("(x^x)′ = x^x (ln x + x/x)",     power(x, x),              product(power(x, x), sum(ln(x), quotient(x, x))), DiffRule.GENERAL_POWER),
            row("(u^v)′",                        power(u, v),
                product(power(u, v), sum(product(dv, ln(u)), quotient(product(v, du), u))),                    DiffRule.GENERAL_POWER),
            row("(ln x)′",                       ln(x),                    quotient(ONE, x),                   DiffRule.FUNCTION),
            row("(sin 2x)′",                     sin(product(TWO, x)),     product(cos(product(TWO, x)), TWO), DiffRule.CHAIN),
            row("(ln sin x)′",                   ln(u),                    product(quotient(ONE, u), du),      DiffRule.CHAIN),
            row("f(x)′ = f′(x)",                 call("f", x),             prime("f", x),                      DiffRule.ABSTRACT_FUNCTION),
            row("f(x²)′ = f′(x²) 2x",            call("f", square(x)),     product(prime("f", square(x)), TWO, x), DiffRule.ABSTRACT_FUNCTION),
            row("f′(x)′ = f″(x)",                prime("f", x),            slot("f", List.of(0, 0), x),        DiffRule.ABSTRACT_FUNCTION),
            row("f(x, sin x)′",                  call("f", x, u),
                sum(slot("f", List.of(0), x, u), product(slot("f", List.of(1), x, u), du)),                    DiffRule.ABSTRACT_FUNCTION),
            row("f(2)′ = 0",                     call("f", TWO),           ZERO,                               DiffRule.CONSTANT));
        // @formatter:on
    }

    private static Arguments row(String law, Expr f, Expr derivative, DiffRule rule) {
        return arguments(law, f, derivative, rule);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void derivatives(String law, Expr f, Expr expected, DiffRule rule) {
        var rules = new LinkedHashMap<Expr, DiffRule>();
        var watched = Differentiator.derivative(f, x, Context.EMPTY, Kind.TOTAL, step ->
            rules.put(step.node(), step.rule()));
        assertSame(expected, done(watched).derivative());
        assertEquals(rule, rules.lastEntry().getValue());
        assertSame(f, rules.lastEntry().getKey());
    }

    @Test void severalArguments() {
        Expr f = apply(ATAN2, y, square(x));
        Expr bySlot1 = ATAN2.partial(0, List.of(y, square(x))).orElseThrow();
        Expr bySlot2 = ATAN2.partial(1, List.of(y, square(x))).orElseThrow();
        assertSame(bySlot1, d(f, y));
        assertSame(product(bySlot2, TWO, x), d(f, x));
    }

    @Test void everyRuleIsAppliedSomewhereAndSaysItsName() {
        var seen = EnumSet.noneOf(DiffRule.class);
        table().map(row -> (DiffRule) row.get()[3]).forEach(seen::add);
        // TrapsTest, LawsTest, PiecesTest
        seen.addAll(List.of(DiffRule.POWER_OF_ZERO, DiffRule.CHAIN_OF_SEVERAL, DiffRule.PIECES));
        // BoundTest
        seen.addAll(List.of(DiffRule.SUM_OF_TERMS, DiffRule.PRODUCT_OF_FACTORS, DiffRule.INTEGRAL, DiffRule.INDEX));
        // ResolverTest
        seen.addAll(List.of(DiffRule.DEFINITION, DiffRule.DEPENDENCE, DiffRule.USER_RULE, DiffRule.FUNCTION_BODY));
        assertEquals(EnumSet.allOf(DiffRule.class), seen);
    }

    @ParameterizedTest @EnumSource
    void rulesHaveTitlesAndFormulas(DiffRule rule) {
        assertFalse(rule.title().isBlank());
        assertTrue(rule.formula().contains("′"));
    }

    @ParameterizedTest @EnumSource
    void reasonsHaveSentences(Derived.Why why) {
        assertFalse(new Derived.NoDerivative<Expr>(x, why, List.of("f", "1")).sentence().contains("{"));
    }

    @ParameterizedTest @EnumSource
    void notesHaveSentences(Note.Kind kind) {
        assertFalse(new Note(kind, List.of("f", "x", "k")).sentence().contains("{"));
    }

    @Test void higherOrders() {
        var orders = new ArrayList<Expr>();
        Expr third = done(Differentiator.derivative(power(x, num(5)), x, 3, Context.EMPTY, u -> { orders.add(u);
            return u; })).derivative();
        assertSame(product(num(60), square(x)), third);
        assertEquals(List.of(product(num(5), power(x, num(4))), product(num(20), power(x, num(3))), third), orders);
        assertSame(sin(x), done(Differentiator.derivative(sin(x), x, 0, Context.EMPTY, u -> u)).derivative());
        assertSame(sin(x), done(Differentiator.derivative(sin(x), x, 4, Context.EMPTY, u -> u)).derivative());
    }

    @Test void mixedPartialsAreTakenAsEqualAndSaidSo() {
        Expr f = call("f", x, y);
        var xy = done(Differentiator.derivative(f, List.of(x, y), Context.EMPTY, u -> u));
        var yx = done(Differentiator.derivative(f, List.of(y, x), Context.EMPTY, u -> u));
        assertSame(xy.derivative(), yx.derivative());
        assertTrue(xy.notes().contains(new Note(Note.Kind.MIXED_PARTIALS, List.of("f"))));
        assertFalse(done(Differentiator.derivative(f, List.of(x, x), Context.EMPTY, u -> u)).notes()
            .contains(new Note(Note.Kind.MIXED_PARTIALS, List.of("f"))));
    }
}
