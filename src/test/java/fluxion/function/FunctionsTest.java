package fluxion.function;

import static fluxion.expr.Exprs.exp;
import static fluxion.expr.Exprs.num;
import static fluxion.expr.Exprs.power;
import static fluxion.expr.Exprs.sqrt;
import static fluxion.function.Functions.log;
import static fluxion.function.Functions.max;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionsTest {
    private static final Expr X = Exprs.variable("x");
    private static final Expr Y = Exprs.variable("y");
    private static final Expr Z = Exprs.variable("z");

    private static Expr read(String name, Expr... arguments) {
        return Functions.notation(name, arguments.length).orElseThrow().of(List.of(arguments));
    }

    @Test
    void notations() {
        assertSame(sqrt(X), read("sqrt", X));
        assertSame(power(X, num(1, 3)), read("cbrt", X));
        assertSame(power(X, num(1, 4)), read("root", X, num(4)));
        assertSame(exp(X), read("exp", X));
        assertSame(log(X, num(10)), read("log10", X));
        assertSame(log(X, num(2)), read("log2", X));
        assertSame(power(X, Y), read("pow", X, Y));
        assertSame(max(max(X, Y), Z), read("max", X, Y, Z));
        assertTrue(Functions.notation("sin", 1).isEmpty());
        assertTrue(Functions.notation("max", 2).isEmpty());
    }

    @Test
    void arities() {
        assertEquals(Set.of(1, 2), Functions.arities("log"));
        assertEquals(Set.of(1), Functions.arities("sqrt"));
        assertEquals(Set.of(2), Functions.arities("atan2"));
        assertEquals(Set.of(), Functions.arities("foo"));
        assertTrue(Functions.find("sin", 2).isEmpty());
    }

    @ParameterizedTest(name = "{0}: did you mean {1}?")
    @CsvSource({"sine, sin", "arctn, arctan", "sigmiod, sigmoid", "sqr, sqrt", "coss, cos", "tahn, tanh", "Sin, sin"})
    void suggestions(String misspelt, String meant) {
        assertTrue(Functions.suggestions(misspelt).contains(meant), () -> Functions.suggestions(misspelt).toString());
        assertTrue(Functions.suggestions(misspelt).size() <= 3);
    }

    @Test
    void nothingIsLikeNonsense() {
        assertEquals(List.of(), Functions.suggestions("qwertyuiop"));
    }
}
