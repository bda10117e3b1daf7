package fluxion.diff;

import static fluxion.RandomExpressions.forAll;
import static fluxion.RandomExpressions.over;
import static fluxion.function.Functions.LN;
import static fluxion.function.Functions.SIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.diff.Derived.Differentiated;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Size;
import fluxion.function.Context;
import fluxion.number.Rational;
import fluxion.numeric.Enclosures;
import fluxion.print.Printer;
import fluxion.syntax.Reader;
import fluxion.syntax.Reading.Read;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Like terms and factors are put together, and nothing else changes: no value, and no point without one. */
class CollectedTest {
    private static final Variable X = Exprs.variable("x");
    private static final Variable Y = Exprs.variable("y");
    private static final List<Rational> VALUES = List.of(Rational.ZERO, Rational.ONE, Rational.MINUS_ONE,
        Rational.TWO, Rational.of(-3, 2));

    private static Expr read(String text) {
        if (Reader.formula(text) instanceof Read<Expr>(var formula, _)) return formula;
        throw new IllegalArgumentException(text);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '=', textBlock = """
        2 u^2 + u*u           = 3 u^2
        x y + y x             = 2 x y
        (u + w)/v             = u/v + w/v
        u v^2/v^3             = u/v
        v^2/v                 = v^2/v
        v/v                   = v/v
        x/2 + x/3             = 5/6 x
        3 x/y - x/(2 y)       = 5/2 x/y
        (x + 1)(x + 1)        = (x + 1)^2
        x (y + 1) + x (1 + y) = x (y + 1) + x (1 + y)
        1/(1/x)               = 1/(1/x)
        (x/y)^2 y             = x^2/y
        ln(x) - ln(x)         = 0 ln(x)
        sqrt(x) sqrt(x)       = sqrt(x)^2
        sin(x + x)            = sin(2 x)
        """)
    void putsTogether(String formula, String collected) {
        assertEquals(Printer.text(read(collected)), Printer.text(new Collected().of(read(formula))));
    }

    @Test void keepsEveryValueAndEveryHole() {
        forAll(over("x", "y").with(SIN, LN), 5, 300, f -> {
            Expr collected = new Collected().of(f);
            for (Rational x : VALUES) for (Rational y : VALUES) {
                var point = Map.of(X, x, Y, y);
                var before = Enclosures.at(f, point);
                var after = Enclosures.at(collected, point);
                assertFalse(before.isUndefined() && after.within().isPresent());
                assertFalse(after.isUndefined() && before.within().isPresent());
                assertTrue(before.within().isEmpty() || after.within().isEmpty()
                    || before.within().get().intersects(after.within().get()));
            }
        });
    }

    /** Numbers of nodes, written out and distinct, of derivatives that double with every order otherwise. */
    @ParameterizedTest(name = "d^{1} {0}")
    @CsvSource(delimiter = '|', textBlock = """
        tan(x)                | 20 |   137 |   58
        tanh(x)               | 20 |   200 |  100
        exp(x sin(x))/(1+x^2) | 10 | 15677 | 1161
        """)
    void keepsHighOrdersSmall(String f, int order, long tree, int distinct) {
        var derived = Differentiator.collected(read(f), Collections.nCopies(order, X), Context.EMPTY, _ -> { });
        Expr derivative = ((Differentiated<Expr>) derived).derivative();
        assertTrue(Size.tree(derivative) <= tree, () -> "tree " + Size.tree(derivative));
        assertTrue(Size.distinct(List.of(derivative)) <= distinct);
    }
}
