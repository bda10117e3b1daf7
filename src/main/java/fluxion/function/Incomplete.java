package fluxion.function;

import static fluxion.expr.Condition.ALWAYS;
import static fluxion.expr.Condition.all;
import static fluxion.expr.Condition.any;
import static fluxion.expr.Condition.positive;
import static fluxion.expr.Exprs.HALF;
import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.PI;
import static fluxion.expr.Exprs.ZERO;
import static fluxion.expr.Exprs.apply;
import static fluxion.expr.Exprs.exp;
import static fluxion.expr.Exprs.negate;
import static fluxion.expr.Exprs.num;
import static fluxion.expr.Exprs.power;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.sqrt;
import static fluxion.expr.Exprs.subtract;
import static fluxion.expr.Exprs.sum;
import static fluxion.expr.MathFunction.named;
import static fluxion.function.Functions.gamma;
import static fluxion.function.Slots.ball;
import static fluxion.function.Slots.formula;
import static fluxion.function.Slots.where;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.MathFunction;
import fluxion.expr.Relation;
import fluxion.expr.SlotRole;
import fluxion.function.ball.IncompleteGammaBalls;
import fluxion.number.Rational;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Incomplete gamma functions, for x &gt; 0 and for a = 1, 2, … for all x, and exponential integrals: DLMF §8.2, §8.19.
 * The lower one is there for a &gt; 0. Nothing is known of the derivatives by a.
 */
final class Incomplete {
    private static final int MOST_ORDER = 40;

    private Incomplete() {}

    /** Γ(a, x), the integral of t^(a−1) e^(−t) from x on. */
    static final MathFunction UPPER = named("uppergamma", "Gamma", "gamma_incomplete", "gammainc").arity(2)
        .latex("\\Gamma").source("DLMF 8.2.2, 8.8.13")
        .ball(ball(IncompleteGammaBalls::upper))
        .noPartial(SlotRole.PARAMETER)
        .partial(formula((a, x) -> negate(density(a, x))))
        .domain(where((a, x) -> upwards(a, x)))
        .smooth(where((a, x) -> inside(a, x)))
        .sometimes(us -> elementary(us.get(0), us.get(1)))
        .build();

    /** γ(a, x), the integral of t^(a−1) e^(−t) up to x, for a &gt; 0. */
    static final MathFunction LOWER = named("lowergamma", "gamma_incomplete_lower").arity(2)
        .source("DLMF 8.2.1, 8.2.3, 8.8.12")
        .ball(ball(IncompleteGammaBalls::lower))
        .noPartial(SlotRole.PARAMETER)
        .partial(formula((a, x) -> density(a, x)))
        .domain(where((a, x) -> all(positive(a), any(positive(x), new IsInteger(a)))))
        .smooth(where((a, x) -> inside(a, x)))
        .sometimes(us -> Optional.of(subtract(gamma(us.get(0)), apply(UPPER, us))))
        .build();

    /** The exponential integral Eₚ(x), the integral of e^(−xt)/t^p from 1 on. */
    static final MathFunction EXPINT = named("expint", "ExpIntegralE", "expintegral_e").arity(2)
        .source("DLMF 8.19.1, 8.19.13")
        .ball(ball(IncompleteGammaBalls::exponential))
        .noPartial(SlotRole.ORDER)
        .partial(formula((p, x) -> negate(apply(Incomplete.EXPINT, subtract(p, ONE), x))))
        .domain(where((_, x) -> positive(x)))
        .definition(formula((p, x) -> product(power(x, subtract(p, ONE)), apply(UPPER, subtract(ONE, p), x))))
        .positive()
        .build();

    static final List<MathFunction> ENTRIES = List.of(UPPER, LOWER, EXPINT);

    /** x^(a−1) e^(−x). */
    private static Expr density(Expr a, Expr x) {
        return product(power(x, subtract(a, ONE)), exp(negate(x)));
    }

    private static Condition upwards(Expr a, Expr x) {
        return any(positive(x), all(new IsInteger(a), positive(a)));
    }

    /** Where x^(a−1) has a value, too. */
    private static Condition inside(Expr a, Expr x) {
        return isOrder(a) ? ALWAYS : any(positive(x), all(new Compare(x, Relation.EQ, ZERO), new IsInteger(a),
            new Compare(a, Relation.GT, ONE)));
    }

    private static boolean isOrder(Expr a) {
        return a instanceof Num(var n) && n.isInteger() && n.signum() > 0;
    }

    /** (n − 1)! e^(−x) Σ xᵏ/k!, k &lt; n, and √π erfc √x for a = 1/2: DLMF 8.4.8, 8.4.6. */
    private static Optional<Expr> elementary(Expr a, Expr x) {
        if (a == HALF) return Optional.of(product(sqrt(PI), apply(Special.ERFC, sqrt(x))));
        if (!isOrder(a) || !(a instanceof Num(var n)) || n.compareTo(Rational.of(MOST_ORDER)) > 0)
            return Optional.empty();
        var all = ExactValues.gamma(n).orElseThrow();
        return Optional.of(product(exp(negate(x)), sum(IntStream.range(0, n.intValue()).mapToObj(k -> product(
            num(all.over(ExactValues.gamma(Rational.of(k + 1)).orElseThrow())), power(x, num(k)))).toList())));
    }
}
