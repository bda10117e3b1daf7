package fluxion.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.Explained;
import fluxion.Fault;
import fluxion.Fluxion;
import fluxion.Form;
import fluxion.Formula;
import fluxion.RandomExpressions;
import fluxion.diff.Derived.Differentiated;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.function.Context;
import fluxion.function.Functions;
import fluxion.print.Printer;
import fluxion.print.Writing;
import fluxion.verify.Claim;
import fluxion.verify.Claims;
import fluxion.verify.Judge;
import fluxion.verify.Verdict;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The steps are the computation: they lead to the answer, each is right, and watching changes nothing. */
class DerivationTest {
    private static final Fluxion FLUXION = Fluxion.create();
    private static final Variable X = Exprs.variable("x");
    private static final RandomExpressions KINDS = RandomExpressions.over("x", "y").with(Functions.all());
    private static final RandomExpressions SCHOOL = RandomExpressions.over("x", "y").with(
        Functions.SIN, Functions.COS, Functions.LN, Functions.ABS);

    private static Optional<Explained> explained(Expr f, int order, Form form) {
        try {
            return Optional.of(FLUXION.explained(new Formula(f, List.of()), Collections.nCopies(order, X), form));
        } catch (Fault _) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void replayingLeadsToTheAnswer(Form form) {
        replayed(form, 11, 60);
    }

    @ParameterizedTest
    @EnumSource
    void watchingChangesNothing(Form form) {
        watched(form, 14, 40);
    }

    @Tag("soak")
    @ParameterizedTest
    @EnumSource
    void bothAtLength(Form form) {
        replayed(form, 18, 4_000);
        watched(form, 21, 2_000);
    }

    private static void replayed(Form form, int seed, int count) {
        for (int order = 1; order <= 2; order++) {
            int n = order;
            RandomExpressions.forAll(KINDS, seed + n, count / n, f -> explained(f, n, form).ifPresent(e ->
                assertSame(e.derivative().expr(), e.derivation().replay())));
        }
    }

    private static void watched(Form form, int seed, int count) {
        RandomExpressions.forAll(KINDS, seed, count, f -> explained(f, 1, form).ifPresent(e -> assertEquals(
            FLUXION.derivative(new Formula(f, List.of()), List.of(X), form), e.derivative())));
    }

    /** Hardly ever does the engine set a bracket that no step explains. */
    @Test void nothingIsLeftUnexplained() {
        var steps = new AtomicInteger();
        var regrouped = new AtomicInteger();
        RandomExpressions.forAll(KINDS, 15, 200, f -> explained(f, 1, Form.SIMPLIFIED).ifPresent(e ->
            e.derivation().steps().forEach(step -> {
                steps.incrementAndGet();
                if (step.reason().id().equals("regrouped")) regrouped.incrementAndGet();
            })));
        assertTrue(regrouped.get() * 500 < steps.get(), regrouped + " of " + steps);
    }

    @Test void everyStepIsRight() {
        judged(16, 100);
    }

    @Tag("soak") @Test void everyStepIsRightAtLength() {
        judged(17, 100_000);
    }

    private static void judged(int seed, int count) {
        var open = new AtomicInteger();
        var all = new AtomicInteger();
        RandomExpressions.forAll(SCHOOL, seed, count, f -> explained(f, 1, Form.SIMPLIFIED).ifPresent(e -> {
            for (Step step : e.derivation().steps()) {
                all.incrementAndGet();
                if (!isProved(step)) open.incrementAndGet();
            }
        }));
        assertTrue(open.get() * 50 < all.get(), open + " of " + all);
    }

    /** Everything that can be differentiated, in one variable after another. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        (y - t)^2/2                              | g' = g (1 - g); h = g(w x); y = g(v h)
        f(x) f(x^2) + h(x, x^2)                  |
        y^2 + x y                                | y = y(x)
        f(x^2)                                   | f(z) = z^2 + sin(z)
        piecewise(x < 0: -x, x < 1: x^2, otherwise: x^3) |
        sum((w x - i)^2, i, 1, n) x              |
        sum(i x^i, i, 0, 5)                      |
        sum((w x_i - y_i)^2, i, 1, n)            |
        product(x + i, i, 1, n)                  |
        sum(sum(sin(x^2 i j), i, 1, n), j, 1, m) |
        integral(exp(-t x), t, 0, x^2)           |
        d/dx(x^3 sin(x)) + x                     |
        floor(x) x + sign(x) x^2                 |
        abs(x) ln(x) + x^(3/2) + x^a + 0^x          |
        max(x, x^2) + atan2(x, y)                |
        u v                                      | u = sin(x); v = u x
        """)
    void everyKindOfStep(String formula, String sheet) {
        var fluxion = sheet == null ? FLUXION : FLUXION.given(sheet.split("; "));
        for (String by : List.of("x", "x x", "w", "x_k")) {
            var variables = Stream.of(by.split(" ")).map(fluxion::variable).toList();
            var explained = fluxion.explained(fluxion.asking(variables).formula(formula), variables, Form.SIMPLIFIED);
            var derivation = explained.derivation();
            assertSame(explained.derivative().expr(), derivation.replay());
            for (Step step : all(derivation.steps()))
                assertFalse(judged(step, fluxion.context()) instanceof Verdict.Refuted,
                    () -> Printer.text(step.before()) + " = " + Printer.text(step.after()));
            for (Detail detail : Detail.values())
                for (Writing writing : List.of(Writing.TEXT, Writing.UNICODE, Writing.LATEX))
                    assertFalse(new Writeup(derivation, detail).in(writing).contains(""));
        }
    }

    /** The steps, and those within them. */
    private static List<Step> all(List<Step> steps) {
        return steps.stream().flatMap(step -> Stream.concat(Stream.of(step), step.within().stream()
            .flatMap(inner -> all(inner.phase().steps()).stream()))).toList();
    }

    private static Verdict judged(Step step, Context context) {
        var claim = Claims.of(step.before(), step.after(), context.assume(step.given()));
        return Judge.judge((Claim) assertInstanceOf(Differentiated.class, claim).derivative(), 0.5);
    }

    /** Never refuted; if proved under a condition, then one that the step states. */
    private static boolean isProved(Step step) {
        var scene = Context.EMPTY.constant(Exprs.variable("y"));
        Verdict verdict = judged(step, scene);
        String text = Printer.text(step.before()) + " = " + Printer.text(step.after()) + ": " + verdict;
        assertFalse(verdict instanceof Verdict.Refuted, text);
        if (verdict instanceof Verdict.Conditional) assertFalse(step.conditions().isEmpty(), text);
        return !(verdict instanceof Verdict.Undecided(var reason, _)) || reason == Verdict.Reason.NO_COMMON_POINT;
    }
}
