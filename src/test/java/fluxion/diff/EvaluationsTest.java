package fluxion.diff;

import static fluxion.Structures.structure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fluxion.diff.Derived.Differentiated;
import fluxion.diff.Derived.NoDerivative;
import fluxion.diff.Derived.Why;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.function.Context;
import fluxion.function.Context.Lambda;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value is put in after the derivatives are taken, in all that rests on the variable. */
class EvaluationsTest {
    /** u = x³, f = u², y = y(x), w = y², h(t) = x t. */
    private static final Context CONTEXT = Context.EMPTY
        .define(Exprs.variable("u"), structure("(^ x 3)"))
        .define(Exprs.variable("f"), structure("(^ u 2)"))
        .depends(Exprs.variable("y"), structure("(y x)"))
        .define(Exprs.variable("w"), structure("(^ y 2)"))
        .define("h", new Lambda(List.of(Exprs.variable("t")), structure("(* x t)")));

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
        (at (d (^ x 2) x) x 2)              → 4
        (at (d f x) x 2)                    → 192
        (at (d (d f x) x) x 2)              → 480
        (at (d f u) u 5)                    → 10
        (at (* u f) x 2)                    → 512
        (at (d w x) x 2)                    → (* 2 (y 2) (y:1 2))
        (at (d (^ x 2) x) x (+ x 1))        → (* 2 (+ x 1))
        (+ (d (^ x 2) x) (at (d (^ x 2) x) x 2)) → (+ (* 2 x) 4)
        (d (* x (at (d (^ x 2) x) x x)) x)  → (+ (* 2 x) (* x 2))
        """)
    void values(String formula, String value) {
        var derived = Resolver.resolve(structure(formula), CONTEXT, Form.EXPANDED);
        assertInstanceOf(Differentiated.class, derived, derived::toString);
        assertEquals(structure(value), ((Differentiated<Expr>) derived).derivative());
    }

    @Test void conditionsHoldAtThePlaceOnly() {
        var derived = Resolver.resolve(structure("(at (d (abs x) x) x a)"), Context.EMPTY);
        assertEquals(List.of(Condition.nonZero(Exprs.variable("a"))),
            ((Differentiated<Expr>) derived).conditions());
    }

    @Test void aVariableWithinAFunctionIsNotReached() {
        var derived = Resolver.resolve(structure("(at (d (h z) z) x 2)"), CONTEXT);
        assertEquals(Exprs.num(2), ((Differentiated<Expr>) derived).derivative());
        var hidden = Resolver.resolve(structure("(at (* (h z) (d w x)) x 2)"), CONTEXT);
        assertEquals(Why.HIDDEN_VARIABLE, assertInstanceOf(NoDerivative.class, hidden).why());
    }
}
