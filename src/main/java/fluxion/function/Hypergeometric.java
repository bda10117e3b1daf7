package fluxion.function;

import static fluxion.expr.Condition.all;
import static fluxion.expr.Condition.positive;
import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.apply;
import static fluxion.expr.Exprs.num;
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
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.MathFunction;
import fluxion.expr.Relation;
import fluxion.expr.SlotRole;
import fluxion.function.ball.HypergeometricBalls;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hypergeometric functions, the parameters first: DLMF §13.2, §15.2, §16.2. Nothing is known of derivatives by
 * parameters. ₂F₁ has values for z &lt; 1, where its series or what continues it is real.
 */
final class Hypergeometric {
    private static final int MOST_DEGREE = 12;

    private Hypergeometric() {}

    static final MathFunction F01 = named("hyp0f1", "Hypergeometric0F1").arity(2)
        .source("DLMF 16.2.1, 16.3.1")
        .ball(ball(HypergeometricBalls::f01))
        .noPartial(SlotRole.PARAMETER)
        .partial(formula((b, z) -> quotient(apply(Hypergeometric.F01, sum(b, ONE), z), b)))
        .domain(where((b, _) -> Special.noPole(b)))
        .build();

    static final MathFunction F11 = named("hyp1f1", "Hypergeometric1F1").arity(3)
        .source("DLMF 13.2.2, 13.3.15")
        .ball(ball(HypergeometricBalls::f11))
        .noPartial(SlotRole.PARAMETER)
        .noPartial(SlotRole.PARAMETER)
        .partial(formula((a, b, z) -> quotient(product(a, apply(Hypergeometric.F11, sum(a, ONE), sum(b, ONE), z)), b)))
        .domain(where((_, b, _) -> Special.noPole(b)))
        .sometimes(us -> polynomial(us.subList(0, 1), us.get(1), us.get(2)))
        .build();

    static final MathFunction F21 = named("hyp2f1", "Hypergeometric2F1").arity(4)
        .source("DLMF 15.2.1, 15.5.1")
        .ball(HypergeometricBalls::f21)
        .noPartial(SlotRole.PARAMETER)
        .noPartial(SlotRole.PARAMETER)
        .noPartial(SlotRole.PARAMETER)
        .partial(us -> quotient(product(us.get(0), us.get(1), apply(Hypergeometric.F21, sum(us.get(0), ONE),
            sum(us.get(1), ONE), sum(us.get(2), ONE), us.get(3))), us.get(2)))
        .domain(us -> all(Special.noPole(us.get(2)), new Compare(us.get(3), Relation.LT, ONE)))
        .sometimes(us -> polynomial(us.subList(0, 2), us.get(2), us.get(3)))
        .build();

    /** The integral of t^(a−1) (1 − t)^(b−1) from 0 to x, for 0 &lt; x &lt; 1 and a &gt; 0. */
    static final MathFunction INCOMPLETE_BETA = named("incompletebeta", "beta", "Beta").arity(3)
        .source("DLMF 8.17.1")
        .ball(ball(HypergeometricBalls::beta))
        .partial(formula((x, a, b) -> product(power(x, subtract(a, ONE)), power(subtract(ONE, x), subtract(b, ONE)))))
        .noPartial(SlotRole.PARAMETER)
        .noPartial(SlotRole.PARAMETER)
        .domain(where((x, a, _) -> all(positive(x), new Compare(x, Relation.LT, ONE), positive(a))))
        .positive()
        .build();

    static final List<MathFunction> ENTRIES = List.of(F01, F11, F21, INCOMPLETE_BETA);

    /** Σ (a₁)ₖ…/(b)ₖ zᵏ/k!, which ends with k = n if one of the a is −n: DLMF 15.2.4. */
    private static Optional<Expr> polynomial(List<Expr> above, Expr below, Expr z) {
        var degree = above.stream().filter(a -> a instanceof Num(var q) && q.isInteger() && q.signum() <= 0
            && q.compareTo(Rational.of(-MOST_DEGREE)) >= 0).mapToInt(a -> -((Num) a).value().intValue()).min();
        if (degree.isEmpty()) return Optional.empty();
        var terms = new ArrayList<Expr>();
        Expr term = ONE;
        for (int k = 0; k <= degree.getAsInt(); k++) {
            terms.add(term);
            Expr step = num(k);
            var factors = new ArrayList<Expr>(List.of(term, z));
            above.forEach(a -> factors.add(sum(a, step)));
            term = quotient(product(factors), product(sum(below, step), num(k + 1)));
        }
        return Optional.of(sum(terms));
    }
}
