package fluxion.function;

import static fluxion.expr.Condition.all;
import static fluxion.expr.Condition.positive;
import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.apply;
import static fluxion.expr.Exprs.power;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.quotient;
import static fluxion.expr.Exprs.subtract;
import static fluxion.expr.Exprs.sum;
import static fluxion.expr.MathFunction.named;
import static fluxion.function.Slots.ball;
import static fluxion.function.Slots.formula;
import static fluxion.function.Slots.where;

import fluxion.expr.Condition.Compare;
import fluxion.expr.MathFunction;
import fluxion.expr.Relation;
import fluxion.function.ball.HypergeometricBalls;
import java.util.List;

/**
 * Hypergeometric functions, the parameters first: DLMF §13.2, §15.2, §16.2. Nothing is known of derivatives by
 * parameters. ₂F₁ has values for z &lt; 1, where its series or what continues it is real.
 */
final class Hypergeometric {
    private Hypergeometric() {}

    static final MathFunction F01 = named("hyp0f1", "Hypergeometric0F1").arity(2)
        .source("DLMF 16.2.1, 16.3.1")
        .ball(ball(HypergeometricBalls::f01))
        .noPartial()
        .partial(formula((b, z) -> quotient(apply(Hypergeometric.F01, sum(b, ONE), z), b)))
        .domain(where((b, _) -> Special.noPole(b)))
        .build();

    static final MathFunction F11 = named("hyp1f1", "Hypergeometric1F1").arity(3)
        .source("DLMF 13.2.2, 13.3.15")
        .ball(ball(HypergeometricBalls::f11))
        .noPartial()
        .noPartial()
        .partial(formula((a, b, z) -> quotient(product(a, apply(Hypergeometric.F11, sum(a, ONE), sum(b, ONE), z)), b)))
        .domain(where((_, b, _) -> Special.noPole(b)))
        .build();

    static final MathFunction F21 = named("hyp2f1", "Hypergeometric2F1").arity(4)
        .source("DLMF 15.2.1, 15.5.1")
        .ball(HypergeometricBalls::f21)
        .noPartial()
        .noPartial()
        .noPartial()
        .partial(us -> quotient(product(us.get(0), us.get(1), apply(Hypergeometric.F21, sum(us.get(0), ONE),
            sum(us.get(1), ONE), sum(us.get(2), ONE), us.get(3))), us.get(2)))
        .domain(us -> all(Special.noPole(us.get(2)), new Compare(us.get(3), Relation.LT, ONE)))
        .build();

    /** The integral of t^(a−1) (1 − t)^(b−1) from 0 to x, for 0 &lt; x &lt; 1 and a &gt; 0. */
    static final MathFunction INCOMPLETE_BETA = named("incompletebeta", "beta", "Beta").arity(3)
        .source("DLMF 8.17.1")
        .ball(ball(HypergeometricBalls::beta))
        .partial(formula((x, a, b) -> product(power(x, subtract(a, ONE)), power(subtract(ONE, x), subtract(b, ONE)))))
        .noPartial()
        .noPartial()
        .domain(where((x, a, _) -> all(positive(x), new Compare(x, Relation.LT, ONE), positive(a))))
        .positive()
        .build();

    static final List<MathFunction> ENTRIES = List.of(F01, F11, F21, INCOMPLETE_BETA);
}
