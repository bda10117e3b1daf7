package fluxion.syntax;

import static fluxion.Structures.structure;
import static fluxion.syntax.Readings.after;
import static fluxion.syntax.Readings.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.function.Context;
import fluxion.print.Printer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a line of a sheet says, and what the lines after it know. */
class SheetTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        h = 2x                      → definition h = 2 x
        given h = 2x                → definition h = 2 x
        y' = 3x                     → definition y' = 3 x
        p(a, b) = a^2 + b           → function p(a, b) = a^2 + b
        g'(x) = g(x)                → rule g[1](x) = g(x)
        g' = g (1 - g)              → rule g[1](x) = g(x) (1 - g(x))
        g(x)' = g(x) (1 - g(x))     → rule g[1](x) = g(x) (1 - g(x))
        g(x)'' = -g(x)              → rule g[2](x) = -g(x)
        g'' = -g                    → rule g[2](x) = -g(x)
        ∂₁q(a, b) = a b             → rule q[1, 0](a, b) = a b
        D_2 q(a, b) = a             → rule q[0, 1](a, b) = a
        constant t, H               → constant t, H
        y' constant                 → constant y'
        t, H constant               → constant t, H
        a and b are constants       → constant a, b
        k is a constant             → constant k
        n, m integers               → assume n integer, m integer
        x positive                  → assume x > 0
        let h = 2x                  → definition h = 2 x
        x > 0                       → assume x > 0
        0 < x < 1                   → assume 0 < x, x < 1
        assume n integer            → assume n integer
        assume n is an integer, m is positive → assume n integer, m > 0
        x not an integer            → assume x no integer
        x is no integer             → assume x no integer
        x, y are not integers       → assume x no integer, y no integer
        x is not positive           → assume x ≤ 0
        x noninteger                → assume x no integer
        x is not negative           → assume x ≥ 0
        x not nonzero               → assume x = 0
        assume n even               → assume n integer, n/2 integer
        assume n is not even        → assume n integer, (n + 1)/2 integer
        assume n natural, m odd     → assume n integer, n > 0, m integer, (m + 1)/2 integer
        assume 2x integer           → assume 2 x integer
        assume x/2 is an integer    → assume x/2 integer
        assume x real               → assume
        given x != 0                → assume x ≠ 0
        alias W_1 = w_1             → alias W1 = w1
        y = y(x)                    → depends y = y(x)
        z = z(x, y)                 → depends z = z(x, y)
        a = a + 1                   → claim a = a + 1
        claim x^2 >= 0              → claim x^2 ≥ 0
        claim h = 2x                → claim h = 2 x
        a b = b a = 1               → claim a b = b a = 1
        (x+1)(x-1) = x^2 - 1        → claim (x + 1) (x - 1) = x^2 - 1
        sin(x) = x                  → claim sin(x) = x
        f(x) = f(x) + 1             → claim f(x) = f(x) + 1
        dy/dx = 2x                  → claim d/dx(y) = 2 x
        e = 3                       → definition e = 3
        e = y - t                   → definition e = y - t
        pi = 4 arctan(1)            → claim pi = 4 arctan(1)
        x^2 + 1                     → query x^2 + 1
        diff(C, w1)                 → query d/dw1(C)
        diff(C, w) = 3              → claim d/dw(C) = 3
        claim = 3                   → definition claim = 3
        """)
    void statements(String line, String meaning) {
        var reading = Reader.statement(Source.of(line), Syntax.TEXT, Context.EMPTY, ReadingOptions.DEFAULT);
        assertEquals(squeezed(meaning), squeezed(shown(value(reading))));
    }

    @Test
    void aConstantIsNoParameterOfARule() {
        var known = Context.EMPTY.constant(Exprs.variable("c"));
        var reading = Reader.statement(Source.of("g'(c) = 3"), Syntax.TEXT, known, ReadingOptions.DEFAULT);
        assertInstanceOf(Statement.Claim.class, value(reading));
    }

    private static String squeezed(String text) {
        return text.replace(" ", "").replace("*", "");
    }

    private static String shown(Statement statement) {
        return switch (statement) {
            case Statement.Definition(var name, var body) -> "definition " + name.name() + " = " + text(body);
            case Statement.FunctionDefinition(var name, var lambda) -> "function " + name + lambda(lambda);
            case Statement.RuleStatement(var f, var lambda) -> "rule " + f.name() + f.orders() + lambda(lambda);
            case Statement.Constant(var names) -> "constant "
                + names.stream().map(Expr.Variable::name).collect(Collectors.joining(", "));
            case Statement.Assume(var conditions) -> "assume "
                + conditions.stream().map(SheetTest::condition).collect(Collectors.joining(", "));
            case Statement.Alias(var spelling, var name) -> "alias " + spelling + " = " + name;
            case Statement.Depends(var name, var call) -> "depends " + name.name() + " = " + text(call);
            case Statement.Claim(var sides, var relations) -> {
                var out = new StringBuilder("claim " + text(sides.getFirst()));
                for (int i = 0; i < relations.size();
                    i++) out.append(relations.get(i).symbol()).append(text(sides.get(i + 1)));
                yield out.toString();
            }
            case Statement.Query(var formula) -> "query " + text(formula);
        };
    }

    private static String lambda(Context.Lambda lambda) {
        return lambda.parameters().stream().map(Expr.Variable::name).collect(Collectors.joining(", ", "(", ")"))
            + " = " + text(lambda.body());
    }

    private static String condition(Condition condition) {
        return switch (condition) {
            case Condition.Compare(var u, var relation, var v) -> text(u) + relation.symbol() + text(v);
            case Condition.IsInteger(var u) -> text(u) + " integer";
            case Condition.NotInteger(var u) -> text(u) + " no integer";
            case Condition.All _, Condition.Any _ -> throw new AssertionError(condition);
        };
    }

    private static String text(Expr expr) {
        return Printer.text(expr);
    }

    private static final String NETWORK = """
        # two layers
        given h = g(w1 x), y = g(w2 h)
        constant t
        C = 1/2 (y - t)^2
        g' = g (1 - g)        # the logistic function's

        dC/dw1 = (y - t) y (1 - y) w2 \\
                 h (1 - h) x
        """;

    @Test void aSheetIsReadLineByLine() {
        var sheet = Sheet.read(new Source("network", NETWORK), Syntax.TEXT, Context.EMPTY, ReadingOptions.DEFAULT);
        var context = sheet.context();
        assertEquals(6, sheet.lines().size());
        assertEquals(structure("(g (* w1 x))"), context.definitions().get(Exprs.variable("h")));
        assertEquals(structure("(* 1/2 (^ (+ y (* -1 t)) 2))"), context.definitions().get(Exprs.variable("C")));
        assertEquals(structure("(* (g x) (+ 1 (* -1 (g x))))"),
            context.rules().get(AbstractFunction.of("g", 1).differentiated(0)).body());
        var claim = assertInstanceOf(Statement.Claim.class, value(sheet.lines().getLast().reading()));
        assertEquals(structure("(d C w1)"), claim.sides().getFirst());
        assertEquals(structure("(* (+ y (* -1 t)) y (+ 1 (* -1 y)) w2 h (+ 1 (* -1 h)) x)"), claim.sides().getLast());
        assertEquals(7, sheet.source().line(sheet.lines().getLast().span().from()));
    }

    @Test void anErrorInALineStopsNothing() {
        var sheet = Sheet.read(Source.of("a = 1 +\nb = 2\n)(\nb c"), Syntax.TEXT, Context.EMPTY,
            ReadingOptions.DEFAULT);
        assertEquals(2, sheet.lines().stream().filter(line ->
            line.reading() instanceof Reading.Unread<Statement>).count());
        assertEquals(Exprs.TWO, sheet.context().definitions().get(Exprs.variable("b")));
        assertEquals(2, sheet.diagnostics().stream().filter(d -> d.severity() == Severity.ERROR).count());
    }

    @Test void eachLineKnowsWhatStandsBefore() {
        var sheet = Sheet.read(Source.of("a = 1\nb = 2"), Syntax.TEXT, Context.EMPTY, ReadingOptions.DEFAULT);
        assertTrue(sheet.lines().getFirst().after().knows("a"));
        assertTrue(!sheet.lines().getFirst().after().knows("b") && sheet.context().knows("b"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"x = 1/0", "given x = 1/0", "x = ln(-1)", "y = x/(2 - 2)", "p(t) = sqrt(-t^2 - 1)"})
    void whatHasNoValueDefinesNothing(String line) {
        var reading = Reader.statement(Source.of(line), Syntax.TEXT, Context.EMPTY, ReadingOptions.DEFAULT);
        assertTrue(reading.diagnostics().stream().anyMatch(d -> d.severity() == Severity.ERROR
            && d.message().contains("has no value")), () -> reading.toString());
    }

    @Test void whatHasAMeaningIsNotDefinedAgain() {
        var context = after("y = x^2", "u = u(t)");
        for (String line : new String[] {"y = 3", "u = 3", "x = y"})
            assertInstanceOf(Statement.Claim.class,
                value(Reader.statement(Source.of(line), Syntax.TEXT, context, ReadingOptions.DEFAULT)), line);
    }

    @Test void whatIsOnlyUsedCanBeDefined() {
        var context = after("y = x^2", "u = u(t)", "z(0) = 1");
        for (String line : new String[] {"x = 3", "x = sin(s)", "t = 0", "z = s + 1"})
            assertInstanceOf(Statement.Definition.class,
                value(Reader.statement(Source.of(line), Syntax.TEXT, context, ReadingOptions.DEFAULT)), line);
    }

    @Test void aDefinedFunctionsDerivativeIsClaimed() {
        var context = after("g(x) = x^2");
        var claim = value(Reader.statement(Source.of("g'(x) = 2x"), Syntax.TEXT, context, ReadingOptions.DEFAULT));
        assertInstanceOf(Statement.Claim.class, claim);
    }
}
