package fluxion.diff;

import static fluxion.diff.Calculus.*;
import static fluxion.expr.Exprs.*;
import static fluxion.function.Functions.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import fluxion.expr.Expr;
import fluxion.function.Context;
import fluxion.numeric.Tape;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Gradients, Jacobians, Hessians. */
class GradientTest {
    private static List<Expr> gradient(Expr f, Context context) {
        return done(Gradient.reverse(f, List.of(x, y), context)).derivative();
    }

    private static void agree(Expr left, Expr right) {
        double[] values = Tape.of(List.of(left, right), List.of(x, y, a)).values(0.7, 1.3, 2.1);
        assertEquals(values[0], values[1], 1e-13 * (1 + Math.abs(values[0])));
    }

    @Test void localRules() {
        assertEquals(List.of(ONE, ONE), gradient(sum(x, y), Context.EMPTY));
        assertEquals(List.of(y, x), gradient(product(x, y), Context.EMPTY));
        assertEquals(List.of(quotient(ONE, y), product(MINUS_ONE, quotient(ONE, y), quotient(x, y))),
            gradient(quotient(x, y), Context.EMPTY));
        assertEquals(List.of(product(num(3), square(x)), ZERO), gradient(power(x, num(3)), Context.EMPTY));
        assertEquals(List.of(prime("f", x), ZERO), gradient(call("f", x), Context.EMPTY));
        assertEquals(List.of(TWO, ZERO), gradient(sum(x, x), Context.EMPTY));
        assertEquals(List.of(ZERO, ZERO), gradient(ln(a), Context.EMPTY));
    }

    @Test void agreesWithForward() {
        for (Expr f : List.of(power(x, y), power(a, product(x, y)), product(a, x, y, sin(x), sum(x, y)),
            sqrt(sum(x, exp(y))),
                apply(ATAN2, y, x), quotient(sin(x), sum(y, square(x))), power(sum(x, y), a)))
            for (int k = 0; k < 2; k++) agree(d(f, List.of(x, y).get(k)), gradient(f, Context.EMPTY).get(k));
    }

    @Test void followsDefinitionsAndBodiesButNotBetweenTheVariables() {
        var context = Context.EMPTY.define(h, product(x, y)).define("f", lambda(square(t), t));
        var through = gradient(call("f", h), context);
        agree(product(TWO, x, y, y), done(Definitions.expand(through.get(0), context)).derivative());
        assertEquals(List.of(y, ONE),
            done(Gradient.reverse(sum(h, product(x, y)), List.of(x, h), Context.EMPTY.define(h, product(x, y))))
            .derivative());
    }

    @Test void jacobianEitherWay() {
        var tall = List.<Expr>of(product(x, y), sin(x), sum(x, square(y)));
        var wide = List.<Expr>of(product(x, y, a), sin(x));
        var byForward = done(Jacobian.of(tall, List.of(x, y), Context.EMPTY)).derivative();
        assertEquals(List.of(List.of(y, x), List.of(cos(x), ZERO), List.of(ONE, product(TWO, y))), byForward);
        var byReverse = done(Jacobian.of(wide, List.of(x, y, a), Context.EMPTY)).derivative();
        assertEquals(List.of(3, 3), byReverse.stream().map(List::size).toList());
        for (int i = 0; i < 2; i++) for (int j = 0; j < 3;
            j++) agree(d(wide.get(i), List.of(x, y, a).get(j)), byReverse.get(i).get(j));
        var named = Context.EMPTY.define(h, product(x, y));
        assertEquals(List.of(List.of(ZERO, ONE), List.of(ZERO, ONE), List.of(ONE, ZERO)),
            done(Jacobian.of(List.of(h, h, x), List.of(x, h), named)).derivative());
    }

    @Test void hessianIsSymmetricAndRight() {
        Expr f = product(power(x, num(3)), sin(product(x, y)));
        var hessian = done(Hessian.of(f, List.of(x, y), Context.EMPTY)).derivative();
        assertSame(hessian.get(0).get(1), hessian.get(1).get(0));
        agree(d(d(f, x), x), hessian.get(0).get(0));
        agree(d(d(f, x), y), hessian.get(0).get(1));
        agree(d(d(f, y), y), hessian.get(1).get(1));
        var named = Context.EMPTY.define(h, sin(product(x, y)));
        var through = done(Hessian.of(product(power(x, num(3)), h), List.of(x, y), named)).derivative();
        agree(d(d(f, x), y), done(Definitions.expand(through.get(0).get(1), named)).derivative());
    }

    @Test void variablesMayRepeat() {
        assertEquals(List.of(TWO, TWO),
            done(Gradient.reverse(product(TWO, x), List.of(x, x), Context.EMPTY)).derivative());
    }
}
